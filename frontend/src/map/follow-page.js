// The page around the frame, where a filter bar says what is shown (src/core/shown-state.js).
import { unchanged } from "../core/compare.js";

/**
 * Shows on the map what the page says.
 * @param {import("./atlas-map.js").AtlasMap} atlas
 */
export function followPage(atlas) {
  /** @type {object | null} */
  let last = null;
  const stop = pageShown().follow(({ drawn: mask, count, topics, cities, selected, covered }) => {
    const request = { mask, count, topics, cities, selected, covered: selected !== null && covered.includes(selected) };
    if (!unchanged(last, request)) atlas.show(request);
    last = request;
  });
  window.addEventListener("pagehide", stop);
}

/** What the page of measures shows: the state of its own realm, by its one global. */
export const pageShown = () => /** @type {import("../core/types.js").PageState} */ (window.parent.atlasPage).shown;
