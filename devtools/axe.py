"""Walks through the atlas and examines it with axe: every page, language and theme, with everything opened.

One page load a page: language and theme are changed as a visitor changes them. All rules of axe hold, also
its best practices and the size of targets (WCAG 2.2), in the page and in the frames of maps; no rule and no
element is left out.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from atlas import config
from atlas.data.loading import load
from atlas.measures import FACETS
from atlas.paths import ROOT
from atlas.records.links import HOMES
from atlas.url.pages import NAMES
from devtools.settled import AT_REST, holds, settle, still

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
LANGUAGES = tuple(config.load(ROOT / "config.toml").languages.offered)
SCRIPT: str = Axe().axe_script
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
NAMES_OF = {"de": "Deutsch", "en": "English", "ro": "Română"}
POPOVER = '[data-testid="stPopoverBody"]'
POPOVER_BUTTON = '[data-testid="stPopoverButton"]'
MENU = '[data-testid="stMainMenuPopover"]'
SCHEME = "scheme => getComputedStyle(document.querySelector('.stApp')).colorScheme === scheme"
OPEN_ALL = """() => {
  document.querySelectorAll("details:not([open])").forEach((each) => { each.open = true; });
  const folded = ".atlas-frame button[aria-expanded=false], .atlas-filter .more[aria-expanded=false]";
  document.querySelectorAll(folded).forEach((each) => each.click());
}"""
OPERATOR = {
    'organisation = ""': 'organisation = "Town of Example"',
    'email = ""': 'email = "atlas@example.org"',
    'template = ""': 'template = "https://tiles.example.org/{z}/{x}/{y}.png"',
    'operator = ""': 'operator = "Tiles Example"',
    'attribution = ""': 'attribution = "© Tiles Example"',
    # The first of the two in the file: that of [map.online].
    'privacy_url = ""': 'privacy_url = "https://tiles.example.org/privacy"',
}


@dataclass(frozen=True)
class Finding:
    """What axe reports: where (page, language, theme, what was open), the rule, and the elements."""

    place: str
    rule: str
    elements: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}\n    " + "\n    ".join(self.elements)


def filled_in(folder: Path) -> Path:
    """The shipped configuration with an operator and a map from the internet, so that all that can be shown is."""
    text = (ROOT / "config.toml").read_text("utf-8")
    for old, new in OPERATOR.items():
        assert old in text, f"{old!r} must stand in config.toml"
        text = text.replace(old, new, 1)
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def address(page: str) -> str:
    """The page with a record chosen wherever it shows one, so that its panel is open."""
    dataset = load()
    chosen = {
        home.parameter: next(iter(dataset.records(key)), None)
        for key, home in HOMES.items()
        if home.page == page and home.parameter not in FACETS and home.parameter != "find"
    }
    query = "&".join(f"{name}={value}" for name, value in chosen.items() if value)
    return f"/{'' if page == NAMES[0] else page}?{query}"


def walk(page: Page, url: str, name: str) -> Iterator[tuple[str, str, list[Finding]]]:
    """Language, theme and what axe finds there, for each language and theme of a page that is opened once."""
    page.goto(url + address(name))
    for language in LANGUAGES:
        page.wait_for_selector(AT_REST)
        page.locator(f".st-key-atlas-language button:has-text('{NAMES_OF[language]}')").click()
        page.wait_for_selector(f"html[lang={language}]", state="attached")
        for theme in THEMES:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            holds(page, SCHEME, theme)
            place = f"{name} {language} {theme}"
            yield language, theme, [*_examine(page, place), *(bar(page, place) if name == NAMES[0] else ())]


def _examine(page: Page, place: str) -> Iterator[Finding]:
    settle(page)
    for frame in page.frames:
        with suppress(Error):  # a frame that is just being replaced
            frame.evaluate(OPEN_ALL)
    yield from run(page, place)
    for button in page.locator(f"{POPOVER_BUTTON}").all():
        if button.locator("xpath=ancestor::*[contains(@class, 'st-key-atlas-display')]").count():
            continue  # in the bar of every page: _bar
        button.click()
        page.wait_for_selector(POPOVER)
        still(page)
        yield from run(page, f"{place}, “{button.inner_text().splitlines()[0]}” opened", POPOVER)
        page.keyboard.press("Escape")
        page.wait_for_selector(POPOVER, state="detached")


def bar(page: Page, place: str) -> Iterator[Finding]:
    """What axe finds in what every page has in its bar: display menu, dialog of consent, main menu."""
    page.click(f".st-key-atlas-display {POPOVER_BUTTON}")
    page.wait_for_selector(f"{POPOVER} .st-key-atlas-online-ask")
    still(page)
    yield from run(page, f"{place}, display menu opened", POPOVER)
    page.click(".st-key-atlas-online-ask button")
    page.wait_for_selector(".st-key-atlas-online-no")
    still(page)
    yield from run(page, f"{place}, dialog of consent opened")
    page.click(".st-key-atlas-online-no button")
    page.wait_for_selector(".st-key-atlas-online-no", state="detached")
    page.keyboard.press("Escape")
    page.click('[data-testid="stMainMenuButton"]')
    page.wait_for_selector(MENU)
    still(page)
    yield from run(page, f"{place}, main menu opened", MENU)
    page.keyboard.press("Escape")


def run(page: Page, place: str, within: str | None = None) -> Iterator[Finding]:
    """What axe finds in the page and its frames, or within one element of it."""
    for frame in page.frames:
        if not frame.evaluate("Boolean(window.axe)"):
            frame.evaluate(SCRIPT)
    context = within or "document"
    target = f"document.querySelector({context!r})" if within else context
    found = page.evaluate(f"options => axe.run({target}, options).then(({{ violations }}) => violations)", OPTIONS)
    for violation in found:
        elements = tuple(
            f"{' > '.join(map(str, node['target']))}: {' '.join((node.get('failureSummary') or '').split())}"
            for node in violation["nodes"]
        )
        yield Finding(place, f"{violation['id']} ({violation['impact']})", elements)


def cut_off(page: Page, width: int, height: int) -> list[str]:
    """What reaches beyond the right edge of a window of this size; what scrolls within itself may."""
    page.set_viewport_size({"width": width, "height": height})
    settle(page)
    found: list[str] = page.evaluate(BEYOND)
    return [f"{width} × {height}: {name}" for name in found]


BEYOND = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const wide = Math.max(document.documentElement.scrollWidth, main.scrollWidth) - innerWidth;
  if (wide <= 0) return [];
  const own = (each) => getComputedStyle(each).overflowX !== "visible" && each !== main;
  const inside = (each) => {
    for (let e = each.parentElement; e && e !== main; e = e.parentElement) if (own(e)) return true;
    return false;
  };
  const beyond = [...main.querySelectorAll("*")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !inside(e));
  const named = beyond.slice(0, 5).map((e) => `${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`);
  return [`${wide} pixels too wide`, ...named];
}"""
