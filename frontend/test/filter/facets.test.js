import assert from "node:assert/strict";
import { test } from "node:test";

import { hasBit, readMask } from "../../src/core/mask.js";
import { Facets } from "../../src/filter/facets.js";

const packed = (...bits) => Buffer.of(bits.reduce((byte, bit, i) => byte | (bit << i), 0)).toString("base64");
const facets = new Facets({
  size: 4,
  values: {
    city: { a: packed(1, 1, 0, 0), b: packed(0, 0, 1, 1) },
    topic: { x: packed(1, 0, 1, 0), y: packed(0, 1, 0, 1) },
  },
  placed: packed(1, 1, 1, 0),
  parts: [{ id: "whole", row: 0, children: [1] }],
});
const rows = (bytes) => [0, 1, 2, 3].filter((i) => hasBit(bytes, i));

test("within a facet any value fits, over the facets all must", () => {
  assert.deepEqual(rows(facets.filter({}, null).fitting), [0, 1, 2, 3]);
  assert.deepEqual(rows(facets.filter({ city: ["a"] }, null).fitting), [0, 1]);
  assert.deepEqual(rows(facets.filter({ city: ["a", "b"], topic: ["x"] }, null).fitting), [0, 2]);
  assert.deepEqual(rows(facets.filter({ city: ["a"] }, readMask(packed(0, 1, 1, 1))).fitting), [1]);
});

test("a value that nobody knows is as if it were not chosen", () => {
  assert.deepEqual(rows(facets.filter({ city: ["nowhere"] }, null).fitting), [0, 1, 2, 3]);
});

test("beside each value stands what it would give under the other facets", () => {
  const { counts } = facets.filter({ city: ["a"], topic: ["x"] }, null);
  assert.deepEqual(Object.fromEntries(counts.get("city")), { a: 1, b: 1 });
  assert.deepEqual(Object.fromEntries(counts.get("topic")), { x: 1, y: 1 });
});

test("a measure of several places gives way to its parts on the map", () => {
  const shown = facets.shown(facets.filter({}, null).fitting, { topic: ["x"] });
  assert.deepEqual(rows(shown.drawn), [1, 2]);
  assert.deepEqual([shown.covered, shown.count, shown.topics, shown.cities], [["whole"], 2, ["x"], []]);
  assert.deepEqual(rows(shown.unplaced), [3]);
  assert.deepEqual(facets.shown(facets.filter({ topic: ["x"] }, null).fitting, {}).covered, []);
});
