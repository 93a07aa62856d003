import assert from "node:assert/strict";
import { test } from "node:test";

import { bubbleRadius, mergeBubbles } from "../../src/map/bubbles.js";
import { dice } from "./measures.js";

test("a bubble is larger the more it holds", () => {
  const sizes = [2, 10, 50, 200, 1000].map(bubbleRadius);
  assert.deepEqual(
    sizes,
    [...sizes].sort((a, b) => a - b),
  );
  assert.equal(new Set(sizes).size, 5);
});

test("without bubbles, or far from each other, nothing is joined", () => {
  assert.equal(mergeBubbles(2, [0, 5], [0, 5], [1, 1]), null);
  assert.equal(mergeBubbles(2, [0, 1000], [0, 0], [2, 2]), null);
});

test("the larger swallows the smaller, and a mark below it", () => {
  assert.deepEqual([...mergeBubbles(3, [10 * 60, 3 * 70, 65], [0, 0, 0], [10, 3, 1])], [0, 0, 0]);
});

test("no two that are left overlap", () => {
  const roll = dice(3);
  const n = Array.from({ length: 300 }, () => 1 + Math.floor(roll() ** 4 * 60));
  const [x, y] = [0, 1].map(() => n.map((size) => roll() * 1200 * size));
  const into = mergeBubbles(300, x, y, n);
  const left = n.map((_, c) => c).filter((c) => into[c] === c);
  const radius = (c) => (n[c] > 1 ? bubbleRadius(n[c]) : 10);
  for (const a of left) {
    for (const b of left) {
      if (a >= b || (n[a] === 1 && n[b] === 1)) continue;
      const distance = Math.hypot(x[a] / n[a] - x[b] / n[b], y[a] / n[a] - y[b] / n[b]);
      assert.ok(distance >= radius(a) + radius(b), `${a} and ${b}`);
    }
  }
  assert.ok(left.length < 300);
  assert.ok(
    [...into].every((c) => into[c] === c),
    "one merger never sets off the next",
  );
});
