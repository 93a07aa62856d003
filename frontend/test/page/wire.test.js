import assert from "node:assert/strict";
import { test } from "node:test";

import { kindOfQuestion, pageOfQuestion, postponed, serverSays } from "../../src/page/wire.js";

const text = (value) => [...new TextEncoder().encode(value)];
const field = (number, bytes) => [number * 8 + 2, bytes.length, ...bytes];
const rerun = (...fields) => Uint8Array.from([11 * 8 + 2, fields.flat().length, ...fields.flat()]);
const QUESTION = [field(1, text("q=old")), field(3, text("measures")), field(7, text("cached"))];

test("a run of the page and one of a part are told apart, and from all else", () => {
  assert.equal(kindOfQuestion(rerun(...QUESTION)), "page");
  assert.equal(kindOfQuestion(rerun(...QUESTION, field(5, text("f")))), "fragment");
  assert.equal(kindOfQuestion(Uint8Array.of(0x88, 0x01, 0x01)), null);
});

test("a question put later comes from the address of then, without what the browser remembers", () => {
  assert.deepEqual(postponed(rerun(...QUESTION), "q=new"), rerun(field(1, text("q=new")), QUESTION[1]));
  assert.deepEqual(postponed(rerun(...QUESTION), null), rerun(QUESTION[0], QUESTION[1]));
});

test("the page of a question is the same for the same page only", () => {
  const other = rerun(field(3, text("timeline")));
  assert.equal(pageOfQuestion(rerun(...QUESTION)), pageOfQuestion(postponed(rerun(...QUESTION), "q=new")));
  assert.notEqual(pageOfQuestion(rerun(...QUESTION)), pageOfQuestion(other));
});

test("what the server says: a run has begun or finished, or a beat", () => {
  assert.equal(serverSays(Uint8Array.from(field(4, []))), "begun");
  assert.equal(serverSays(Uint8Array.of(6 * 8, 0)), "finished");
  assert.equal(serverSays(Uint8Array.of(6 * 8, 2)), null, "ended early, since a newer run was asked for");
  assert.equal(serverSays(Uint8Array.from([0xd2, 0x01, 0])), "beat");
  assert.equal(serverSays(Uint8Array.from(field(1, text("hash")))), null);
});

test("bytes that Streamlit does not send say nothing", () => {
  assert.equal(serverSays(Uint8Array.of(7, 7, 7)), null);
});
