// Names and descriptions for what Streamlit leaves without: the frames of maps carry the name of a Python package.
// A map that has loaded names its frame itself (src/map/atlas-map.js); the words under it describe it.
import { findAll } from "../core/dom.js";
import { handedData } from "./handed-data.js";
import { oncePerFrame } from "./once-per-frame.js";

const root = document.documentElement;
const NAMES = handedData("frames");
const WORDS = ".atlas-sentence, .atlas-words p";
let made = 0;

/** The ids of the words on the page that say what the map shows; a page has one map. */
const described = () =>
  [...document.querySelectorAll(WORDS)]
    .map((element) => {
      if (!element.id) element.id = `atlas-said-${(made += 1)}`;
      return element.id;
    })
    .join(" ");

function set(frame, attribute, value) {
  if (value && frame.getAttribute(attribute) !== value) frame.setAttribute(attribute, value);
}

const soon = oncePerFrame(name);

function name() {
  for (const frame of findAll('iframe[title="streamlit_folium.st_folium"]')) {
    if (!frame.dataset.atlasNamed) set(frame, "aria-label", NAMES[root.lang]);
    set(frame, "aria-describedby", described());
  }
}

new MutationObserver(soon).observe(root, {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["lang"],
});
