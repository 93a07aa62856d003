import assert from "node:assert/strict";
import { test } from "node:test";

import { fillRows, packLane, stretch } from "../../src/timeline/packing.js";

const scale = { width: 1000, x: (day) => day };
const event = (first, last = first + 1, shape = "day", title = "x".repeat(10)) => ({ first, last, shape, title });
const wide = () => 60; // pixels of a name

test("a mark is wide enough for a finger, and stays in view", () => {
  assert.deepEqual(stretch(event(500), scale), [488.5, 512.5]);
  assert.deepEqual(stretch(event(0), scale), [0, 24]);
  assert.deepEqual(stretch(event(100, 400, "period"), scale), [100, 400]);
  assert.deepEqual(stretch(event(-50, 1400, "period"), scale), [0, 1000]);
  assert.equal(stretch(event(-50), scale), null);
  assert.equal(stretch({ first: null }, scale), null, "nobody knows where it belongs");
});

test("in a row nothing covers anything", () => {
  const items = Array.from({ length: 60 }, (_, i) => ({ from: (i * 37) % 500, to: ((i * 37) % 500) + 5 + (i % 40) }));
  items.sort((a, b) => a.from - b.from);
  const rows = fillRows(items, ({ from, to }) => [from, to]);
  for (const a of items) {
    for (const b of items) {
      if (a !== b && a.row === b.row) assert.ok(a.to <= b.from || b.to <= a.from);
    }
  }
  assert.equal(rows, Math.max(...items.map(({ row }) => row)) + 1);
});

test("names stand where there is room: inside, right, left", () => {
  const names = (...events) => packLane(events, scale, "", 9, wide).items.map(({ name }) => name);
  assert.deepEqual(names(event(100, 400, "period")), ["inside"]);
  assert.deepEqual(names(event(100)), ["right"]);
  assert.deepEqual(names(event(990)), ["left"]);
});

test("a lane that would grow too high goes without names", () => {
  const many = Array.from({ length: 30 }, (_, i) => event(100 + i * 30));
  const named = packLane(many, scale, "", 30, () => 300);
  const bare = packLane(many, scale, "", 2, () => 300);
  assert.ok(named.items.every(({ name }) => name));
  assert.ok(bare.items.every(({ name }) => name === null));
  assert.ok(bare.height < named.height);
});

test("an empty lane is a row high", () => {
  assert.deepEqual(packLane([], scale, "", 3, wide), { items: [], height: 28 });
});
