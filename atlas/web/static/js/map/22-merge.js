// Second step of the clustering: bubbles that would overlap become one.
(() => {
  "use strict";
  const parts = window.atlas.parts;
  const CELL = 64; // pixels; at least the largest distance at which two bubbles touch
  const MARK = 10;

  /** Radius in pixels of the bubble of n measures. */
  parts.bubbleRadius = (n) => (n < 10 ? 15 : n < 50 ? 18 : n < 200 ? 21 : n < 1000 ? 24 : 28);

  /**
   * Which cluster each cluster goes into. sumX, sumY: sums of pixel coordinates of the points, n: their number.
   * Null when nothing overlaps. The larger keeps its place, so one merger never sets off the next.
   */
  parts.mergeBubbles = (count, sumX, sumY, n) => {
    const order = Array.from({ length: count }, (_, c) => c);
    order.sort((a, b) => n[b] - n[a] || a - b);
    if (!count || n[order[0]] < 2) return null;
    const into = Int32Array.from(order, (_, c) => c);
    const cells = new Map(); // bubbles by cell; single marks are looked up, never entered
    let merged = false;
    for (const c of order) {
      const x = sumX[c] / n[c];
      const y = sumY[c] / n[c];
      const cx = Math.floor(x / CELL);
      const cy = Math.floor(y / CELL);
      const radius = n[c] > 1 ? parts.bubbleRadius(n[c]) : MARK;
      const other = touching(cells, cx, cy, x, y, radius);
      if (other) {
        into[c] = other.c;
        merged = true;
      } else if (n[c] > 1) {
        const key = cx * 33554432 + cy;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push({ c, x, y, radius });
      }
    }
    return merged ? into : null;
  };

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
})();
