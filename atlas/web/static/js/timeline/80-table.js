// The events as a list by date: what the timeline says, in a table.
const ATLAS_EVENT_COLUMNS = ["when", "event", "strand", "type", "cities", "direction"];

class AtlasTimelineTable {
  constructor(parent) {
    this.parent = parent;
    this.body = atlasElement("div", { class: "scroll", tabindex: "0", role: "region" });
    this.root = atlasElement("div", { class: "atlas-timeline table" }, this.body);
    this.descending = false;
  }

  take(events, data) {
    Object.assign(this, { events, mask: data.mask, selected: data.selected ?? null });
    this.body.setAttribute("aria-label", events.say("table"));
    this.draw();
  }

  draw() {
    const shown = this.events.shown(this.mask);
    if (this.descending) shown.reverse();
    const head = atlasElement("tr", { role: "row" }, ...ATLAS_EVENT_COLUMNS.map((column) => this.header(column)));
    const caption = atlasElement("caption", {}, this.events.say("table"));
    const rows = atlasElement("tbody", { role: "rowgroup" }, ...shown.map((event) => this.row(event)));
    const table = atlasElement("table", { role: "table" }, caption, atlasElement("thead", { role: "rowgroup" }, head), rows);
    const at = this.body.scrollTop;
    this.body.replaceChildren(shown.length ? table : atlasElement("p", { role: "status" }, this.events.say("empty")));
    this.body.scrollTop = at;
  }

  header(column) {
    const attributes = { scope: "col", role: "columnheader" };
    if (column !== "when") return atlasElement("th", attributes, this.events.say(column));
    const button = atlasElement("button", { type: "button" }, this.events.say(column), atlasElement("span", { "aria-hidden": "true" }, this.descending ? " ↓" : " ↑"));
    button.addEventListener("click", () => {
      this.descending = !this.descending;
      this.draw();
      this.body.querySelector("thead button").focus();
    });
    return atlasElement("th", { ...attributes, "aria-sort": this.descending ? "descending" : "ascending" }, button);
  }

  row(event) {
    const { events } = this;
    const exact = { month: events.say("to_month"), year: events.say("to_year") }[event.precision];
    const remarks = [event.shape === "within" && exact, ...events.remarks(event)].filter(Boolean).join("; ");
    const name = atlasElement("button", { type: "button", class: "pick", "data-id": event.id, ...(event.id === this.selected && { "aria-current": "true" }) }, atlasElement("span", {}, event.title));
    name.addEventListener("click", () => this.pick(event.id));
    const words = { strand: events.lanes.get(event.strand)?.label || event.strand, type: events.type(event), cities: events.places(event), direction: events.direction(event) };
    const cells = Object.entries(words).map(([column, text]) => atlasElement("td", { role: "cell", class: text ? column : "none", "data-label": events.say(column) }, text || "–"));
    const when = atlasElement("td", { role: "cell", class: "when", "data-label": events.say("when") }, events.when(event));
    if (remarks) when.append(atlasElement("small", {}, remarks));
    const title = atlasElement("th", { role: "rowheader", scope: "row" }, name);
    const row = atlasElement("tr", { role: "row", class: event.id === this.selected ? "selected" : null }, when, title, ...cells);
    row.style.setProperty("--lane", (events.lanes.get(event.strand) || {})[atlasIsDark(this.root) ? "dark" : "light"] || "currentcolor");
    return row;
  }

  pick(id) {
    this.selected = id;
    this.draw();
    this.body.querySelector(`button[data-id="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    this.tell("picked", id);
    atlasShowRecord();
  }
}
