"""Everything that can be used is seen in every state: resting, pointed at, focused, pressed, chosen; in four themes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.url.pages import NAMES
from devtools import axe
from devtools.server_process import Server
from devtools.settled import settle, still
from tests.browser.test_accessibility import frame
from tests.contrast import THEMES, Walk

CHOSEN = {"measures": "&topic=heat-health&city=dortmund"}
"""Filters in the address, so that chosen ones are seen; on other pages the walk presses them."""
GROUP = '[data-testid="stButtonGroup"]'
PRESSED = "button:is([data-selected=true], [aria-checked=true], [aria-pressed=true])"


def opened(page: Page, name: str) -> None:
    """The page with a record chosen, everything folded opened, and something chosen in each group of choices."""
    page.goto(axe.address(name) + CHOSEN.get(name, ""))
    settle(page)
    for group in page.locator(GROUP).all():
        if group.is_visible() and not group.locator(PRESSED).count():
            group.locator("button").first.click()
            expect(group.locator(PRESSED)).to_have_count(1)
            still(page)
    for each in page.frames:
        each.evaluate(axe.OPEN_ALL)
    still(page)


def problems(page: Page, everything: bool = False, within: str = "") -> list[str]:
    """What is too faint, one line each."""
    return [str(each) for each in Walk(page, everything, within).faint()]


@pytest.mark.parametrize(
    "everything", [False, pytest.param(True, marks=pytest.mark.soak)], ids=["each kind", "each element"]
)
@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_used_is_seen_in_every_state(page: Page, name: str, everything: bool) -> None:
    opened(page, name)
    assert not problems(page, everything)


@pytest.mark.parametrize(
    ("address", "opener"),
    [
        ("/imprint", '.st-key-atlas-display [data-testid="stPopoverButton"]'),
        ("/imprint", '[data-testid="stMainMenuButton"]'),
        ("/timeline", 'main :not(.st-key-atlas-display *) > [data-testid="stPopoverButton"]'),
    ],
    ids=["display", "main menu", "filters of the timeline"],
)
def test_what_opens_over_the_page_is_seen_in_every_state(page: Page, address: str, opener: str) -> None:
    page.goto(address)
    settle(page)
    page.click(opener)
    expect(page.locator(f"{axe.POPOVER}, {axe.MENU}")).to_be_visible()
    still(page)
    assert not problems(page, within=f"{axe.POPOVER}, {axe.MENU}")


def test_the_menu_of_a_narrow_window_is_seen_in_every_state(page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto("/imprint")
    settle(page)
    page.click('[data-testid="stExpandSidebarButton"]')
    expect(page.locator('[data-testid="stSidebarNavLink"]').last).to_be_visible()
    still(page)
    assert not problems(page, within='[data-testid="stSidebar"]')


@pytest.fixture
def consent(browser: Browser, filled: Server) -> Iterator[Page]:
    """The dialog that asks before a map from the internet is shown."""
    context = browser.new_context(base_url=filled.url, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/imprint")
    settle(page)
    page.click(".st-key-atlas-display button")
    page.click(".st-key-atlas-online-ask button")
    expect(page.locator(".st-key-atlas-online-no button")).to_be_visible()
    still(page)
    yield page
    context.close()


def test_the_dialog_of_consent_is_seen_in_every_state(consent: Page) -> None:
    assert not problems(consent, within='[role="dialog"]')


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A page under a finger: nothing hovers."""
    context = browser.new_context(
        base_url=server.url, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


def test_a_filter_that_was_tapped_can_be_read(phone: Page) -> None:
    phone.goto("/measures")
    frame(phone)
    chip = phone.locator(".facet-topic button").first
    chip.tap()
    expect(chip).to_have_attribute("aria-pressed", "true")
    settle(phone)
    assert chip.evaluate("(each) => each.matches(':hover')"), "the finger left it hovered: that is what is tested"
    assert not problems(phone, within=".atlas-filter")


FAULTS = {
    "text under the pointer": ("button:hover { color: #0f5c63 }", "“chosen”"),
    "text that is pressed down": ("button:active { background: #fff; color: #fff }", "“chosen”"),
    "ring of the focus": ("button:focus-visible { outline: 3px solid #fdfdfd !important }", "focus ring"),
    "no ring of the focus": ("button:focus-visible { outline: none !important }", "focus ring"),
    "edge": ("button { border: 1px solid #eee; background: #fff; color: #000 }", "edge"),
    "opacity": ("button { opacity: 0.4 }", "“chosen”"),
}


PLANT = """(fault) => {
  document.querySelector("#planted")?.remove();
  const host = document.createElement("div");
  host.id = "planted";
  document.querySelector("main").prepend(host);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`div { background: #fff }
    button { background: #0f5c63; color: #fff; border: 0; width: 9em; height: 3em }
    button:focus-visible { outline: 3px solid #0f5c63 } ${fault}`);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = "<div><button type=button aria-pressed=true>chosen</button></div>";
}"""


def test_what_is_too_faint_is_found(page: Page) -> None:
    """In the state it has the fault in, and alone for it; on a ground and through opacity."""
    page.goto("/imprint")
    settle(page)
    for fault, (rule, part) in {"none": ("", ""), **FAULTS}.items():
        page.evaluate(PLANT, rule)
        found = [each for each in Walk(page, themes=THEMES[:1]).faint() if "aria-pressed=true" in each.kind]
        assert {each.part for each in found} == ({part} if part else set()), fault
