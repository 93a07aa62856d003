import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.window = globalThis;

test("modules of two releases on one page find one state", async () => {
  const { pageState } = await import("../../src/core/page-state.js?old");
  const later = await import("../../src/core/page-state.js?new");
  assert.equal(later.pageState, pageState);
  assert.equal(window.atlasPage, pageState);
});

test("without a line a question goes out at once", async () => {
  const { pageState } = await import("../../src/core/page-state.js?old");
  const asked = [];
  pageState.line.when("filter", () => asked.push("filter"));
  assert.deepEqual(asked, ["filter"]);
  assert.equal(pageState.line.holds("filter"), false);
});
