// The entry that Streamlit calls at the first and at every further data change.
import { pageState } from "../core/page-state.js";
import { FilterControl } from "../filter/control.js";

/** @import { Component, FilterData } from "../core/types.js" */

const controls = new WeakMap();

/**
 * @param {Component<FilterData>} component
 */
export default function mountFilter({ parentElement, data, setStateValue }) {
  if (!controls.has(parentElement)) controls.set(parentElement, new FilterControl(parentElement));
  controls
    .get(parentElement)
    .update(data, (asked) => pageState.line.when("filter", () => setStateValue("asked", asked)));
  return () => {
    controls.get(parentElement)?.leave();
    controls.delete(parentElement);
    pageState.shown.clear();
  };
}

export { listenForSelection } from "../filter/selection.js";
