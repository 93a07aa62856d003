// Fetching the specification and its layers. One broken layer is reported and leaves the others alone.
import { fetchJson } from "../core/fetch.js";

/** The specification, with the addresses of its layers made absolute. */
export async function loadSpec(address) {
  const url = new URL(address, document.baseURI);
  const spec = await fetchJson(url);
  const layers = Object.entries(spec.layers || {}).map(([id, layer]) => [id, new URL(layer, url).href]);
  return { topics: [], statuses: [], cities: [], ...spec, layers: Object.fromEntries(layers) };
}

/**
 * A layer's feature collection; null, after `failed(id)`, where it cannot be had.
 * @param {import("../core/types.js").Spec} spec
 * @param {string} id
 * @param {(id: string) => void} failed
 */
export async function loadLayer(spec, id, failed) {
  if (!spec.layers[id]) return null;
  try {
    const layer = await fetchJson(spec.layers[id]);
    if (!Array.isArray(layer.features)) throw new Error("not a feature collection");
    return layer;
  } catch {
    failed(id);
    return null;
  }
}
