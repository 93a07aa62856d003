import assert from "node:assert/strict";
import { test } from "node:test";

import { unworld, world, worldPerMetre } from "../../src/map/mercator.js";

test("the world is a square from west to east and from north to south", () => {
  assert.deepEqual(world(0, 0), [0.5, 0.5]);
  assert.equal(world(0, -180)[0], 0);
  assert.ok(Math.abs(world(85.0511, 0)[1]) < 1e-4);
  assert.ok(world(90, 0)[1] < 1e-4, "the pole is not infinitely far");
});

test("there and back", () => {
  for (const [lat, lon] of [
    [51.5136, 7.4653],
    [46.7709, 23.5889],
    [-33.9, 151.2],
  ]) {
    const [again, east] = unworld(...world(lat, lon));
    assert.ok(Math.abs(again - lat) < 1e-9 && Math.abs(east - lon) < 1e-9);
  }
});

test("a metre is larger towards the pole", () => {
  const equator = worldPerMetre(0.5);
  assert.ok(Math.abs(1 / equator - 40075016.686) < 1);
  assert.ok(Math.abs(worldPerMetre(world(60, 0)[1]) / equator - 2) < 1e-6);
});
