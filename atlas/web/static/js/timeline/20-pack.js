// Where marks lie in a lane: rows such that nothing covers anything; with names beside them where that stays low.
const ATLAS_MARK = 24; // pixels: the least width of a mark, big enough for a finger
const ATLAS_ROW = 28; // with names; without, rows are as low as marks are wide
const ATLAS_NAME = 430;

const atlasMeasure = (() => {
  let context = null;
  const known = new Map();
  return (text, font) => {
    const key = `${font}|${text}`;
    if (!known.has(key)) {
      context = context || document.createElement("canvas").getContext("2d");
      context.font = font;
      known.set(key, context.measureText(text).width);
    }
    return known.get(key);
  };
})();

/** The stretch of a mark in pixels: [left, right] as far as it is in view; null where it is not. */
function atlasStretch(event, scale) {
  if (event.first === null) return null;
  const left = scale.x(event.first);
  const right = scale.x(event.last);
  if (right < 0 || left > scale.width) return null;
  if (event.shape === "day" || right - left < ATLAS_MARK) {
    const middle = Math.max(ATLAS_MARK / 2, Math.min(scale.width - ATLAS_MARK / 2, (left + right) / 2));
    return [middle - ATLAS_MARK / 2, middle + ATLAS_MARK / 2];
  }
  return [Math.max(0, left), Math.min(scale.width, right)];
}

/** Puts items into the first row where they fit; `width` says how far an item reaches. */
function atlasRows(items, width) {
  const ends = [];
  for (const item of items) {
    const [from, to] = width(item);
    let row = ends.findIndex((end) => end <= from);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = to + 4;
    item.row = row;
  }
  return ends.length;
}

/**
 * The marks of a lane: [{event, at: [left, right], top, name}] and its height in pixels. `name` is null (no room), "inside",
 * "right" or "left" of the mark. Names are left out where the lane would need more than `most` rows for them.
 */
function atlasPack(events, scale, font, most) {
  const items = events.map((event) => ({ event, at: atlasStretch(event, scale) })).filter((item) => item.at);
  const named = (item) => {
    const [left, right] = item.at;
    const wanted = Math.min(ATLAS_NAME, atlasMeasure(item.event.title, font) * 1.07 + 16);
    const after = scale.width - right;
    item.name = right - left >= wanted + 10 ? "inside" : after >= wanted || after >= left ? "right" : "left";
    item.width = Math.min(wanted, Math.max(after, left)); // what does not fit ends in dots
    return { inside: [left, right], right: [left, right + item.width], left: [left - item.width, right] }[item.name];
  };
  let rows = atlasRows(items, named);
  let height = ATLAS_ROW;
  if (rows > most) {
    rows = atlasRows(items, (item) => item.at);
    height = ATLAS_MARK;
    items.forEach((item) => { if (item.name !== "inside") item.name = null; });
  }
  items.forEach((item) => { item.top = item.row * height; });
  return { items, height: Math.max(1, rows) * height };
}
