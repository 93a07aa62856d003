// The table of one page of measures. Roles are written out: on phones CSS turns rows into cards, and browsers
// then forget that this is a table.
import { element } from "../core/dom.js";
import { listMark } from "./mark.js";

export const COLUMNS = ["name", "city", "topics", "kind", "status", "when", "place"];
export const COLUMNS_COMPACT = ["name", "city", "status"];

function tableHeader(view) {
  const row = element("tr", { role: "row" });
  for (const column of view.columns) {
    const sorted = view.column === column;
    const direction = view.descending ? "descending" : "ascending";
    const name = view.model.say(column);
    const button = element(
      "button",
      { type: "button", title: view.model.say("sort", { column: name }), "data-column": column },
      name,
    );
    if (sorted)
      button.append(element("span", { "aria-hidden": "true", class: "arrow" }, view.descending ? " ↓" : " ↑"));
    button.addEventListener("click", () => view.sort(column));
    row.append(element("th", { scope: "col", role: "columnheader", "aria-sort": sorted ? direction : "none" }, button));
  }
  return element("thead", { role: "rowgroup" }, row);
}

function nameCell(view, words) {
  const button = element(
    "button",
    { type: "button", class: "pick", "data-id": words.id },
    listMark(view.model.leading(words, view.chosen), words.fill, view.dark),
    element("span", {}, words.name),
  );
  if (words.id === view.selected) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => view.pick(words.id));
  return element("th", { scope: "row", role: "rowheader", class: "name" }, button);
}

function tableCell(view, column, words) {
  const attributes = { role: "cell", class: column, "data-label": view.model.say(column) };
  const style = column === "when" && !words.known ? "unknown" : null;
  const text = element("span", { class: style }, words[column]);
  const mark = column === "status" ? [listMark(null, words.fill, view.dark, 18)] : [];
  return element("td", attributes, ...mark, text);
}

export function listTable(view, features) {
  const body = element("tbody", { role: "rowgroup" });
  for (const i of features) {
    const words = view.model.row(i);
    const row = element("tr", { role: "row", class: words.id === view.selected ? "selected" : null });
    const others = view.columns.slice(1).map((column) => tableCell(view, column, words));
    row.append(nameCell(view, words), ...others);
    body.append(row);
  }
  const caption = element("caption", {}, view.model.say(view.compact ? "caption_unplaced" : "caption"));
  return element("table", { role: "table" }, caption, tableHeader(view), body);
}
