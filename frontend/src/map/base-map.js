// The schematic ground below the symbols: countries, outlines, water, roads and rail, drawn by Leaflet on one canvas.
import { world, worldPerMetre } from "./mercator.js";

const PANE = "atlas-base";

const grow = (zoom, at, from, perZoom, most) => Math.max(from, Math.min(most, from * perZoom ** (zoom - at)));

/** Pixels of a width in metres at a latitude, never thinner than `least`. */
function widthInPixels(metres, lat, zoom, least) {
  const [, y] = world(lat, 0);
  return Math.max(least, metres * worldPerMetre(y) * 256 * 2 ** zoom);
}

const line = (color, weight, more = {}) => ({
  color,
  weight,
  fill: false,
  lineCap: "round",
  lineJoin: "round",
  opacity: 1,
  ...more,
});
const area = (fillColor, color, weight, more = {}) => ({
  fill: true,
  fillColor,
  fillOpacity: 1,
  color,
  weight,
  stroke: weight > 0,
  ...more,
});

const river = (least) => (c, z, f) => {
  const lat = firstLatitude(f.geometry);
  return isArea(f)
    ? area(c.water, c.waterLine, 0.8)
    : line(c.water, widthInPixels(f.properties.width_m || 12, lat, z, least + Math.max(0, z - 10) * 0.35));
};
const motorway = (extra) => (z) => grow(z, 10, 1.4, 1.28, 7) + extra;
const road = (extra) => (z) => grow(z, 11, 1.2, 1.3, 7) + extra;

// Back to front. Each entry draws the features of its kinds once; two entries with one kind make a cased line.
const STYLES = [
  { kinds: ["sea"], style: (c) => area(c.sea, c.sea, 0) },
  { kinds: ["country"], style: (c) => area(c.ground, c.country, 1) },
  { kinds: ["city"], style: (c, z) => area(c.city, c.cityLine, z < 8 ? 1 : 1.4, { dashArray: "7 5" }) },
  { kinds: ["harbour"], style: (c) => area(c.harbour, c.waterLine, 0.6) },
  { kinds: ["lake"], style: (c) => area(c.water, c.waterLine, 0.8) },
  { kinds: ["district"], from: 10, style: (c) => line(c.district, 1, { dashArray: "2 4" }) },
  { kinds: ["stream"], from: 11, style: river(0.8) },
  { kinds: ["canal"], style: river(1.2) },
  { kinds: ["river"], style: river(1.5) },
  { kinds: ["road"], from: 12, style: (c, z) => line(c.roadCase, road(1.6)(z)) },
  { kinds: ["motorway"], from: 9, style: (c, z) => line(c.motorwayCase, motorway(1.4)(z)) },
  { kinds: ["road"], from: 12, style: (c, z) => line(c.road, road(0)(z)) },
  { kinds: ["motorway"], from: 9, style: (c, z) => line(c.motorway, motorway(0)(z)) },
  { kinds: ["rail"], from: 9, style: (c, z) => line(c.rail, grow(z, 11, 1.6, 1.15, 3.4), { lineCap: "butt" }) },
  {
    kinds: ["rail"],
    from: 11,
    style: (c, z) => line(c.railGap, grow(z, 11, 0.8, 1.15, 2), { lineCap: "butt", dashArray: "6 6" }),
  },
  { kinds: ["neighbourhood"], from: 10.5, style: (c) => line(c.cityLine, 1.2, { dashArray: "3 5", opacity: 0.9 }) },
  {
    kinds: ["pilot"],
    from: 10,
    style: (c) => area(c.lab, c.lab, 1.4, { fillOpacity: 0.05, dashArray: "4 5", opacity: 0.8 }),
  },
  { kinds: ["living-lab"], from: 9.5, style: (c) => area(c.lab, c.lab, 2, { fillOpacity: 0.09, dashArray: "6 5" }) },
];

// Over a map from the internet only what that map does not know.
const OVER_ONLINE = ["city", "neighbourhood", "pilot", "living-lab"];

const isArea = (feature) => /Polygon$/.test(feature.geometry.type);

function firstLatitude(geometry) {
  let coordinates = geometry.coordinates;
  while (Array.isArray(coordinates[0])) coordinates = coordinates[0];
  return coordinates[1];
}

export class BaseMap {
  /** @type {import("./palette.js").Palette} */
  palette;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.features = [];
    const pane = map.createPane(PANE);
    pane.style.zIndex = "200";
    pane.style.pointerEvents = "none";
    this.renderer = L.canvas({ pane: PANE, padding: 0.35 });
    /** @type {{ kinds: string[], from: number, style: any, layer: L.GeoJSON | null }[]} */
    this.layers = STYLES.map(({ kinds, from = 0, style }) => ({ kinds, from, style, layer: null }));
    map.on("zoomend", () => this.restyle());
  }

  /** Features with properties.kind of the base layer, of outlines ("city", "living-lab", …), in any number of calls. */
  add(features) {
    this.features.push(...features.filter((feature) => feature.geometry && feature.geometry.type !== "Point"));
  }

  build(palette) {
    this.palette = palette;
    for (const entry of this.layers) {
      if (entry.layer) entry.layer.remove();
      const chosen = this.features.filter((feature) => entry.kinds.includes(feature.properties.kind));
      const wanted = !palette.online || entry.kinds.every((kind) => OVER_ONLINE.includes(kind));
      entry.layer = chosen.length && wanted ? this.make(entry, chosen) : null;
    }
    this.restyle();
  }

  make(entry, features) {
    /** @type {L.GeoJSONOptions & L.PolylineOptions} */
    const options = {
      renderer: this.renderer,
      pane: PANE,
      interactive: false,
      smoothFactor: 0.6,
      style: (feature) => this.style(entry, this.map.getZoom(), feature),
    };
    return L.geoJSON(/** @type {any} */ ({ type: "FeatureCollection", features }), options);
  }

  style(entry, zoom, feature) {
    const style = entry.style(this.palette, zoom, feature);
    return this.palette.online && entry.kinds.includes("city") ? { ...style, fill: false } : style;
  }

  restyle() {
    const zoom = this.map.getZoom();
    let raised = false;
    for (const entry of this.layers) {
      if (!entry.layer) continue;
      const wanted = zoom >= entry.from;
      const there = this.map.hasLayer(entry.layer);
      if (wanted && !there) raised = Boolean(entry.layer.addTo(this.map));
      if (!wanted && there) entry.layer.remove();
      if (wanted) entry.layer.setStyle((feature) => this.style(entry, zoom, feature));
    }
    // A layer that comes in at its zoom is drawn last: put the order right again.
    if (raised) for (const { layer } of this.layers) if (layer && this.map.hasLayer(layer)) layer.bringToFront();
  }
}
