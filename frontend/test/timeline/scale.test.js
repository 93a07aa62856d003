import assert from "node:assert/strict";
import { test } from "node:test";

import { dayOf } from "../../src/timeline/events.js";
import { TimeScale } from "../../src/timeline/scale.js";

const events = (...days) => ({ list: days.map((day) => ({ first: day && dayOf(day) })) });

function scale(...days) {
  const made = new TimeScale(events(...days), "2026-06-01");
  made.width = 1000;
  return made;
}

test("at home it shows what lies near together, not a single event long before", () => {
  const made = scale("1990-01-01", "2020-01-01", "2021-01-01", "2022-01-01", null);
  assert.equal(made.home[0], dayOf("2020-01-01") - 45);
  assert.equal(made.home[1], dayOf("2026-06-01") + 45);
  made.all();
  assert.equal(made.window[0], dayOf("1990-01-01") - 45);
  made.reset();
  assert.deepEqual(made.window, made.home);
});

test("days become pixels and pixels days", () => {
  const made = scale("2020-01-01", "2024-01-01");
  assert.equal(made.x(made.window[0]), 0);
  assert.equal(made.x(made.window[1]), 1000);
  assert.ok(Math.abs(made.day(made.x(19000)) - 19000) < 1e-9);
});

test("zooming keeps a day in its place, and ends at 40 days and at all there is", () => {
  const made = scale("2020-01-01", "2024-01-01");
  const day = dayOf("2023-03-01");
  const before = made.x(day);
  made.zoom(0.5, day);
  assert.ok(Math.abs(made.x(day) - before) < 1e-9);
  for (let i = 0; i < 40; i += 1) made.zoom(0.5);
  assert.equal(made.span, 40);
  for (let i = 0; i < 40; i += 1) made.zoom(2);
  assert.deepEqual(made.window, [made.begin, made.end]);
});

test("nobody moves beyond the ends", () => {
  const made = scale("2020-01-01", "2024-01-01");
  made.zoom(0.2);
  made.pan(-100_000);
  assert.equal(made.window[0], made.begin);
  made.pan(100_000);
  assert.equal(made.window[1], made.end);
});

test("a day is brought into view with room around it, and only if need be", () => {
  const made = scale("2015-01-01", "2024-01-01");
  made.set(dayOf("2020-01-01"), 400);
  const still = [...made.window];
  made.reveal(dayOf("2020-07-01"));
  assert.deepEqual(made.window, still);
  for (const day of ["2016-05-01", "2023-05-01"].map(dayOf)) {
    made.reveal(day);
    assert.ok(made.x(day) > 50 && made.x(day) < 950, `${made.x(day)}`);
  }
});

test("ticks are months where there is room, else years, else every fifth", () => {
  const made = scale("1980-01-01", "2024-01-01");
  const labels = () => made.ticks("en").map(({ label }) => label);
  made.set(dayOf("2020-01-01"), 365);
  assert.deepEqual(labels().slice(0, 3), ["2020", "Feb", "Mar"]);
  made.set(dayOf("2016-01-01"), 365 * 8);
  assert.deepEqual(labels().slice(0, 3), ["2016", "2017", "2018"]);
  made.begin = dayOf("1900-01-01");
  made.set(dayOf("1930-01-01"), 365 * 90);
  assert.deepEqual(labels().slice(0, 3), ["1930", "1935", "1940"]);
  assert.ok(made.ticks("en").every(({ day }) => day >= made.window[0] && day <= made.window[1]));
});
