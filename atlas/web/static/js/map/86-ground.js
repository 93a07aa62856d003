// Puts the layers of the ground together: base map, outlines by what they outline, soft areas, names.
(() => {
  "use strict";
  const parts = window.atlas.parts;
  const ROLES = { "living-lab": "living-lab", "other-pilot": "pilot", context: "neighbourhood" };

  /** An outline says of itself what it outlines: level "city", "district", or "neighbourhood" with its role. */
  const outlined = ({ properties: { level, role } }) => (level === "neighbourhood" ? ROLES[role] || "neighbourhood" : level);

  /** The rectangle that the countries were cut out of: the sea between them, and where the ground must fade out. */
  function sheet(ground) {
    const countries = ground.filter((feature) => feature.properties.kind === "country");
    if (!countries.length) return null;
    const bounds = L.geoJSON({ type: "FeatureCollection", features: countries }).getBounds();
    const [w, s, e, n] = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const geometry = { type: "Polygon", coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] };
    return { bounds: [...parts.world(n, w), ...parts.world(s, e)], sea: { type: "Feature", geometry, properties: { kind: "sea" } } };
  }

  const key = (name, language) => parts.localised(name, language).toLowerCase();

  /** The ground without districts that are drawn and named as neighbourhoods already. */
  function withoutDoubles(ground, neighbourhoods, language) {
    const named = new Set(neighbourhoods.map((feature) => key(feature.properties.name, language)));
    return ground.filter(({ properties }) => !/^district/.test(properties.kind) || !named.has(key(properties.name, language)));
  }

  parts.layGround = (atlas, layers) => {
    const { spec, base, labels } = atlas;
    const of = (id) => ((layers[id] && layers[id].features) || []).filter((feature) => feature.geometry);
    const neighbourhoods = of("neighbourhoods");
    const ground = withoutDoubles(of("base"), neighbourhoods, spec.language);
    const outlines = of("outlines").map((feature) => ({
      ...feature, properties: { ...feature.properties, kind: outlined(feature) },
    }));
    const paper = sheet(ground);
    base.add([...(paper ? [paper.sea] : []), ...ground, ...outlines]);
    labels.sheet = paper && paper.bounds;
    labels.set([
      ...spec.cities.map(parts.places.ofCity),
      ...ground.map((feature) => parts.places.ofBase(feature, spec.language)),
      ...neighbourhoods.map((feature) => parts.places.ofNeighbourhood(feature, spec.language)),
    ], parts.places.softAreas(neighbourhoods));
    const least = ground.map((feature) => feature.properties.accuracy_m || 0);
    atlas.groundAccuracy = least.length ? Math.max(...least) : 0;
  };

  parts.GROUND = ["base", "outlines", "neighbourhoods"];
})();
