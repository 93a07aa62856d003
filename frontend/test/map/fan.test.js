import assert from "node:assert/strict";
import { test } from "node:test";

import { fanOffsets, hasRoomForFan } from "../../src/map/fan.js";

for (const n of [2, 5, 12, 13, 40, 120]) {
  test(`${n} marks at one place stand apart, around it`, () => {
    const offsets = fanOffsets(n);
    const gaps = offsets.flatMap(([x, y], i) => offsets.slice(0, i).map(([a, b]) => Math.hypot(x - a, y - b)));
    assert.equal(offsets.length, n);
    assert.ok(Math.min(...gaps) >= 24, `the nearest two are ${Math.min(...gaps)} pixels apart`);
    assert.ok(
      offsets.every(([x, y]) => Math.hypot(x, y) >= 20),
      "the middle stays free",
    );
  });
}

test("more than 120 would cover the map", () => {
  assert.equal(fanOffsets(5000).length, 120);
});

const built = (...items) => ({
  count: items.length,
  size: items.map(([, n]) => n),
  x: items.map(([x]) => x),
  y: items.map(() => 0),
});

test("a group opens by itself where no other mark would be in its way", () => {
  const room = (others, mayOpen = false) => hasRoomForFan(built([0, 5], ...others), 0, () => mayOpen, 1);
  assert.equal(room([]), true);
  assert.equal(room([[30, 1]]), false);
  assert.equal(room([[90, 1]]), true);
  assert.equal(room([[70, 5]]), true);
  assert.equal(room([[70, 5]], true), false, "the other might open too");
  assert.equal(
    hasRoomForFan(built([0, 13]), 0, () => false, 1),
    false,
    "too many",
  );
});
