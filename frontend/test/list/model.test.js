import assert from "node:assert/strict";
import { test } from "node:test";

import { ListModel } from "../../src/list/model.js";

const PLACE = { type: "Point", coordinates: [7, 51] };
const feature = (id, properties, geometry = PLACE) => ({
  type: "Feature",
  id,
  geometry,
  properties: { name: { en: id }, ...properties },
});
const SPEC = {
  language: "en",
  layers: {},
  texts: {},
  topics: [
    { id: "heat", label: "Heat" },
    { id: "flood", label: "Flood" },
  ],
  statuses: [
    { id: "idea", label: "Idea", fill: "dashed" },
    { id: "done", label: "Done", fill: "solid" },
  ],
  cities: [{ id: "dortmund", label: "Dortmund" }],
  kinds: [{ id: "built", label: "Built" }],
};
const LIST = [
  feature("Ärger 10", { status: "done", topics: ["heat", "flood"], city_id: "dortmund", kind: "built", when: "2020" }),
  feature("Ärger 9", { status: "idea", topics: ["flood"] }, null),
  feature("Apfel", { reach: "city-wide" }, null),
  feature("Zebra", { status: "done", place: { en: "Harbour" } }),
];
const model = new ListModel({ features: LIST }, SPEC);
const ids = (order) => order.map((i) => LIST[i].id);

test("names are sorted as people do: numbers by size, accents beside their letters", () => {
  assert.deepEqual(ids(model.order("name", false)), ["Apfel", "Ärger 9", "Ärger 10", "Zebra"]);
  assert.deepEqual(ids(model.order("name", true)), ["Zebra", "Ärger 10", "Ärger 9", "Apfel"]);
});

test("statuses are sorted by the life of a measure; an unknown one comes last", () => {
  assert.deepEqual(ids(model.order("status", false)), ["Ärger 9", "Ärger 10", "Zebra", "Apfel"]);
});

test("a mask picks from the order; without one all are shown", () => {
  assert.deepEqual(ids(model.shown(Uint8Array.of(0b1001), "name", false)), ["Ärger 10", "Zebra"]);
  assert.equal(model.shown(null, "name", false).length, 4);
});

test("a row says what is known, and that the rest is not", () => {
  const { city, topics, kind, status, when, place } = model.row(0);
  assert.deepEqual([city, topics, kind, status, when], ["Dortmund", "Heat, Flood", "Built", "Done", "2020"]);
  assert.deepEqual([model.row(1).place, model.row(1).when], ["place not documented", "date not documented"]);
  assert.deepEqual([model.row(2).place, model.row(3).place, place], ["city-wide", "Harbour", "–"]);
  assert.equal(model.row(2).fill, "question");
});

test("the topic that was chosen leads, else the first", () => {
  assert.equal(model.leading(model.row(0), ["flood"]).id, "flood");
  assert.equal(model.leading(model.row(0), []).id, "heat");
  assert.equal(model.leading(model.row(3), ["heat"]), undefined);
});
