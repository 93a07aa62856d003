// Beside the map stands either the panel of a measure or the list of those without a pin. Choosing and closing
// replaces one by the other, and with it what had the focus; the focus then goes to what came instead, so that the
// Tab key goes on from there and not from the top of the page.
(() => {
  "use strict";
  const PLACES = ".st-key-atlas-panel, .st-key-atlas-panel-wide, .st-key-atlas-unplaced";
  let last = null;

  document.addEventListener("focusin", ({ target }) => {
    last = target.closest(PLACES) ? target : null;
  });

  function follow() {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    const next = document.querySelector(`.st-key-atlas-view :is(${PLACES})`);
    if (!next) return;
    last = null;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  new MutationObserver(follow).observe(document.documentElement, { childList: true, subtree: true });
})();
