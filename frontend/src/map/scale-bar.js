// Scale bar, metric. It holds at the middle of the view: in Web Mercator a kilometre grows towards the north.
import { element } from "../core/dom.js";
import { formatNumber } from "../core/text.js";
import { world, worldPerMetre } from "./mercator.js";

const WIDEST = 110;

/** The largest of 1, 2, 5 × 10ⁿ that is not above a number. */
function roundDown(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2].find((digit) => digit * power <= value) ?? 1) * power;
}

export const scaleBar = (atlas) => {
  const bar = element("div", { class: "atlas-scale" });
  const update = () => {
    const map = atlas.map;
    const [, y] = world(map.getCenter().lat, 0);
    const metresPerPixel = 1 / (worldPerMetre(y) * 256 * 2 ** map.getZoom());
    const metres = roundDown(WIDEST * metresPerPixel);
    bar.style.width = `${Math.round(metres / metresPerPixel)}px`;
    const far = metres >= 1000;
    bar.textContent = `${formatNumber(far ? metres / 1000 : metres, atlas.spec.language)} ${far ? "km" : "m"}`;
  };
  atlas.map.on("zoomend moveend resize", update);
  update();
  return bar;
};
