// Masks: a bit per measure, eight per byte, the first in the lowest bit, as numpy.packbits(bitorder="little") makes
// them. Bytes inside; base64 only where a mask comes from the server.
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

/**
 * The bytes of a mask in base64.
 * @param {string} text
 * @returns {Uint8Array}
 */
export const readMask = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** All of `size` measures. */
export function fullMask(size) {
  const bytes = new Uint8Array(Math.ceil(size / 8)).fill(255);
  if (size % 8) bytes[bytes.length - 1] = (1 << (size % 8)) - 1;
  return bytes;
}

export const intersect = (a, b) => a.map((byte, i) => byte & b[i]);
export const unite = (a, b) => a.map((byte, i) => byte | b[i]);
export const subtract = (a, b) => a.map((byte, i) => byte & ~b[i]);

/** Whether measure i is in the mask; past its end there is none. */
export const hasBit = (bytes, i) => Boolean((bytes[i >> 3] >> (i & 7)) & 1);

/** How many measures `a` and `b` have in common. */
export function countCommon(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ONES[a[i] & b[i]];
  return sum;
}

/** The mask as a byte 0 or 1 per measure; no mask means everything. */
export function unpackMask(bytes, count) {
  const shown = new Uint8Array(count);
  if (!bytes) return shown.fill(1);
  for (let i = 0; i < count; i += 1) shown[i] = (bytes[i >> 3] >> (i & 7)) & 1; // past the end: undefined >> n is 0
  return shown;
}
