// Text size, contrast, language and the consent to a map from the internet, as attributes of the root element: the
// style sheets and the maps in their frames follow them. At the start from the address, so that nothing jumps; then
// from the mark that ui/display.py puts on the page. The consent comes from the mark only: no address can give it.
(() => {
  "use strict";
  const root = document.documentElement;
  const KNOWN = { size: ["large"], contrast: ["high"], online: ["agreed"] };

  function set(name, value) {
    const key = `atlas${name[0].toUpperCase()}${name.slice(1)}`;
    if (KNOWN[name].includes(value)) {
      if (root.dataset[key] !== value) root.dataset[key] = value;
    } else if (key in root.dataset) delete root.dataset[key];
  }

  let dressed = null;

  /**
   * Popovers and dialogs stand beside .stApp, which alone knows whether it is dark. Asked only when its classes have
   * changed, as they do with the theme: each asking makes the browser style the whole page at once.
   */
  function followScheme() {
    const app = document.querySelector(".stApp");
    if (!app || app.className === dressed) return;
    dressed = app.className;
    const scheme = getComputedStyle(app).colorScheme;
    if (scheme && root.style.colorScheme !== scheme) root.style.colorScheme = scheme;
  }

  function follow() {
    waiting = false;
    followScheme();
    const mark = document.querySelector(".atlas-display-mark");
    if (!mark) return; // between two pages: what was chosen holds
    window.atlasStart.done();
    Object.keys(KNOWN).forEach((name) => set(name, mark.dataset[name]));
    if (/^[a-z]{2}$/.test(mark.dataset.lang || "") && root.lang !== mark.dataset.lang) root.lang = mark.dataset.lang;
  }

  const asked = new URLSearchParams(location.search);
  ["size", "contrast"].forEach((name) => set(name, asked.get(name)));
  let waiting = false;
  const soon = () => {
    if (!waiting) requestAnimationFrame(follow); // once a frame is enough, and costs no extra styling
    waiting = true;
  };
  new MutationObserver(soon).observe(root, { childList: true, subtree: true });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    dressed = null;
    soon();
  });
})();
