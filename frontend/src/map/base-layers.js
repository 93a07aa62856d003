// Puts the layers of the ground together: base map, outlines by what they outline, soft areas, names.
import { localized } from "../core/text.js";
import { world } from "./mercator.js";
import { labelOfBase, labelOfCity, labelOfNeighbourhood, softAreas } from "./place-labels.js";

const ROLES = { "living-lab": "living-lab", "other-pilot": "pilot", context: "neighbourhood" };

/** An outline says of itself what it outlines: level "city", "district", or "neighbourhood" with its role. */
/** @type {(feature: import("../core/types.js").Feature) => string | undefined} */
const outlined = ({ properties: { level, role = "" } }) =>
  level === "neighbourhood" ? ROLES[role] || "neighbourhood" : level;

/** The rectangle that the countries were cut out of: the sea between them, and where the ground must fade out. */
function sheet(ground) {
  const countries = ground.filter((feature) => feature.properties.kind === "country");
  if (!countries.length) return null;
  const bounds = L.geoJSON(/** @type {any} */ ({ type: "FeatureCollection", features: countries })).getBounds();
  const [w, s, e, n] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const geometry = {
    type: "Polygon",
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
  return { bounds: [...world(n, w), ...world(s, e)], sea: { type: "Feature", geometry, properties: { kind: "sea" } } };
}

const key = (name, language) => localized(name, language).toLowerCase();

/** The ground without districts that are drawn and named as neighbourhoods already. */
function withoutDoubles(ground, neighbourhoods, language) {
  const named = new Set(neighbourhoods.map((feature) => key(feature.properties.name, language)));
  return ground.filter(
    ({ properties }) => !/^district/.test(properties.kind) || !named.has(key(properties.name, language)),
  );
}

/**
 * Gives base map and labels the layers that have come: {base, outlines, neighbourhoods}.
 * @param {import("./atlas-map.js").AtlasMap} atlas
 * @param {Record<string, import("../core/types.js").Layer | null>} layers
 */
export function addBaseLayers(atlas, layers) {
  const { spec, base, labels } = atlas;
  const of = (id) => ((layers[id] && layers[id].features) || []).filter((feature) => feature.geometry);
  const neighbourhoods = of("neighbourhoods");
  const ground = withoutDoubles(of("base"), neighbourhoods, spec.language);
  const outlines = of("outlines").map((feature) => ({
    ...feature,
    properties: { ...feature.properties, kind: outlined(feature) },
  }));
  const paper = sheet(ground);
  base.add([...(paper ? [paper.sea] : []), ...ground, ...outlines]);
  labels.sheet = paper && paper.bounds;
  labels.set(
    [
      ...spec.cities.map(labelOfCity),
      ...ground.map((feature) => labelOfBase(feature, spec.language)),
      ...neighbourhoods.map((feature) => labelOfNeighbourhood(feature, spec.language)),
    ],
    softAreas(neighbourhoods),
  );
  const least = ground.map((feature) => feature.properties.accuracy_m || 0);
  atlas.groundAccuracy = least.length ? Math.max(...least) : 0;
}

export const BASE_LAYERS = ["base", "outlines", "neighbourhoods"];
