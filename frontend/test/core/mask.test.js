import assert from "node:assert/strict";
import { test } from "node:test";

import * as mask from "../../src/core/mask.js";

const BITS = [1, 0, 1, 1, 0, 0, 0, 0, 1]; // numpy.packbits(BITS, bitorder="little") is [13, 1]

test("a mask is read as numpy packs it", () => {
  assert.deepEqual([...mask.readMask("DQE=")], [13, 1]);
});

test("all measures are as many bits as there are measures", () => {
  for (const size of [0, 1, 7, 8, 9, 64, 1000]) {
    const all = mask.fullMask(size);
    assert.equal(mask.countCommon(all, all), size);
    assert.equal(all.length, Math.ceil(size / 8));
  }
});

test("masks are joined bit by bit", () => {
  const [a, b] = [Uint8Array.of(0b1100), Uint8Array.of(0b1010)];
  assert.deepEqual([...mask.intersect(a, b)], [0b1000]);
  assert.deepEqual([...mask.unite(a, b)], [0b1110]);
  assert.deepEqual([...mask.subtract(a, b)], [0b0100]);
  assert.equal(mask.countCommon(a, b), 1);
});

test("bits are asked one by one, and past the end there is none", () => {
  const bytes = Uint8Array.of(13, 1);
  assert.deepEqual(
    Array.from({ length: 9 }, (_, i) => Number(mask.hasBit(bytes, i))),
    BITS,
  );
  assert.equal(mask.hasBit(bytes, 900), false);
});

test("a mask is unpacked to a byte per measure; none means everything", () => {
  assert.deepEqual([...mask.unpackMask(Uint8Array.of(13, 1), 9)], BITS);
  assert.deepEqual([...mask.unpackMask(Uint8Array.of(1), 10)], [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual([...mask.unpackMask(null, 3)], [1, 1, 1]);
});
