import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { same, unchanged } from "../../src/core/compare.js";

test("masks and lists are compared by what they hold", () => {
  assert.equal(same(Uint8Array.of(1, 2), Uint8Array.of(1, 2)), true);
  assert.equal(same(Uint8Array.of(1, 2), Uint8Array.of(1, 3)), false);
  assert.equal(same(["a"], ["a", "b"]), false);
  assert.equal(same(null, Uint8Array.of()), false);
  assert.equal(same("a", "a"), true);
});

test("also where they come from another realm, as those of the page do in the map's frame", () => {
  assert.equal(same(runInNewContext("Uint8Array.of(1, 2)"), Uint8Array.of(1, 2)), true);
  assert.equal(same(runInNewContext("['a']"), ["a"]), true);
});

test("nothing was shown before the first time", () => {
  assert.equal(unchanged(null, { mask: null }), false);
  assert.equal(unchanged({ mask: Uint8Array.of(1), n: 1 }, { mask: Uint8Array.of(1), n: 1 }), true);
  assert.equal(unchanged({ mask: Uint8Array.of(1), n: 1 }, { mask: Uint8Array.of(1), n: 2 }), false);
});
