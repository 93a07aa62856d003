// Masks: one bit a measure, eight a byte, the first in the lowest bit, as numpy.packbits(bitorder="little") makes them.
const atlasBits = {
  read: (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)),
  write(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return btoa(text);
  },
  /** All of `size` measures. */
  all(size) {
    const bytes = new Uint8Array(Math.ceil(size / 8)).fill(255);
    if (size % 8) bytes[bytes.length - 1] = (1 << size % 8) - 1;
    return bytes;
  },
  and: (a, b) => a.map((byte, i) => byte & b[i]),
  or: (a, b) => a.map((byte, i) => byte | b[i]),
  without: (a, b) => a.map((byte, i) => byte & ~b[i]),
  has: (bytes, i) => Boolean((bytes[i >> 3] >> (i & 7)) & 1),
  ONES: Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length),
  /** How many measures `a` and `b` have in common. */
  common(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i += 1) sum += atlasBits.ONES[a[i] & b[i]];
    return sum;
  },
};
