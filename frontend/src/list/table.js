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
    const name = view.model.text(column);
    const button = element(
      "button",
      { type: "button", title: view.model.text("sort", { column: name }), "data-column": column },
      name,
    );
    if (sorted)
      button.append(element("span", { "aria-hidden": "true", class: "arrow" }, view.descending ? " ↓" : " ↑"));
    button.addEventListener("click", () => view.sort(column));
    row.append(element("th", { scope: "col", role: "columnheader", "aria-sort": sorted ? direction : "none" }, button));
  }
  return element("thead", { role: "rowgroup" }, row);
}

function nameCell(view, record) {
  const button = element(
    "button",
    { type: "button", class: "pick", "data-id": record.id },
    listMark(view.model.leading(record, view.chosen), record.fill, view.dark),
    element("span", {}, record.name),
  );
  if (record.id === view.selected) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => view.pick(record.id));
  return element("th", { scope: "row", role: "rowheader", class: "name" }, button);
}

function tableCell(view, column, record) {
  const attributes = { role: "cell", class: column, "data-label": view.model.text(column) };
  const style = column === "when" && !record.known ? "unknown" : null;
  const text = element("span", { class: style }, record[column]);
  const mark = column === "status" ? [listMark(null, record.fill, view.dark, 18)] : [];
  return element("td", attributes, ...mark, text);
}

export function listTable(view, features) {
  const body = element("tbody", { role: "rowgroup" });
  for (const i of features) {
    const record = view.model.row(i);
    const row = element("tr", { role: "row", class: record.id === view.selected ? "selected" : null });
    const others = view.columns.slice(1).map((column) => tableCell(view, column, record));
    row.append(nameCell(view, record), ...others);
    body.append(row);
  }
  const caption = element("caption", {}, view.model.text(view.compact ? "caption_unplaced" : "caption"));
  return element("table", { role: "table" }, caption, tableHeader(view), body);
}
