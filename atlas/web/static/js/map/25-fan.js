// Measures at one and the same place, spread out around it: a ring for a few, a spiral for many.
(() => {
  "use strict";
  const parts = window.atlas.parts;
  const ROOM = 28; // pixels from mark to mark
  const LIMIT = 120; // more than that would cover the map; the rest stays in the middle as a number

  const RING = 12;

  const ringRadius = (n) => (n === 2 ? 20 : Math.max(26, (n * ROOM) / (2 * Math.PI)));

  /**
   * Which groups may open by themselves: up to twelve at one place, with no other mark where the ring would be.
   * `pixel`: pixels per world unit. Returns 1 or 0 for each cluster.
   */
  function roomy(built, coincident, pixel) {
    const open = new Uint8Array(built.count);
    const reachOf = (c) => (open[c] ? ringRadius(built.size[c]) : 0) + (built.size[c] > 1 && !open[c] ? 20 : 14);
    for (let c = 0; c < built.count; c++) {
      if (built.size[c] < 2 || built.size[c] > RING || !coincident(c)) continue;
      const mine = ringRadius(built.size[c]) + 14;
      let free = true;
      for (let other = 0; free && other < built.count; other++) {
        if (other === c || !built.size[other]) continue;
        const dx = Math.abs(built.x[other] - built.x[c]) * pixel;
        if (dx > 200) continue;
        free = Math.hypot(dx, (built.y[other] - built.y[c]) * pixel) > mine + reachOf(other);
      }
      open[c] = free ? 1 : 0;
    }
    return open;
  }

  /** Offsets in pixels of n members from their place, clockwise from the top. */
  function offsets(n) {
    if (n <= RING) {
      const radius = ringRadius(n);
      const begin = n === 2 ? Math.PI : -Math.PI / 2; // two stand side by side
      return Array.from({ length: n }, (_, i) => {
        const angle = begin + (i * 2 * Math.PI) / n;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
    }
    const found = [];
    let angle = 0;
    let radius = 34;
    for (let i = 0; i < Math.min(n, LIMIT); i++) {
      found.push([radius * Math.cos(angle - Math.PI / 2), radius * Math.sin(angle - Math.PI / 2)]);
      const step = ROOM / radius;
      angle += step;
      radius += (ROOM * step) / (2 * Math.PI); // Archimedean: one turn out is one mark wider
    }
    return found;
  }

  parts.fan = { offsets, roomy, LIMIT };
})();
