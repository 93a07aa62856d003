// Second step of the clustering: bubbles that would overlap become one.
const CELL = 64; // pixels; at least the largest distance at which two bubbles touch
const MARK = 10;

/** Radius in pixels of the bubble of n measures. */
export const bubbleRadius = (n) => (n < 10 ? 15 : n < 50 ? 18 : n < 200 ? 21 : n < 1000 ? 24 : 28);

/**
 * Which cluster each cluster goes into. sumX, sumY: sums of pixel coordinates of the points, n: their number.
 * Null when nothing overlaps. The larger keeps its place, so one merger never sets off the next.
 */
export const mergeBubbles = (count, sumX, sumY, n) => {
  const bubbles = [];
  for (let c = 0; c < count; c++) if (n[c] > 1) bubbles.push(c);
  if (!bubbles.length) return null;
  bubbles.sort((a, b) => n[b] - n[a] || a - b);
  const into = new Int32Array(count);
  for (let c = 0; c < count; c++) into[c] = c;
  const board = { cells: new Map(), near: new Uint8Array(65536), merged: false };
  for (const c of bubbles) settle(board, into, c, sumX[c] / n[c], sumY[c] / n[c], bubbleRadius(n[c]), true);
  for (let c = 0; c < count; c++) if (n[c] === 1) settle(board, into, c, sumX[c], sumY[c], MARK, false);
  return board.merged ? into : null;
};

const slot = (cx, cy) => (Math.imul(cx, 73856093) ^ Math.imul(cy, 19349663)) & 65535;

/** Joins a cluster to a bubble that it touches; else, if it is a bubble itself, enters it for the next ones. */
function settle(board, into, c, x, y, radius, enter) {
  const cx = Math.floor(x / CELL);
  const cy = Math.floor(y / CELL);
  // `near` says cheaply that no bubble is about: true for nearly all of many thousand marks.
  const other = board.near[slot(cx, cy)] ? touching(board.cells, cx, cy, x, y, radius) : null;
  if (other) {
    into[c] = other.c;
    board.merged = true;
    return;
  }
  if (!enter) return;
  const key = cx * 33554432 + cy;
  if (!board.cells.has(key)) board.cells.set(key, []);
  board.cells.get(key).push({ c, x, y, radius });
  for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) board.near[slot(cx + dx, cy + dy)] = 1;
}

function touching(cells, cx, cy, x, y, radius) {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const here = cells.get((cx + dx) * 33554432 + cy + dy);
      if (!here) continue;
      for (const other of here) {
        if (Math.hypot(other.x - x, other.y - y) < other.radius + radius) return other;
      }
    }
  }
  return null;
}
