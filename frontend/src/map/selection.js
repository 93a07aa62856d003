// The chosen measure: its ring, the circle in which its true place lies, and bringing it into view.
import { element } from "../core/dom.js";
import { formatNumber } from "../core/text.js";
import { unworld, world, worldPerMetre } from "./mercator.js";
import { mapText } from "./texts.js";

const PANE = "atlas-accuracy";

export class Selection {
  /** @type {number} */
  feature;
  /** @type {boolean} */
  covered;

  /**
   * @param {import("./atlas-map.js").AtlasMap} atlas
   */
  constructor(atlas) {
    this.atlas = atlas;
    /** @type {string | null} */
    this.id = null;
    /** @type {L.Circle[]} */
    this.circles = [];
    const pane = atlas.map.createPane(PANE);
    pane.style.zIndex = "420";
    pane.style.pointerEvents = "none";
    this.renderer = L.svg({ pane: PANE, padding: 0.5 });
    // The words say it.
    const svg = () => /** @type {any} */ (this.renderer)._container;
    this.renderer.on("add", () => svg().setAttribute("aria-hidden", "true"));
    this.text = element("div", { class: "atlas-accuracy-text" });
    this.text.hidden = true;
    atlas.frame.append(this.text);
    atlas.map.on("move zoom resize", () => this.placeText());
    atlas.map.on("zoomanim", () => {
      this.text.hidden = true;
    });
    atlas.map.on("zoomend", () => this.placeText());
  }

  /**
   * Chooses a measure by id; null, unknown or filtered-out ids leave nothing on the map. One that is on the map
   * through its parts only (`covered`) has its circles, but no symbol of its own.
   */
  set(id, covered = false) {
    const { features, symbols } = this.atlas;
    this.id = id;
    this.covered = covered;
    const feature = features.numberOf(id);
    const shown = feature !== -1 && symbols.shown[feature];
    this.feature = shown || (covered && feature !== -1) ? feature : -1;
    symbols.selected = shown ? feature : -1;
    this.circles.forEach((circle) => circle.remove());
    this.circles = this.feature === -1 ? [] : this.drawCircles();
    this.placeText();
  }

  drawCircles() {
    const { features, map, palette } = this.atlas;
    const metres = features.list[this.feature].properties.accuracy_m;
    if (!metres) return [];
    /** @type {L.CircleOptions} */
    const style = {
      renderer: this.renderer,
      pane: PANE,
      interactive: false,
      radius: metres,
      color: palette.primary,
      weight: 1.5,
      opacity: 0.9,
      dashArray: "2 5",
      lineCap: "round",
      fillColor: palette.primary,
      fillOpacity: palette.dark ? 0.16 : 0.11,
    };
    return this.places().map((place) => L.circle(place, style).addTo(map));
  }

  places() {
    const { features } = this.atlas;
    if (this.feature === -1) return [];
    return features.pointsOf(this.feature).map((p) => L.latLng(unworld(features.x[p], features.y[p])));
  }

  /** The words sit on the lower edge of the circle, or where that is out of view on the lower edge of the map. */
  placeText() {
    this.text.hidden = !this.circles.length;
    if (!this.circles.length) return;
    const { map, features, spec } = this.atlas;
    const metres = features.list[this.feature].properties.accuracy_m ?? 0;
    this.text.textContent = mapText(spec, "accuracy", { metres: formatNumber(metres, spec.language) });
    const centre = map.latLngToContainerPoint(this.circles[0].getLatLng());
    const [, y] = world(this.circles[0].getLatLng().lat, 0);
    const radius = Math.max(24, metres * worldPerMetre(y) * 256 * 2 ** map.getZoom());
    const size = map.getSize();
    const inView = centre.x > -radius && centre.x < size.x + radius && centre.y > -radius && centre.y < size.y + radius;
    this.text.hidden = !inView;
    const w = this.text.offsetWidth;
    const left = Math.max(6, Math.min(size.x - w - 6, centre.x - w / 2));
    const top = Math.max(60, Math.min(size.y - 84, centre.y + radius + 4));
    this.text.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  /** Moves the map only as far as needed for the chosen measure to be seen, and told apart. */
  bringIntoView() {
    const { map, symbols, features } = this.atlas;
    if (this.feature === -1) return;
    const places = this.places();
    if (!places.length) return;
    const zoom = symbols.selected === -1 ? Math.max(map.getZoom(), 14) : symbols.zoomToSee(this.feature, map.getZoom());
    const size = map.getSize();
    const margin = Math.min(48, size.x / 6);
    const inside = (place) => {
      const point = map.latLngToContainerPoint(place);
      return point.x > margin && point.y > margin && point.x < size.x - margin && point.y < size.y - margin;
    };
    if (zoom <= map.getZoom() && places.some(inside)) return;
    const p = features.firstPoint[this.feature];
    this.atlas.view.go(unworld(features.x[p], features.y[p]), zoom);
  }
}
