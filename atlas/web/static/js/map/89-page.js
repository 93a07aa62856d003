// The page around the frame, where a filter bar says what is shown (js/page/shown.js).
(() => {
  "use strict";
  const parts = window.atlas.parts;

  /** Shows what the page says, and lets clicks be told to the page. */
  parts.followPage = (atlas) => {
    const { atlasShown } = window.parent;
    let last = "";
    const stop = atlasShown.follow(({ drawn: mask, count, topics, cities, selected, covered }) => {
      const request = { mask, count, topics, cities, selected, covered: covered.includes(selected) };
      const said = JSON.stringify(request);
      if (said !== last) atlas.show(request); // the server mostly confirms what is drawn already
      last = said;
    });
    window.addEventListener("pagehide", stop);
    parts.tellPage = (id) => atlasShown.pick(id);
  };
})();
