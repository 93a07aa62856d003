// One list on the page. It keeps its page and order while filters come and go.
import { same } from "../core/compare.js";
import { element, find, focusIn } from "../core/dom.js";
import { loadStyle } from "../core/stylesheet.js";
import { isDarkAround } from "../core/theme.js";
import { ListModel, ENGLISH } from "./model.js";
import { Pager } from "./pager.js";
import { COLUMNS, COLUMNS_COMPACT, listTable } from "./table.js";

/** @import { ListContent, ListData, Mask } from "../core/types.js" */

export class ListView {
  /** @type {boolean} */
  compact;
  /** @type {number} */
  pageSize;
  /** @type {boolean} */
  dark;
  /** @type {string | undefined} */
  picked;

  /** @type {string[]} */
  columns;
  /** @type {string[]} */
  chosen;

  /** @type {ListModel} */
  model;
  /** @type {(id: string) => void} */
  tell;
  /** @type {Mask | undefined} */
  mask;

  constructor(parent) {
    this.root = element("div", { class: "atlas-list" });
    this.table = element("div", { class: "rows" });
    this.pager = new Pager(this);
    this.root.append(this.table, this.pager.root);
    this.parent = parent;
    this.column = "name";
    this.descending = false;
    this.page = 0;
    this.selected = null;
    this.turnNumber = 0;
    this.link = null;
  }

  /**
   * New data from Python: a mask, a selection, another language.
   * @param {ListData} data
   * @param {ListContent} content
   * @param {(id: string) => void} tell
   */
  async update(data, content, tell) {
    const mine = ++this.turnNumber;
    this.tell = tell;
    if (data.css) this.link ??= loadStyle(this.parent, this.root, data.css);
    if (this.root.parentNode !== this.parent) this.parent.append(this.root);
    try {
      const model = await ListModel.load(data);
      if (mine === this.turnNumber) this.take(model, data, content);
    } catch {
      if (mine === this.turnNumber) this.fail();
    }
  }

  /**
   * @param {ListModel} model
   * @param {ListData} data
   * @param {ListContent} content
   */
  take(model, data, { mask, selected = null, chosen = [] }) {
    const outside = selected !== this.selected && selected !== this.picked;
    if (!same(mask, this.mask)) this.page = 0;
    this.model = model;
    this.mask = mask;
    this.chosen = chosen;
    this.compact = Boolean(data.compact);
    this.columns = this.compact ? COLUMNS_COMPACT : COLUMNS;
    this.pageSize = this.compact ? 10 : 25;
    this.selected = selected;
    this.picked = undefined;
    this.dark = isDarkAround(this.root);
    if (outside && this.selected !== null) this.turnToSelected();
    this.draw();
  }

  fail() {
    this.table.replaceChildren(element("p", { role: "alert", class: "failed" }, ENGLISH.failed));
    this.pager.root.hidden = true;
  }

  turnToSelected() {
    const place = this.model
      .shown(this.mask, this.column, this.descending)
      .findIndex((i) => this.model.row(i).id === this.selected);
    if (place >= 0) this.page = Math.floor(place / this.pageSize);
  }

  draw() {
    const shown = this.model.shown(this.mask, this.column, this.descending);
    this.page = Math.max(0, Math.min(this.page, Math.ceil(shown.length / this.pageSize) - 1));
    const focused = this.focusedControl();
    this.root.classList.toggle("compact", this.compact);
    const from = this.page * this.pageSize;
    this.table.replaceChildren(...(shown.length ? [listTable(this, shown.slice(from, from + this.pageSize))] : []));
    this.pager.update(this, shown.length);
    if (focused) find(focused, this.root)?.focus({ preventScroll: true });
  }

  /** A selector for what has the focus now, since drawing replaces it. */
  focusedControl() {
    const focused = focusIn(this.root);
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
