// Names of rivers and canals stand along the line, on a stretch that is straight enough and in view.

/** @typedef {{ box: number[], angle: number, offset: number[], x: number, y: number, cost?: number }} Placement */

/** Points every few pixels along a line, in pixels, with the distance run so far. */
function walk(line, frame) {
  const points = line.map(([x, y]) => [x * frame.s + frame.x, y * frame.s + frame.y]);
  const run = [0];
  for (let i = 1; i < points.length; i++) {
    run.push(run[i - 1] + Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]));
  }
  const at = (distance) => {
    let i = 1;
    while (i < points.length - 1 && run[i] < distance) i++;
    const share = (distance - run[i - 1]) / (run[i] - run[i - 1] || 1);
    return [
      points[i - 1][0] + (points[i][0] - points[i - 1][0]) * share,
      points[i - 1][1] + (points[i][1] - points[i - 1][1]) * share,
    ];
  };
  return { length: run[run.length - 1], at };
}

/** {box, offset, angle, x, y} of a label along its line, or null where it does not fit. */
export const alongLine = (entry, frame, width, boxes) => {
  const { length, at } = walk(entry.line, frame);
  if (length < width * 1.4) return null;
  /** @type {Placement & { cost: number } | null} */
  let best = null;
  for (let from = width * 0.1; from + width < length; from += Math.max(24, length / 60)) {
    const [ax, ay] = at(from);
    const [bx, by] = at(from + width);
    const [mx, my] = at(from + width / 2);
    const box = [Math.min(ax, bx) - 4, Math.min(ay, by) - 8, Math.max(ax, bx) + 4, Math.max(ay, by) + 8];
    if (box[0] < 0 || box[1] < 0 || box[2] > frame.width || box[3] > frame.height) continue;
    if (boxes.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1])) continue;
    const bend = Math.hypot(mx - (ax + bx) / 2, my - (ay + by) / 2); // 0 where the stretch is straight
    const off = Math.hypot(mx - frame.width / 2, my - frame.height / 2) / 40;
    if (bend > width * 0.12 || (best && best.cost <= bend + off)) continue;
    let angle = Math.atan2(by - ay, bx - ax);
    if (Math.abs(angle) > Math.PI / 2) angle += angle > 0 ? -Math.PI : Math.PI; // never upside down
    best = { cost: bend + off, box, angle, offset: [0, 0], x: (mx - frame.x) / frame.s, y: (my - frame.y) / frame.s };
  }
  return best;
};
