import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { fetchJson } from "../../src/core/fetch.js";

globalThis.document = { baseURI: "https://atlas.example/measures" };

test("an address is asked once, and again only after a failure", async () => {
  const answers = [new Response("", { status: 503 }), Response.json({ n: 1 })];
  const fetch = mock.method(globalThis, "fetch", async () => answers.shift());
  await assert.rejects(fetchJson("/maps/a.json"), /503 for https:\/\/atlas.example\/maps\/a.json/);
  assert.deepEqual(await fetchJson("/maps/a.json"), { n: 1 });
  assert.deepEqual(await fetchJson("maps/a.json"), { n: 1 });
  assert.equal(fetch.mock.callCount(), 2);
});
