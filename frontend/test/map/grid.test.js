import assert from "node:assert/strict";
import { test } from "node:test";

import { Grid } from "../../src/map/grid.js";
import { features, spread } from "./measures.js";

test("each point lies in its cell, and a cell knows the eight around it", () => {
  const all = features(spread(400));
  const size = 1 / 65536;
  const grid = new Grid(all, size);
  const cell = (p) => [Math.floor(all.x[p] / size), Math.floor(all.y[p] / size)];
  const byPlace = new Map(Array.from(grid.cell, (c, p) => [cell(p).join(" "), c]));
  assert.equal(grid.cells, byPlace.size);
  for (let p = 0; p < all.owner.length; p += 1) {
    const [x, y] = cell(p);
    assert.equal(grid.cell[p], byPlace.get(`${x} ${y}`));
    for (let k = 0; k < 9; k += 1) {
      const wanted = byPlace.get(`${x + (k % 3) - 1} ${y + Math.floor(k / 3) - 1}`) ?? -1;
      assert.equal(grid.neighbours[grid.cell[p] * 9 + k], wanted);
    }
  }
});
