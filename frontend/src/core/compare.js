// Whether something has changed: what the server confirms is mostly drawn already.
// Both tests hold across realms too: page and map's frame have arrays of their own.
/** @type {(value: any) => boolean} */
const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);

/** Whether two values are the same; lists and masks by what they hold. */
export function same(a, b) {
  if (!isList(a) || !isList(b)) return a === b;
  return a.length === b.length && a.every((each, i) => each === b[i]);
}

/** Whether each part of `after` was the same in `before`; nothing was in null. */
export const unchanged = (before, after) =>
  before !== null && Object.keys(after).every((name) => same(before[name], after[name]));
