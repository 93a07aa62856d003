// Names of places with their dots: what there is to label, and from which zoom on.
import { localized } from "../core/text.js";
import { world, worldPerMetre } from "./mercator.js";

const FROM_RANK = { 1: 9.5, 2: 12, 3: 13 };

/**
 * A label: {text, x, y, style, from, to, order, dot?, line?}; lower order is placed first.
 * @param {string} text
 * @param {number[]} place
 */
const label = (text, [x, y], style, from, order, more = {}) => ({ text, x, y, style, from, to: 99, order, ...more });

const middle = (coordinates) => {
  const at = coordinates[Math.floor(coordinates.length / 2)];
  return world(at[1], at[0]);
};

const lines = (geometry) => {
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  return [];
};

const outerRing = (geometry) => (geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates[0][0]);

function centre(geometry) {
  if (geometry.type === "Point") return world(geometry.coordinates[1], geometry.coordinates[0]);
  const ring = outerRing(geometry).slice(0, -1);
  const sum = ring.reduce(([a, b], [lon, lat]) => [a + lon, b + lat], [0, 0]);
  return world(sum[1] / ring.length, sum[0] / ring.length);
}

/** The label of a feature of the base layer, or null. */
export function labelOfBase(feature, language) {
  const { kind, name, rank = 2 } = feature.properties;
  const text = localized(name, language);
  const from = FROM_RANK[rank] || 13;
  if (!text || !feature.geometry) return null;
  if (kind === "country") return label(text, centre(feature.geometry), "country", 0, 40, { to: 7.5 });
  if (kind === "station")
    return label(text, centre(feature.geometry), "station", Math.max(11, from), 30 + rank, { dot: "station" });
  if (kind === "landmark")
    return label(text, centre(feature.geometry), "landmark", Math.max(12, from), 50 + rank, { dot: "landmark" });
  if (["river", "canal", "stream"].includes(kind)) {
    const longest = lines(feature.geometry).sort((a, b) => b.length - a.length)[0];
    if (!longest) return null;
    const line = longest.map(([lon, lat]) => world(lat, lon));
    return label(text, middle(longest), "water", Math.max(10.5, from), 60 + rank, { line });
  }
  if (kind === "lake" || kind === "harbour")
    return label(text, centre(feature.geometry), "water", Math.max(12.5, from), 62 + rank);
  if (kind === "district-label")
    return label(text, centre(feature.geometry), "district", Math.max(12, from), 70 + rank);
  return null;
}

const NEIGHBOURHOOD = {
  "living-lab": ["lab", 11, 10],
  "other-pilot": ["pilot", 11.5, 20],
  context: ["neighbourhood", 12.5, 45],
};

export function labelOfNeighbourhood(feature, language) {
  const text = localized(feature.properties.name, language);
  const [style, from, order] = NEIGHBOURHOOD[feature.properties.role] || NEIGHBOURHOOD.context;
  if (!text || !feature.geometry) return null;
  return label(text, centre(feature.geometry), style, from, order);
}

export const labelOfCity = (city) => label(city.label, world(city.lat, city.lon), "city", 0, 0, { to: 11.5 });

/** Soft areas: {x, y, radius (world units)} of neighbourhoods with a radius and no documented border. */
export function softAreas(neighbourhoods) {
  return neighbourhoods
    .filter((feature) => feature.properties.radius_m && feature.geometry && feature.geometry.type === "Point")
    .map((feature) => {
      const [x, y] = centre(feature.geometry);
      return {
        x,
        y,
        radius: feature.properties.radius_m * worldPerMetre(y),
        lab: feature.properties.role === "living-lab",
      };
    });
}
