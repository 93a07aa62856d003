// The label under the mouse. An element of our own: Leaflet's tooltips take HTML, and data is never HTML.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  class Tooltip {
    constructor(atlas) {
      this.atlas = atlas;
      this.box = parts.element("div", "atlas-tooltip", { role: "tooltip" });
      this.box.hidden = true;
      atlas.frame.append(this.box);
    }

    words(item) {
      const { spec, features } = this.atlas;
      if (item.kind === "cluster") {
        const n = parts.number(item.features.length, spec.language);
        return [parts.text(spec, "cluster", { n }), parts.text(spec, this.atlas.isSpread(item) ? "fan_hint" : "cluster_hint")];
      }
      const { name, topics = [], status } = features.list[item.features[0]].properties;
      const labels = (list, ids) => ids.map((id) => (list.find((entry) => entry.id === id) || { label: id }).label).join(", ");
      return [parts.localised(name, spec.language), [labels(spec.topics, topics), labels(spec.statuses, [status])].filter(Boolean).join(" · ")];
    }

    show(item) {
      if (item === this.item) return;
      this.item = item;
      const [title, more] = this.words(item);
      this.box.replaceChildren(parts.element("strong", "", {}, title), parts.element("span", "", {}, more));
      this.box.hidden = false;
      const size = this.atlas.map.getSize();
      const { offsetWidth: w, offsetHeight: h } = this.box;
      const above = item.y - item.radius - h - 8;
      const left = Math.max(6, Math.min(size.x - w - 6, item.x - w / 2));
      this.box.style.transform = `translate(${Math.round(left)}px, ${Math.round(above < 6 ? item.y + item.radius + 8 : above)}px)`;
    }

    hide() {
      this.item = null;
      this.box.hidden = true;
    }
  }

  parts.Tooltip = Tooltip;
})();
