// The start page (atlas/server/loading_page.py) stands until the first page is drawn. Where no web socket comes
// through, as behind some proxies, or Streamlit's own scripts do not come, it says so and leads to the data instead of
// a grey skeleton.
const LONG = 6000; // milliseconds from the first attempt to open a line
const block = () => document.getElementById("atlas-start");
let waiting = 0;
let heard = false;

function blocked() {
  const seen = block();
  if (seen && !heard) seen.dataset.state = "blocked";
}

document.addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && blocked(), { capture: true });

/** A line is being opened. */
export function trying() {
  waiting = waiting || setTimeout(blocked, LONG);
}

/** The server has said something. */
export function connected() {
  heard = true;
  clearTimeout(waiting);
  const seen = block();
  if (seen) delete seen.dataset.state;
}

/** Whether the start page is what is seen. */
export const startPageStands = () => Boolean(block());

/** The page is there. */
export const startPageDone = () => block()?.remove();
