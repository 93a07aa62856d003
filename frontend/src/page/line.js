// The line to the server. Streamlit takes up a cut line again, but says nothing in the page's language, asks nothing
// anew, and a server that was restarted, or has forgotten the visit, ignores every click in a part of a page. Here
//   1. a line that is dead without the browser's knowing is found by the first question that stays without an answer;
//   2. after each cut the whole page is run from its address (ui/line.py), so that server and page agree;
//   3. what was asked and not answered is asked again after that, in order: a click is never lost;
//   4. a visitor reads in one sentence what is going on.
// Loaded before Streamlit, whose socket is this one.
import { pageState } from "../core/page-state.js";
import { handedData } from "./handed-data.js";
import { connected, startPageDone, startPageStands, trying } from "./start.js";
import { BEAT, kindOfQuestion, pageOfQuestion, postponed, serverSays } from "./wire.js";

const SOON = 1500; // milliseconds until a visitor is told: shorter cuts nobody notices
const QUIET = 3000; // after a question without any sign of the server, it is asked for one
const PATIENCE = 5000; // and without that the line counts as dead; twice as long after each such death
const LONGEST = 60_000;
const BACK = 4000; // how long "connected again" stands
const TEXTS = handedData("line");
const Socket = window.WebSocket;

/** @typedef {{ bytes: Uint8Array, begun: boolean }} Question */

/** @type {AtlasSocket | null} */
let socket = null; // the open one
let visits = 0; // how often a line was opened
let heardOf = false; // whether the server has ever said something
/** @type {{ asked: boolean, begun: boolean, current: boolean } | null} */
let healing = null; // after a cut, until the whole page has run
/** @type {Question[]} */
let open = []; // questions without an answer:
/** @type {Uint8Array[]} */
const late = []; // such from before the cut, and those put while the page is being healed
let page = ""; // the one that is being healed
let moved = false; // the browser's buttons were used while there was no line
/** @type {Map<string, () => void>} */
const waiting = new Map(); // name → what is to be asked of Streamlit once there is a line again
let patience = PATIENCE;
let probe = 0;
let nurse = 0;
/** @type {((moved: boolean) => void) | null} */
let whole = null; // asks for a run of the whole page

// ---- what a visitor reads
const region = document.createElement("div");
region.className = "atlas-line";
region.setAttribute("role", "status");
let later = 0;
let shown = "";

function announce(state, delay) {
  clearTimeout(later);
  later = setTimeout(() => {
    shown = state;
    const words = state ? (TEXTS[document.documentElement.lang] || Object.values(TEXTS)[0] || {})[state] || "" : "";
    region.dataset.state = state;
    if (region.textContent !== words) region.textContent = words;
    if (state === "back") announce("", BACK);
  }, delay);
}

/** The sentence follows from the state of the line. */
function tell() {
  if (startPageStands()) return; // it speaks itself, and nobody has chosen anything yet
  if (!socket || healing) announce("lost", shown === "lost" ? 0 : SOON);
  else if (open.length) announce(shown === "lost" ? "lost" : "waiting", shown ? 0 : SOON);
  else if (shown === "lost") announce("back", 0);
  else if (shown !== "back") announce("", 0);
}

// ---- dead or alive
/** Ends a line that gives no sign, as if it had been closed: the browser itself would notice minutes later. */
function bury(dead) {
  patience = Math.min(patience * 2, LONGEST);
  dead.dispatchEvent(new CloseEvent("close", { code: 4000, reason: "no sign of the server", wasClean: false }));
}

function alive() {
  clearTimeout(probe);
  probe = 0;
}

/** Asks the server for a sign of life after `quiet` milliseconds without one. */
function watch(quiet) {
  if (probe || !socket) return;
  const asked = socket;
  probe = setTimeout(() => {
    asked.sendNow(BEAT);
    probe = setTimeout(() => asked === socket && bury(asked), patience);
  }, quiet);
}

// ---- healing
function heal() {
  clearTimeout(nurse);
  if (!healing) return;
  if (!healing.asked) whole?.(moved);
  nurse = setTimeout(() => {
    if (healing) healing.asked = false;
    watch(0);
    heal();
  }, patience + QUIET);
}

