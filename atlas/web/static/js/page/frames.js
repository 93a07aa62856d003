// Names for what Streamlit leaves without one: the frames of maps carry the name of a Python package.
(() => {
  "use strict";
  const root = document.documentElement;
  const NAMES = JSON.parse(document.currentScript.dataset.frames || "{}");

  function name() {
    for (const frame of document.querySelectorAll('iframe[title="streamlit_folium.st_folium"]')) {
      const wanted = NAMES[root.lang];
      if (wanted && frame.getAttribute("aria-label") !== wanted) frame.setAttribute("aria-label", wanted);
    }
  }

  new MutationObserver(name).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["lang"] });
})();
