// The table of one page of measures. Roles are written out: on phones CSS turns rows into cards, and browsers
// then forget that this is a table.
const ATLAS_COLUMNS = ["name", "city", "topics", "kind", "status", "when", "place"];
const ATLAS_COLUMNS_COMPACT = ["name", "city", "status"];

function atlasHeader(view) {
  const row = atlasElement("tr", { role: "row" });
  for (const column of view.columns) {
    const sorted = view.column === column;
    const direction = view.descending ? "descending" : "ascending";
    const name = view.model.say(column);
    const button = atlasElement("button", { type: "button", title: view.model.say("sort", { column: name }), "data-column": column }, name);
    if (sorted) button.append(atlasElement("span", { "aria-hidden": "true", class: "arrow" }, view.descending ? " ↓" : " ↑"));
    button.addEventListener("click", () => view.sort(column));
    row.append(atlasElement("th", { scope: "col", role: "columnheader", "aria-sort": sorted ? direction : "none" }, button));
  }
  return atlasElement("thead", { role: "rowgroup" }, row);
}

function atlasNameCell(view, words) {
  const button = atlasElement("button", { type: "button", class: "pick", "data-id": words.id }, atlasListMark(view.model.leading(words, view.chosen), words.fill, view.dark), atlasElement("span", {}, words.name));
  if (words.id === view.selected) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => view.pick(words.id));
  return atlasElement("th", { scope: "row", role: "rowheader", class: "name" }, button);
}

function atlasCell(view, column, words) {
  const attributes = { role: "cell", class: column, "data-label": view.model.say(column) };
  const style = column === "when" && !words.known ? "unknown" : null;
  const text = atlasElement("span", { class: style }, words[column]);
  const mark = column === "status" ? [atlasListMark(null, words.fill, view.dark, 18)] : [];
  return atlasElement("td", attributes, ...mark, text);
}

function atlasTable(view, features) {
  const body = atlasElement("tbody", { role: "rowgroup" });
  for (const i of features) {
    const words = view.model.row(i);
    const row = atlasElement("tr", { role: "row", class: words.id === view.selected ? "selected" : null });
    const others = view.columns.slice(1).map((column) => atlasCell(view, column, words));
    row.append(atlasNameCell(view, words), ...others);
    body.append(row);
  }
  const caption = atlasElement("caption", {}, view.model.say(view.compact ? "caption_unplaced" : "caption"));
  return atlasElement("table", { role: "table" }, caption, atlasHeader(view), body);
}
