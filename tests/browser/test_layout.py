"""Nothing lies over anything else and no word is torn: phones, narrow windows, large type, pages inside others."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from atlas import config
from atlas.paths import ROOT
from atlas.url.pages import NAMES
from devtools import axe
from devtools.settled import frame_holds, settle, still
from tests.browser.test_accessibility import frame

LANGUAGES = config.load(ROOT / "config.toml").languages.offered
PHONE: ViewportSize = {"width": 360, "height": 740}
BAR = ".st-key-atlas-bar"
UNFOLD = '[data-testid="stExpandSidebarButton"]'
ENTRY = '[data-testid="stSidebarNavLink"]'
TORN = """() => {
  document.documentElement.style.setProperty("hyphens", "manual");
  const style = new CSSStyleSheet();
  style.replaceSync("* { hyphens: manual !important }"); // the layout must not need syllables of the browser
  document.adoptedStyleSheets = [style];
  const torn = [];
  const forReadersOnly = (each) => each && (getComputedStyle(each).clipPath === "inset(50%)"
    || forReadersOnly(each.parentElement));
  const FREE = "style, code, .atlas-sources a, .atlas-registry a"; // names of files, addresses
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (parent.closest(FREE) || !parent.checkVisibility() || forReadersOnly(parent)) continue;
    const address = [...text.data.matchAll(/\\S*[/@_]\\S*/g)].map((each) => [each.index, each.index + each[0].length]);
    for (const { index, 0: word } of text.data.matchAll(/[\\p{L}\\p{M}]{4,}/gu)) {
      if (address.some(([from, to]) => from <= index && index < to)) continue;
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = new Set([...range.getClientRects()].map((each) => Math.round(each.top)));
      if (tops.size > 1) torn.push(word);
    }
  }
  document.adoptedStyleSheets = [];
  return torn;
}"""
OVERLAPS = """(elements) => {
  const boxes = elements.map((each) => each.getBoundingClientRect());
  const clash = (a, b) => Math.max(a.left, b.left) < Math.min(a.right, b.right) - 0.5
    && Math.max(a.top, b.top) < Math.min(a.bottom, b.bottom) - 0.5;
  return elements.flatMap((each, i) => elements.slice(i + 1).filter((_, j) => clash(boxes[i], boxes[i + 1 + j]))
    .map((other) => `${each.textContent} / ${other.textContent}`));
}"""

BUTTONS = "main button:visible:not(.mark)"  # names beside marks of the timeline end where the next begins
SHORTENED = """(buttons) => {
  const hides = (each) => getComputedStyle(each).overflowX !== "visible"
    && each.clientWidth > 2 // else for screen readers only
    && each.scrollWidth > each.clientWidth;
  return buttons.filter((each) => [each, ...each.querySelectorAll("*")].some(hides)).map((each) => each.innerText);
}"""


def box(found: Locator) -> dict[str, float]:
    """Where an element is, in pixels: left, top, right, bottom."""
    made: dict[str, float] = found.evaluate("(each) => each.getBoundingClientRect().toJSON()")
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cities_of_the_map_stand_side_by_side(page: Page, language: str) -> None:
    """On a phone, with any names: no button over another or over the legend, none cut, all big enough to hit."""
    page.set_viewport_size(PHONE)
    page.goto(f"/measures?lang={language}")
    inside = frame(page)
    frame_holds(inside, "() => atlas.state(map).typeset")
    for name in ("as they are", "Cluj-Napoca (Klausenburg am Kleinen Somesch)"):
        if name != "as they are":
            inside.evaluate("name => document.querySelectorAll('.atlas-cities span')[1].textContent = name", name)
        still(page)  # the legend makes room once the browser has measured the names
        assert not inside.locator(".atlas-cities button, .atlas-legend, .atlas-tools > .atlas-group").evaluate_all(
            OVERLAPS
        )
        for button in inside.locator(".atlas-cities button").all():
            assert button.evaluate("(each) => each.scrollWidth <= each.clientWidth"), "its name reaches beyond it"
            measured = box(button)
            assert measured["left"] >= 0
            assert measured["right"] <= PHONE["width"]
            assert min(measured["width"], measured["height"]) >= 24


def test_the_type_of_the_map_is_our_own(page: Page) -> None:
    """Sizes of its buttons must not depend on the fonts of the system; the file is the one the page has."""
    page.goto("/measures?lang=de")
    inside = frame(page)
    frame_holds(inside, "() => atlas.state(map).typeset")
    loaded = inside.evaluate("[...document.fonts].map((each) => `${each.family} ${each.style} ${each.status}`)")
    assert sorted(each.replace('"', "") for each in loaded) == [
        "Source Sans italic loaded",
        "Source Sans normal loaded",
    ]
    family = inside.locator(".atlas-cities button").first.evaluate("(each) => getComputedStyle(each).fontFamily")
    assert re.match(r'"?Source Sans"?,', family)
    shared = page.evaluate(
        "performance.getEntriesByType('resource').filter((each) => /SourceSans/.test(each.name)).length"
    )
    assert shared == 2, "upright and italic, both once the first page stands"


@pytest.mark.parametrize("width", [360, 640, 700])
@pytest.mark.parametrize("size", ["normal", "large"])
def test_the_open_menu_is_covered_by_nothing_and_closes_after_a_choice(page: Page, width: int, size: str) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"/?lang=de&size={size}")
    expect(page.locator(f"{BAR} button").first).to_be_visible()
    page.click(UNFOLD)
    expect(page.locator(ENTRY).last).to_be_in_viewport()
    still(page)
    covered = page.locator(ENTRY).evaluate_all("""(entries) => entries.filter((entry) => {
      const { left, right, top, bottom } = entry.getBoundingClientRect();
      return [0.05, 0.5, 0.95].some((share) =>
        !entry.contains(document.elementFromPoint(left + share * (right - left), (top + bottom) / 2)));
    }).map((entry) => entry.textContent)""")
    assert not covered
    page.keyboard.press("Escape")
    expect(page.locator(UNFOLD)).to_be_focused()
    page.click(UNFOLD)
    page.click(f"{ENTRY}:has-text('Quellen')")
    expect(page.locator("h1")).to_have_text("Quellen")
    expect(page.locator(UNFOLD)).to_be_visible()
    expect(page.locator(ENTRY).first).not_to_be_in_viewport()


@pytest.mark.parametrize(
    ("language", "name"),
    [
        pytest.param(language, name, marks=() if language == "de" else pytest.mark.soak)
        for language in LANGUAGES
        for name in NAMES
    ],
)
def test_no_word_is_torn_on_a_phone(page: Page, language: str, name: str) -> None:
    """Without help of the browser's hyphenation, which Chromium on Linux does not have."""
    page.set_viewport_size(PHONE)
    page.goto(f"{axe.address(name)}&lang={language}")
    settle(page)
    page.evaluate(axe.OPEN_ALL)
    assert not page.evaluate(TORN)


