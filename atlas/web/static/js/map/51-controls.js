// Buttons of the map. Real buttons with names, in the order of the Tab key; Leaflet's own controls are links.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  function button(name, icon, act, words = "") {
    const made = parts.element("button", words ? "atlas-button atlas-words" : "atlas-button", { type: "button" }, words);
    if (icon) made.append(parts.icon(icon));
    if (!words) {
      made.setAttribute("aria-label", name);
      made.title = name;
    }
    made.addEventListener("click", act);
    return made;
  }

  const group = (className, name, ...children) => {
    const made = parts.element("div", `atlas-group ${className}`, { role: "group", "aria-label": name });
    made.append(...children);
    return made;
  };

  /** Clicks and wheel on a control are not for the map below it. */
  function shield(element) {
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return element;
  }

  function cities(atlas, say) {
    const spec = atlas.spec;
    const chips = spec.cities.map((city) => {
      const chip = button(city.label, "", () => atlas.view.toCities([city.id]), city.label);
      chip.replaceChildren(parts.element("span", "", {}, city.label));
      return chip;
    });
    chips.push(button(say("all_cities"), "", () => atlas.view.toCities([]), say("all_cities")));
    const made = group("atlas-cities", say("city_zoom"), ...chips);
    // The names may need two lines; the legend of a small map stands below them (css/map/60-small.css).
    new ResizeObserver(() => atlas.frame.style.setProperty("--atlas-cities", `${made.offsetHeight}px`)).observe(made);
    return made;
  }

  function zoom(atlas, say) {
    const map = atlas.map;
    const more = button(say("zoom_in"), "plus", () => map.zoomIn(1));
    const less = button(say("zoom_out"), "minus", () => map.zoomOut(1));
    const update = () => {
      more.setAttribute("aria-disabled", String(map.getZoom() >= map.getMaxZoom()));
      less.setAttribute("aria-disabled", String(map.getZoom() <= map.getMinZoom()));
    };
    map.on("zoomend zoomlevelschange", update);
    update();
    return group("atlas-zoom", `${say("zoom_in")}, ${say("zoom_out")}`, more, less);
  }

  /** Four buttons that move the map, for those who cannot drag (WCAG 2.2, 2.5.7). */
  function pan(atlas, say) {
    const step = (dx, dy) => () => {
      const size = atlas.map.getSize();
      atlas.map.panBy([dx * size.x * 0.3, dy * size.y * 0.3], { animate: !parts.reducedMotion() });
    };
    const pad = group("atlas-pad", say("pan"),
      button(say("pan_north"), "up", step(0, -1)), button(say("pan_west"), "left", step(-1, 0)),
      button(say("pan_east"), "right", step(1, 0)), button(say("pan_south"), "down", step(0, 1)));
    pad.hidden = true;
    const toggle = button(say("pan"), "pan", () => {
      pad.hidden = !pad.hidden;
      toggle.setAttribute("aria-expanded", String(!pad.hidden));
    });
    toggle.setAttribute("aria-expanded", "false");
    const made = group("atlas-pan", say("pan"), toggle);
    made.append(pad);
    return made;
  }

  function fullScreen(say) {
    const root = document.documentElement;
    if (!document.fullscreenEnabled || !root.requestFullscreen) return null; // not allowed in this frame
    const toggle = button(say("fullscreen"), "full", () => {
      const done = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
      done.catch(() => { toggle.hidden = true; });
    });
    document.addEventListener("fullscreenchange", () => {
      const name = say(document.fullscreenElement ? "fullscreen_exit" : "fullscreen");
      toggle.setAttribute("aria-label", name);
      toggle.title = name;
      toggle.replaceChildren(parts.icon(document.fullscreenElement ? "shrink" : "full"));
    });
    return group("atlas-full", say("fullscreen"), toggle);
  }

  parts.controls = { button, shield, build(atlas) {
    const say = (key, values) => parts.text(atlas.spec, key, values);
    const frame = atlas.frame;
    const tools = parts.element("div", "atlas-tools");
    tools.append(...[zoom(atlas, say), pan(atlas, say), fullScreen(say)].filter(Boolean));
    const left = parts.element("div", "atlas-corner atlas-top-left");
    left.append(cities(atlas, say), tools);
    const bottom = parts.element("div", "atlas-corner atlas-bottom");
    const notes = parts.element("div", "atlas-notes");
    notes.append(parts.scale(atlas), atlas.schematic);
    bottom.append(notes, parts.attribution(atlas.spec, say));
    frame.append(shield(left), shield(bottom));
  } };
})();
