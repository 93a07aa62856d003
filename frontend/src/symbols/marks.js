// A mark = the shape of a topic, filled as the status says. Given as a list of strokes and fills that the map draws
// on a canvas and the list draws as SVG, so that both are the same mark.
import { svgElement } from "../core/dom.js";
import { glyphPlace, leftHalf, shapePath, shapePoints } from "./shapes.js";

const TICK = [
  [-4.6, 0.2],
  [-1.4, 3.4],
  [4.8, -3.4],
];
const QUESTION = "M-2.9 -2.6C-2.9 -6.4 3 -6.2 3 -2.6C3 -.4 0 -.4 0 2.2";
/** @type {(at: number[], point: number[]) => string} */
const move = ([dx, dy, scale], [x, y]) => `${dx + x * scale} ${dy + y * scale}`;

/** @param {number[]} at */
function dot([dx, dy, scale], radius) {
  const r = radius * scale;
  return `M${dx - r} ${dy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function tick(at) {
  return `M${TICK.map((point) => move(at, point)).join("L")}`;
}

function question([dx, dy, scale]) {
  const numbers = /-?\d*\.?\d+ -?\d*\.?\d+/g;
  return QUESTION.replace(numbers, (pair) => move([dx, dy, scale], pair.split(" ").map(Number)));
}

const FILLS = {
  solid: (c) => [{ d: c.d, fill: c.colour }],
  dot: (c) => [
    { d: c.d, fill: c.colour },
    { d: dot(c.at, 3.4), fill: c.paper },
  ],
  half: (c) => [
    { d: c.d, fill: c.paper },
    { d: shapePath(leftHalf(c.points)), fill: c.colour },
    { d: c.d, stroke: c.colour, width: 2 },
  ],
  ring: (c) => [
    { d: c.d, fill: c.paper },
    { d: c.d, stroke: c.colour, width: 3.4 },
  ],
  dashed: (c) => [
    { d: c.d, fill: c.paper },
    { d: c.d, stroke: c.colour, width: 2.2, dash: [3.4, 2.4] },
  ],
  check: (c) => [
    { d: c.d, fill: c.colour },
    { d: tick(c.at), stroke: c.paper, width: 2.6 },
  ],
  question: (c) => [
    { d: c.d, fill: c.paper },
    { d: c.d, stroke: c.colour, width: 1.6 },
    { d: question(c.at), stroke: c.colour, width: 2.2 },
    { d: dot([c.at[0], c.at[1] + 5.2 * c.at[2], 1], 1.4), fill: c.colour },
  ],
};

/**
 * The parts of a mark, back to front: [{d, fill?, stroke?, width?, dash?}] in a box of 24 × 24 around (0, 0).
 * colours: {colour, paper (inside of hollow marks and glyphs), halo (null: none)}. An unknown fill is drawn
 * as "question": a status that we do not know is shown as not known.
 */
export function markParts(shape, fill, { colour, paper, halo }) {
  const points = shapePoints(shape);
  const context = { points, d: shapePath(points), at: glyphPlace(shape), colour, paper };
  const body = (FILLS[fill] || FILLS.question)(context);
  const under = halo ? [{ d: context.d, stroke: halo, width: fill === "ring" ? 7.4 : 5.4, fill: halo }] : [];
  return [...under, ...body];
}

/** Draws a mark on a canvas, centred at the origin, in units of the 24 box. */
export function drawMark(context, shape, fill, colours) {
  context.lineJoin = "round";
  context.lineCap = "round";
  for (const part of markParts(shape, fill, colours)) {
    const path = new Path2D(part.d);
    if (part.fill) {
      context.fillStyle = part.fill;
      context.fill(path);
    }
    if (!part.stroke) continue;
    context.strokeStyle = part.stroke;
    context.lineWidth = part.width;
    context.lineCap = part.dash ? "butt" : "round";
    context.setLineDash(part.dash || []);
    context.stroke(path);
  }
}

/** The same mark as an SVG element of `size` pixels; decoration only, the words stand beside it. */
export function markSvg(shape, fill, colours, size) {
  const paths = markParts(shape, fill, colours).map((part) =>
    svgElement("path", {
      d: part.d,
      fill: part.fill || "none",
      "stroke-linejoin": "round",
      ...(part.stroke && {
        stroke: part.stroke,
        "stroke-width": part.width,
        "stroke-linecap": part.dash ? "butt" : "round",
      }),
      ...(part.dash && { "stroke-dasharray": part.dash.join(" ") }),
    }),
  );
  const box = { viewBox: "-14 -14 28 28", width: size, height: size };
  return svgElement("svg", { ...box, "aria-hidden": "true", focusable: "false" }, ...paths);
}

export const FILL_NAMES = Object.keys(FILLS);
