// One list on the page. It keeps its page and order while filters come and go.
class AtlasListView {
  constructor(parent) {
    this.root = atlasElement("div", { class: "atlas-list" });
    this.table = atlasElement("div", { class: "rows" });
    this.pager = new AtlasPager(this);
    this.root.append(this.table, this.pager.root);
    this.parent = parent;
    this.column = "name";
    this.descending = false;
    this.page = 0;
    this.selected = null;
    this.turnNumber = 0;
  }

  /** New data from Python: a mask, a selection, another language. */
  async update(data, tell) {
    const mine = ++this.turnNumber;
    this.tell = tell;
    this.style(data.css);
    if (this.root.parentNode !== this.parent) this.parent.append(this.root);
    try {
      const model = await AtlasListModel.load(data);
      if (mine === this.turnNumber) this.take(model, data);
    } catch {
      if (mine === this.turnNumber) this.fail(data);
    }
  }

  style(address) {
    if (!address || this.link) return;
    this.link = atlasElement("link", { rel: "stylesheet", href: address });
    this.root.hidden = true; // unstyled it would jump
    const show = () => { this.root.hidden = false; };
    this.link.addEventListener("load", show);
    this.link.addEventListener("error", show);
    this.parent.append(this.link);
  }

  take(model, data) {
    const outside = data.selected !== this.selected && data.selected !== this.picked;
    if (data.mask !== this.mask) this.page = 0;
    this.model = model;
    this.mask = data.mask;
    this.chosen = data.chosen || [];
    this.compact = Boolean(data.compact);
    this.columns = data.columns || (this.compact ? ATLAS_COLUMNS_COMPACT : ATLAS_COLUMNS);
    this.pageSize = data.page_size || (this.compact ? 10 : 25);
    this.selected = data.selected ?? null;
    this.picked = undefined;
    this.dark = atlasIsDark(this.root);
    if (outside && this.selected !== null) this.turnToSelected();
    this.draw();
  }

  fail(data) {
    const words = { ...ATLAS_LIST_ENGLISH, ...data.texts };
    this.table.replaceChildren(atlasElement("p", { role: "alert", class: "failed" }, words.failed));
    this.pager.root.hidden = true;
  }

  turnToSelected() {
    const place = this.model.shown(this.mask, this.column, this.descending).findIndex((i) => this.model.row(i).id === this.selected);
    if (place >= 0) this.page = Math.floor(place / this.pageSize);
  }

  draw() {
    const shown = this.model.shown(this.mask, this.column, this.descending);
    this.page = Math.max(0, Math.min(this.page, Math.ceil(shown.length / this.pageSize) - 1));
    const focused = this.focusedControl();
    this.root.classList.toggle("compact", this.compact);
    const from = this.page * this.pageSize;
    this.table.replaceChildren(...(shown.length ? [atlasTable(this, shown.slice(from, from + this.pageSize))] : []));
    this.pager.update(this, shown.length);
    if (focused) this.root.querySelector(focused)?.focus({ preventScroll: true });
  }

  /** A selector for what has the focus now, since drawing replaces it. */
  focusedControl() {
    const focused = this.root.getRootNode().activeElement;
    if (!focused || !this.table.contains(focused)) return null;
    if (focused.dataset.id) return `button[data-id="${CSS.escape(focused.dataset.id)}"]`;
    return focused.dataset.column ? `button[data-column="${focused.dataset.column}"]` : null;
  }

  sort(column) {
    this.descending = this.column === column && !this.descending;
    this.column = column;
    this.page = 0;
    this.draw();
  }

  turn(page) {
    this.page = page;
    this.draw();
  }

  /** Shown at once; Python answers with the same selection. The page is not scrolled: the map is above it. */
  pick(id) {
    this.selected = id;
    this.picked = id;
    this.draw();
    this.tell(id);
  }
}
