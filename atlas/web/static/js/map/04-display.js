// What the visitor chose for the whole atlas: large type, high contrast, a map from the internet. The page around the
// frame holds it as attributes of its root element (js/page/display.js).
(() => {
  "use strict";
  const parts = window.atlas.parts;

  /** The root element of the page around the frame, or null where it is another site's. */
  function pageRoot() {
    try {
      return window.parent.document.documentElement;
    } catch {
      return null;
    }
  }

  function read() {
    const { atlasSize, atlasContrast, atlasOnline } = (pageRoot() || { dataset: {} }).dataset;
    return { large: atlasSize === "large", strong: atlasContrast === "high", online: atlasOnline === "agreed" };
  }

  /** Calls `apply` whenever something of it changes. Returns undo. */
  function follow(apply) {
    const root = pageRoot();
    if (!root) return () => {};
    const observer = new MutationObserver(apply);
    observer.observe(root, { attributeFilter: ["data-atlas-size", "data-atlas-contrast", "data-atlas-online"] });
    return () => observer.disconnect();
  }

  parts.display = { read, follow, pageRoot };
})();
