"""Waiting for a page to come to rest: states, never times.

`settle` is for what is seen, `until` for what only the test knows. Both count in frames that the browser has
painted: on a busy machine those come later, and so does the end of the waiting.
"""

import re
import time
from collections.abc import Callable

from playwright.sync_api import Error, Frame, Page, expect

SENTENCE = ".atlas-sentence"

AT_REST = '[data-testid="stApp"][data-test-script-state="notRunning"] h1'
MAPS_DRAWN = """() => [...document.querySelectorAll("iframe")].every(
  (frame) => frame.contentDocument?.documentElement?.dataset.atlasDrawn !== undefined
)"""
STILL_FRAMES = 15
MOST_FRAMES = 2_000
STILL = """async ([enough, most]) => {
  const seen = new Set();
  let still = 0;
  const changed = () => { still = 0; };
  const observer = new MutationObserver(changed);
  const documents = () => [
    document,
    ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument).filter(Boolean),
  ];
  const moves = (each) => each.fonts.status === "loading"
    || each.getAnimations().some((one) => one.playState === "running");
  for (let frame = 0; still < enough; frame += 1) {
    if (frame > most) throw new Error(`the page never came to rest in ${most} frames`);
    for (const each of documents()) {
      if (!seen.has(each)) observer.observe(each, { subtree: true, childList: true, characterData: true });
      seen.add(each);
    }
    await new Promise(requestAnimationFrame);
    still = documents().some(moves) ? 0 : still + 1;
  }
  observer.disconnect();
}"""
SAYS_OTHERWISE = """([selector, before]) => {
  const [sentence, second] = document.querySelectorAll(selector);
  return sentence && !second && sentence.innerText !== before;
}"""
PATIENCE_SECONDS = 60


def settle(page: Page) -> None:
    """Wait until the run has ended, every map is drawn, fonts are there, and nothing moves or changes any more."""
    page.wait_for_selector(AT_REST)
    page.wait_for_load_state("networkidle")
    holds(page, MAPS_DRAWN)
    still(page)


def still(page: Page) -> None:
    """Wait until nothing in the page and its frames moves, changes or loads a font any more."""
    page.evaluate(STILL, [STILL_FRAMES, MOST_FRAMES])


def until(page: Page, condition: Callable[[], object], what: str) -> None:
    """Let the page paint frame by frame until `condition` holds; `what` names it if it never does."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < end, f"never came: {what}"
        page.evaluate("() => new Promise(requestAnimationFrame)")


def holds(page: Page, script: str, argument: object = None) -> None:
    """Wait until the JavaScript function `script` gives something true.

    Playwright's own wait_for_function evaluates strings in the page, which our content security policy forbids.
    """
    until(page, lambda: page.evaluate(script, argument), script)


def frame_holds(frame: Frame, script: str, argument: object = None) -> None:
    """The same in a frame of the page, which may not have its document yet.

    Until that comes it is an empty one under the policy of the page, and an evaluation ends with it.
    """

    def held() -> object:
        try:
            return frame.evaluate(script, argument)
        except Error as error:
            if "context was destroyed" in error.message or "navigation" in error.message:
                return False
            raise

    until(frame.page, held, script)


def says(page: Page, text: str) -> None:
    """Wait until the page's sentence contains `text`, and is the only one: while a run replaces it there are two."""
    expect(page.locator(SENTENCE)).to_have_text([re.compile(re.escape(text))])


def says_otherwise(page: Page, before: str) -> None:
    """Wait until the page's sentence is the only one and no longer `before`."""
    holds(page, SAYS_OTHERWISE, [SENTENCE, before])
