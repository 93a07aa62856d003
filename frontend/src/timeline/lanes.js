// The plot: axis, grid, lanes with their marks, the silence, the line of the player.
import { element } from "../core/dom.js";
import { inBothThemes } from "../core/theme.js";
import { dayOf } from "./events.js";
import { eventMark } from "./marks.js";
import { packLane } from "./packing.js";

const MOST_ROWS = { exchange: 11 };

export function timeAxis(view) {
  const ticks = view.scale.ticks(view.events.language);
  const axis = element("div", { class: "axis", "aria-hidden": "true" });
  const grid = element("div", { class: "grid", "aria-hidden": "true" });
  for (const { day, label, strong } of ticks) {
    const x = view.scale.x(day);
    const words = element("span", strong ? { class: "strong" } : {}, label);
    const line = element("i", strong ? { class: "strong" } : {});
    words.style.left = line.style.left = `${x}px`;
    axis.append(words);
    grid.append(line);
  }
  if (view.limit !== null) {
    const line = element("i", { class: "limit" });
    line.style.left = `${Math.max(0, Math.min(view.scale.width, view.scale.x(view.limit)))}px`;
    grid.append(line);
  }
  return [axis, grid];
}

function silenceBand(view) {
  const { from, to, words: sentence } = view.events.timeline.silence;
  const [left, right] = [dayOf(from) + 1, dayOf(to) + 1].map((day) =>
    Math.max(0, Math.min(view.scale.width, view.scale.x(day))),
  );
  const words = element("p", {}, sentence);
  const band = element("div", { class: "silence" });
  band.style.left = `${left}px`;
  band.style.width = `${right - left}px`;
  const wide = right - left > 360;
  if (wide) band.append(words);
  return { band: right > left ? band : null, below: wide ? null : words, wide };
}

export function laneSection(view, lane, events) {
  const { items, height } = packLane(events, view.scale, view.font, MOST_ROWS[lane.id] || 7);
  const quiet = lane.id === "exchange" && view.events.timeline.silence ? silenceBand(view) : null;
  const body = element("div", { class: "body" });
  body.style.height = `${height + (quiet && quiet.wide ? 30 : 4)}px`;
  if (quiet && quiet.band) body.append(quiet.band);
  body.append(...items.map((item) => eventMark(view, item)));
  const count = element(
    "span",
    { class: "count" },
    events.length ? String(events.length) : view.events.text("lane_empty"),
  );
  const title = element("h2", {}, lane.label, " ", count);
  const made = element("section", { class: "lane", "data-lane": lane.id, "aria-label": lane.label }, title, body);
  if (quiet && quiet.below) made.append(element("div", { class: "silence-below" }, quiet.below));
  made.style.setProperty("--lane", inBothThemes(lane));
  return made;
}

/** Events without any date stand below: nobody knows where they belong. */
export function undatedEvents(view, events) {
  const without = events.filter((event) => event.first === null);
  if (!without.length) return [];
  const buttons = without.map((event) => {
    const button = element("button", { type: "button", class: "undated", "data-id": event.id }, event.title);
    button.addEventListener("click", () => view.pick(event.id));
    return button;
  });
  return [element("p", { class: "undated-row" }, view.events.text("undated", { names: "" }), ...buttons)];
}
