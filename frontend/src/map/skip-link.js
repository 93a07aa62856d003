// The way past the map for those who came with the Tab key: a link before everything in the frame.
import { element } from "../core/dom.js";
import { pageRoot } from "../core/surroundings.js";

/** The block after the frame in the page around it. */
function after() {
  let frame = window.frameElement;
  while (frame && !frame.nextElementSibling) frame = frame.parentElement;
  return /** @type {HTMLElement | null} */ (frame && frame.nextElementSibling);
}

export const skipLink = (container) => {
  const link = element("a", { class: "atlas-skip", href: "#" });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const next = pageRoot() && after();
    if (!next) return;
    if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
    next.focus();
  });
  container.parentNode.insertBefore(link, container);
  return link;
};
