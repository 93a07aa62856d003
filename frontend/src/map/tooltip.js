// The label under the mouse. An element of our own: Leaflet's tooltips take HTML, and data is never HTML.
import { element } from "../core/dom.js";
import { formatNumber, localized } from "../core/text.js";
import { mapText } from "./texts.js";

export class Tooltip {
  /**
   * @param {import("./atlas-map.js").AtlasMap} atlas
   */
  constructor(atlas) {
    this.atlas = atlas;
    this.box = element("div", { class: "atlas-tooltip", role: "tooltip" });
    this.box.hidden = true;
    atlas.frame.append(this.box);
  }

  /** What stands in the label: a title and a line below it. */
  content(item) {
    const { spec, features } = this.atlas;
    if (item.kind === "cluster") {
      const n = formatNumber(item.features.length, spec.language);
      return [
        element("strong", {}, mapText(spec, "cluster", { n })),
        element("span", {}, mapText(spec, this.atlas.isSpread(item) ? "fan_hint" : "cluster_hint")),
      ];
    }
    const feature = item.features[0];
    const { name, topics = [], status } = features.list[feature].properties;
    const more = element("span");
    const known = (list, id) => list.find((entry) => entry.id === id) || { label: id };
    for (const id of topics) more.append(more.childNodes.length ? ", " : "", this.label(known(spec.topics, id)));
    if (status) more.append(more.childNodes.length ? " · " : "", this.label(known(spec.statuses, status)));
    return [element("strong", {}, localized(name, spec.language)), more];
  }

  label({ label }) {
    return element("bdi", {}, label);
  }

  show(item) {
    if (item === this.item) return;
    this.item = item;
    this.box.replaceChildren(...this.content(item));
    this.box.hidden = false;
    const size = this.atlas.map.getSize();
    const { offsetWidth: w, offsetHeight: h } = this.box;
    const above = item.y - item.radius - h - 8;
    const left = Math.max(6, Math.min(size.x - w - 6, item.x - w / 2));
    const top = above < 6 ? item.y + item.radius + 8 : above;
    this.box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  hide() {
    this.item = null;
    this.box.hidden = true;
  }
}
