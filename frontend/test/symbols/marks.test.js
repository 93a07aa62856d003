import assert from "node:assert/strict";
import { test } from "node:test";

import { FILL_NAMES, markParts } from "../../src/symbols/marks.js";
import { SHAPE_NAMES } from "../../src/symbols/shapes.js";

const COLOURS = { colour: "#000", paper: "#fff", halo: null };

test("each shape with each filling is a mark of its own", () => {
  const marks = SHAPE_NAMES.flatMap((shape) =>
    FILL_NAMES.map((fill) => JSON.stringify(markParts(shape, fill, COLOURS))),
  );
  assert.equal(new Set(marks).size, marks.length);
  assert.ok(marks.length >= 9 * 7);
});

test("a status that is not known is drawn as a question", () => {
  assert.deepEqual(markParts("star", "nonsense", COLOURS), markParts("star", "question", COLOURS));
});

test("a halo lies below the mark", () => {
  const [lowest, ...others] = markParts("star", "solid", { ...COLOURS, halo: "#eee" });
  assert.equal(lowest.stroke, "#eee");
  assert.deepEqual(others, markParts("star", "solid", COLOURS));
});
