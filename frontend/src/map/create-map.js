// What the page calls: atlas.createMap, atlas.show, atlas.state.
import { readMask } from "../core/mask.js";
import { reducedMotion } from "../core/device.js";
import { AtlasMap } from "./atlas-map.js";
import { MAX_ZOOM } from "./clusters.js";
import { followPage, pageShown } from "./follow-page.js";
import { typeset } from "./labels.js";
import { tellComponent } from "./pointer.js";
import { mapText } from "./texts.js";
import { MapView } from "./view.js";

/** @import { Request } from "../core/types.js" */

/** @type {WeakMap<L.Map, AtlasMap>} */
const known = new WeakMap();

/** How many maps were made in this frame. */
export let loads = 0;

const PANES = { "atlas-labels": 350, "atlas-symbols": 450 };

function options() {
  const calm = reducedMotion();
  return {
    zoomControl: false,
    attributionControl: false,
    minZoom: 3.5,
    maxZoom: MAX_ZOOM,
    zoomSnap: 0.5,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 90,
    maxBoundsViscosity: 0.7,
    bounceAtZoomLimits: false,
    keyboardPanDelta: 90,
    trackResize: false, // the frame changes without the window: View.resized
    zoomAnimation: !calm,
    fadeAnimation: false,
    markerZoomAnimation: !calm,
    inertia: !calm,
  };
}

/** The style sheet comes after the script: until then the map would flash up unstyled. At most for two seconds. */
function showWhenStyled(container) {
  const begin = performance.now();
  container.style.visibility = "hidden";
  return new Promise((/** @type {(nothing?: undefined) => void} */ done) => {
    const check = () => {
      const styled = getComputedStyle(container).getPropertyValue("--atlas-styled").trim() === "1";
      if (!styled && performance.now() - begin < 2000) return setTimeout(check, 16);
      container.style.visibility = "";
      return done();
    };
    check();
  });
}

/** Leaflet focuses the map on every click; the ring is for those who came with the Tab key. */
function markKeyboard(container) {
  document.addEventListener("keyup", (event) => {
    if (event.key === "Tab") container.classList.toggle("atlas-keyboard", document.activeElement === container);
  });
  container.addEventListener("blur", () => container.classList.remove("atlas-keyboard"));
}

/**
 * Leaflet focuses the map when the mouse goes down; the browser then scrolls the page around the frame to show
 * all of it, the mouse comes up over another place, and the click is lost.
 */
function focusWithoutScrolling(container) {
  container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
}

/**
 * Makes the map in the element with this id and begins to load the specification at `address`. `extent` [west, south,
 * east, north] makes it the map of one place; with `follows` it shows what the page says. Returns the L.Map at once;
 * symbols come when their layer has come.
 * @param {string} id
 * @param {string} address
 * @param {[number, number, number, number] | null} extent
 * @param {boolean} follows
 */
export function createMap(id, address, extent = null, follows = false) {
  loads += 1;
  const container = document.getElementById(id);
  if (!container) throw new Error(`There is no element ${id} for the map.`);
  container.classList.add("atlas-map");
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", mapText(null, "map_label"));
  const styled = showWhenStyled(container);
  markKeyboard(container);
  focusWithoutScrolling(container);
  const map = L.map(container, options());
  Object.entries(PANES).forEach(([name, order]) => {
    const pane = map.createPane(name);
    pane.style.zIndex = String(order);
    pane.style.pointerEvents = "none";
  });
  const view = new MapView(map, extent);
  view.begin();
  const made = new AtlasMap(map, view, follows ? (chosen) => pageShown().pick(chosen) : tellComponent);
  known.set(map, made);
  new ResizeObserver(() => view.resized()).observe(container);
  if (follows) followPage(made);
  made.load(address, typeset(styled));
  return map;
}

/**
 * Shows what a filter chose: a Request, whose mask is base64. Returns a layer, as streamlit-folium wants one.
 * @param {L.Map} map
 * @param {(Omit<Request, "mask"> & { mask?: string | null }) | null} request
 */
export function show(map, request) {
  const { mask } = request || {};
  known.get(map)?.show({ ...request, mask: typeof mask === "string" ? readMask(mask) : null });
  return L.layerGroup();
}

/** What is drawn now, for tests: {drawn, selected, zoom, symbols, loads, ready, theme, …}. */
export function state(map) {
  const made = known.get(map);
  return made ? { ...made.state(), loads } : null;
}
