// Colours of the map for light and dark, following Streamlit's theme inside the frame.
import { isOwnPage } from "../core/sender.js";
import { isDark, prefersDark } from "../core/theme.js";
import { followDisplay, readDisplay } from "./chosen-display.js";

/** @import { RenderMessage, StreamlitTheme } from "../core/types.js" */

/** @typedef {ReturnType<typeof makePalette>} Palette */

// Quiet grounds, so that the symbols are the loudest thing on the map. Water and rail give the orientation.
const LIGHT = {
  ground: "#efece5",
  country: "#d6d0c3",
  sea: "#dde6e7",
  city: "#f8f6f1",
  cityLine: "#9d9787",
  district: "#c9c3b5",
  lab: "#0f5c63",
  water: "#b9d5de",
  waterLine: "#a6c8d3",
  harbour: "#a9cad6",
  waterText: "#3f7486",
  rail: "#b3ada0",
  railGap: "#f8f6f1",
  road: "#ffffff",
  roadCase: "#dcd6c9",
  motorway: "#f0dfbd",
  motorwayCase: "#d6c296",
  station: "#6d675b",
  text: "#3b3933",
  faintText: "#67635a",
  halo: "#f8f6f1",
  soft: "15,92,99",
  markPaper: "#ffffff",
  markHalo: "#ffffff",
  bubble: "#ffffff",
  bubbleText: "#22302f",
  bubbleLine: "#d5d0c4",
  leader: "#6b675d",
  shadow: "rgba(40,36,26,.28)",
  focus: "#0b3f44",
};
const DARK = {
  ground: "#10171b",
  country: "#2c383f",
  sea: "#0c1f29",
  city: "#182228",
  cityLine: "#5c6b72",
  district: "#33424a",
  lab: "#6cc5c4",
  water: "#20404e",
  waterLine: "#28505f",
  harbour: "#24495a",
  waterText: "#7fb2c4",
  rail: "#53606a",
  railGap: "#182228",
  road: "#36444c",
  roadCase: "#141c21",
  motorway: "#453f30",
  motorwayCase: "#161c1f",
  station: "#a9b4b8",
  text: "#dfe6e7",
  faintText: "#a3afb3",
  halo: "#131c21",
  soft: "108,197,196",
  markPaper: "#0f171b",
  markHalo: "#0b1216",
  bubble: "#1d2a30",
  bubbleText: "#f2f6f6",
  bubbleLine: "#3b4a51",
  leader: "#8b979b",
  shadow: "rgba(0,0,0,.55)",
  focus: "#e6fbfa",
};
// Where the visitor asks for more contrast the map gives up its softness, not its content.
const STRONG = {
  light: {
    text: "#000000",
    faintText: "#26241f",
    cityLine: "#4b463b",
    district: "#8d8676",
    rail: "#7d776a",
    leader: "#000000",
    bubbleLine: "#22302f",
    waterText: "#1c4a5a",
    focus: "#000000",
  },
  dark: {
    text: "#ffffff",
    faintText: "#dfe6e7",
    cityLine: "#9fb0b7",
    district: "#6f8088",
    rail: "#8896a0",
    leader: "#ffffff",
    bubbleLine: "#ffffff",
    waterText: "#b6e0ee",
    focus: "#ffffff",
  },
};

/** Streamlit's theme as it put it on the frame: the first render message came before our script was there. */
function fromFrame() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  const background = read("--background-color");
  if (!background) return null;
  return {
    backgroundColor: background,
    textColor: read("--text-color"),
    primaryColor: read("--primary-color"),
    font: read("--font"),
  };
}

/**
 * The palette: {dark, strong, primary, font, …colours}. `own` is spec.theme: {light: {…}, dark: {…}} or nothing.
 * @param {StreamlitTheme | null} streamlit
 * @param {import("../core/types.js").Spec["theme"]} own
 */
export function makePalette(streamlit, own) {
  const dark = streamlit && streamlit.backgroundColor ? isDark(streamlit.backgroundColor) : prefersDark();
  const side = dark ? "dark" : "light";
  const chosen = readDisplay();
  const strong = chosen.strong || window.matchMedia("(prefers-contrast: more), (forced-colors: active)").matches;
  return {
    ...(dark ? DARK : LIGHT),
    ...(own && own[side]),
    ...(strong ? STRONG[side] : {}),
    dark,
    strong,
    scale: chosen.large ? 1.3 : 1,
    online: chosen.online,
    primary: (streamlit && streamlit.primaryColor) || (dark ? "#6cc5c4" : "#0f5c63"),
  };
}

/** Keeps `apply(palette)` up to date: Streamlit's messages, and the visitor's system settings. Returns undo. */
export function followTheme(own, apply) {
  /** @type {StreamlitTheme | null} */
  let streamlit = fromFrame();
  let last = "";
  const update = () => {
    const next = makePalette(streamlit, own());
    const text = JSON.stringify(next);
    if (text === last) return; // every rerun sends the theme again
    last = text;
    apply(next);
  };
  const onMessage = (event) => {
    if (!isOwnPage(event)) return;
    /** @type {RenderMessage} */
    const data = event.data || {};
    if (data.type !== "streamlit:render" || !data.theme) return;
    streamlit = data.theme;
    update();
  };
  window.addEventListener("message", onMessage);
  const queries = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"].map((q) =>
    window.matchMedia(q),
  );
  queries.forEach((query) => query.addEventListener("change", update));
  const leave = followDisplay(update);
  update();
  return {
    update,
    stop: () => {
      leave();
      window.removeEventListener("message", onMessage);
      queries.forEach((query) => query.removeEventListener("change", update));
    },
  };
}
