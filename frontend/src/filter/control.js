// Between the bar, the model and the server. A click is shown at once and asked of the server; its answer is the truth.
import { same } from "../core/compare.js";
import { element } from "../core/dom.js";
import { fetchJson } from "../core/fetch.js";
import { readMask } from "../core/mask.js";
import { pageState } from "../core/page-state.js";
import { FilterBar } from "./bar.js";
import { Facets } from "./facets.js";
import { updatePage } from "./page-updates.js";

/** @import { FilterData, Spec } from "../core/types.js" */

const SERVER_ONLY = ["q", "period"]; // these the browser cannot filter by itself
const PATIENCE = 8000; // milliseconds after which an unanswered question is put again, and then no longer counts
const TRIES = 3;
const SOON = 1200; // milliseconds after which the sentence says that it is still the one from before

export class FilterControl {
  /** @type {FilterBar} */
  bar;
  /** @type {Facets} */
  facets;
  /** @type {Record<string, string>} */
  chosen;
  /** @type {Uint8Array | null} */
  serverMask;
  /** @type {FilterData | null} */
  passed;
  /** @type {(question: { turn: number, chosen: Record<string, string> }) => void} */
  ask;

  constructor(parent) {
    this.root = element("div");
    parent.append(this.root);
    this.turn = 0;
    this.asked = -Infinity; // when the last question was put, on the clock of the page
    this.newest = 0;
    this.corrected = 0; // how often the server knew better, for tests
    /** @type {string | null} */
    this.spec = null; // the addresses of what the bar was made from
    /** @type {string | null} */
    this.address = null;
    this.again = 0;
    this.slow = 0;
  }

  /**
   * Data from Python.
   * @param {FilterData} data
   * @param {FilterControl["ask"]} ask
   */
  async update(data, ask) {
    this.ask = ask;
    const mine = (this.newest += 1);
    try {
      if (this.spec !== data.spec || this.address !== data.facets) await this.load(data);
      if (mine === this.newest) this.applyAnswer(data);
    } catch (error) {
      console.warn(error);
      if (mine === this.newest) this.fail(data);
    }
  }

  /** The bar has left the page; the element may come back with another one, and a page has one sentence. */
  leave() {
    this.newest += 1; // what is still on its way is not for this bar any more
    clearTimeout(this.again);
    clearTimeout(this.slow);
    this.root.remove();
  }

  /** @param {FilterData} data */
  async load(data) {
    const [spec, facets] = await Promise.all([fetchJson(data.spec), fetchJson(data.facets)]);
    this.facets = new Facets(facets);
    if (this.spec !== data.spec) this.setUp(spec);
    this.spec = data.spec;
    this.address = data.facets;
  }

  /** @param {Spec} spec */
  setUp(spec) {
    const callbacks = {
      toggle: (facet, value) => this.toggle(facet, value),
      period: (period) => this.change({ period }),
      search: (q) => this.change({ q }),
      loosen: (part) => this.change({ [part === "query" ? "q" : part]: "" }),
      reset: () => this.change(Object.fromEntries(Object.keys(this.chosen).map((name) => [name, ""]))),
    };
    const wasOpen = this.bar && !this.bar.drawer.hidden; // another language: the drawer stays as it was
    this.bar = new FilterBar(spec, callbacks);
    this.bar.open(Boolean(wasOpen));
    this.root.replaceChildren(this.bar.root);
  }

  fail(data) {
    this.spec = null; // the next answer tries again
    this.root.replaceChildren(
      element("p", { role: "alert", class: "atlas" }, data.failed || ""),
      element("p", { class: "atlas-sentence" }, data.sentence),
    );
    const mask = data.mask ? readMask(data.mask) : null;
    pageState.shown.publish({
      fitting: mask,
      drawn: mask,
      unplaced: null,
      covered: [],
      count: 0,
      topics: [],
      cities: [],
    });
  }

  /**
   * The server's answer, unless a later question is still open.
   * @param {FilterData} data
   */
  applyAnswer(data) {
    const fresh = performance.now() - this.asked < PATIENCE || pageState.line.holds("filter");
    const waiting = this.turn !== data.turn && fresh;
    this.passed = waiting ? data : null;
    if (waiting) return;
    clearTimeout(this.again);
    clearTimeout(this.slow);
    this.turn = data.turn;
    this.chosen = data.chosen;
    this.serverMask = data.rest ? readMask(data.rest) : null;
    const { fitting, counts } = this.facets.filter(this.lists(), this.serverMask);
    this.bar.choose(this.chosen, this.lists(), counts);
    this.bar.describe(data);
    updatePage(data);
    const truth = readMask(data.mask);
    if (!same(fitting, truth)) this.corrected += 1;
    this.publish(truth, true);
    this.root.dataset.atlasCorrected = String(this.corrected);
  }

  /** {facet: [values]}. */
  lists() {
    return Object.fromEntries(
      Object.entries(this.chosen).map(([name, words]) => [name, words.split(",").filter(Boolean)]),
    );
  }

  toggle(facet, value) {
    const now = this.lists()[facet] || [];
    const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
    this.change({ [facet]: next.join(",") });
  }

  /** The visitor's choice: asked of the server, and shown at once where the browser can tell. */
  change(part) {
    const next = Object.fromEntries(Object.entries({ ...this.chosen, ...part }).filter(([, words]) => words));
    const known = SERVER_ONLY.every((name) => (next[name] || "") === (this.chosen[name] || ""));
    if (Object.keys({ ...next, ...this.chosen }).every((name) => next[name] === this.chosen[name])) return;
    this.chosen = next;
    this.question(TRIES);
    clearTimeout(this.slow);
    this.slow = setTimeout(() => this.bar.wait(), SOON);
    const result =
      known || Object.keys(next).every((name) => !SERVER_ONLY.includes(name))
        ? this.facets.filter(this.lists(), known ? this.serverMask : null)
        : null;
    this.bar.choose(next, this.lists(), result && result.counts);
    if (result) setTimeout(() => this.publish(result.fitting, false)); // the question goes out first
  }

  /** Puts the question to the server, and once more where no answer comes: the line may have been cut meanwhile. */
  question(tries) {
    clearTimeout(this.again);
    this.turn += 1; // a question like the last one would not be noticed
    this.asked = performance.now();
    this.ask({ turn: this.turn, chosen: this.chosen });
    const unanswered = () => {
      if (tries > 1) this.question(tries - 1);
      // Rather what the server last knew than two truths on one page.
      else if (this.passed) this.applyAnswer(this.passed);
    };
    this.again = setTimeout(unanswered, PATIENCE + 1);
  }

  publish(fitting, certain) {
    const shown = this.facets.shown(fitting, this.lists());
    pageState.shown.publish({ ...shown, certain });
  }
}