def test_a_torn_word_is_found(page: Page) -> None:
    page.goto("/imprint?lang=de")
    settle(page)
    page.evaluate("""() => {
      const e = document.createElement("p");
      e.textContent = "Bevölkerungsdichte";
      e.style = "width: 4em; overflow-wrap: anywhere";
      document.querySelector("main").append(e);
    }""")
    assert page.evaluate(TORN) == ["Bevölkerungsdichte"]


@pytest.mark.parametrize("address", ["/measures?measure=dortmund-hitzehelfer", "/timeline?event="])
@pytest.mark.parametrize("width", [360, 820])
def test_the_panel_is_as_long_as_its_text(page: Page, address: str, width: int) -> None:
    """One below the other nothing scrolls in a box; nor does the close button lie over the text."""
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address if "measure=" in address else axe.address("timeline"))
    panel = page.locator(".st-key-atlas-panel")
    expect(panel.locator("h2").first).to_be_visible()
    tall: dict[str, Any] = panel.evaluate(
        "(each) => ({ inner: each.scrollHeight, outer: each.clientHeight, flow: getComputedStyle(each).overflowY })"
    )
    assert tall["flow"] == "visible"
    assert tall["inner"] <= tall["outer"] + 1
    panel.locator(".atlas").last.scroll_into_view_if_needed()
    over = panel.evaluate("""(panel) => {
      const a = panel.querySelector(".st-key-atlas-close button").getBoundingClientRect();
      const clash = (b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      const range = document.createRange();
      return [...panel.querySelectorAll(".atlas :is(p, li, dd, dt, h2, h3, span)")].filter((each) => {
        range.selectNodeContents(each);
        return [...range.getClientRects()].some(clash);
      }).map((each) => each.textContent);
    }""")
    assert not over


