// The start page (atlas/web/start.py) stands until the first page is drawn. Where no web socket comes through, as behind
// some proxies, or Streamlit's own scripts do not come, it says so and leads to the data instead of a grey skeleton.
(() => {
  "use strict";
  const LONG = 6000; // milliseconds from the first attempt to open a line
  const block = () => document.getElementById("atlas-start");
  let trying = 0;
  let connected = false;

  function blocked() {
    const seen = block();
    if (seen && !connected) seen.dataset.state = "blocked";
  }

  document.addEventListener("error", ({ target }) => target.tagName === "SCRIPT" && blocked(), { capture: true });

  window.atlasStart = {
    /** A line is being opened. */
    trying() {
      trying = trying || setTimeout(blocked, LONG);
    },
    /** The server has said something. */
    connected() {
      connected = true;
      clearTimeout(trying);
      if (block()) delete block().dataset.state;
    },
    /** The page is there. */
    done: () => block()?.remove(),
  };
})();
