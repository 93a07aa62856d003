// The names of languages stand in their own language, on every button that offers one: a screen reader then says them so.
(() => {
  "use strict";
  const root = document.documentElement;
  const NAMES = new Map(Object.entries(JSON.parse(document.currentScript.dataset.languages || "{}")).map(([code, name]) => [name, code]));
  const BUTTONS = '[data-testid="stButtonGroup"] button';

  function follow() {
    waiting = false;
    for (const button of document.querySelectorAll(BUTTONS)) {
      const code = NAMES.get(button.textContent.trim());
      if (code && button.lang !== code) button.lang = code;
    }
  }

  let waiting = false;
  const soon = () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  };
  new MutationObserver(soon).observe(root, { childList: true, subtree: true });
})();
