// Buttons of the map. Real buttons with names, in the order of the Tab key; Leaflet's own controls are links.
import { reducedMotion } from "../core/device.js";
import { element } from "../core/dom.js";
import { attributionBox } from "./attribution.js";
import { icon } from "./icons.js";
import { scaleBar } from "./scale-bar.js";
import { mapText } from "./texts.js";

export function controlButton(name, sign, act, label = "") {
  const made = element("button", { class: label ? "atlas-button atlas-words" : "atlas-button", type: "button" }, label);
  if (sign) made.append(icon(sign));
  if (!label) {
    made.setAttribute("aria-label", name);
    made.title = name;
  }
  made.addEventListener("click", act);
  return made;
}

const group = (className, name, ...children) => {
  const made = element("div", { class: `atlas-group ${className}`, role: "group", "aria-label": name });
  made.append(...children);
  return made;
};

/** Clicks and wheel on a control are not for the map below it. */
export function shield(box) {
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  return box;
}

function cities(atlas, text) {
  const spec = atlas.spec;
  const chips = spec.cities.map((city) => {
    const chip = controlButton(city.label, "", () => atlas.view.toCities([city.id]), city.label);
    chip.replaceChildren(element("span", {}, city.label));
    return chip;
  });
  chips.push(controlButton(text("all_cities"), "", () => atlas.view.toCities([]), text("all_cities")));
  const made = group("atlas-cities", text("city_zoom"), ...chips);
  // The names may need two lines; the legend of a small map stands below them (css/map/60-small.css).
  new ResizeObserver(() => atlas.frame.style.setProperty("--atlas-cities", `${made.offsetHeight}px`)).observe(made);
  return made;
}

function zoom(atlas, text) {
  const map = atlas.map;
  const more = controlButton(text("zoom_in"), "plus", () => map.zoomIn(1));
  const less = controlButton(text("zoom_out"), "minus", () => map.zoomOut(1));
  const update = () => {
    more.setAttribute("aria-disabled", String(map.getZoom() >= map.getMaxZoom()));
    less.setAttribute("aria-disabled", String(map.getZoom() <= map.getMinZoom()));
  };
  map.on("zoomend zoomlevelschange", update);
  update();
  return group("atlas-zoom", `${text("zoom_in")}, ${text("zoom_out")}`, more, less);
}

/** Four buttons that move the map, for those who cannot drag (WCAG 2.2, 2.5.7). */
function pan(atlas, text) {
  const step = (dx, dy) => () => {
    const size = atlas.map.getSize();
    atlas.map.panBy([dx * size.x * 0.3, dy * size.y * 0.3], { animate: !reducedMotion() });
  };
  const pad = group(
    "atlas-pad",
    text("pan"),
    controlButton(text("pan_north"), "up", step(0, -1)),
    controlButton(text("pan_west"), "left", step(-1, 0)),
    controlButton(text("pan_east"), "right", step(1, 0)),
    controlButton(text("pan_south"), "down", step(0, 1)),
  );
  pad.hidden = true;
  const toggle = controlButton(text("pan"), "pan", () => {
    pad.hidden = !pad.hidden;
    toggle.setAttribute("aria-expanded", String(!pad.hidden));
  });
  toggle.setAttribute("aria-expanded", "false");
  const made = group("atlas-pan", text("pan"), toggle);
  made.append(pad);
  return made;
}

function fullScreen(text) {
  const root = document.documentElement;
  if (!document.fullscreenEnabled || !root.requestFullscreen) return null; // not allowed in this frame
  const toggle = controlButton(text("fullscreen"), "full", () => {
    const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    done.catch(() => {
      toggle.hidden = true;
    });
  });
  document.addEventListener("fullscreenchange", () => {
    const name = text(document.fullscreenElement ? "fullscreen_exit" : "fullscreen");
    toggle.setAttribute("aria-label", name);
    toggle.title = name;
    toggle.replaceChildren(icon(document.fullscreenElement ? "shrink" : "full"));
  });
  return group("atlas-full", text("fullscreen"), toggle);
}

/**
 * @param {import("./atlas-map.js").AtlasMap} atlas
 */
export function buildControls(atlas) {
  const text = (key, values) => mapText(atlas.spec, key, values);
  const frame = atlas.frame;
  const tools = element("div", { class: "atlas-tools" });
  tools.append(...[zoom(atlas, text), pan(atlas, text), fullScreen(text)].filter((each) => each !== null));
  const left = element("div", { class: "atlas-corner atlas-top-left" });
  left.append(cities(atlas, text), tools);
  const bottom = element("div", { class: "atlas-corner atlas-bottom" });
  const notes = element("div", { class: "atlas-notes" });
  notes.append(scaleBar(atlas), atlas.schematic);
  bottom.append(notes, attributionBox(atlas.spec, text));
  frame.append(shield(left), shield(bottom));
}
