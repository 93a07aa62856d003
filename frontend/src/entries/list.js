// The entry that Streamlit calls at the first and at every further data change.
import { readMask } from "../core/mask.js";
import { unchanged } from "../core/compare.js";
import { pageState } from "../core/page-state.js";
import { ListView } from "../list/view.js";

/** @import { Component, ListData } from "../core/types.js" */

const views = new WeakMap();

function choose(id) {
  pageState.shown.pick(id);
}

/**
 * Shows the part of the page's state that belongs here: after the server's answer, so that map and sentence come first.
 * @param {ListView} view
 * @param {ListData} data
 */
function followState(view, data) {
  let later = 0;
  /** @type {object | null} */
  let last = null;
  const stop = pageState.shown.follow(({ fitting, unplaced, selected, topics, certain }) => {
    const shown = { mask: data.compact ? unplaced : fitting, selected: data.compact ? null : selected, chosen: topics };
    clearTimeout(later);
    later = setTimeout(
      () => {
        if (!unchanged(last, shown)) view.update(data, shown, choose);
        last = shown;
      },
      certain ? 0 : 400,
    );
  });
  return () => {
    clearTimeout(later);
    stop();
  };
}

/**
 * @param {Component<ListData>} component
 */
export default function mountList({ parentElement, data, setTriggerValue }) {
  if (!views.has(parentElement)) views.set(parentElement, new ListView(parentElement));
  const view = views.get(parentElement);
  if (view.stop) view.stop();
  view.stop = data.follows ? followState(view, data) : null;
  if (!data.follows) {
    const content = { mask: typeof data.mask === "string" ? readMask(data.mask) : null, selected: data.selected };
    view.update(data, content, (id) => pageState.line.when("list", () => setTriggerValue("picked", id)));
  }
  // Streamlit calls this when the component leaves the page; the element may come back with a list of its own.
  return () => {
    if (view.stop) view.stop();
    view.root.remove();
    views.delete(parentElement);
  };
}
