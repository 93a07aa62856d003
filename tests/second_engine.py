"""A second engine beside axe: accessibility-checker-engine, rules of WCAG 2.2, findings of level “violation”.

It comes from npm into the virtual environment (`make browser`) and looks into the frames of maps by itself.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

from devtools.axe import POPOVER, POPOVER_BUTTON, Finding
from devtools.settled import still

FILE = Path(sys.prefix) / "npm" / "node_modules" / "accessibility-checker-engine" / "ace.js"
CHECK = """async () => {
  const complain = console.error;
  console.error = () => {}; // it reports rules of its own that fail, not faults of the page
  const checker = new ace.Checker();
  const { results } = await checker.check(document, ["WCAG_2_2"]);
  console.error = complain;
  return results.filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL")
    .map(({ ruleId, message, snippet }) => [ruleId, message, snippet]);
}"""
KNOWN = {("label_content_exists", 'data-testid="stWidgetLabel"')}
"""Rule and part of the element. Streamlit hides the visible label of a widget from screen readers and gives the widget
the same name itself: nothing is lost, and the statement says so (accessibility.gap_labels)."""


@cache
def _script() -> str:
    if not FILE.is_file():
        raise FileNotFoundError(f"{FILE} is missing: `make browser` installs it (npm ci of tests/engine/package.json)")
    return FILE.read_text("utf-8")


def examine(page: Page, place: str) -> Iterator[Finding]:
    """What the engine finds in the page as it is, and with each popover opened."""
    yield from _run(page, place)
    for button in page.locator(POPOVER_BUTTON).all():
        button.click()
        page.wait_for_selector(POPOVER)
        still(page)
        yield from _run(page, f"{place}, “{button.inner_text().splitlines()[0]}” opened")
        page.keyboard.press("Escape")
        page.wait_for_selector(POPOVER, state="detached")


def _run(page: Page, place: str) -> Iterator[Finding]:
    if not page.evaluate("typeof ace !== 'undefined'"):
        page.evaluate(f"{_script()}; window.ace = ace; true")
    for rule, message, snippet in page.evaluate(CHECK):
        if not any(rule == known and part in snippet for known, part in KNOWN):
            yield Finding(place, f"second engine: {rule} ({message})", (snippet,))
