// Texts of the map.
import { fillIn } from "../core/text.js";

// The specification brings all texts in the visitor's language. These stand in where one is missing, or where
// the specification itself could not be loaded: a button without a name cannot be used by everybody.
export const ENGLISH = {
  map_label: "Map of the measures. The list below says the same in text.",
  zoom_in: "Zoom in",
  zoom_out: "Zoom out",
  pan: "Move the map",
  pan_north: "Move north",
  pan_south: "Move south",
  pan_west: "Move west",
  pan_east: "Move east",
  city_zoom: "Go to a city",
  all_cities: "All",
  fullscreen: "Full screen",
  fullscreen_exit: "Leave full screen",
  legend: "Legend",
  legend_topics: "Topic: colour and shape",
  legend_statuses: "Status: filling",
  legend_areas: "Areas",
  legend_cluster: "Several measures; the ring shows their topics",
  legend_accuracy: "The place is somewhere within this circle",
  soft_area: "Area without an exact border",
  outline: "Generalised outline",
  district: "District, for orientation only: not a pilot area",
  schematic: "Schematic base map, for orientation only",
  accuracy: "Position accurate to about {metres} m",
  cluster: "Measures here: {n}",
  cluster_hint: "Click to come closer",
  fan_hint: "Click to spread them out",
  attribution: "Sources of the map",
  layer_failed: "The layer “{layer}” could not be loaded. Reload the page; the list below has all measures.",
  map_failed: "The map could not be loaded. Reload the page; the list below has all measures.",
  skip: "Skip the map",
  online: "Map from the internet: {attribution}",
  empty: "No measure with a position fits the filter.",
};

/**
 * A text of the specification with {names} filled in.
 * @param {import("../core/types.js").Spec | null | undefined} spec
 * @param {string} key
 * @param {Record<string, string | number>} values
 */
export const mapText = (spec, key, values = {}) => fillIn(spec?.texts?.[key] || ENGLISH[key] || key, values);
