// Soft areas and place names, on a canvas between the ground and the symbols. Names look for a free place around
// their point: symbols and earlier names are in the way. They keep that place while the map moves, so nothing flickers.
import { alongLine } from "./along-line.js";
import { fadeOut } from "./fade-out.js";

export const MAP_FONT = "'Source Sans', system-ui, sans-serif";
const STYLES = {
  city: { font: `650 16px ${MAP_FONT}`, colour: "text", halo: 4, gap: 12 },
  country: { font: `500 12px ${MAP_FONT}`, colour: "faintText", halo: 3, gap: 0, spacing: "3px" },
  lab: { font: `650 13px ${MAP_FONT}`, colour: "lab", halo: 3.5, gap: 15 },
  pilot: { font: `600 12px ${MAP_FONT}`, colour: "lab", halo: 3.5, gap: 15 },
  neighbourhood: { font: `500 12px ${MAP_FONT}`, colour: "faintText", halo: 3, gap: 15 },
  district: { font: `500 11px ${MAP_FONT}`, colour: "faintText", halo: 3, gap: 0, spacing: "1.2px" },
  station: { font: `500 11px ${MAP_FONT}`, colour: "station", halo: 3, gap: 6 },
  landmark: { font: `500 11px ${MAP_FONT}`, colour: "faintText", halo: 3, gap: 5 },
  water: { font: `italic 500 11.5px ${MAP_FONT}`, colour: "waterText", halo: 2.5, gap: 0, spacing: ".5px" },
};

const OVER_ONLINE = ["lab", "pilot"]; // a map from the internet has names of its own

export class Labels {
  constructor(obstacles) {
    this.obstacles = obstacles; // () => boxes of the symbols
    this.palette = null;
    this.sheet = null; // where the drawn ground ends, in world units
    this.labels = [];
    this.areas = [];
    this.placed = [];
    this.widths = new Map();
    this.typeset = false;
  }

  set(labels, areas) {
    this.labels = labels.filter(Boolean).sort((a, b) => a.order - b.order);
    this.areas = areas;
  }

  paint(context, frame, settled) {
    if (!this.palette) return;
    if (this.sheet && frame.zoom < 9 && !this.palette.online) fadeOut(context, frame, this.sheet, this.palette.ground);
    for (const soft of this.areas) this.soft(context, frame, soft);
    if (!this.typeset) return; // names in another font would jump a moment later
    if (settled) this.place(context, frame);
    for (const entry of this.placed) this.dot(context, frame, entry);
    for (const entry of this.placed) this.write(context, frame, entry);
  }

  soft(context, frame, { x, y, radius, lab }) {
    const px = x * frame.s + frame.x;
    const py = y * frame.s + frame.y;
    const r = radius * frame.s;
    if (r < 3 || px + r < 0 || py + r < 0 || px - r > frame.width || py - r > frame.height) return;
    const strength = lab ? 1 : 0.75;
    const gradient = context.createRadialGradient(px, py, 0, px, py, r);
    // No stop is an edge: where the area ends is not documented.
    for (const [at, alpha] of [
      [0, 0.36],
      [0.45, 0.26],
      [0.75, 0.11],
      [1, 0],
    ]) {
      gradient.addColorStop(at, `rgba(${this.palette.soft},${alpha * strength})`);
    }
    context.fillStyle = gradient;
    context.fillRect(px - r, py - r, 2 * r, 2 * r);
  }

  width(context, entry) {
    const key = `${entry.style} ${this.palette.scale} ${entry.text}`;
    if (!this.widths.has(key)) {
      this.setFont(context, STYLES[entry.style]);
      this.widths.set(key, context.measureText(entry.text).width);
    }
    return this.widths.get(key);
  }

  setFont(context, style) {
    context.font = style.font.replace(/[\d.]+px/, (size) => `${parseFloat(size) * this.palette.scale}px`);
    if ("letterSpacing" in context) context.letterSpacing = style.spacing || "0px";
  }

  place(context, frame) {
    const boxes = this.obstacles();
    this.placed = [];
    for (const entry of this.labels) {
      if (frame.zoom < entry.from || frame.zoom > entry.to) continue;
      if (this.palette.online && !OVER_ONLINE.includes(entry.style)) continue;
      const placement = entry.line
        ? alongLine(entry, frame, this.width(context, entry), boxes)
        : this.around(context, frame, entry, boxes);
      if (!placement) continue;
      boxes.push(placement.box);
      this.placed.push({ entry, ...placement });
    }
  }

  /** A free place around the point of a label, trying last time's first; null when there is none. */
  around(context, frame, entry, boxes) {
    const style = STYLES[entry.style];
    const x = entry.x * frame.s + frame.x;
    const y = entry.y * frame.s + frame.y;
    if (x < -80 || y < -40 || x > frame.width + 80 || y > frame.height + 40) return null;
    const w = this.width(context, entry) / 2;
    const g = style.gap;
    const side = entry.dot
      ? [
          [w + g + 2, 0],
          [-w - g - 2, 0],
          [0, g + 8],
          [0, -g - 8],
        ]
      : [
          [0, g ? g + 8 : 0],
          [0, -g - 8],
          [w + g + 6, 0],
          [-w - g - 6, 0],
          [0, g + 28],
          [0, -g - 28],
          [w + g, -g - 12],
          [-w - g, g + 12],
          [0, g + 48],
          [0, -g - 48],
        ];
    const tries = entry.last ? [entry.last, ...side] : side;
    for (const offset of tries) {
      const h = 8 * this.palette.scale;
      const box = [x + offset[0] - w - 3, y + offset[1] - h, x + offset[0] + w + 3, y + offset[1] + h];
      if (boxes.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1])) continue;
      entry.last = offset;
      return { box, offset, angle: 0, x: entry.x, y: entry.y };
    }
    return null;
  }

  dot(context, frame, { entry }) {
    if (!entry.dot) return;
    const x = entry.x * frame.s + frame.x;
    const y = entry.y * frame.s + frame.y;
    context.fillStyle = this.palette.halo;
    context.beginPath();
    if (entry.dot === "station") context.rect(x - 4.5, y - 4.5, 9, 9);
    else context.arc(x, y, 3.6, 0, 7);
    context.fill();
    context.fillStyle = entry.dot === "station" ? this.palette.station : this.palette.faintText;
    context.beginPath();
    if (entry.dot === "station") context.rect(x - 3, y - 3, 6, 6);
    else context.arc(x, y, 2.2, 0, 7);
    context.fill();
  }

  write(context, frame, { entry, offset, angle, x, y }) {
    const style = STYLES[entry.style];
    this.setFont(context, style);
    context.save();
    context.translate(x * frame.s + frame.x + offset[0], y * frame.s + frame.y + offset[1]);
    context.rotate(angle);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = style.halo;
    context.strokeStyle = this.palette.halo;
    context.globalAlpha = 0.92;
    context.strokeText(entry.text, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = this.palette[style.colour];
    context.fillText(entry.text, 0, 0);
    context.restore();
  }
}

/** Fulfilled when the fonts of canvas texts are there, or will not come; `styled`: when their style sheet is. */
export const typeset = async (styled) => {
  await styled;
  const asked = ["", "italic "].map((style) => document.fonts.load(`${style}500 12px ${MAP_FONT}`));
  const enough = new Promise((done) => setTimeout(done, 4000));
  await Promise.race([Promise.allSettled(asked), enough]);
};
