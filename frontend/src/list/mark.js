// The mark of the map beside a row.
import { NEUTRAL } from "../core/theme.js";
import { markSvg } from "../symbols/marks.js";

/** The mark of the map for a topic and a status. */
export function listMark(topic, fill, dark, size = 22) {
  const style = topic || NEUTRAL;
  const colour = dark ? style.dark : style.light;
  return markSvg(style.shape, fill, { colour, paper: dark ? "#0f171b" : "#ffffff", halo: null }, size);
}