/** Puts what stayed without an answer anew, one after the other: each from the address that the last one left. */
function next() {
  if (!healing || !socket) return tell();
  healing.asked = healing.begun = false;
  const question = late.shift();
  if (question) {
    const query = pageOfQuestion(question) === page ? location.search.slice(1) : null;
    const bytes = postponed(question, query);
    open.push({ bytes, begun: false });
    watch(QUIET);
    return socket.sendNow(bytes);
  }
  healing = null;
  const asks = [...waiting.values()];
  waiting.clear();
  asks.forEach((ask) => ask());
  return tell();
}

function opened(line) {
  socket = line;
  alive();
  visits += 1;
  if (visits > 1 && whole) {
    healing = { asked: false, begun: false, current: false };
    late.unshift(...open.splice(0).map(({ bytes }) => bytes));
    line.sendNow(BEAT); // its echo comes after what the server still had to say from before the cut
    nurse = setTimeout(() => healing && bury(line), patience);
  }
  tell();
}

/** Whether Streamlit shall hear it: what a server still says from before the cut would empty the page. */
function heard(line, data) {
  if (line !== socket) return true;
  if (!heardOf) connected();
  heardOf = true;
  alive();
  const message = data instanceof ArrayBuffer ? serverSays(new Uint8Array(data)) : null;
  if (healing && !healing.current) {
    healing.current = message === "beat";
    if (healing.current) heal();
    return false;
  }
  if (healing && !healing.begun && message !== "begun") return false; // from before the cut still
  if (message === "begun") {
    open.forEach((each) => (each.begun = true));
    if (healing) healing.begun = true;
  }
  if (message === "finished") {
    patience = PATIENCE;
    startPageDone();
    open = open.filter((each) => !each.begun);
    if (healing?.begun) {
      clearTimeout(nurse);
      setTimeout(next); // by then Streamlit has taken the answer, and the address is the newest
    }
    tell();
  } else if (open.length || healing) watch(QUIET);
  return true;
}

function closed(line) {
  if (line !== socket) return;
  socket = null;
  healing = null;
  alive();
  clearTimeout(nurse);
  tell();
}

class AtlasSocket extends Socket {
  constructor(address, protocols) {
    super(address, protocols);
    this.ours = String(address).includes("/_stcore/stream");
    if (!this.ours) return;
    trying();
    this.addEventListener("open", () => opened(this));
    this.addEventListener("message", (event) => heard(this, event.data) || event.stopImmediatePropagation());
    this.addEventListener("close", () => closed(this));
  }

  sendNow(data) {
    super.send(data);
  }

  send(data) {
    const kind = this.ours && data instanceof Uint8Array ? kindOfQuestion(data) : null;
    if (!kind) return super.send(data);
    if (healing && !healing.current) return undefined; // the run that Streamlit asks for by itself; ours comes
    if (healing && !healing.asked && kind === "page") {
      healing.asked = true;
      moved = false;
      page = pageOfQuestion(data);
      return super.send(data);
    }
    if (healing) return late.push(data.slice()); // until then the server may not know what is asked for
    open.push({ bytes: data.slice(), begun: false });
    super.send(data);
    watch(QUIET);
    return tell();
  }
}
window.WebSocket = AtlasSocket;

// A screen that was locked, a lid that was closed, a network that changed: is the line still there?
const awake = () => document.visibilityState === "visible" && watch(0);
document.addEventListener("visibilitychange", awake);
window.addEventListener("popstate", () => (moved = moved || !socket));
for (const name of ["online", "offline", "pageshow"]) window.addEventListener(name, awake);
document.addEventListener("DOMContentLoaded", () => document.body.append(region));
new MutationObserver(() => shown && announce(shown, 0)).observe(document.documentElement, {
  attributeFilter: ["lang"],
});

pageState.line = {
  /** Whether a question would reach the server now. */
  up: () => Boolean(socket) && !healing,
  /**
   * Puts a question at once, or as soon as there is a line: Streamlit drops what is asked while it has none. Of
   * several by one `name` the newest counts.
   */
  when(name, ask) {
    if (socket && !healing) return ask();
    waiting.delete(name);
    return waiting.set(name, ask);
  },
  /** Whether a question by this name waits for a line. */
  holds: (name) => waiting.has(name),
  /** `ask(moved)` asks Streamlit for a run of the whole page. Returns how to leave. */
  attach(ask) {
    whole = ask;
    return () => {
      if (whole === ask) whole = null;
    };
  },
  /** For tests: what is open. */
  state() {
    return { up: Boolean(socket), healing: Boolean(healing), open: open.length + late.length + waiting.size, visits };
  },
};
