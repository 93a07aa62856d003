// Greedy clustering in pixel space. A point joins the nearest seed within reach, else it becomes a seed; a second
// pass gives each point to the nearest of all seeds, so that the order of the data leaves no lopsided groups.
import { mergeBubbles } from "./bubbles.js";
import { Grid } from "./grid.js";

export const MAX_ZOOM = 17;
const TILE = 256;

/** How near two marks may come, in pixels: looser where a whole city is in view, tight where streets are. */
const reach = (zoom) => (zoom <= 10 ? 46 : zoom <= 12 ? 36 : zoom <= 14 ? 28 : 24);

export class Clusters {
  /**
   * @param {import("./features.js").Features} features
   */
  constructor(features) {
    this.features = features;
    this.grids = new Map();
    const points = features.owner.length;
    this.next = new Int32Array(points);
    this.of = new Int32Array(points); // cluster of each point, -1: not shown
    this.stamp = new Int32Array(features.count);
    this.round = 0;
  }

  grid(zoom) {
    if (!this.grids.has(zoom)) this.grids.set(zoom, new Grid(this.features, this.reachInWorld(zoom)));
    return this.grids.get(zoom);
  }

  reachInWorld(zoom) {
    return reach(zoom) / (TILE * 2 ** zoom);
  }

  /**
   * The clusters of the shown features at an integer zoom.
   * @param {Uint8Array} shown a byte per feature
   * @param {number} zoom
   */
  build(shown, zoom) {
    const grid = this.grid(zoom);
    const limit = this.reachInWorld(zoom) ** 2;
    const heads = new Int32Array(grid.cells).fill(-1);
    const seeds = [];
    const { owner } = this.features;
    for (let p = 0; p < owner.length; p++) {
      this.of[p] = shown[owner[p]] ? this.nearest(p, grid, heads, seeds, limit) : -1;
      if (this.of[p] !== -1 || !shown[owner[p]]) continue;
      this.of[p] = seeds.length;
      this.next[seeds.length] = heads[grid.cell[p]];
      heads[grid.cell[p]] = seeds.length;
      seeds.push(p);
    }
    for (let p = 0; p < owner.length; p++) {
      if (this.of[p] !== -1) this.of[p] = this.nearest(p, grid, heads, seeds, limit);
    }
    this.merge(seeds.length, zoom);
    return this.collect(seeds.length, zoom);
  }

  /** Bubbles are wider than marks: what would lie under one joins it, the larger swallowing the smaller. */
  merge(count, zoom) {
    const pixel = TILE * 2 ** zoom;
    const sums = [new Float64Array(count), new Float64Array(count), new Int32Array(count)];
    for (let p = 0; p < this.of.length; p++) {
      const c = this.of[p];
      if (c === -1) continue;
      sums[0][c] += this.features.x[p] * pixel;
      sums[1][c] += this.features.y[p] * pixel;
      sums[2][c] += 1;
    }
    const into = mergeBubbles(count, ...sums);
    if (into) for (let p = 0; p < this.of.length; p++) if (this.of[p] !== -1) this.of[p] = into[this.of[p]];
  }

  nearest(p, grid, heads, seeds, limit) {
    const { x, y } = this.features;
    let best = -1;
    let least = limit;
    const base = grid.cell[p] * 9;
    for (let k = 0; k < 9; k++) {
      const cell = grid.neighbours[base + k];
      if (cell === -1) continue;
      for (let s = heads[cell]; s !== -1; s = this.next[s]) {
        const dx = x[seeds[s]] - x[p];
        const dy = y[seeds[s]] - y[p];
        const distance = dx * dx + dy * dy;
        if (distance < least) {
          best = s;
          least = distance;
        }
      }
    }
    return best;
  }

  /** Points by cluster (counting sort): those of c stand from start[c] to start[c + 1]. */
  sorted(count) {
    const start = new Int32Array(count + 1);
    for (let p = 0; p < this.of.length; p++) if (this.of[p] !== -1) start[this.of[p] + 1]++;
    for (let c = 0; c < count; c++) start[c + 1] += start[c];
    const members = new Int32Array(start[count]);
    const fill = start.slice(0, count);
    for (let p = 0; p < this.of.length; p++) if (this.of[p] !== -1) members[fill[this.of[p]]++] = p;
    return { start, members };
  }

  /** Members by cluster, centres, extents, and how many distinct features each holds. */
  collect(count, zoom) {
    const { owner } = this.features;
    const [x, y, extent] = [0, 1, 2].map(() => new Float64Array(count));
    const result = { zoom, count, ...this.sorted(count), x, y, extent, size: new Int32Array(count), features: 0 };
    const seen = new Uint8Array(this.features.count);
    for (let c = 0; c < count; c++) {
      const here = ++this.round;
      for (let m = result.start[c]; m < result.start[c + 1]; m++) {
        const feature = owner[result.members[m]];
        if (this.stamp[feature] === here) continue; // a feature with several places counts once
        this.stamp[feature] = here;
        result.size[c]++;
        if (!seen[feature]) result.features++;
        seen[feature] = 1;
      }
      this.locate(result, c);
    }
    return result;
  }

  /** Centre and extent of a cluster; one that another has swallowed has none. */
  locate(result, c) {
    const { x, y } = this.features;
    const [from, to] = [result.start[c], result.start[c + 1]];
    if (from === to) return;
    let [west, east, north, south, sumX, sumY] = [2, -2, 2, -2, 0, 0];
    for (let m = from; m < to; m++) {
      const p = result.members[m];
      sumX += x[p];
      sumY += y[p];
      west = Math.min(west, x[p]);
      east = Math.max(east, x[p]);
      north = Math.min(north, y[p]);
      south = Math.max(south, y[p]);
    }
    result.x[c] = sumX / (to - from);
    result.y[c] = sumY / (to - from);
    result.extent[c] = Math.max(east - west, south - north);
  }

  /** Whether zooming in cannot tell the members apart. */
  coincident(result, c) {
    return result.zoom >= MAX_ZOOM || result.extent[c] < this.reachInWorld(MAX_ZOOM) * 0.9;
  }

  /** Distinct features of a cluster, each with its first point there: [[feature, point], …]. */
  membersOf(result, c) {
    const firstPoints = new Map();
    for (let m = result.start[c]; m < result.start[c + 1]; m++) {
      const p = result.members[m];
      if (!firstPoints.has(this.features.owner[p])) firstPoints.set(this.features.owner[p], p);
    }
    return [...firstPoints];
  }
}
