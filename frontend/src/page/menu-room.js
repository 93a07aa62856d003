// How much room display and language leave for the menu at the top: that depends on language, text size and window.
const GAP = 8; // pixels between the menu and them
const root = document.documentElement;
const watched = new Set();

function fit() {
  const [bar, menu] = [document.querySelector(".st-key-atlas-bar"), document.querySelector('[data-testid="stTopNav"]')];
  // Inside another page Streamlit leaves out its own menu, beside which they stand.
  root.toggleAttribute("data-atlas-bare", !document.querySelector('[data-testid="stMainMenu"]'));
  if (!bar || !menu || getComputedStyle(bar).position !== "fixed") return;
  const room = Math.floor(bar.getBoundingClientRect().left - menu.getBoundingClientRect().left - GAP);
  const width = `${Math.max(room, 0)}px`;
  if (root.style.getPropertyValue("--atlas-menu") !== width) root.style.setProperty("--atlas-menu", width);
}

const sizes = new ResizeObserver(fit);

/** Streamlit makes bar and header anew with a page; those that are gone need no watching. */
function watch() {
  const bars = document.querySelectorAll('.st-key-atlas-bar, [data-testid="stHeader"], [data-testid="stLogoLink"]');
  for (const each of watched) {
    if (!each.isConnected) {
      sizes.unobserve(each);
      watched.delete(each);
    }
  }
  for (const each of bars) {
    if (!watched.has(each)) sizes.observe(each);
    watched.add(each);
  }
}

new MutationObserver(watch).observe(root, { childList: true, subtree: true });
