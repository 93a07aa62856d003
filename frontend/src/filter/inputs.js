// Elements of the bar. Text is always textContent: data never becomes HTML.
import { element, uniqueId } from "../core/dom.js";

/**
 * One stop of the Tab key for a row of buttons; the arrow keys lead from one to the next, as in Streamlit's own rows.
 */
function roveByArrows(row) {
  const buttons = [...row.children];
  const stop = (at) =>
    buttons.forEach((button, i) => {
      button.tabIndex = i === at ? 0 : -1;
    });
  stop(0);
  row.addEventListener("focusin", ({ target }) => stop(Math.max(0, buttons.indexOf(target))));
  row.addEventListener("keydown", (event) => {
    const last = buttons.length - 1;
    const at = buttons.indexOf(event.target);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length].focus();
  });
}

/** A row of buttons of which several may be pressed. `onChoose(value)` is called when one is. */
export class Pills {
  constructor(facet, onChoose) {
    const name = uniqueId("atlas-facet");
    this.buttons = new Map();
    const row = element("div", { class: "pills", role: "toolbar", "aria-labelledby": name });
    for (const value of facet.values) {
      const { id } = value;
      const count = element("span", { class: "count" });
      const button = element(
        "button",
        { type: "button", "aria-pressed": "false", "data-value": id },
        value.label,
        count,
      );
      button.addEventListener("click", () => onChoose(id));
      this.buttons.set(id, { button, count });
      row.append(button);
    }
    roveByArrows(row);
    this.root = element(
      "div",
      { class: `facet facet-${facet.id}` },
      element("span", { id: name, class: "label" }, facet.label),
      row,
    );
  }

  update(chosen, counts, number) {
    for (const [value, { button, count }] of this.buttons) {
      const n = counts.get(value) || 0;
      const pressed = String(chosen.includes(value));
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
      const words = ` · ${number(n)}`;
      if (count.textContent !== words) count.textContent = words;
      button.classList.toggle("none", !n);
    }
  }
}

/** The same as boxes to be ticked, for the drawer. */
export class Boxes {
  constructor(facet, onChoose) {
    this.boxes = new Map();
    const list = element("div", { class: "boxes" });
    for (const value of facet.values) {
      const { id } = value;
      const box = element("input", { type: "checkbox", value: id });
      const count = element("span", { class: "count" });
      box.addEventListener("change", () => onChoose(id));
      const row = element("label", {}, box, element("span", {}, value.label, count));
      this.boxes.set(id, { box, count, row });
      list.append(row);
    }
    this.root = element("fieldset", { class: `facet facet-${facet.id}` }, element("legend", {}, facet.label), list);
  }

  update(chosen, counts, number) {
    for (const [value, { box, count, row }] of this.boxes) {
      const n = counts.get(value) || 0;
      box.checked = chosen.includes(value);
      count.textContent = ` · ${number(n)}`;
      row.classList.toggle("none", !n);
    }
  }
}

/** From one year to another; the first and the last year there is mean no limit. */
export class Period {
  constructor({ years: [first, last], texts }, onChoose) {
    this.edges = [first, last];
    const names = [texts.period_from, texts.period_to];
    this.selects = names.map((name) => {
      const select = element("select", { "aria-label": name });
      for (let year = first; year <= last; year += 1) select.append(element("option", { value: year }, String(year)));
      select.addEventListener("change", () => onChoose(this.value()));
      return select;
    });
    const row = element("div", { class: "years" });
    this.selects.forEach((select, i) => row.append(element("label", {}, element("span", {}, names[i]), select)));
    this.root = element(
      "fieldset",
      { class: "facet facet-period" },
      element("legend", {}, texts.period),
      row,
      element("p", { class: "hint" }, texts.period_help),
    );
  }

  /** As in the address: "2019-2022", "2019-", "-2022", "". */
  value() {
    const [from, to] = this.selects.map((select) => Number(select.value)).sort((a, b) => a - b);
    const [since, until] = [from === this.edges[0] ? "" : from, to === this.edges[1] ? "" : to];
    return since || until ? `${since}-${until}` : "";
  }

  update(period) {
    const years = (period || "-").split("-");
    this.selects.forEach((select, i) => {
      const year = years[i] || String(this.edges[i]);
      select.value = year;
      if (select.value === year) return;
      select.append(element("option", { value: year }, year)); // an address may name any year
      select.value = year;
    });
  }
}
