// The other end of a click on the map or in a list: tells Python which measure was chosen, and the page what Python
// says.
import { pageState } from "../core/page-state.js";

/**
 * @import { Component } from "../core/types.js"
 * @param {Component<{ selected: string | null }>} component
 */
export function listenForSelection({ data, setTriggerValue }) {
  pageState.shown.select(data.selected);
  return pageState.shown.onPick((id) => pageState.line.when("pick", () => setTriggerValue("picked", id)));
}
