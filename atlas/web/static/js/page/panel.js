// A choice in a list below the map fills the panel beside the map, often out of sight, on a phone always: the page then
// goes up to it. The focus stays in the list, so that the next Tab key or click goes on there.
(() => {
  "use strict";
  const PANEL = ".st-key-atlas-view :is(.st-key-atlas-panel, .st-key-atlas-panel-wide)";
  const LEAST = 120; // pixels of the panel that must be in sight

  function seek(id, end) {
    const panel = document.querySelector(PANEL);
    if (!panel || !panel.textContent.includes(id)) { // the panel names its record; until then it is still to come
      if (Date.now() < end) setTimeout(seek, 60, id, end);
      return;
    }
    const { top } = panel.getBoundingClientRect();
    if (top >= 0 && top < window.innerHeight - LEAST) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
  }

  window.atlasSeekPanel = (id) => seek(id, Date.now() + 5000);
})();
