// The events as a list by date: what the timeline says, in a table.
import { readMask } from "../core/mask.js";
import { element, find } from "../core/dom.js";
import { inBothThemes } from "../core/theme.js";
import { showRecord } from "./record.js";

/** @import { TimelineData } from "../core/types.js" */
/** @import { Events } from "./events.js" */

const EVENT_COLUMNS = ["when", "event", "strand", "type", "cities", "direction"];

export class TimelineTable {
  /** @type {Events} */
  events;
  /** @type {Uint8Array} */
  mask;
  /** @type {string | null} */
  selected;
  /** @type {(name: string, value: string) => void} */
  tell;
  /** @type {HTMLLinkElement | undefined} */
  link;

  constructor(parent) {
    this.parent = parent;
    this.body = element("div", { class: "scroll", tabindex: "0", role: "region" });
    this.root = element("div", { class: "atlas-timeline table" }, this.body);
    this.descending = false;
  }

  /**
   * @param {Events} events
   * @param {TimelineData} data
   */
  take(events, data) {
    this.events = events;
    this.mask = readMask(data.mask);
    this.selected = data.selected ?? null;
    this.body.setAttribute("aria-label", events.text("table"));
    this.draw();
  }

  draw() {
    const shown = this.events.shown(this.mask);
    if (this.descending) shown.reverse();
    const head = element("tr", { role: "row" }, ...EVENT_COLUMNS.map((column) => this.header(column)));
    const caption = element("caption", {}, this.events.text("table"));
    const rows = element("tbody", { role: "rowgroup" }, ...shown.map((event) => this.row(event)));
    const table = element("table", { role: "table" }, caption, element("thead", { role: "rowgroup" }, head), rows);
    const at = this.body.scrollTop;
    this.body.replaceChildren(shown.length ? table : element("p", { role: "status" }, this.events.text("empty")));
    this.body.scrollTop = at;
  }

  header(column) {
    const attributes = { scope: "col", role: "columnheader" };
    if (column !== "when") return element("th", attributes, this.events.text(column));
    const button = element(
      "button",
      { type: "button" },
      this.events.text(column),
      element("span", { "aria-hidden": "true" }, this.descending ? " ↓" : " ↑"),
    );
    button.addEventListener("click", () => {
      this.descending = !this.descending;
      this.draw();
      find("thead button", this.body)?.focus();
    });
    return element("th", { ...attributes, "aria-sort": this.descending ? "descending" : "ascending" }, button);
  }

  row(event) {
    const { events } = this;
    const exact = { month: events.text("to_month"), year: events.text("to_year") }[event.precision];
    const remarks = [event.shape === "within" && exact, ...events.remarks(event)].filter(Boolean).join("; ");
    const name = element(
      "button",
      {
        type: "button",
        class: "pick",
        "data-id": event.id,
        ...(event.id === this.selected && { "aria-current": "true" }),
      },
      element("span", {}, event.title),
    );
    name.addEventListener("click", () => this.pick(event.id));
    const words = {
      strand: events.lanes.get(event.strand)?.label || event.strand,
      type: events.type(event),
      cities: events.places(event),
      direction: events.direction(event),
    };
    const cells = Object.entries(words).map(([column, text]) =>
      element("td", { role: "cell", class: text ? column : "none", "data-label": events.text(column) }, text || "–"),
    );
    const when = element("td", { role: "cell", class: "when", "data-label": events.text("when") }, events.when(event));
    if (remarks) when.append(element("small", {}, remarks));
    const title = element("th", { role: "rowheader", scope: "row" }, name);
    const row = element(
      "tr",
      { role: "row", class: event.id === this.selected ? "selected" : null },
      when,
      title,
      ...cells,
    );
    const lane = events.lanes.get(event.strand);
    row.style.setProperty("--lane", lane ? inBothThemes(lane) : "currentcolor");
    return row;
  }

  pick(id) {
    this.selected = id;
    this.draw();
    find(`button[data-id="${CSS.escape(id)}"]`, this.body)?.focus({ preventScroll: true });
    this.tell("picked", id);
    showRecord();
  }
}
