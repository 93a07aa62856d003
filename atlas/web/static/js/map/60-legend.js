// The legend, drawn by the code that draws the map, so that it cannot say something else.
(() => {
  "use strict";
  const parts = window.atlas.parts;
  const NEUTRAL = { light: "#55534c", dark: "#c3cbd0" };

  function row(sample, words) {
    const made = parts.element("li", "atlas-legend-row");
    made.append(sample, parts.element("span", "", {}, words));
    return made;
  }

  function section(title, rows) {
    const list = parts.element("ul", "atlas-legend-list");
    list.append(...rows);
    const made = parts.element("section", "atlas-legend-section");
    made.append(parts.element("h2", "", {}, title), list);
    return made;
  }

  function content(atlas) {
    const { spec, sprites } = atlas;
    const say = (key) => parts.text(spec, key);
    const solid = spec.statuses.findIndex((status) => status.fill === "solid");
    const neutral = sprites.palette.dark ? NEUTRAL.dark : NEUTRAL.light;
    const sample = (name, words = "") => parts.element("span", `atlas-sample atlas-sample-${name}`, { "aria-hidden": "true" }, words);
    const other = [
      row(sample("cluster", "12"), say("legend_cluster")), row(sample("accuracy"), say("legend_accuracy")),
      row(sample("area"), say("soft_area")), row(sample("outline"), say("outline")),
      row(sample("district"), say("district")),
    ];
    return [
      section(say("legend_topics"), spec.topics.map((topic, i) => row(sprites.sample(i, Math.max(0, solid)), topic.label))),
      section(say("legend_statuses"), spec.statuses.map((status, i) => row(sprites.sample(-1, i, neutral), status.label))),
      section(say("legend_areas"), other),
    ];
  }

  parts.legend = { build(atlas) {
    const name = parts.text(atlas.spec, "legend");
    const box = parts.element("div", "atlas-corner atlas-legend");
    const body = parts.element("div", "atlas-legend-body", { id: "atlas-legend-body", role: "region", "aria-label": name, tabindex: "0" });
    const toggle = parts.controls.button(name, "legend", () => open(body.hidden), name);
    toggle.setAttribute("aria-controls", body.id);
    const open = (wanted) => {
      body.hidden = !wanted;
      toggle.setAttribute("aria-expanded", String(wanted));
      box.classList.toggle("atlas-open", wanted);
    };
    box.append(toggle, body);
    const size = atlas.map.getSize();
    open(size.x >= 1100 && size.y >= 520); // on a small map it would cover what it explains
    atlas.frame.append(parts.controls.shield(box));
    return { draw: () => body.replaceChildren(...content(atlas)) };
  } };
})();
