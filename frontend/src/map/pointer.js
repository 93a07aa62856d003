// Mouse and touch: what is under the pointer, and what a click means.
import { coarsePointer, reducedMotion } from "../core/device.js";
import { unworld } from "./mercator.js";

/** @import { Click, FrameValue } from "../core/types.js" */

/** Tells Python at once, and streamlit-folium's own delayed report that this has been said. */
export function tellComponent(id) {
  // Each click is a value of its own, so that a second click on the same measure is noticed too.
  /** @type {Click} */
  const drawing = { type: "Feature", id, properties: { id, click: Date.now() } };
  const shared = window.__GLOBAL_DATA__;
  /** @type {FrameValue} */
  const value = { ...((shared && shared.previous_data) || {}), last_active_drawing: drawing };
  if (shared) {
    shared.last_active_drawing = drawing;
    shared.previous_data = value;
  }
  if (window.Streamlit) window.Streamlit.setComponentValue(value);
}

function pick(atlas, item) {
  const id = String(atlas.features.list[item.features[0]].id);
  atlas.selection.set(id);
  atlas.redraw();
  atlas.tell(id);
}

function openCluster(atlas, item) {
  const { map, symbols, features } = atlas;
  const { members, start } = item.built;
  const points = members.subarray(start[item.cluster], start[item.cluster + 1]);
  if (atlas.isSpread(item)) {
    symbols.opened = points[0];
    atlas.redraw();
    return;
  }
  const bounds = L.latLngBounds(Array.from(points, (p) => unworld(features.x[p], features.y[p])));
  const zoom = Math.min(
    map.getMaxZoom(),
    Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, L.point(120, 120))),
  );
  map.setView(bounds.getCenter(), zoom, { animate: !reducedMotion() });
}

/**
 * @param {import("./atlas-map.js").AtlasMap} atlas
 */
export const listenToPointer = (atlas) => {
  const { map, symbols } = atlas;
  const container = map.getContainer();
  const onControl = (event) => Boolean(event.originalEvent.target.closest(".atlas-corner"));
  const under = (event, slack) =>
    onControl(event) ? null : symbols.hit(event.containerPoint.x, event.containerPoint.y, slack);
  const closeFan = () => {
    if (symbols.opened === -1) return;
    symbols.opened = -1;
    atlas.redraw();
  };
  const leave = () => {
    atlas.tooltip.hide();
    container.classList.remove("atlas-pointing");
  };
  map.on("mousemove", (event) => {
    const item = under(event);
    container.classList.toggle("atlas-pointing", Boolean(item));
    if (item) atlas.tooltip.show(item);
    else atlas.tooltip.hide();
  });
  map.on("mouseout movestart zoomstart", leave);
  map.on("click", (event) => {
    const item = under(event, coarsePointer() ? 10 : 3);
    if (!item && !onControl(event)) return closeFan(); // keeps the selection: a slip should not close the panel
    if (!item) return;
    leave();
    if (item.kind === "mark") pick(atlas, item);
    else openCluster(atlas, item);
  });
};
