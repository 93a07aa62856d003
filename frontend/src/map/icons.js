// Own small icons, drawn as SVG elements: nothing is fetched and nothing goes through HTML.
import { svgElement } from "../core/dom.js";

const ICONS = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  pan: "M10 2.5v15M2.5 10h15M7.5 5 10 2.5 12.5 5M7.5 15l2.5 2.5 2.5-2.5M5 7.5 2.5 10 5 12.5M15 7.5l2.5 2.5-2.5 2.5",
  up: "M4.5 12.5 10 7l5.5 5.5",
  down: "M4.5 7.5 10 13l5.5-5.5",
  left: "M12.5 4.5 7 10l5.5 5.5",
  right: "M7.5 4.5 13 10l-5.5 5.5",
  full: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  shrink: "M7.5 3.5v4h-4M16.5 7.5h-4v-4M12.5 16.5v-4h4M3.5 12.5h4v4",
  legend: "M3.5 5.5h.01M3.5 10h.01M3.5 14.5h.01M7.5 5.5h9M7.5 10h9M7.5 14.5h9",
  close: "M5 5l10 10M15 5 5 15",
};

export function icon(name) {
  const box = { viewBox: "0 0 20 20", width: 20, height: 20 };
  return svgElement(
    "svg",
    { ...box, "aria-hidden": "true", focusable: "false" },
    svgElement("path", { d: ICONS[name] }),
  );
}
