// The way past the map for those who came with the Tab key: a link before everything in the frame.
(() => {
  "use strict";
  const parts = window.atlas.parts;

  /** The block after the frame in the page around it. */
  function after() {
    let element = window.frameElement;
    while (element && !element.nextElementSibling) element = element.parentElement;
    return element && element.nextElementSibling;
  }

  parts.skipLink = (container) => {
    const link = parts.element("a", "atlas-skip", { href: "#" });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const next = parts.display.pageRoot() && after();
      if (!next) return;
      if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
      next.focus();
    });
    container.parentNode.insertBefore(link, container);
    return link;
  };
})();
