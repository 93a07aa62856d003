// The shapes of topics, as point lists in a box of 24 × 24 around (0, 0). In both bundles: map, legend and list
// draw one mark. Points and not paths, because "in progress" cuts a shape in half, which is simple with points.
const regular = (sides, radius, turn, dx = 0, dy = 0) =>
  Array.from({ length: sides }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / sides;
    return [dx + radius * Math.cos(angle), dy + radius * Math.sin(angle)];
  });

const star = (tips, outer, inner) =>
  Array.from({ length: tips * 2 }, (_, i) => {
    const angle = -Math.PI / 2 + (i * Math.PI) / tips;
    const radius = i % 2 ? inner : outer;
    return [radius * Math.cos(angle), 0.6 + radius * Math.sin(angle)];
  });

const plus = (arm, half) => [
  [-half, -arm],
  [half, -arm],
  [half, -half],
  [arm, -half],
  [arm, half],
  [half, half],
  [half, arm],
  [-half, arm],
  [-half, half],
  [-arm, half],
  [-arm, -half],
  [-half, -half],
];

const UP = -Math.PI / 2;
// Radii are chosen so that all shapes cover about the same area (250 square units) and none looks heavier.
const SHAPES = {
  circle: regular(48, 9, UP),
  square: [
    [-7.9, -7.9],
    [7.9, -7.9],
    [7.9, 7.9],
    [-7.9, 7.9],
  ],
  diamond: regular(4, 11, UP),
  triangle: regular(3, 12.2, UP, 0, 2.4),
  "triangle-down": regular(3, 12.2, -UP, 0, -2.4),
  pentagon: regular(5, 10, UP, 0, 0.5),
  hexagon: regular(6, 9.7, 0),
  star: star(5, 12, 6),
  plus: plus(9.4, 4.3),
  octagon: regular(8, 9.5, Math.PI / 8),
  cross: plus(9.4, 4.3).map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
};
// Where the glyph inside (dot, tick, question mark) sits, and how much of its full size fits.
const GLYPHS = {
  triangle: [0, 2.4, 0.72],
  "triangle-down": [0, -2.4, 0.72],
  star: [0, 0.8, 0.72],
  plus: [0, 0, 0.8],
  cross: [0, 0, 0.8],
  diamond: [0, 0, 0.86],
};

/** The points of a shape; an unknown name gives a circle, so that nothing is left undrawn. */
export const shapePoints = (name) => SHAPES[name] || SHAPES.circle;

/** [x, y, scale] of the glyph inside a shape. */
export const glyphPlace = (name) => GLYPHS[name] || [0, 0, 1];

/** The part of a polygon left of x = 0. */
export function leftHalf(polygon) {
  const kept = [];
  polygon.forEach((b, i) => {
    const a = polygon[(i + polygon.length - 1) % polygon.length];
    if (a[0] <= 0 !== b[0] <= 0) kept.push([0, a[1] + ((b[1] - a[1]) * a[0]) / (a[0] - b[0])]);
    if (b[0] <= 0) kept.push(b);
  });
  return kept;
}

const round = (value) => Math.round(value * 100) / 100;

/** SVG path data of a closed polygon; canvas (Path2D) and SVG both read it. */
export const shapePath = (polygon) => `M${polygon.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`;

export const SHAPE_NAMES = Object.keys(SHAPES);
