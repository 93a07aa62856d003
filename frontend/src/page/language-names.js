// The names of languages stand in their own language, on every button that offers one: a screen reader then says them
// so.
import { findAll } from "../core/dom.js";
import { handedData } from "./handed-data.js";
import { oncePerFrame } from "./once-per-frame.js";

const root = document.documentElement;
const NAMES = new Map(Object.entries(handedData("languages")).map(([code, name]) => [name, code]));
const BUTTONS = '[data-testid="stButtonGroup"] button';

function follow() {
  for (const button of findAll(BUTTONS)) {
    const code = NAMES.get((button.textContent ?? "").trim());
    if (code && button.lang !== code) button.lang = code;
  }
}

const soon = oncePerFrame(follow);
new MutationObserver(soon).observe(root, { childList: true, subtree: true });
