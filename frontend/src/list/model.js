// What the list reads: the specification and the layer of the map, and the mask of the filter.
import { fetchJson } from "../core/fetch.js";
import { hasBit } from "../core/mask.js";
import { fillIn, formatNumber, localized } from "../core/text.js";

export const ENGLISH = {
  caption: "The measures that fit the filter",
  caption_unplaced: "Without a pin: city-wide, or place not documented",
  name: "Measure",
  city: "City",
  topics: "Topics",
  kind: "Kind",
  status: "Status",
  when: "When",
  place: "Where",
  city_wide: "city-wide",
  no_place: "place not documented",
  unknown: "date not documented",
  range: "{from}–{to} of {n}",
  previous: "Previous",
  next: "Next",
  sort: "Sort by {column}",
  empty: "No measure.",
  failed: "The list could not be loaded. Reload the page.",
  loading: "Loading …",
};

/** @import { Feature, Layer, ListData, Mask, Spec } from "../core/types.js" */

/** @template {{ id: string }} T
 * @param {T[]} list */
const byId = (list) => new Map(list.map((entry) => [entry.id, entry]));

/** @type {Map<string, ListModel>} */
const models = new Map();

/** The words and records behind a list. */
export class ListModel {
  /**
   * Kept with the orders it has worked out: a filter then only picks from them.
   * @param {ListData} data
   * @returns {Promise<ListModel>}
   */
  static async load({ spec: address }) {
    const known = models.get(address);
    if (known) return known;
    /** @type {Spec} */
    const spec = await fetchJson(address);
    const layer = await fetchJson(new URL(spec.layers.measures, new URL(address, document.baseURI)).href);
    const made = models.get(address) ?? new ListModel(layer, spec);
    models.clear(); // one language at a time is enough
    models.set(address, made);
    return made;
  }

  /**
   * @param {Layer} layer
   * @param {Spec} spec
   */
  constructor(layer, spec) {
    this.features = layer.features;
    this.language = spec.language;
    this.texts = { ...ENGLISH, ...spec.list };
    this.topics = byId(spec.topics);
    this.statuses = byId(spec.statuses);
    this.cities = byId(spec.cities);
    this.kinds = byId(spec.kinds ?? []);
    this.collator = new Intl.Collator(this.language, { numeric: true, sensitivity: "base" });
    this.orders = new Map();
    this.rows = new Map();
  }

  text(key, values = {}) {
    return fillIn(this.texts[key], values);
  }

  number(n) {
    return formatNumber(n, this.language);
  }

  label(map, id) {
    const entry = map.get(id);
    return entry ? entry.label : id || "";
  }

  /** The words of feature i: {id, name, city, topics, kind, status, when, place}. */
  row(i) {
    if (!this.rows.has(i)) this.rows.set(i, this.describe(this.features[i]));
    return this.rows.get(i);
  }

  /** @param {Feature} feature */
  describe({ id, geometry, properties }) {
    const { name, topics = [], status, kind, city_id: city, place, reach, when } = properties;
    const wide = reach === "city-wide" ? this.text("city_wide") : "";
    const where = localized(place, this.language) || wide || (geometry ? "" : this.text("no_place"));
    return {
      id: String(id),
      name: localized(name, this.language) || String(id),
      city: this.label(this.cities, city),
      topics: topics.map((topic) => this.label(this.topics, topic)).join(", "),
      kind: this.label(this.kinds, kind),
      status: this.label(this.statuses, status),
      when: when || this.text("unknown"),
      place: where || "–",
      topicIds: topics,
      fill: (this.statuses.get(status ?? "") || { fill: "question" }).fill,
      known: Boolean(when),
    };
  }

  /** The topic whose symbol stands for a row: the first that was chosen, as on the map, else its first. */
  leading(row, chosen) {
    return this.topics.get(row.topicIds.find((topic) => chosen.includes(topic)) || row.topicIds[0]);
  }

  /** All features in the order of a column. */
  order(column, descending) {
    const key = `${column} ${descending}`;
    if (this.orders.has(key)) return this.orders.get(key);
    const rank = new Map([...this.statuses.keys()].map((id, i) => [id, i]));
    const value = (i) =>
      column === "status" ? (rank.get(this.features[i].properties.status ?? "") ?? 99) : this.row(i)[column];
    const compare = (a, b) => (column === "status" ? value(a) - value(b) : this.collator.compare(value(a), value(b)));
    const sign = descending ? -1 : 1;
    const order = this.features.map((_, i) => i).sort((a, b) => sign * compare(a, b) || a - b);
    this.orders.set(key, order);
    return order;
  }

  /**
   * Features shown by a mask (none: all), in the order of a column.
   * @param {Mask | undefined} mask
   */
  shown(mask, column, descending) {
    const order = this.order(column, descending);
    return mask ? order.filter((i) => hasBit(mask, i)) : order;
  }
}
