// The plot: axis, grid, lanes with their marks, the silence, the line of the player.
const ATLAS_MOST_ROWS = { exchange: 11 };

function atlasAxis(view) {
  const ticks = view.scale.ticks(view.events.language);
  const axis = atlasElement("div", { class: "axis", "aria-hidden": "true" });
  const grid = atlasElement("div", { class: "grid", "aria-hidden": "true" });
  for (const { day, label, strong } of ticks) {
    const x = view.scale.x(day);
    const words = atlasElement("span", strong ? { class: "strong" } : {}, label);
    const line = atlasElement("i", strong ? { class: "strong" } : {});
    words.style.left = line.style.left = `${x}px`;
    axis.append(words);
    grid.append(line);
  }
  if (view.limit !== null) {
    const line = atlasElement("i", { class: "limit" });
    line.style.left = `${Math.max(0, Math.min(view.scale.width, view.scale.x(view.limit)))}px`;
    grid.append(line);
  }
  return [axis, grid];
}

function atlasSilence(view) {
  const { from, to, words: said } = view.events.timeline.silence;
  const [left, right] = [atlasDay(from) + 1, atlasDay(to) + 1].map((day) => Math.max(0, Math.min(view.scale.width, view.scale.x(day))));
  const words = atlasElement("p", {}, said);
  const band = atlasElement("div", { class: "silence" });
  band.style.left = `${left}px`;
  band.style.width = `${right - left}px`;
  const wide = right - left > 360;
  if (wide) band.append(words);
  return { band: right > left ? band : null, below: wide ? null : words, wide };
}

function atlasLane(view, lane, events) {
  const { items, height } = atlasPack(events, view.scale, view.font, ATLAS_MOST_ROWS[lane.id] || 7);
  const quiet = lane.id === "exchange" && view.events.timeline.silence ? atlasSilence(view) : null;
  const body = atlasElement("div", { class: "body" });
  body.style.height = `${height + (quiet && quiet.wide ? 30 : 4)}px`;
  if (quiet && quiet.band) body.append(quiet.band);
  body.append(...items.map((item) => atlasMark(view, item)));
  const colour = view.dark ? lane.dark : lane.light;
  const count = atlasElement("span", { class: "count" }, events.length ? String(events.length) : view.events.say("lane_empty"));
  const title = atlasElement("h2", {}, lane.label, " ", count);
  const made = atlasElement("section", { class: "lane", "data-lane": lane.id, "aria-label": lane.label }, title, body);
  if (quiet && quiet.below) made.append(atlasElement("div", { class: "silence-below" }, quiet.below));
  made.style.setProperty("--lane", colour);
  return made;
}

/** Events without any date stand below: nobody knows where they belong. */
function atlasUndated(view, events) {
  const without = events.filter((event) => event.first === null);
  if (!without.length) return [];
  const buttons = without.map((event) => {
    const button = atlasElement("button", { type: "button", class: "undated", "data-id": event.id }, event.title);
    button.addEventListener("click", () => view.pick(event.id));
    return button;
  });
  return [atlasElement("p", { class: "undated-row" }, view.events.say("undated", { names: "" }), ...buttons)];
}
