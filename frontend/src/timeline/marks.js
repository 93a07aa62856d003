// One mark: a dot for a day, a bar for a month, a year or a stretch; an arrow for the way an exchange went.
import { element, findAll, svgElement } from "../core/dom.js";
import { MARK } from "./packing.js";

const ARROWS = {
  "dortmund-to-cluj": "M-5 0H5M1.5 -3.5L5 0L1.5 3.5",
  "cluj-to-dortmund": "M5 0H-5M-1.5 -3.5L-5 0L-1.5 3.5",
  both: "M-6 0H6M3 -3L6 0L3 3M-3 -3L-6 0L-3 3",
};

function directionArrow(direction) {
  if (!ARROWS[direction]) return null;
  const box = { viewBox: "-9 -9 18 18", width: 18, height: 18 };
  return svgElement(
    "svg",
    { ...box, "aria-hidden": "true", class: "arrow" },
    svgElement("path", { d: ARROWS[direction] }),
  );
}

/**
 * The sign alone, as the legend shows it too.
 * @param {any} event
 */
export function eventSign({ shape, basis, occurrence, direction }, bar) {
  const classes = ["sign", bar ? "bar" : "dot", shape];
  if (basis !== "documented" && shape !== "bounded") classes.push("inferred");
  if (occurrence) classes.push("doubtful", occurrence);
  const arrow = directionArrow(direction);
  if (arrow) classes.push("way");
  return element("span", { class: classes.join(" "), "aria-hidden": "true" }, ...(arrow ? [arrow] : []));
}

export function eventMark(view, { event, at, top, name, width }) {
  const [left, right] = at;
  const bar = event.shape !== "day" && right - left > MARK;
  const classes = ["mark", name || "bare"];
  if (event.id === view.selected) classes.push("selected");
  if (view.limit !== null && (event.first === null || event.first >= view.limit || event.shape === "bounded"))
    classes.push("future");
  const button = element(
    "button",
    {
      type: "button",
      class: classes.join(" "),
      "data-id": event.id,
      "data-first": event.first,
      "aria-label": view.events.sentence(event),
      "aria-pressed": String(event.id === view.selected),
      tabindex: "-1",
    },
    eventSign(event, bar),
  );
  if (name) button.append(element("span", { class: "name", "aria-hidden": "true" }, event.title));
  // On the hidden parts, which fill the button: on the button itself it would be read aloud a second time.
  for (const part of findAll(":scope > *", button)) part.title = view.events.sentence(event);
  const extra = name === "right" || name === "left" ? width : 0;
  button.style.left = `${name === "left" ? left - extra : left}px`;
  button.style.top = `${top}px`;
  button.style.width = `${right - left + extra}px`;
  button.style.setProperty("--sign", `${right - left}px`);
  button.addEventListener("click", () => view.pick(event.id));
  return button;
}
