// The events of the layer, as the timeline and its list tell them: in words, and in days since 1970.
import { fetchJson } from "../core/fetch.js";
import { hasBit } from "../core/mask.js";
import { fillIn, localized } from "../core/text.js";

/** @import { Feature, Layer, Mask, Spec } from "../core/types.js" */

export const DAY = 86400000;

export const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** @type {Map<string, Events>} */
const known = new Map();

export class Events {
  /** The events of a specification, made once; chart and list share them. */
  static async load(data) {
    if (!known.has(data.spec)) known.set(data.spec, await Events.fetch(data));
    return known.get(data.spec);
  }

  static async fetch(data) {
    const spec = await fetchJson(data.spec);
    const address = new URL(spec.layers.measures, new URL(data.spec, document.baseURI)).href;
    return new Events(await fetchJson(address), spec);
  }

  /**
   * @param {Layer} layer
   * @param {Spec} spec
   */
  constructor(layer, spec) {
    const { timeline, language, cities } = spec;
    if (!timeline) throw new Error("The specification has no timeline.");
    this.timeline = timeline;
    this.language = language;
    this.texts = timeline.texts;
    this.cities = new Map(cities.map((city) => [city.id, city.label]));
    this.lanes = new Map(timeline.lanes.map((lane) => [lane.id, lane]));
    const locale = language === "en" ? "en-GB" : language; // 15 March 2022, as everywhere in the atlas
    /** @type {Intl.DateTimeFormatOptions} */
    const options = { timeZone: "UTC", year: "numeric" };
    this.formats = {
      day: new Intl.DateTimeFormat(locale, { ...options, month: "long", day: "numeric" }),
      month: new Intl.DateTimeFormat(locale, { ...options, month: "long" }),
      year: new Intl.DateTimeFormat(locale, options),
    };
    this.list = layer.features.filter((feature) => feature.properties.strand).map((feature) => this.event(feature));
    /** @type {Map<string, any>} */
    this.byId = new Map(this.list.map((event) => [event.id, event]));
  }

  /**
   * @param {Feature} feature
   * @returns {Record<string, any>}
   */
  event({ id, properties }) {
    const { start, end, name } = properties;
    const [first, last] = start ? [dayOf(start[0]), dayOf(end[1]) + 1] : [null, null];
    const title = localized(name, this.language) || String(id);
    return { ...properties, id: String(id), title, first, last };
  }

  /** The event with an id; nothing for null or an unknown one. */
  find(id) {
    return this.byId.get(id);
  }

  text(key, values = {}) {
    return fillIn(this.texts[key], values);
  }

  /** A date as exact as it is known. */
  date(iso, precision) {
    return this.formats[precision || "day"].format(new Date(`${iso}T00:00:00Z`));
  }

  /** The month of a text such as "2021-09", in words. */
  month(text) {
    return this.date(`${text}-01`, "month");
  }

  when({ shape, start, end, precision, end_precision: endPrecision }) {
    if (shape === "none") return this.text("not_dated");
    if (shape === "bounded")
      return `${this.text("not_dated")}; ${this.text("after", { date: this.date(start[0], "month") })}`;
    const begin = this.date(start[0], precision);
    return shape === "period" ? `${begin} – ${this.date(end[0], endPrecision)}` : begin;
  }

  /** What is to be kept in mind about the date and whether it took place. */
  remarks({ basis, occurrence, shape }) {
    const inferred = basis !== "documented" && shape !== "bounded" && shape !== "none";
    return [inferred && this.timeline.bases[basis], occurrence && this.timeline.occurrences[occurrence]].filter(
      Boolean,
    );
  }

  direction({ direction }) {
    return (
      {
        "dortmund-to-cluj": this.text("to_cluj"),
        "cluj-to-dortmund": this.text("to_dortmund"),
        both: this.text("both"),
      }[direction] || ""
    );
  }

  places({ city_ids: cities = [] }) {
    return cities.map((id) => this.cities.get(id) || id).join(", ");
  }

  type({ type }) {
    return this.timeline.types[type] || type;
  }

  /** Everything a mark says, in a sentence. */
  sentence(event) {
    const lane = this.lanes.get(event.strand);
    return [
      this.when(event),
      event.title,
      this.type(event),
      lane && lane.label,
      this.places(event),
      this.direction(event),
      ...this.remarks(event),
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /**
   * The events of a mask, by their first possible day; those without any come last.
   * @param {Mask} mask
   */
  shown(mask) {
    const fits = (i) => !mask || hasBit(mask, i);
    const rank = (event) => (event.first === null ? Infinity : event.first);
    return this.list
      .filter((_, i) => fits(i))
      .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, this.language));
  }
}
