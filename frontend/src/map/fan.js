// Measures at one and the same place, spread out around it: a ring for a few, a spiral for many.
const ROOM = 28; // pixels from mark to mark
const LIMIT = 120; // more than that would cover the map; the rest stays in the middle as a number

const RING = 12;

const ringRadius = (n) => (n === 2 ? 20 : Math.max(26, (n * ROOM) / (2 * Math.PI)));

/**
 * Whether a group may open by itself: up to twelve at one place, and no other mark where the ring would be.
 * `mayOpen(c)`: whether another group might open too; `pixel`: pixels per world unit.
 */
export function hasRoomForFan(built, c, mayOpen, pixel) {
  if (built.size[c] > RING) return false;
  const mine = ringRadius(built.size[c]) + 14;
  for (let other = 0; other < built.count; other++) {
    const dx = Math.abs(built.x[other] - built.x[c]) * pixel;
    if (dx > 160 || other === c || !built.size[other]) continue;
    const dy = Math.abs(built.y[other] - built.y[c]) * pixel;
    const ring = built.size[other] > 1 && built.size[other] <= RING && mayOpen(other);
    const theirs = built.size[other] < 2 ? 14 : ring ? ringRadius(built.size[other]) + 14 : 22;
    if (Math.hypot(dx, dy) < mine + theirs) return false;
  }
  return true;
}

/** Offsets in pixels of n members from their place, clockwise from the top. */
export function fanOffsets(n) {
  if (n <= RING) {
    const radius = ringRadius(n);
    const begin = n === 2 ? Math.PI : -Math.PI / 2; // two stand side by side
    return Array.from({ length: n }, (_, i) => {
      const angle = begin + (i * 2 * Math.PI) / n;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  }
  const offsets = [];
  let angle = 0;
  let radius = 34;
  for (let i = 0; i < Math.min(n, LIMIT); i++) {
    offsets.push([radius * Math.cos(angle - Math.PI / 2), radius * Math.sin(angle - Math.PI / 2)]);
    const step = ROOM / radius;
    angle += step;
    radius += (ROOM * step) / (2 * Math.PI); // Archimedean: one turn out is one mark wider
  }
  return offsets;
}
