import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf, Events } from "../../src/timeline/events.js";

const TIMELINE = {
  lanes: [{ id: "exchange", label: "Exchange" }],
  types: { "kick-off": "Kick-off" },
  occurrences: { announced: "announced" },
  bases: { inferred: "date inferred" },
  texts: {
    not_dated: "not dated",
    after: "after {date}",
    to_cluj: "to Cluj",
    to_dortmund: "to Dortmund",
    both: "both ways",
  },
};
const SPEC = { language: "en", timeline: TIMELINE, cities: [{ id: "dortmund", label: "Dortmund" }] };
const event = (id, properties) => ({
  id,
  properties: {
    name: { en: id },
    strand: "exchange",
    type: "kick-off",
    basis: "documented",
    shape: "day",
    ...properties,
  },
});
const dated = (day, more = {}) => ({ start: [day, day], end: [day, day], precision: "day", ...more });
const events = new Events(
  {
    features: [
      { id: "measure", properties: { name: { en: "no event" } } },
      event("b", dated("2021-03-15", { city_ids: ["dortmund", "elsewhere"], direction: "dortmund-to-cluj" })),
      event("undated", { shape: "none" }),
      event("a", {
        ...dated("2020-01-01"),
        end: ["2020-12-31", "2020-12-31"],
        precision: "year",
        basis: "inferred",
        shape: "within",
      }),
      event("p", {
        shape: "period",
        start: ["2019-02-01", "2019-02-28"],
        end: ["2020-05-01", "2020-05-31"],
        precision: "month",
        end_precision: "month",
        occurrence: "announced",
      }),
    ],
  },
  SPEC,
);

test("events are those of the layer that have a lane, in days since 1970", () => {
  assert.deepEqual(
    events.list.map(({ id }) => id),
    ["b", "undated", "a", "p"],
  );
  assert.deepEqual([events.find("b").first, events.find("b").last], [dayOf("2021-03-15"), dayOf("2021-03-15") + 1]);
  assert.equal(events.find("undated").first, null);
  assert.equal(events.find(null), undefined);
});

test("a date is said as exactly as it is known", () => {
  const when = (id) => events.when(events.find(id));
  assert.equal(when("b"), "15 March 2021");
  assert.equal(when("a"), "2020");
  assert.equal(when("p"), "February 2019 – May 2020");
  assert.equal(when("undated"), "not dated");
  assert.equal(events.when({ shape: "bounded", start: ["2021-05-01"] }), "not dated; after May 2021");
});

test("a mark says everything about its event", () => {
  assert.equal(
    events.sentence(events.find("b")),
    "15 March 2021 · b · Kick-off · Exchange · Dortmund, elsewhere · to Cluj",
  );
  assert.deepEqual(events.remarks(events.find("a")), ["date inferred"]);
  assert.deepEqual(events.remarks(events.find("p")), ["announced"]);
});

test("a mask picks events; they come by their first possible day, those without any last", () => {
  assert.deepEqual(
    events.shown(null).map(({ id }) => id),
    ["p", "a", "b", "undated"],
  );
  assert.deepEqual(
    events.shown(Uint8Array.of(0b0101)).map(({ id }) => id),
    ["a", "b"],
  );
});
