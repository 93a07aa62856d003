// The same filter as atlas/measures/facet_index.py, so that a click shows before the server has answered: within a
// facet any value fits, over the facets all must. Free text and period only the server can tell; it sends them as one
// mask, `rest`.
import { countCommon, fullMask, hasBit, intersect, readMask, subtract, unite } from "../core/mask.js";

/** @import { FacetMasks } from "../core/types.js" */

export class Facets {
  /** @param {FacetMasks} masks */
  constructor({ size, values, placed, parts }) {
    this.size = size;
    this.values = new Map(
      Object.entries(values).map(([facet, masks]) => [
        facet,
        new Map(Object.entries(masks).map(([value, mask]) => [value, readMask(mask)])),
      ]),
    );
    this.placed = readMask(placed);
    this.parts = parts; // [{id, row, children: [rows]}]
  }

  /** The mask of each facet in which something is chosen; `chosen`: {facet: [values]}. */
  masks(chosen) {
    const chosenMasks = new Map();
    for (const [facet, values] of this.values) {
      const rows = (chosen[facet] || []).map((value) => values.get(value)).filter(Boolean);
      if (rows.length) chosenMasks.set(facet, rows.reduce(unite));
    }
    return chosenMasks;
  }

  /** What fits: {fitting, counts: Map facet → Map value → number under all the other facets}. */
  filter(chosen, serverMask) {
    const masks = this.masks(chosen);
    const start = serverMask || fullMask(this.size);
    const fitting = [...masks.values()].reduce(intersect, start);
    const counts = new Map(
      [...this.values].map(([facet, values]) => {
        const others = [...masks]
          .filter(([name]) => name !== facet)
          .map(([, mask]) => mask)
          .reduce(intersect, start);
        return [facet, new Map([...values].map(([value, mask]) => [value, countCommon(mask, others)]))];
      }),
    );
    return { fitting, counts };
  }

  /** What of it is drawn: what has a place; a measure of several places gives way to its parts. */
  drawn(fitting) {
    const drawn = intersect(fitting, this.placed);
    const covered = [];
    for (const { id, row, children } of this.parts) {
      if (!children.some((child) => hasBit(drawn, child))) continue;
      if (hasBit(drawn, row)) covered.push(id);
      drawn[row >> 3] &= ~(1 << (row & 7));
    }
    return { drawn, covered };
  }

  /** For map and lists. */
  shown(fitting, chosen) {
    const { drawn, covered } = this.drawn(fitting);
    return {
      fitting,
      drawn,
      covered,
      unplaced: subtract(fitting, this.placed),
      count: countCommon(drawn, drawn),
      topics: chosen.topic || [],
      cities: chosen.city || [],
    };
  }
}
