// The root element follows the mark that ui/display.py puts on the page: display, language, light or dark.
import { find } from "../core/dom.js";
import { displayFromMark } from "./display-attributes.js";
import { oncePerFrame } from "./once-per-frame.js";
import { startPageDone } from "./start.js";

const root = document.documentElement;

/** @type {string | null} */
let dressed = null;

/**
 * Popovers and dialogs stand beside .stApp, which alone knows whether it is dark. Asked only when its classes have
 * changed, as they do with the theme: each asking makes the browser style the whole page at once.
 */
function followScheme() {
  const app = find(".stApp");
  if (!app || app.className === dressed) return;
  dressed = app.className;
  const scheme = getComputedStyle(app).colorScheme;
  if (scheme && root.style.colorScheme !== scheme) root.style.colorScheme = scheme;
}

const followSoon = oncePerFrame(() => {
  followScheme();
  const mark = find(".atlas-display-mark");
  if (!mark) return; // between two pages: what was chosen holds
  startPageDone();
  displayFromMark(mark);
  const { lang = "" } = mark.dataset;
  if (/^[a-z]{2}$/.test(lang) && root.lang !== lang) root.lang = lang;
});

new MutationObserver(followSoon).observe(root, { childList: true, subtree: true });
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  dressed = null;
  followSoon();
});
