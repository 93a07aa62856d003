// Where the drawn ground ends it fades into the paper: a cut through countries would look like a border.
const SHARE = 0.16; // of the width of the sheet

/** Fades the four edges of a sheet, [west, north, east, south] in world units, into a colour. */
export const fadeOut = (context, frame, [w, n, e, s], colour) => {
  const [left, top] = [w * frame.s + frame.x, n * frame.s + frame.y];
  const [right, bottom] = [e * frame.s + frame.x, s * frame.s + frame.y];
  const band = (right - left) * SHARE;
  const clear = `${colour}00`; // colours of the ground are #rrggbb
  const edges = [
    [left, 0, left + band, 0, left - 2, top - 2, band + 2, bottom - top + 4],
    [right, 0, right - band, 0, right - band, top - 2, band + 2, bottom - top + 4],
    [0, top, 0, top + band, left - 2, top - 2, right - left + 4, band + 2],
    [0, bottom, 0, bottom - band, left - 2, bottom - band, right - left + 4, band + 2],
  ];
  for (const [x0, y0, x1, y1, x, y, width, height] of edges) {
    const gradient = context.createLinearGradient(x0, y0, x1, y1);
    gradient.addColorStop(0, colour);
    gradient.addColorStop(0.12, colour);
    gradient.addColorStop(1, clear);
    context.fillStyle = gradient;
    context.fillRect(x, y, width, height);
  }
};
