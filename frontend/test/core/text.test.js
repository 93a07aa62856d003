import assert from "node:assert/strict";
import { test } from "node:test";

import { fillIn, formatNumber, localized } from "../../src/core/text.js";

test("names are filled in; one without a value stays", () => {
  assert.equal(fillIn("{from}–{to} of {n}", { from: 1, to: 6 }), "1–6 of {n}");
});

test("a text by language: the wanted one, else English, else any, else nothing", () => {
  assert.equal(localized({ en: "a", de: "b" }, "de"), "b");
  assert.equal(localized({ en: "a", de: "" }, "de"), "a");
  assert.equal(localized({ ro: "c" }, "de"), "c");
  assert.equal(localized(null, "de"), "");
  assert.equal(localized("plain", "de"), "plain");
});

test("numbers are written as the language does", () => {
  assert.equal(formatNumber(1200, "en"), "1,200");
  assert.equal(formatNumber(1200, "de"), "1.200");
});
