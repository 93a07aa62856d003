// Streamlit's own words (menu, skip link, names of buttons for screen readers) are English in every language. Here they
// are put into the language of the page, which is the root element's; the words come with this script's element,
// from text/<language>.toml, [streamlit]. English there is what Streamlit writes.
import { handedData } from "./handed-data.js";

const root = document.documentElement;
const WORDS = handedData("words");
const ATTRIBUTES = ["aria-label", "title", "alt"];
const HOLDS = /\{x\}/;
// Where Streamlit writes words of its own as text; elsewhere a text that happens to be the same is ours.
const TEXTS = [
  "stHeader",
  "stMainMenuPopover",
  "stSkipToContent",
  "InputInstructions",
  "stStatusWidget",
  "stToolbar",
  "stSelectboxVirtualDropdown",
  "stMultiSelectDropdown",
]
  .map((name) => `[data-testid="${name}"]`)
  .join(",");

const known = new Map(); // a word in any language → its key, since the language may change on an open page
const patterns = [];
for (const words of Object.values(WORDS)) {
  for (const [key, word] of Object.entries(words)) {
    if (!HOLDS.test(word)) known.set(word, key);
    else patterns.push([key, new RegExp(`^${word.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace("{x}", "(.+)")}$`)]);
  }
}

/** The word in the language of the page; null where it is none of Streamlit's. */
function translated(word) {
  const words = WORDS[root.lang];
  if (!words) return null;
  if (known.has(word)) return words[known.get(word)];
  for (const [key, pattern] of patterns) {
    const match = pattern.exec(word);
    if (match) return words[key].replace("{x}", match[1]);
  }
  return null;
}

function attribute(element, name) {
  const now = element.getAttribute(name);
  const wanted = now && translated(now);
  if (wanted && wanted !== now) element.setAttribute(name, wanted);
}

function text(node) {
  const now = node.nodeValue.trim();
  const wanted = now && translated(now);
  if (wanted && wanted !== now) node.nodeValue = wanted;
}

function visit(element) {
  if (element.closest(".atlas")) return; // our own words
  const inside = [element, ...element.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join(","))];
  for (const each of inside) ATTRIBUTES.forEach((name) => attribute(each, name));
  const places = element.closest(TEXTS) ? [element] : element.querySelectorAll(TEXTS);
  for (const place of places) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) text(walker.currentNode);
  }
}

function changed(records) {
  if (records.some((record) => record.target === root && record.attributeName === "lang")) visit(document.body);
  for (const { type, target, addedNodes, attributeName } of records) {
    if (type === "attributes" && target !== root && !target.closest(".atlas")) attribute(target, attributeName);
    else if (type === "characterData" && target.parentElement?.closest(TEXTS)) text(target);
    for (const node of addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) visit(node);
      else if (node.nodeType === Node.TEXT_NODE && node.parentElement?.closest(TEXTS)) text(node);
    }
  }
}

new MutationObserver(changed).observe(root, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ["lang", ...ATTRIBUTES],
});
