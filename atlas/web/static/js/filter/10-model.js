// The same filter as atlas/filtering/index.py, so that a click shows before the server has answered: within a facet any
// value fits, over the facets all must. Free text and period only the server can tell; it sends them as one mask, `rest`.
const atlasFiles = new Map();

/** The JSON at an address, fetched once; after a failure the next call tries again. */
function atlasFile(address) {
  const url = new URL(address, location.origin).href;
  if (!atlasFiles.has(url)) {
    const answer = fetch(url, { credentials: "same-origin" }).then((response) => {
      if (!response.ok) throw new Error(`${response.status} for ${url}`);
      return response.json();
    });
    answer.catch(() => atlasFiles.delete(url));
    atlasFiles.set(url, answer);
  }
  return atlasFiles.get(url);
}

class AtlasFacets {
  constructor({ size, values, placed, parts }) {
    this.size = size;
    this.values = new Map(Object.entries(values).map(([facet, masks]) => [
      facet, new Map(Object.entries(masks).map(([value, mask]) => [value, atlasBits.read(mask)])),
    ]));
    this.placed = atlasBits.read(placed);
    this.parts = parts; // [{id, row, children: [rows]}]
  }

  /** The mask of each facet in which something is chosen; `chosen`: {facet: [values]}. */
  masks(chosen) {
    const found = new Map();
    for (const [facet, values] of this.values) {
      const rows = (chosen[facet] || []).map((value) => values.get(value)).filter(Boolean);
      if (rows.length) found.set(facet, rows.reduce(atlasBits.or));
    }
    return found;
  }

  /** What fits: {fitting, counts: Map facet → Map value → number under all the other facets}. */
  filter(chosen, rest) {
    const masks = this.masks(chosen);
    const start = rest || atlasBits.all(this.size);
    const fitting = [...masks.values()].reduce(atlasBits.and, start);
    const counts = new Map([...this.values].map(([facet, values]) => {
      const others = [...masks].filter(([name]) => name !== facet).map(([, mask]) => mask).reduce(atlasBits.and, start);
      return [facet, new Map([...values].map(([value, mask]) => [value, atlasBits.common(mask, others)]))];
    }));
    return { fitting, counts };
  }

  /** What of it is drawn: what has a place; a measure of several places gives way to its parts. */
  drawn(fitting) {
    const drawn = atlasBits.and(fitting, this.placed);
    const covered = [];
    for (const { id, row, children } of this.parts) {
      if (!children.some((child) => atlasBits.has(drawn, child))) continue;
      if (atlasBits.has(drawn, row)) covered.push(id);
      drawn[row >> 3] &= ~(1 << (row & 7));
    }
    return { drawn, covered };
  }

  /** For map and lists. */
  shown(fitting, chosen) {
    const { drawn, covered } = this.drawn(fitting);
    return {
      fitting: atlasBits.write(fitting), drawn: atlasBits.write(drawn), covered,
      unplaced: atlasBits.write(atlasBits.without(fitting, this.placed)),
      count: atlasBits.common(drawn, drawn), topics: chosen.topic || [], cities: chosen.city || [],
    };
  }
}
