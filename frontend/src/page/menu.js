// In a narrow window Streamlit's menu lies over the page. Streamlit closes it after a choice only where the browser
// calls itself a phone; a narrow window of a laptop, or one at 400 % zoom, is narrow too. The Escape key closes it as
// well.
import { find, hit } from "../core/dom.js";

const OVER_THE_PAGE = window.matchMedia("(max-width: 768px)");
const closing = () => find('[data-testid="stSidebarCollapseButton"] button');

document.addEventListener("click", ({ target }) => {
  const chosen = hit(target, '[data-testid="stSidebarNavLink"]');
  if (chosen && OVER_THE_PAGE.matches) closing()?.click();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !OVER_THE_PAGE.matches) return;
  const button = closing();
  if (!button) return;
  button.click();
  requestAnimationFrame(() => find('[data-testid="stExpandSidebarButton"]')?.focus());
});
