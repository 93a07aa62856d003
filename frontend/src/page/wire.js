// As much of Streamlit's messages as line.js must read: the fields of a protobuf message, at its first level.
// The numbers are those of streamlit/proto; tests/atlas/server/test_line.py compares them with the installed package.
const FORWARD = { newSession: 4, finished: 6, beat: 26 };
const BACK = { rerun: 11 };
const CLIENT = { query: 1, page: 3, fragment: 5, cached: 7 };
const EARLY_FOR_RERUN = 2;

/** A number of the protocol and where it ends: seven bits a byte, the lowest first. */
function varint(bytes, start) {
  let [value, place, scale] = [0, start, 1];
  while (bytes[place] >= 128) {
    value += (bytes[place] - 128) * scale;
    scale *= 128;
    place += 1;
  }
  return [value + bytes[place] * scale, place + 1];
}

/**
 * The fields of a message; a value is a number, or bytes.
 * @param {Uint8Array} bytes
 * @returns {Generator<{ number: number, value: any, start: number, end: number }>}
 */
function* fields(bytes) {
  for (let start = 0; start < bytes.length;) {
    const [tag, from] = varint(bytes, start);
    /** @type {any} */
    let value = null;
    /** @type {number} */
    let end;
    if (tag % 8 === 0) [value, end] = varint(bytes, from);
    else if (tag % 8 === 1) end = from + 8;
    else if (tag % 8 === 5) end = from + 4;
    else if (tag % 8 === 2) {
      const [length, begin] = varint(bytes, from);
      end = begin + length;
      value = bytes.subarray(begin, end);
    } else return; // nothing that Streamlit sends
    yield { number: Math.floor(tag / 8), value, start, end };
    start = end;
  }
}

const field = (bytes, number) => [...fields(bytes)].find((each) => each.number === number);

/** The question for a run within a message that asks for one. */
const rerunOf = (bytes) => field(bytes, BACK.rerun)?.value ?? new Uint8Array();

function written(number) {
  const bytes = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/** A question that changes nothing: BackMsg.app_heartbeat. The server answers it even while a page is being run. */
export const BEAT = Uint8Array.of(0x88, 0x01, 0x01);

/** What the server says: "begun" or "finished" for a run, "beat" to a beat, null for all else. */
export function serverSays(bytes) {
  for (const { number, value } of fields(bytes)) {
    if (number === FORWARD.newSession) return "begun";
    if (number === FORWARD.beat) return "beat";
    if (number === FORWARD.finished) return value === EARLY_FOR_RERUN ? null : "finished";
  }
  return null;
}

/** What the page asks: "page" for a run of the whole page, "fragment" for one of a part, null for no run. */
export function kindOfQuestion(bytes) {
  const rerun = field(bytes, BACK.rerun);
  if (!rerun) return null;
  return field(rerun.value, CLIENT.fragment) ? "fragment" : "page";
}

/** On which page it is asked, as Streamlit names pages. */
export function pageOfQuestion(bytes) {
  return String(field(rerunOf(bytes), CLIENT.page)?.value);
}

/**
 * The same question, to be put later: without the list of what the browser remembers, which may no longer be true,
 * and from the address of then; `query` null: from its own.
 */
export function postponed(bytes, query) {
  const value = rerunOf(bytes);
  const drop = query === null ? [CLIENT.cached] : [CLIENT.cached, CLIENT.query];
  const parts = [...fields(value)].filter(({ number }) => !drop.includes(number));
  const kept = parts.flatMap(({ start, end }) => [...value.subarray(start, end)]);
  const address = new TextEncoder().encode(query || "");
  if (address.length) kept.unshift(CLIENT.query * 8 + 2, ...written(address.length), ...address);
  return Uint8Array.from([BACK.rerun * 8 + 2, ...written(kept.length), ...kept]);
}
