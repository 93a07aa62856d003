// Links within the atlas change the page without loading it anew: the address changes as for Streamlit's own links,
// and Streamlit is told as if the visitor had gone there with the browser's buttons. Without this script, or with a
// key held to open another tab, they are plain links.
import { hit } from "../core/dom.js";

const plain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

// The place to go to may be on a page that is still to come.
const arrive = (id, end) => {
  const goal = document.getElementById(id);
  if (goal) goal.scrollIntoView({ block: "start" });
  else if (Date.now() < end) setTimeout(arrive, 60, id, end);
};

document.addEventListener("click", (event) => {
  const link = /** @type {HTMLAnchorElement | null} */ (hit(event.target, "a[data-atlas-page]"));
  if (!link || !plain(event) || event.defaultPrevented || new URL(link.href).origin !== location.origin) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  if (link.dataset.atlasGoal) arrive(link.dataset.atlasGoal, Date.now() + 5000);
});
