// Streamlit's popovers stand at the end of the document, far from their buttons for who uses the Tab key. Here the
// focus goes into a popover that its button has opened, and back to the button from both of its ends and when it is
// closed.
import { find, findAll, hit } from "../core/dom.js";
import { oncePerFrame } from "./once-per-frame.js";

const BUTTON = '[data-testid="stPopoverButton"], [data-testid="stPopover"] button';
const BODY = '[data-testid="stPopoverBody"]';
const LANGUAGES = ".st-key-atlas-language button";
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
/** @type {HTMLElement | null} */
let opener = null; // the button of the popover that is open, by the visitor's own hand
/** @type {string | null} */
let key = null; // the class of its place on the page
/** @type {HTMLElement | null} */
let body = null;
let inside = false; // whether the focus was last in it
/** @type {string | null} */
let language = null; // the language from which the visitor changes while a popover is open

const seen = (element) => element.getClientRects().length > 0 && element.tabIndex >= 0 && !element.disabled;
const stops = () => (body ? findAll(STOPS, body).filter(seen) : []);

document.addEventListener(
  "click",
  ({ target, isTrusted }) => {
    if (body && hit(target, LANGUAGES)) language = document.documentElement.lang;
    const pressed = hit(target, BUTTON);
    if (!pressed || pressed.closest(BODY) || !isTrusted) return;
    opener = pressed;
    [key] = /st-key-[\w-]+/.exec(pressed.closest('[class*="st-key-"]')?.className || "") || [null];
  },
  { capture: true },
);

document.addEventListener("focusin", ({ target }) => {
  inside = Boolean(body?.contains(/** @type {Node | null} */ (target)));
});

/** The button again, where a run of the page has drawn it anew. */
function button() {
  if (opener?.isConnected) return opener;
  return key ? find(`.${key} button`) : null;
}

/**
 * @param {HTMLElement} from
 * @param {HTMLElement} into
 */
function enter(from, into) {
  const label = find('[data-testid="stMarkdownContainer"]', from) || from;
  into.setAttribute("aria-label", (label.textContent ?? "").trim()); // without the names of its icons
  into.tabIndex = -1;
  into.focus({ preventScroll: true }); // until there is something in it
}

/** A click elsewhere closes a popover; one on another language only wants to read it in that. */
function openAgain(now) {
  if (language === null || language === document.documentElement.lang || now) return;
  language = null;
  const again = button();
  opener = null; // the focus stays where the visitor is
  again?.click();
}

function leave() {
  const at = document.activeElement;
  if (!at || at === document.body || !at.isConnected) button()?.focus({ preventScroll: true });
}

function follow() {
  const now = find(BODY);
  // Its content comes, or is drawn anew, after it has opened.
  const lost = inside && document.activeElement === document.body;
  if (body?.isConnected && (body === document.activeElement || lost)) stops()[0]?.focus({ preventScroll: true });
  openAgain(now);
  if (now === body) return;
  const wasOpen = body !== null;
  body = now;
  if (body && !wasOpen && opener && !body.contains(document.activeElement)) {
    enter(opener, body);
    soon();
  }
  if (!body && wasOpen) leave();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || !body?.contains(document.activeElement)) return;
  const all = stops();
  const end = event.shiftKey ? all[0] : all[all.length - 1];
  const group = document.activeElement?.closest('[role="radiogroup"], [role="toolbar"]');
  if (document.activeElement !== end && !(group && group.contains(end))) return;
  const back = button();
  if (!back) return;
  back.focus({ preventScroll: true });
  if (event.shiftKey) event.preventDefault(); // forwards the browser itself goes on from the button
});

const soon = oncePerFrame(follow);
new MutationObserver(soon).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["lang"],
});
