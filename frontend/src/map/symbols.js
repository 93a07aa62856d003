// What stands where on the map: single marks, clusters and fans, for the present filter and zoom.
import { bubbleRadius } from "./bubbles.js";
import { Clusters, MAX_ZOOM } from "./clusters.js";
import { fanOffsets, hasRoomForFan } from "./fan.js";
import { paintSymbols } from "./paint-symbols.js";

const OPEN_FROM = 14; // zoom from which groups at one place open by themselves
const MARGIN = 40;

export class Symbols {
  /**
   * `font`: the family of the numbers in clusters; `format(n)`: a number in the visitor's language.
   * @param {import("./features.js").Features} features
   * @param {import("./sprites.js").Sprites} sprites
   */
  constructor(features, sprites, { font = "sans-serif", format = (n) => String(n) } = {}) {
    this.font = font;
    this.format = format;
    this.features = features;
    this.sprites = sprites;
    this.clusters = new Clusters(features);
    /** @type {Uint8Array} */
    this.shown = new Uint8Array(features.count);
    this.selected = -1;
    this.opened = -1; // a point of the fan the visitor opened
    this.built = null;
    this.items = [];
    this.paints = 0;
  }

  /**
   * @param {Uint8Array} shown a byte per feature
   * @param {string[]} chosenTopics
   */
  show(shown, chosenTopics) {
    this.shown = shown;
    this.features.chooseTopics(chosenTopics);
    this.built = null;
  }

  at(zoom) {
    const whole = Math.max(0, Math.min(MAX_ZOOM, Math.floor(zoom + 1e-6)));
    if (!this.built || this.built.zoom !== whole) this.built = this.clusters.build(this.shown, whole);
    return this.built;
  }

  isFan(built, c) {
    if (built.size[c] < 2 || !this.clusters.coincident(built, c)) return false;
    return this.isOpened(c) || this.opensItself(built, c);
  }

  isOpened(c) {
    return this.opened !== -1 && this.clusters.of[this.opened] === c;
  }

  opensItself(built, c) {
    if (built.zoom < OPEN_FROM) return false;
    built.room = built.room || new Int8Array(built.count); // 0: not asked yet; asked only for what is in view
    if (!built.room[c]) {
      const mayOpen = (other) => this.clusters.coincident(built, other);
      built.room[c] = hasRoomForFan(built, c, mayOpen, 256 * 2 ** built.zoom) ? 1 : -1;
    }
    return built.room[c] === 1;
  }

  /** Items in view, in pixels: {kind: mark | cluster | fan, x, y, radius, features, …}. */
  layout(frame) {
    const built = this.at(frame.zoom);
    const items = [];
    for (let c = 0; c < built.count; c++) {
      if (!built.size[c]) continue;
      const x = built.x[c] * frame.s + frame.x;
      const y = built.y[c] * frame.s + frame.y;
      const margin = built.size[c] > 1 && this.isFan(built, c) ? MARGIN * 9 : MARGIN;
      if (x < -margin || y < -margin || x > frame.width + margin || y > frame.height + margin) continue;
      if (built.size[c] === 1) items.push(this.mark(this.features.owner[built.members[built.start[c]]], x, y));
      else if (this.isFan(built, c)) this.fan(items, built, c, x, y);
      else items.push(this.bubble(built, c, x, y));
    }
    return items;
  }

  mark(feature, x, y) {
    return { kind: "mark", x, y, radius: 13 * this.sprites.scale, features: [feature] };
  }

  bubble(built, c, x, y) {
    built.featuresOf = built.featuresOf || []; // kept, since every frame of a pan asks again
    built.featuresOf[c] = built.featuresOf[c] || this.clusters.membersOf(built, c).map(([feature]) => feature);
    return this.group(built, c, x, y, built.featuresOf[c]);
  }

  group(built, c, x, y, features) {
    return {
      kind: "cluster",
      x,
      y,
      radius: bubbleRadius(features.length) * this.sprites.scale,
      features,
      cluster: c,
      built,
    };
  }

  fan(items, built, c, x, y) {
    const members = this.clusters.membersOf(built, c);
    const offsets = fanOffsets(members.length).map(([dx, dy]) => [dx * this.sprites.scale, dy * this.sprites.scale]);
    const reach = Math.max(...offsets.map(([dx, dy]) => Math.hypot(dx, dy)));
    const above = this.isOpened(c) && !this.opensItself(built, c);
    items.push({
      kind: "hub",
      x,
      y,
      radius: 0,
      features: [],
      above,
      reach,
      arms: offsets.map(([dx, dy]) => [x + dx, y + dy]),
    });
    offsets.forEach(([dx, dy], i) => items.push({ ...this.mark(members[i][0], x + dx, y + dy), fan: true, above }));
    if (members.length > offsets.length) {
      const rest = members.slice(offsets.length).map(([feature]) => feature);
      items.push({ ...this.group(built, c, x, y, rest), above });
    }
  }

  paint(context, frame, settled, density) {
    if (this.sprites.density !== density) this.sprites.use(this.sprites.palette, density);
    this.items = this.layout(frame);
    paintSymbols(context, this, density);
    if (settled) this.report();
  }

  /** Boxes [left, top, right, bottom] that names should keep clear of. */
  boxes() {
    return this.items
      .filter((item) => item.kind !== "hub")
      .map(({ x, y, radius }) => [x - radius, y - radius, x + radius, y + radius]);
  }

  /** Lets tests and the benchmark wait for what they asked for. */
  report() {
    const root = document.documentElement;
    root.dataset.atlasDrawn = String(this.drawn());
    root.dataset.atlasPaints = String(++this.paints);
    performance.mark("atlas-drawn");
  }

  /** How many features have a place on the map now, members of clusters included. */
  drawn() {
    return this.built ? this.built.features : 0;
  }

  hit(x, y, slack = 2) {
    /** @type {any} */
    let best = null;
    let least = Infinity;
    for (const item of this.items) {
      if (item.kind === "hub") continue;
      const distance = Math.hypot(item.x - x, item.y - y) - (item.above ? 1000 : 0); // an opened fan lies on top
      if (distance + (item.above ? 1000 : 0) <= item.radius + slack && distance < least) {
        best = item;
        least = distance;
      }
    }
    return best;
  }

  /** Lowest zoom from `zoom` up at which a feature is a mark of its own or part of a fan; opens that fan. */
  zoomToSee(feature, zoom) {
    if (!this.shown[feature]) return zoom;
    const point = this.features.firstPoint[feature];
    const before = this.built;
    let lowest = MAX_ZOOM;
    for (let z = Math.floor(zoom + 1e-6); z <= MAX_ZOOM; z++) {
      const built = this.clusters.build(this.shown, z);
      const c = this.clusters.of[point];
      if (built.size[c] > 1 && !this.clusters.coincident(built, c)) continue;
      if (built.size[c] > 1 && !this.isFan(built, c)) this.opened = point;
      lowest = Math.max(z, zoom);
      break;
    }
    this.built = null; // the search used the same arrays
    if (before) this.at(before.zoom);
    return lowest;
  }
}
