// Where marks lie in a lane: rows such that nothing covers anything; with names beside them where that stays low.
import { canvas } from "../core/dom.js";

export const MARK = 24; // pixels: the least width of a mark, big enough for a finger
const ROW = 28; // with names; without, rows are as low as marks are wide
const NAME = 430;

const widths = new Map();
/** @type {CanvasRenderingContext2D | null} */
let drawing = null;

function measureText(text, font) {
  const key = `${font}|${text}`;
  if (!widths.has(key)) {
    drawing ??= canvas().context;
    drawing.font = font;
    widths.set(key, drawing.measureText(text).width);
  }
  return widths.get(key);
}

/** The stretch of a mark in pixels: [left, right] as far as it is in view; null where it is not. */
export function stretch(event, scale) {
  if (event.first === null) return null;
  const left = scale.x(event.first);
  const right = scale.x(event.last);
  if (right < 0 || left > scale.width) return null;
  if (event.shape === "day" || right - left < MARK) {
    const middle = Math.max(MARK / 2, Math.min(scale.width - MARK / 2, (left + right) / 2));
    return [middle - MARK / 2, middle + MARK / 2];
  }
  return [Math.max(0, left), Math.min(scale.width, right)];
}

/** Puts items into the first row where they fit; `width` says how far an item reaches. */
export function fillRows(items, width) {
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
 * The marks of a lane: [{event, at: [left, right], top, name}] and its height in pixels. `name` is null (no room),
 * "inside", "right" or "left" of the mark. Names are left out where the lane would need more than `most` rows for them.
 */
export function packLane(events, scale, font, most, textWidth = measureText) {
  const items = events.map((event) => ({ event, at: stretch(event, scale) })).filter((item) => item.at);
  const named = (item) => {
    const [left, right] = item.at;
    const wanted = Math.min(NAME, textWidth(item.event.title, font) * 1.07 + 16);
    const after = scale.width - right;
    item.name = right - left >= wanted + 10 ? "inside" : after >= wanted || after >= left ? "right" : "left";
    item.width = Math.min(wanted, Math.max(after, left)); // what does not fit ends in dots
    return { inside: [left, right], right: [left, right + item.width], left: [left - item.width, right] }[item.name];
  };
  let rows = fillRows(items, named);
  let height = ROW;
  if (rows > most) {
    rows = fillRows(items, (item) => item.at);
    height = MARK;
    items.forEach((item) => {
      if (item.name !== "inside") item.name = null;
    });
  }
  items.forEach((item) => {
    item.top = item.row * height;
  });
  return { items, height: Math.max(1, rows) * height };
}
