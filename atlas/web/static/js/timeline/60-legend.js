// How to read the marks, made of the marks themselves.
function atlasTimelineLegend(events) {
  const base = { basis: "documented", shape: "day" };
  const rows = [
    [base, false, "mark_day"], [{ ...base, shape: "within" }, true, "mark_within"], [{ ...base, shape: "period" }, true, "mark_period"],
    [{ ...base, shape: "bounded" }, true, "mark_bounded"], [{ ...base, basis: "inferred" }, false, "mark_inferred"],
    [{ ...base, occurrence: "announced" }, false, "mark_occurrence"],
    [{ ...base, direction: "dortmund-to-cluj" }, false, "to_cluj"], [{ ...base, direction: "cluj-to-dortmund" }, false, "to_dortmund"],
    [{ ...base, direction: "both" }, false, "both"],
  ];
  const list = rows.map(([event, bar, key]) => atlasElement("li", {}, atlasElement("span", { class: "sample" }, atlasSign(event, bar)), events.say(key)));
  return atlasElement("details", { class: "legend" }, atlasElement("summary", {}, events.say("legend")), atlasElement("ul", {}, ...list));
}
