// How to read the marks, made of the marks themselves.
import { element } from "../core/dom.js";
import { eventSign } from "./marks.js";

export function timelineLegend(events) {
  const base = { basis: "documented", shape: "day" };
  /** @type {[object, boolean, string][]} */
  const rows = [
    [base, false, "mark_day"],
    [{ ...base, shape: "within" }, true, "mark_within"],
    [{ ...base, shape: "period" }, true, "mark_period"],
    [{ ...base, shape: "bounded" }, true, "mark_bounded"],
    [{ ...base, basis: "inferred" }, false, "mark_inferred"],
    [{ ...base, occurrence: "announced" }, false, "mark_occurrence"],
    [{ ...base, direction: "dortmund-to-cluj" }, false, "to_cluj"],
    [{ ...base, direction: "cluj-to-dortmund" }, false, "to_dortmund"],
    [{ ...base, direction: "both" }, false, "both"],
  ];
  const list = rows.map(([event, bar, key]) =>
    element("li", {}, element("span", { class: "sample" }, eventSign(event, bar)), events.text(key)),
  );
  return element(
    "details",
    { class: "legend" },
    element("summary", {}, events.text("legend")),
    element("ul", {}, ...list),
  );
}
