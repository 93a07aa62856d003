// Where the map looks: the start, the way to a city, and the address of the page that remembers it.
import { reducedMotion } from "../core/device.js";
import { pageRoot, surroundingPage } from "../core/surroundings.js";
import { MAX_ZOOM } from "./clusters.js";

/** @import { Spec } from "../core/types.js" */

const PARAMETER = "view";

/**
 * [lat, lon, zoom] of a text like "51.5142,7.4653,12.5"; null for anything else.
 * @param {string | null} text
 * @returns {[number, number, number] | null}
 */
export function parseView(text) {
  if (!/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?,\d{1,2}(\.\d{1,4})?$/.test(text ?? "")) return null;
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  const plausible = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 3 && zoom <= MAX_ZOOM;
  return plausible ? [lat, lon, zoom] : null;
}

export class MapView {
  /** @type {Spec} */
  spec;
  /** @type {string | null} */
  cities;
  /** @type {boolean} */
  quiet;
  /** @type {boolean} */
  written;

  /**
   * `extent` [west, south, east, north]: the map of one place. It opens there and leaves the address alone.
   * @param {L.Map} map
   */
  constructor(map, /** @type {[number, number, number, number] | null} */ extent = null) {
    this.map = map;
    this.extent = extent && L.latLngBounds([extent[1], extent[0]], [extent[3], extent[2]]);
    this.place = extent && extent.join(" ");
    this.remembered = extent ? this.handedOn() : this.addressed();
    this.ready = false;
    map.on("moveend", () => this.remember());
    this.listen();
  }

  /** Whatever else changes the address of this page, the view in it stays that of the map. */
  listen() {
    const there = surroundingPage();
    if (!there) return;
    const { pathname } = there.location;
    const again = () => there.location.pathname === pathname && this.reassert();
    there.addEventListener("atlas-address", again);
    window.addEventListener("pagehide", () => there.removeEventListener("atlas-address", again));
  }

  addressed() {
    const there = surroundingPage();
    return there && parseView(new URL(there.location.href).searchParams.get(PARAMETER));
  }

  /** Where the map of the same place was before the visitor took another language, with which it is made anew. */
  handedOn() {
    const { place, language, view } = surroundingPage()?.atlasPage?.placeView || {};
    return place === this.place && language !== pageRoot()?.lang ? view : null;
  }

  /** Sets the view before anything is loaded: Leaflet needs one at once. */
  begin() {
    if (this.extent && !this.remembered) return this.toExtent();
    const [lat, lon, zoom] = this.remembered || [50.2, 14.5, 5];
    return this.map.setView([lat, lon], zoom, { animate: false });
  }

  toExtent() {
    if (!this.extent) return;
    this.map.fitBounds(this.extent, { paddingTopLeft: [24, 48], paddingBottomRight: [24, 40], animate: false });
  }

  /**
   * Once the specification is there: limits, and the start view where the address does not say another.
   * @param {Spec} spec
   * @param {string[] | null} cities
   */
  settle(spec, cities) {
    this.spec = spec;
    const all = this.bounds([]);
    const far = this.remembered && all && !all.pad(0.6).contains([this.remembered[0], this.remembered[1]]);
    if (far) this.remembered = null; // a place without any measure: the address was made up
    this.cities = cities ? cities.join(" ") : null; // null: the first filter is still to come
    if (!this.remembered) this.start(cities || []);
    if (all) this.limit(all);
    this.ready = true;
  }

  /** How far the map may be moved: well beyond a view of all cities, or Leaflet would push that view about. */
  limit(all) {
    const [south, west, north, east] = [
      all.getSouth() - 16,
      all.getWest() - 24,
      all.getNorth() + 12,
      all.getEast() + 24,
    ];
    this.map.setMaxBounds([
      [south, west],
      [north, east],
    ]);
  }

  /** After the frame changed its size. That is no move of the visitor's, so the address stays. */
  resized() {
    const { x, y } = this.map.getSize();
    const hidden = !x || !y;
    this.quiet = true;
    this.map.invalidateSize({ animate: false });
    if (hidden && this.ready && !this.remembered) this.start((this.cities || "").split(" ").filter(Boolean));
    this.quiet = false;
  }

  start(cities) {
    const { view } = this.spec;
    if (this.extent) return this.toExtent();
    if (cities.length || !view) return this.toCities(cities, false);
    return this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
  }

  bounds(ids) {
    const bounds = L.latLngBounds([]);
    for (const { id, bbox } of this.spec.cities) {
      if (!bbox || (ids.length && !ids.includes(id))) continue;
      const [w, s, e, n] = bbox;
      bounds.extend([s, w]).extend([n, e]);
    }
    return bounds.isValid() ? bounds : null;
  }

  toCities(ids, animate = !reducedMotion()) {
    const bounds = this.bounds(ids);
    if (!bounds) return;
    /** @type {L.FitBoundsOptions & { animate: boolean, duration: number }} */
    const options = { paddingTopLeft: [24, 64], paddingBottomRight: [24, 56], animate, duration: 0.9 };
    if (animate) this.map.flyToBounds(bounds, options);
    else this.map.fitBounds(bounds, options);
  }

  /** Follows the filter: only a change of the chosen cities moves the map. */
  follow(cities) {
    if (this.extent) return;
    const key = cities.join(" ");
    const first = this.cities === null;
    if (key === this.cities) return;
    this.cities = key;
    if (!first) this.toCities(cities);
    else if (!this.remembered && cities.length) this.toCities(cities, false);
  }

  go(place, zoom) {
    if (reducedMotion()) this.map.setView(place, zoom, { animate: false });
    else this.map.flyTo(place, zoom, { duration: 0.7 });
  }

  /** Streamlit writes the address too, when a filter changes; what it left out is put back. */
  reassert() {
    if (this.written) this.remember();
  }

  /** Writes the view into the page's address; other parameters stay, and no new entry in the history is made. */
  remember() {
    const there = this.ready && !this.quiet && surroundingPage();
    if (!there) return;
    const { lat, lng } = this.map.getCenter();
    if (this.extent) {
      /** @type {[number, number, number]} */
      const view = [lat, lng, this.map.getZoom()];
      const { lang: language } = there.document.documentElement;
      if (there.atlasPage) there.atlasPage.placeView = { place: this.place, language, view };
      return;
    }
    const text = `${lat.toFixed(4)},${lng.toFixed(4)},${Number(this.map.getZoom().toFixed(2))}`;
    const url = new URL(there.location.href);
    if (url.searchParams.get(PARAMETER) === text) return;
    const rest = url.search
      .replace(/^\?/, "")
      .split("&")
      .filter((pair) => pair && !pair.startsWith(`${PARAMETER}=`));
    url.search = [...rest, `${PARAMETER}=${text}`].join("&"); // by hand: searchParams would rewrite the others
    this.written = true;
    try {
      there.history.replaceState(there.history.state, "", url);
    } catch {
      // Browsers limit how often an address may change; the next move writes it.
    }
  }
}
