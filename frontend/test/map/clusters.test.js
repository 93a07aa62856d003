import assert from "node:assert/strict";
import { test } from "node:test";

import { Clusters } from "../../src/map/clusters.js";
import { world } from "../../src/map/mercator.js";
import { Symbols } from "../../src/map/symbols.js";
import { DORTMUND, everything, features, measure, spread } from "./measures.js";

const ZOOMS = [5, 9, 11, 12.5, 14, 17];

/** What stands on a map of 1000 × 600 pixels that looks at Dortmund. */
function look(list, zoom, shown = everything(list.length), topics = []) {
  const symbols = new Symbols(features(list), { scale: 1 });
  symbols.show(shown, topics);
  const [x, y] = world(DORTMUND[1], DORTMUND[0]);
  const s = 256 * 2 ** zoom;
  symbols.items = symbols.layout({ s, x: 500 - x * s, y: 300 - y * s, zoom, width: 1000, height: 600 });
  return symbols;
}

const marks = (symbols) => symbols.items.filter(({ kind }) => kind !== "hub");
const ids = (symbols) => marks(symbols).flatMap((item) => item.features.map((i) => symbols.features.list[i].id));

for (const zoom of ZOOMS) {
  test(`clusters hold every feature once at zoom ${zoom}`, () => {
    const list = [...spread(60), measure("many", [DORTMUND, [7.48, 51.52]])];
    const symbols = look(list, zoom);
    assert.equal(symbols.drawn(), list.length);
    if (zoom <= 11) assert.deepEqual(new Set(ids(symbols)), new Set(list.map(({ id }) => id)), "all in view");
    const single = ids(symbols).filter((id) => id !== "many");
    assert.equal(new Set(single).size, single.length, "only a feature with several places may stand twice");
  });
}

test("as many are drawn as the mask has bits with a place", () => {
  const list = [
    ...spread(40),
    measure("nowhere", null),
    measure("many", [
      [7.46, 51.51],
      [7.47, 51.51],
    ]),
  ];
  const shown = Uint8Array.from(list, (_, i) => Number(i % 3 !== 1));
  const placed = list.filter(({ geometry }, i) => shown[i] && geometry).length;
  assert.equal(look(list, 11, shown).drawn(), placed);
});

test("symbols do not lie on each other", () => {
  const places = marks(look(spread(300), 12));
  const gaps = places.flatMap((a, i) => places.slice(0, i).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  assert.ok(places.length > 10);
  assert.ok(Math.min(...gaps) >= 18, `the nearest two are ${Math.min(...gaps)} pixels apart`);
});

test("measures at one place are a number from afar, a fan from near", () => {
  const list = Array.from({ length: 5 }, (_, i) => measure(`m${i}`, DORTMUND));
  assert.deepEqual(
    marks(look(list, 12)).map(({ kind }) => kind),
    ["cluster"],
  );
  const near = look(list, 15);
  assert.deepEqual(ids(near).sort(), ["m0", "m1", "m2", "m3", "m4"]);
  assert.ok(marks(near).every(({ fan }) => fan));
  assert.equal(new Set(marks(near).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size, 5);
});

test("the topic that was chosen decides how a measure is drawn", () => {
  const list = [measure("both", DORTMUND, ["flood", "heat"])];
  assert.equal(look(list, 12).features.topic[0], 1);
  assert.equal(look(list, 12, everything(1), ["heat"]).features.topic[0], 0);
  assert.equal(look(list, 12, everything(1), ["green"]).features.topic[0], 1, "not one of its own");
});

test("a point belongs to the nearest cluster that is not swallowed by a larger one", () => {
  const all = features(spread(500));
  const clusters = new Clusters(all);
  const built = clusters.build(everything(500), 12);
  assert.equal(
    built.size.reduce((sum, n) => sum + n, 0),
    500,
  );
  for (let c = 0; c < built.count; c += 1) {
    const members = [...built.members.subarray(built.start[c], built.start[c + 1])];
    assert.ok(members.every((p) => clusters.of[p] === c));
    if (!members.length) continue;
    const middle = members.reduce((sum, p) => sum + all.x[p], 0) / members.length;
    assert.ok(Math.abs(built.x[c] - middle) < 1e-12);
  }
});

test("a measure is told apart at the zoom that is asked for it", () => {
  const symbols = look(spread(80), 10);
  for (const feature of [0, 17, 79]) {
    const zoom = symbols.zoomToSee(feature, 10);
    const built = new Clusters(symbols.features);
    const c = built.build(symbols.shown, Math.floor(zoom));
    assert.equal(c.size[built.of[symbols.features.firstPoint[feature]]], 1);
  }
});
