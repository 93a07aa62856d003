import assert from "node:assert/strict";
import { test } from "node:test";

import { leftHalf, SHAPE_NAMES, shapePath, shapePoints } from "../../src/symbols/shapes.js";

const area = (points) =>
  Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

test("no shape looks heavier than another", () => {
  for (const name of SHAPE_NAMES) {
    const covered = area(shapePoints(name));
    assert.ok(covered > 190 && covered < 275, `${name} covers ${covered}`);
  }
});

test("the left half is half of a shape, and nothing right of the middle", () => {
  for (const name of SHAPE_NAMES) {
    const half = leftHalf(shapePoints(name));
    assert.ok(
      half.every(([x]) => x <= 1e-9),
      name,
    );
    assert.ok(Math.abs(area(half) * 2 - area(shapePoints(name))) < 1e-6, name);
  }
});

test("an unknown shape is a circle, so that nothing is left undrawn", () => {
  assert.deepEqual(shapePoints("nonsense"), shapePoints("circle"));
});

test("a path is closed and short", () => {
  assert.equal(
    shapePath([
      [0, 1.23456],
      [2, 3],
    ]),
    "M0 1.23L2 3Z",
  );
});
