// The legend, drawn by the code that draws the map, so that it cannot say something else.
import { element } from "../core/dom.js";
import { NEUTRAL } from "../core/theme.js";
import { controlButton, shield } from "./controls.js";
import { mapText } from "./texts.js";

function row(sample, label) {
  const made = element("li", { class: "atlas-legend-row" });
  made.append(sample, element("span", {}, label));
  return made;
}

function section(title, rows) {
  const list = element("ul", { class: "atlas-legend-list" });
  list.append(...rows);
  const made = element("section", { class: "atlas-legend-section" });
  made.append(element("h2", {}, title), list);
  return made;
}

function content(atlas) {
  const { spec, sprites } = atlas;
  const text = (key) => mapText(spec, key);
  const solid = spec.statuses.findIndex((status) => status.fill === "solid");
  const neutral = sprites.palette.dark ? NEUTRAL.dark : NEUTRAL.light;
  const sample = (name, words = "") =>
    element("span", { class: `atlas-sample atlas-sample-${name}`, "aria-hidden": "true" }, words);
  const other = [
    row(sample("cluster", "12"), text("legend_cluster")),
    row(sample("accuracy"), text("legend_accuracy")),
    row(sample("area"), text("soft_area")),
    row(sample("outline"), text("outline")),
    row(sample("district"), text("district")),
  ];
  return [
    section(
      text("legend_topics"),
      spec.topics.map((topic, i) => row(sprites.sample(i, Math.max(0, solid)), topic.label)),
    ),
    section(
      text("legend_statuses"),
      spec.statuses.map((status, i) => row(sprites.sample(-1, i, neutral), status.label)),
    ),
    section(text("legend_areas"), other),
  ];
}

/**
 * @param {import("./atlas-map.js").AtlasMap} atlas
 */
export function buildLegend(atlas) {
  const name = mapText(atlas.spec, "legend");
  const box = element("div", { class: "atlas-corner atlas-legend" });
  const body = element("div", {
    class: "atlas-legend-body",
    id: "atlas-legend-body",
    role: "region",
    "aria-label": name,
    tabindex: "0",
  });
  const toggle = controlButton(name, "legend", () => open(body.hidden), name);
  toggle.setAttribute("aria-controls", body.id);
  const open = (wanted) => {
    body.hidden = !wanted;
    toggle.setAttribute("aria-expanded", String(wanted));
    box.classList.toggle("atlas-open", wanted);
  };
  box.append(toggle, body);
  const size = atlas.map.getSize();
  open(size.x >= 1100 && size.y >= 520); // on a small map it would cover what it explains
  atlas.frame.append(shield(box));
  return { draw: () => body.replaceChildren(...content(atlas)) };
}
