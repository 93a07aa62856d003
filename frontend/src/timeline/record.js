// The record of an event, which opens beside the map.
import { find } from "../core/dom.js";
import { scrollBehavior } from "../core/device.js";

/** Brings the record into view where it is not, as little as needed. */
export function showRecord() {
  const place = find(".st-key-atlas-moment");
  if (!place) return;
  const block = place.offsetHeight > window.innerHeight * 0.85 ? "start" : "nearest";
  place.scrollIntoView({ block, behavior: scrollBehavior() });
}
