// Light or dark, and the colours that both realms share.
import { canvas } from "./dom.js";

/** Of a mark without a topic. */
export const NEUTRAL = { light: "#55534c", dark: "#c3cbd0", shape: "circle" };

function rgb(colour) {
  const { context: probe } = canvas();
  probe.fillStyle = "#ffffff";
  probe.fillStyle = colour; // an invalid colour leaves white
  const read = String(probe.fillStyle);
  const hex = /^#(..)(..)(..)/.exec(read);
  if (hex) return hex.slice(1).map((part) => parseInt(part, 16));
  const values = (read.match(/[\d.]+/g) || []).map(Number);
  return values.length >= 3 ? values.slice(0, 3) : [255, 255, 255];
}

/** A colour that follows the colour scheme by itself: where a theme changes, and on paper. */
export const inBothThemes = ({ light, dark }) => `light-dark(${light}, ${dark})`;

export const prefersDark = () => window.matchMedia("(prefers-color-scheme: dark)").matches;

/** Whether a colour of CSS is dark. */
export function isDark(colour) {
  const [r, g, b] = rgb(colour);
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** Whether the page around an element is dark, from the background that Streamlit hands to its components. */
export function isDarkAround(element) {
  const background = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  return background ? isDark(background) : prefersDark();
}
