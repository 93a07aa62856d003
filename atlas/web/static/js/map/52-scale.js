// Scale bar, metric. It holds at the middle of the view: in Web Mercator a kilometre grows towards the north.
(() => {
  "use strict";
  const parts = window.atlas.parts;
  const WIDEST = 110;

  /** The largest of 1, 2, 5 × 10ⁿ that is not above a number. */
  function roundDown(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    return [5, 2, 1].find((digit) => digit * power <= value) * power;
  }

  parts.scale = (atlas) => {
    const bar = parts.element("div", "atlas-scale");
    const update = () => {
      const map = atlas.map;
      const [, y] = parts.world(map.getCenter().lat, 0);
      const metresPerPixel = 1 / (parts.worldPerMetre(y) * 256 * 2 ** map.getZoom());
      const metres = roundDown(WIDEST * metresPerPixel);
      bar.style.width = `${Math.round(metres / metresPerPixel)}px`;
      const far = metres >= 1000;
      bar.textContent = `${parts.number(far ? metres / 1000 : metres, atlas.spec.language)} ${far ? "km" : "m"}`;
    };
    atlas.map.on("zoomend moveend resize", update);
    update();
    return bar;
  };
})();
