import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { ShownState } from "../../src/core/shown-state.js";

test("who follows is told at once when there is something, and of every change", () => {
  const shown = new ShownState();
  const counts = [];
  shown.follow(({ count }) => counts.push(count));
  assert.deepEqual(counts, [], "nothing has been published yet");
  shown.publish({ count: 3 });
  const stop = shown.follow(({ count }) => counts.push(count * 10));
  stop();
  shown.publish({ count: 4 });
  assert.deepEqual(counts, [3, 30, 4]);
});

test("a choice is shown to all and told to the page", () => {
  const shown = new ShownState();
  const [chosen, told] = [[], []];
  shown.publish({ count: 1, certain: false });
  shown.follow(({ selected, certain }) => chosen.push([selected, certain]));
  const stop = shown.onPick((id) => told.push(id));
  shown.pick("a");
  stop();
  shown.pick("b");
  assert.deepEqual(chosen, [
    [null, false],
    ["a", true],
    ["b", true],
  ]);
  assert.deepEqual(told, ["a"]);
});

test("a frame that is gone does not keep the others from being told", () => {
  const warn = mock.method(console, "warn", () => {});
  const shown = new ShownState();
  const counts = [];
  shown.follow(() => {
    throw new Error("gone");
  });
  shown.follow(({ count }) => counts.push(count));
  shown.publish({ count: 1 });
  shown.publish({ count: 2 });
  assert.deepEqual(counts, [1, 2]);
  assert.equal(warn.mock.callCount(), 1, "it is forgotten after the first time");
});

test("after the bar has left nothing is shown any more", () => {
  const shown = new ShownState();
  const counts = [];
  shown.publish({ count: 1 });
  shown.clear();
  shown.follow(({ count }) => counts.push(count));
  assert.deepEqual(counts, []);
});
