// Fetching the specification and its layers. One broken layer is reported and leaves the others alone.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  async function json(url) {
    const answer = await fetch(url, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
    return answer.json();
  }

  /** The specification, with the addresses of its layers made absolute. */
  parts.loadSpec = async (address) => {
    const url = new URL(address, document.baseURI);
    const spec = await json(url);
    const layers = Object.entries(spec.layers || {}).map(([id, layer]) => [id, new URL(layer, url).href]);
    return { topics: [], statuses: [], cities: [], ...spec, layers: Object.fromEntries(layers) };
  };

  /** A layer's feature collection; null, after `failed(id)`, where it cannot be had. */
  parts.loadLayer = async (spec, id, failed) => {
    if (!spec.layers[id]) return null;
    try {
      const layer = await json(spec.layers[id]);
      if (!Array.isArray(layer.features)) throw new Error("not a feature collection");
      return layer;
    } catch {
      failed(id);
      return null;
    }
  };
})();
