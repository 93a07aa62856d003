import assert from "node:assert/strict";
import { test } from "node:test";

import { parseView } from "../../src/map/view.js";

test("a view of the address is latitude, longitude and zoom", () => {
  assert.deepEqual(parseView("51.5142,7.4653,12.5"), [51.5142, 7.4653, 12.5]);
  assert.deepEqual(parseView("-33,151.2,4"), [-33, 151.2, 4]);
});

const NONSENSE = ["abc", "1,2", "91,200,12", "51.5,7.4,99", "51.5,7.4,2", "51.5,7.4,12;x", "51.5,7.4,12,1", "", null];

for (const nonsense of NONSENSE) {
  test(`nonsense is no view: ${nonsense}`, () => assert.equal(parseView(nonsense), null));
}
