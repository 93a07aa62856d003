// The entry that Streamlit calls at the first and at every further data change.
import { element } from "../core/dom.js";
import { pageState } from "../core/page-state.js";
import { loadStyle } from "../core/stylesheet.js";
import { TimelineChart } from "../timeline/chart.js";
import { Events } from "../timeline/events.js";
import { TimelineTable } from "../timeline/table.js";

/** @import { Component, TimelineData } from "../core/types.js" */

const timelines = new WeakMap();

async function update(view, data, tell) {
  const mine = (view.turn = (view.turn || 0) + 1);
  view.tell = tell;
  view.link ??= loadStyle(view.parent, view.root, data.css, () => view.events && view.draw());
  if (view.root.parentNode !== view.parent) view.parent.append(view.root);
  try {
    const events = await Events.load(data);
    if (mine === view.turn) view.take(events, data);
  } catch (error) {
    console.warn(error);
    if (mine === view.turn) view.root.replaceChildren(element("p", { role: "alert" }, data.failed));
  }
}

/**
 * @param {Component<TimelineData>} component
 */
export default function mountTimeline({ parentElement, data, setTriggerValue }) {
  if (!timelines.has(parentElement)) {
    timelines.set(parentElement, data.table ? new TimelineTable(parentElement) : new TimelineChart(parentElement));
  }
  const view = timelines.get(parentElement);
  update(view, data, (name, value) => pageState.line.when(`timeline ${name}`, () => setTriggerValue(name, value)));
  // Streamlit calls this when the component leaves the page; the element may come back with another one.
  return () => {
    if (view.player) view.player.stop();
    view.root.remove();
    timelines.delete(parentElement);
  };
}
