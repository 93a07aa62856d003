// The measures as flat arrays: what a repaint walks through 20,000 times must be numbers, not objects.
import { world } from "./mercator.js";

/** @import { Layer, Spec } from "../core/types.js" */

const positions = (geometry) => {
  if (!geometry) return [];
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "MultiPoint") return geometry.coordinates;
  return [];
};

export class Features {
  /** @type {Int32Array} */
  owner;
  /** @type {Float64Array} */
  x;
  /** @type {Float64Array} */
  y;
  /** @type {Int32Array} */
  firstPoint;
  /** @type {string} */
  chosenKey;

  /**
   * `collection`: the layer "measures"; bit i of a mask is feature i.
   * @param {Layer} collection
   * @param {Pick<Spec, "topics" | "statuses">} spec
   */
  constructor(collection, spec) {
    this.list = collection.features || [];
    this.count = this.list.length;
    this.topicNumbers = new Map(spec.topics.map((topic, i) => [topic.id, i]));
    this.statusNumbers = new Map(spec.statuses.map((status, i) => [status.id, i]));
    this.index = new Map(this.list.map((feature, i) => [String(feature.id), i]));
    this.status = Int8Array.from(this.list, (feature) => this.statusNumbers.get(feature.properties.status ?? "") ?? -1);
    this.topics = this.list.map((f) => (f.properties.topics || []).map((id) => this.topicNumbers.get(id) ?? -1));
    this.topic = new Int16Array(this.count);
    this.placePoints();
    this.chooseTopics([]);
  }

  placePoints() {
    const owners = [];
    const x = [];
    const y = [];
    this.firstPoint = new Int32Array(this.count + 1);
    this.list.forEach((feature, i) => {
      this.firstPoint[i] = owners.length;
      for (const [lon, lat] of positions(feature.geometry)) {
        const [wx, wy] = world(lat, lon);
        owners.push(i);
        x.push(wx);
        y.push(wy);
      }
    });
    this.firstPoint[this.count] = owners.length;
    this.owner = Int32Array.from(owners);
    this.x = Float64Array.from(x);
    this.y = Float64Array.from(y);
  }

  /**
   * Which topic each feature is drawn as: its first among the chosen ones, else its first.
   * @param {string[]} chosen
   */
  chooseTopics(chosen) {
    const key = chosen.join(" ");
    if (key === this.chosenKey) return;
    this.chosenKey = key;
    const wanted = new Set(chosen.map((id) => this.topicNumbers.get(id)));
    for (let i = 0; i < this.count; i++) {
      const own = this.topics[i];
      let drawn = own.length ? own[0] : -1;
      for (const topic of own) {
        if (!wanted.has(topic)) continue;
        drawn = topic;
        break;
      }
      this.topic[i] = drawn;
    }
  }

  /**
   * @param {string | null} id
   */
  numberOf(id) {
    return id === null || id === undefined ? -1 : (this.index.get(String(id)) ?? -1);
  }

  /**
   * @param {number} feature
   */
  pointsOf(feature) {
    const points = [];
    for (let p = this.firstPoint[feature]; p < this.firstPoint[feature + 1]; p++) points.push(p);
    return points;
  }
}
