// A run of the page changes much at once: once per frame is enough to follow it, and costs no extra styling.

/** Calls `act` before the next frame, however often it is called until then. */
export function oncePerFrame(act) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}
