// How marks, clusters and fans look on the canvas.
import { DISC_MARGIN, SPRITE_BOX } from "./sprites.js";

/** Rounded to whole device pixels: a sprite between two pixels is blurred. */
const snap = (value, density) => Math.round(value * density) / density;

function mark(context, symbols, feature, x, y, density, scale = 1) {
  const sprite = symbols.sprites.get(symbols.features.topic[feature], symbols.features.status[feature]);
  const size = SPRITE_BOX * scale * symbols.sprites.scale;
  context.drawImage(sprite, snap(x - size / 2, density), snap(y - size / 2, density), size, size);
}

const knownShares = new WeakMap();

/** Shares of the topics in a cluster: [[topic, number], …], most frequent first. */
function shares(symbols, features) {
  const counts = new Map();
  for (const feature of features) {
    const topic = symbols.features.topic[feature];
    counts.set(topic, (counts.get(topic) || 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function bubble(context, symbols, item, density) {
  const { palette } = symbols.sprites;
  const { x, y, radius } = item;
  const size = 2 * (radius + DISC_MARGIN);
  context.drawImage(symbols.sprites.disc(radius), snap(x - size / 2, density), snap(y - size / 2, density), size, size);
  ring(context, symbols, item);
  context.fillStyle = palette.bubbleText;
  context.font = `600 ${(radius > 20 * symbols.sprites.scale ? 14 : 13) * symbols.sprites.scale}px ${symbols.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(symbols.format(item.features.length), x, y + 0.5);
}

function ring(context, symbols, { x, y, radius, features }) {
  // Kept, since each frame of a pan asks again.
  if (!knownShares.has(features)) knownShares.set(features, shares(symbols, features));
  const topicShares = knownShares.get(features);
  const gap = topicShares.length > 1 ? 2 / radius : 0;
  // Every topic keeps a sliver that can be seen, however many others there are.
  const least = 0.22;
  const weights = topicShares.map(([, n]) => Math.max(least, (2 * Math.PI * n) / features.length));
  const sum = weights.reduce((a, b) => a + b, 0);
  let angle = -Math.PI / 2;
  context.lineWidth = 3.5;
  context.lineCap = "butt";
  context.setLineDash([]);
  topicShares.forEach(([topic], i) => {
    const end = angle + (weights[i] / sum) * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius - 1.25, angle + gap / 2, end - gap / 2);
    context.strokeStyle = symbols.sprites.colour(topic);
    context.stroke();
    angle = end;
  });
}

function circle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function arms(context, palette, item) {
  context.setLineDash([]);
  for (const [width, colour] of [
    [3.4, palette.markHalo],
    [1.2, palette.leader],
  ]) {
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.beginPath();
    for (const [x, y] of item.arms) {
      context.moveTo(item.x, item.y);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  circle(context, item.x, item.y, 3.2);
  context.fillStyle = palette.leader;
  context.fill();
}

function focus(context, palette, x, y, radius) {
  context.setLineDash([]);
  for (const [width, colour] of [
    [7, palette.markHalo],
    [3, palette.focus],
  ]) {
    circle(context, x, y, radius);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** What an opened fan lies on, where others are near: the ground shines through a little. */
function plate(context, palette, { x, y, reach }) {
  context.globalAlpha = 0.86;
  circle(context, x, y, reach + 22);
  context.fillStyle = palette.city;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.lineWidth = 1;
  context.strokeStyle = palette.bubbleLine;
  context.stroke();
}

/** Hubs, then marks and bubbles, then what is chosen, so that nothing lies on it. */
function level(context, symbols, items, density) {
  const { palette } = symbols.sprites;
  const selected = [];
  for (const item of items) if (item.kind === "hub") arms(context, palette, item);
  for (const item of items) {
    if (item.kind === "hub") continue;
    if (symbols.selected !== -1 && item.features.includes(symbols.selected)) selected.push(item);
    else if (item.kind === "cluster") bubble(context, symbols, item, density);
    else mark(context, symbols, item.features[0], item.x, item.y, density);
  }
  for (const item of selected) {
    focus(context, palette, item.x, item.y, item.kind === "cluster" ? item.radius + 5 : 19 * symbols.sprites.scale);
    if (item.kind === "cluster") bubble(context, symbols, item, density);
    else mark(context, symbols, item.features[0], item.x, item.y, density, 1.3);
  }
}

export const paintSymbols = (context, symbols, density) => {
  const above = symbols.items.filter((item) => item.above);
  level(
    context,
    symbols,
    symbols.items.filter((item) => !item.above),
    density,
  );
  for (const item of above) if (item.kind === "hub") plate(context, symbols.sprites.palette, item);
  level(context, symbols, above, density);
};
