// The bar: search, cities, the drawer with the other facets, the reset, topics; below it the sentence that says what is
// shown and, where nothing is, what to loosen. What is chosen is kept as in the address: {city: "dortmund", q:
// "trees"}.
import { element, uniqueId } from "../core/dom.js";
import { formatNumber } from "../core/text.js";
import { Boxes, Period, Pills } from "./inputs.js";

/** @import { FilterData, Spec } from "../core/types.js" */

const AT_ONCE = ["city", "topic"];

export class FilterBar {
  /** @type {HTMLButtonElement} */
  more;
  /** @type {HTMLButtonElement} */
  reset;
  /** @type {HTMLElement} */
  row;
  /** @type {HTMLElement} */
  drawer;
  /** @type {HTMLElement} */
  sentence;
  /** @type {HTMLElement} */
  empty;
  /** @type {HTMLElement} */
  searchLabel;
  /** @type {(part: string) => void} */
  loosen;

  /**
   * `callbacks` are called with what a visitor does: toggle(facet, value), period(text), search(text), loosen(part),
   * reset().
   * @param {Spec} spec
   */
  constructor(spec, callbacks) {
    const { filter } = spec;
    if (!filter) throw new Error("The specification of the map has no filter.");
    const { facets, texts } = filter;
    this.texts = texts;
    this.number = (n) => formatNumber(n, spec.language);
    const facet = (id) => facets.find((each) => each.id === id);
    const toggle = (id) => (value) => callbacks.toggle(id, value);
    this.parts = new Map(
      facets.map(({ id }) => [id, new (AT_ONCE.includes(id) ? Pills : Boxes)(facet(id), toggle(id))]),
    );
    this.period = new Period(filter, callbacks.period);
    this.search = this.searchField(callbacks.search);
    this.build(callbacks);
    this.root = element(
      "div",
      { class: "atlas atlas-filter" },
      this.row,
      this.drawer,
      this.rootOf("topic"),
      this.sentence,
      this.empty,
    );
  }

  build(callbacks) {
    const id = uniqueId("atlas-drawer");
    this.more = element("button", {
      type: "button",
      class: "plain more",
      "aria-expanded": "false",
      "aria-controls": id,
    });
    this.reset = element("button", { type: "button", class: "reset" }, this.texts.reset);
    this.reset.addEventListener(
      "click",
      () => this.reset.getAttribute("aria-disabled") === "false" && callbacks.reset(),
    );
    this.row = element(
      "div",
      { class: "row" },
      this.searchLabel,
      this.rootOf("city"),
      element("div", { class: "actions" }, this.more, this.reset),
    );
    const hidden = [...this.parts].filter(([name]) => !AT_ONCE.includes(name)).map(([, part]) => part.root);
    this.drawer = element("div", { id, class: "drawer", hidden: "" }, ...hidden, this.period.root);
    this.more.addEventListener("click", () => this.open(this.drawer.hidden));
    this.drawer.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.open(false);
      this.more.focus();
    });
    this.sentence = element("p", { class: "atlas-sentence", role: "status", tabindex: "-1" });
    this.empty = element("div", { class: "empty", hidden: "" });
    this.loosen = callbacks.loosen;
  }

  open(wanted) {
    this.drawer.hidden = !wanted;
    this.more.setAttribute("aria-expanded", String(wanted));
  }

  /** The element of a facet; nothing where the specification has no such facet. */
  rootOf(facet) {
    return this.parts.get(facet)?.root ?? "";
  }

  /** What stands in the search field. */
  searched() {
    return this.search.value.trim().replace(/\s+/g, " ");
  }

  /** Asked a moment after the last key, at once with Enter. */
  searchField(onSearch) {
    const field = element("input", {
      type: "search",
      maxlength: "100",
      placeholder: this.texts.search_hint,
      autocomplete: "off",
    });
    this.searchLabel = element(
      "label",
      { class: "search" },
      element("span", { class: "label" }, this.texts.query),
      field,
    );
    let later = 0;
    this.typing = false; // there are letters that nobody was asked about yet
    const tell = () => {
      clearTimeout(later);
      this.typing = false;
      onSearch(this.searched());
    };
    field.addEventListener("input", () => {
      this.typing = true;
      clearTimeout(later);
      later = setTimeout(tell, 300);
    });
    field.addEventListener("change", tell);
    field.addEventListener("keydown", (event) => event.key === "Enter" && tell());
    return field;
  }

  /** What is chosen, with how many measures each value would have; counts null: not known yet. */
  choose(chosen, lists, counts) {
    if (counts)
      for (const [facet, part] of this.parts)
        part.update(lists[facet] || [], counts.get(facet) || new Map(), this.number);
    this.period.update(chosen.period);
    if (!this.typing && this.searched() !== (chosen.q || "")) this.search.value = chosen.q || "";
    const inDrawer = Object.keys(chosen).filter((name) => !AT_ONCE.includes(name) && name !== "q").length;
    const words = inDrawer ? this.texts.more_active[inDrawer - 1] : this.texts.more;
    if (this.more.textContent !== words) this.more.textContent = words;
    this.reset.setAttribute("aria-disabled", String(!Object.keys(chosen).length)); // disabled, it would lose the focus
  }

  /** A choice is shown that the server has not answered yet: the sentence does not claim to describe it. */
  wait() {
    this.sentence.textContent = this.texts.waiting;
  }

  /**
   * The server's words: the sentence, and what to loosen where nothing fits.
   * @param {FilterData} data
   */
  describe({ sentence, loosen }) {
    if (this.sentence.textContent !== sentence) this.sentence.textContent = sentence;
    if (!loosen && this.empty.contains(document.activeElement)) this.sentence.focus({ preventScroll: true });
    this.empty.hidden = !loosen;
    if (!loosen) return;
    const buttons = loosen.map(({ part, label, count }) => {
      const button = element("button", { type: "button", class: "plain" }, label);
      button.disabled = !count;
      button.addEventListener("click", () => this.loosen(part));
      return button;
    });
    this.empty.replaceChildren(element("p", {}, this.texts.empty), element("div", { class: "actions" }, ...buttons));
  }
}
