// The one global of the map: window.atlas. Each file adds one idea to atlas.parts; 90-map.js opens it to the page.
window.atlas = window.atlas || { parts: {}, loads: 0 };

(() => {
  "use strict";
  const parts = window.atlas.parts;

  // The specification brings all texts in the visitor's language. These stand in where one is missing, or where
  // the specification itself could not be loaded: a button without a name cannot be used by everybody.
  const ENGLISH = {
    map_label: "Map of the measures. The list below says the same in text.",
    zoom_in: "Zoom in", zoom_out: "Zoom out", pan: "Move the map",
    pan_north: "Move north", pan_south: "Move south", pan_west: "Move west", pan_east: "Move east",
    city_zoom: "Go to a city", all_cities: "All", fullscreen: "Full screen", fullscreen_exit: "Leave full screen",
    legend: "Legend", legend_topics: "Topic: colour and shape", legend_statuses: "Status: filling",
    legend_areas: "Areas and groups", legend_cluster: "Several measures; the ring shows their topics",
    legend_accuracy: "The place lies within this circle", soft_area: "Area without an exact border",
    outline: "Generalised outline", district: "District, for orientation only", schematic: "Schematic base map, for orientation only",
    accuracy: "Position accurate to about {metres} m", cluster: "Measures here: {n}",
    cluster_hint: "Click to come closer", fan_hint: "Click to spread them out", attribution: "Sources of the map",
    layer_failed: "The layer “{layer}” could not be loaded. Reload the page; the list below has all measures.",
    map_failed: "The map could not be loaded. Reload the page; the list below has all measures.",
    skip: "Skip the map", online: "Map from the internet: {attribution}",
    empty: "No measure with a position fits the filter.",
  };

  /** A text of the specification with {names} filled in. */
  parts.text = (spec, key, values = {}) => {
    const template = (spec && spec.texts && spec.texts[key]) || ENGLISH[key] || key;
    return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  };

  /** A text by language ({"en": …}): the wanted language, else English, else any. */
  parts.localised = (value, language) => {
    if (value === null || value === undefined) return "";
    if (typeof value !== "object") return String(value);
    return value[language] || value.en || Object.values(value).find(Boolean) || "";
  };

  const formats = new Map();
  parts.number = (value, language = "en") => {
    // Made once: making one costs more than a hundred numbers.
    if (!formats.has(language)) formats.set(language, new Intl.NumberFormat(language || "en"));
    return formats.get(language).format(value);
  };

  /** An element with a class, attributes and text. Text is always textContent: data never becomes HTML. */
  parts.element = (tag, className, attributes = {}, text = "") => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    if (text) made.textContent = text;
    return made;
  };

  const prefers = (query) => window.matchMedia(query).matches;
  parts.reducedMotion = () => prefers("(prefers-reduced-motion: reduce)");
  parts.touch = () => prefers("(pointer: coarse)");

  const clampLatitude = (lat) => Math.max(-85.05, Math.min(85.05, lat));

  /** Web Mercator world coordinates, 0 … 1 from west to east and from north to south. */
  parts.world = (lat, lon) => {
    const sine = Math.sin((clampLatitude(lat) * Math.PI) / 180);
    return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  };

  parts.unworld = (x, y) => [(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, (x - 0.5) * 360];

  /** World units per metre at a world y. */
  parts.worldPerMetre = (y) => {
    const [lat] = parts.unworld(0, y);
    return 1 / (40075016.686 * Math.cos((lat * Math.PI) / 180));
  };
})();