def room_lost(page: Page) -> str:
    """What is wrong with the menu at the top: it lies under the bar, or folds what would have had room. Or nothing."""
    found: str = page.evaluate("""() => {
      const menu = document.querySelector('[data-testid="stTopNav"]');
      const end = document.querySelector(".st-key-atlas-bar").getBoundingClientRect().left;
      const shown = (each) => each.getAttribute("aria-hidden") !== "true" && each.getBoundingClientRect().width > 0;
      const entries = [...menu.children];
      const last = Math.max(...entries.filter(shown).map((each) => each.getBoundingClientRect().right));
      const cut = Math.min(menu.getBoundingClientRect().right, end);
      if (last > cut + 0.5) return `the menu reaches to ${last}, its room to ${cut}`;
      const folded = entries.find((each) => !shown(each) && each.textContent.trim());
      if (!folded) return "";
      const needed = folded.scrollWidth + 12; // with the space before the bar
      return end - last > needed ? `${end - last} pixels are free, ${folded.textContent} needs ${needed}` : "";
    }""")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_takes_the_room_there_is(page: Page, language: str) -> None:
    for size in ("normal", "large"):
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(f"/imprint?lang={language}&size={size}")
        expect(page.locator(f"{BAR} button").last).to_be_visible()
        for width in (1280, 1000, 1600, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            still(page)
            assert not room_lost(page), f"{width} pixels, {size} type"


@pytest.mark.parametrize("width", [1280, 800, 360])
def test_embedded_the_header_does_not_print_over_itself(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto("/?lang=de&embed=true")
    expect(page.locator(f"{BAR} button").last).to_be_visible()
    settle(page)
    menu = '[data-testid="stTopNav"] > :not([aria-hidden="true"])'
    parts = f"{BAR}, {menu}, {UNFOLD}, h1"
    seen = page.locator(parts).filter(visible=True)
    assert not seen.evaluate_all(OVERLAPS)


def test_a_dark_page_is_printed_as_ink_on_white(page: Page) -> None:
    """Streamlit colours by its theme, not by the medium; without a style of ours a printer gets black sheets."""
    page.emulate_media(color_scheme="dark")
    page.goto("/measures?lang=de")
    inside = frame(page)
    settle(page)
    page.emulate_media(color_scheme="dark", media="print")
    still(page)
    ground = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    for words in ("h1", ".atlas-sentence", ".atlas-filter button"):
        ink = page.locator(words).first.evaluate("each => getComputedStyle(each).color.match(/[\\d.]+/g).map(Number)")
        assert max(ink[:3]) < 100, words
    assert "invert" in inside.locator(".atlas-map").evaluate("each => getComputedStyle(each).filter")


def test_a_dark_timeline_is_printed_with_the_lanes_of_the_light_one(page: Page) -> None:
    """Their colours once came from the theme as they were drawn, pale on paper."""
    page.emulate_media(color_scheme="dark")
    page.goto("/timeline")
    lanes = page.locator(".st-key-atlas-timeline .lane h2")
    expect(lanes.first).to_be_visible()
    settle(page)
    colours = "all => all.map(each => getComputedStyle(each).color.match(/[\\d.]+/g).map(Number).slice(0, 3))"
    assert all(max(lane) > 150 for lane in lanes.evaluate_all(colours)), "the dark theme is not shown"
    page.emulate_media(color_scheme="dark", media="print")
    still(page)
    printed = lanes.evaluate_all(colours)
    assert printed
    assert all(0.299 * red + 0.587 * green + 0.114 * blue < 128 for red, green, blue in printed)
    search = page.locator('[data-testid="stTextInput"] input').first
    faded = (
        "each => { const { color, opacity } = getComputedStyle(each, '::placeholder'); return `${color} ${opacity}`; }"
    )
    assert search.evaluate(faded) == "rgb(77, 91, 98) 1"


def test_on_a_phone_every_city_to_choose_from_is_whole(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/timeline?lang=de")
    chips = page.locator(".st-key-filter-city button")
    expect(chips).to_have_count(3)
    settle(page)
    row = box(page.locator('.st-key-filter-city [role="toolbar"]'))
    assert all(box(chip)["right"] <= row["right"] for chip in chips.all())


@pytest.mark.parametrize("address", ["/toolbox?lang=de", "/transfers?lang=ro", "/timeline?lang=de"])
def test_on_a_phone_the_label_of_a_button_is_whole(page: Page, address: str) -> None:
    """A long choice takes a second line: its number, at the end, was lost behind three dots."""
    page.set_viewport_size(PHONE)
    page.goto(address)
    settle(page)
    buttons = page.locator(BUTTONS)
    assert buttons.count() > 5
    assert not buttons.evaluate_all(SHORTENED)


def test_a_shortened_label_is_found(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/toolbox?lang=de")
    settle(page)
    chip = page.locator(".stButtonGroup button", has_text="Aktivierung")
    chip.evaluate("(each) => each.style.setProperty('width', '4rem')")
    chip.locator("p").evaluate("(each) => { each.style.overflow = 'hidden'; each.style.whiteSpace = 'nowrap'; }")
    assert page.locator(BUTTONS).evaluate_all(SHORTENED) == ["2 · Aktivierung und Gewinnung lokaler Akteur*innen · 9"]


def test_with_more_contrast_the_edge_of_a_card_is_ink(page: Page) -> None:
    page.goto("/?contrast=high")
    card = page.locator('[class*="st-key-atlas-city-"]').first
    expect(card).to_have_css("border-top-color", "rgb(0, 0, 0)")
    assert card.evaluate("each => parseFloat(getComputedStyle(each).borderTopWidth)") >= 1
