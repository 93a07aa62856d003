// The panel of a record: a region that bears the record's name. When a visitor's choice fills it, the focus goes to its
// heading, which a screen reader then reads; when it is closed, the focus goes back to what had opened it. A choice in
// a list below the map fills the panel often out of sight, on a phone always: the page then goes to it, but not under
// the pointer of somebody who has chosen on the map.
import { find, findAll, hit } from "../core/dom.js";
import { scrollBehavior } from "../core/device.js";
import { oncePerFrame } from "./once-per-frame.js";

const HEADING = "[data-atlas-record]";
const PANEL = ".st-key-atlas-panel, .st-key-atlas-panel-wide, .st-key-atlas-transfer";
const INSTEAD = ".st-key-atlas-unplaced, .st-key-atlas-panel"; // what stands there when no record is chosen
const LEAST = 120; // pixels of the panel that must be in sight
/** @typedef {{ element: HTMLElement, root: ParentNode & Node, id: string | null | undefined }} Opener */

/** @type {(string | undefined)[]} */
let shown = []; // the ids of the records whose panels are on the page
/** @type {Opener | null} */
let opener = null; // what the visitor had pressed: the element, and the record it stands for
/** @type {string | null} */
let asked = null; // the page on which something was pressed; the next new record is the answer

/**
 * The element that has the focus, also in the shadow of a component.
 * @returns {HTMLElement | null}
 */
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return /** @type {HTMLElement | null} */ (at);
}

/**
 * `element`, or in the list that was drawn anew the element for the same record.
 * @param {Opener} opened
 */
function again({ element, root, id }) {
  if (element.isConnected) return element;
  return id && root.isConnected ? find(`[data-id="${CSS.escape(id)}"]`, root) : null;
}

/** @param {HTMLElement | null} element */
function pressed(element) {
  asked = location.pathname;
  if (!element || element.closest(PANEL)) return; // from one record to a related one, or closed: the opener stays
  const component = element.getRootNode();
  const root =
    component instanceof ShadowRoot ? component : element.closest("[data-testid=stElementContainer]") || document;
  opener = { element, root, id: element.dataset.id };
}

document.addEventListener(
  "click",
  (event) => {
    pressed(hit(event.composedPath()[0], "a, button, summary, [tabindex], label"));
  },
  { capture: true },
);

function name(heading) {
  const panel = heading.closest(PANEL);
  if (!panel) return;
  if (!heading.id) heading.id = `atlas-record-${heading.dataset.atlasRecord}`;
  if (panel.getAttribute("aria-labelledby") === heading.id) return;
  panel.setAttribute("role", "region");
  panel.setAttribute("aria-labelledby", heading.id);
}

function land(heading, fromMap) {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  const panel = heading.closest(PANEL) || heading;
  const { top } = panel.getBoundingClientRect();
  if (fromMap || (top >= 0 && top < window.innerHeight - LEAST)) return;
  panel.scrollIntoView({ block: "start", behavior: scrollBehavior() });
}

function goBack() {
  const at = focused();
  if (at && at !== document.body && at.isConnected && !at.closest("iframe")) return; // the visitor is elsewhere already
  const next = (opener && again(opener)) || find(INSTEAD);
  if (!next) return;
  if (next.matches(INSTEAD)) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  opener = null;
}

function follow() {
  const headings = findAll(HEADING);
  headings.forEach(name);
  findAll(`:is(${PANEL})[aria-labelledby]`).forEach((panel) => {
    if (panel.querySelector(HEADING)) return;
    panel.removeAttribute("role");
    panel.removeAttribute("aria-labelledby");
  });
  const now = headings.map((heading) => heading.dataset.atlasRecord);
  const fresh = headings.find((heading) => !shown.includes(heading.dataset.atlasRecord));
  const closed = !fresh && shown.some((id) => !now.includes(id));
  const at = focused();
  const fromMap = at?.tagName === "IFRAME"; // a click in the frame is not heard here
  const answer = asked === location.pathname || fromMap;
  shown = now;
  if (fresh && fromMap) opener = { element: at, root: document, id: null };
  if (answer && fresh) land(fresh, fromMap);
  else if (answer && closed) goBack();
  if (fresh || closed) asked = null;
}

const soon = oncePerFrame(follow);
new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true });
