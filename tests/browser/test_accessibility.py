"""Accessible to everybody (WCAG 2.2 AA): axe, narrow windows, the keyboard alone, names, less motion."""

import re

import pytest
from playwright.sync_api import Frame, Page, expect

from atlas.url.pages import NAMES
from devtools import axe
from devtools.browser_watch import Watch
from devtools.server_process import Server
from devtools.settled import frame_holds, says, settle
from tests import second_engine
from tests.numbers import ALL, fitting

MAP = 'iframe[title="streamlit_folium.st_folium"]'
SENTENCE = ".atlas-sentence"
FOCUSED = """() => {
  let at = document.activeElement;
  for (;;) {
    const inner = at?.shadowRoot?.activeElement || (at?.tagName === "IFRAME" && at.contentDocument?.activeElement);
    if (!inner || inner === at.contentDocument?.body) break;
    at = inner;
  }
  const style = at.ownerDocument.defaultView.getComputedStyle(at);
  const after = at.ownerDocument.defaultView.getComputedStyle(at, "::after");
  return { name: at.getAttribute("aria-label") || at.textContent.trim(), tag: at.tagName, href: at.href || "",
    seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || parseFloat(after.borderTopWidth) >= 2 };
}"""


@pytest.mark.parametrize("name", NAMES)
def test_the_engines_find_nothing_and_nothing_is_cut_off(page: Page, filled: Server, watch: Watch, name: str) -> None:
    """In each language, light and dark, with everything opened; a second engine agrees; then at 320 pixels, on a phone,
    at 200 % zoom."""
    watch.servers.add(filled.url)
    findings = [finding for _, _, found in axe.walk(page, filled.url, name) for finding in found]
    findings += second_engine.examine(page, name)  # in the last language and theme, with everything opened
    assert not findings, "\n".join(map(str, findings))
    assert page.locator("h1:visible").count() == 1
    sizes = ((320, 640), (360, 740), (640, 400))
    assert not [problem for size in sizes for problem in axe.cut_off(page, *size)]


def test_the_walk_sees_what_is_wrong(page: Page) -> None:
    """In the page, in the frame of a map, and beyond the edge of a narrow window."""
    page.goto("/measures")
    settle(page)
    picture = "const e = document.createElement('img'); e.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; "
    page.evaluate(f"() => {{ {picture} document.querySelector('main').append(e) }}")
    frame(page).evaluate(f"() => {{ {picture} document.body.append(e) }}")
    found = [each for each in axe.run(page, "here") if each.rule.startswith("image-alt")]
    assert len(found[0].elements) == 2
    second = [each for each in second_engine.examine(page, "here") if "img_alt_valid" in each.rule]
    assert len(second) >= 2, "in the page and in the frame"
    page.evaluate("() => { document.querySelector('main img').style.width = '900px' }")
    assert axe.cut_off(page, 320, 640)


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    """Filter, map (zoom, move), list, selection, details and downloads; the focus is seen at every step."""
    page.goto("/measures")
    inside = frame(page)
    assert tab(page, "Skip to") == 1, "the first stop of the Tab key is the way past the menu"
    page.keyboard.press("Enter")
    tab(page, "Dortmund · 77")
    tab(page, "Drought and watering · 26")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    says(page, f"{fitting()} of {ALL}")
    tab(page, "Zoom in")
    before = view(inside)
    page.keyboard.press("Enter")
    frame_holds(inside, "zoom => window.map.getZoom() > zoom", before[2])
    tab(page, "Move the map")
    page.keyboard.press("Enter")
    tab(page, "Move north")
    page.keyboard.press("Enter")
    frame_holds(inside, "lat => window.map.getCenter().lat > lat", before[0])
    tab(page, '“Heat helper” guide|"Heat helper" guide')
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-atlas-panel h2")).to_contain_text("Heat helper")
    expect(page.locator(".st-key-atlas-close button")).to_be_visible()  # its script is fetched only now
    expect(page.locator(".st-key-atlas-panel h2")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".st-key-atlas-close button")).to_be_focused()
    with page.expect_download() as download:
        tab(page, r"Table \(CSV\)")
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")


def test_the_map_can_be_skipped(page: Page) -> None:
    page.goto("/measures?lang=de")
    inside = frame(page)
    expect(inside.locator(".atlas-skip")).to_have_text("Karte überspringen")
    tab(page, "Karte überspringen")
    box = inside.locator(".atlas-skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0, "seen while it has the focus"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("() => document.activeElement.tagName === 'IFRAME'")
    assert page.evaluate("() => !!document.activeElement.closest('.st-key-atlas-unplaced')")


def test_names_follow_the_language(page: Page) -> None:
    """Of the page, of Streamlit's own buttons, of the frame of the map; also when the language changes."""
    page.goto("/measures?lang=de")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Zum Inhalt springen")
    expect(page.get_by_test_id("stMainMenuButton")).to_have_accessible_name("Hauptmenü")
    expect(page.locator(MAP)).to_have_accessible_name(re.compile("^Karte der Maßnahmen"))
    assert page.title() == "Maßnahmen – Resilience Exchange Atlas"
    page.click(".st-key-atlas-language button:has-text('Română')")
    expect(page.locator("html")).to_have_attribute("lang", "ro")
    expect(page.get_by_test_id("stSkipToContent")).to_have_text("Salt la conținut")
    expect(page.get_by_test_id("stMainMenuButton")).to_have_accessible_name("Meniul principal")
    expect(page.locator(MAP)).to_have_accessible_name(re.compile("^Harta măsurilor"))


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/measures?city=cologne", "Map of the measures."),
        ("/timeline?city=cologne", "Map of the measures and events."),
        ("/neighbourhoods?place=deutz", "Map of the measures."),
    ],
)
def test_the_frame_of_each_map_has_its_name_and_the_words_below_as_description(
    page: Page, address: str, name: str
) -> None:
    page.goto(address)
    inside = frame(page)
    expect(page.locator(MAP)).to_have_count(1)
    expect(page.locator(MAP)).to_have_accessible_name(re.compile(f"^{re.escape(name)}"))
    words = page.locator(".atlas-words p").all_inner_texts()
    expect(page.locator(MAP)).to_have_accessible_description(re.compile(re.escape(" ".join(words)) + "$"))
    if not address.startswith("/measures"):  # there the sentence above the map has the numbers
        numbers = [int(n) for n in re.findall(r"on the map: (\d+) of", " ".join(words))]
        assert sum(numbers) == inside.evaluate("atlas.state(window.map).drawn") > 0
    box, below = page.locator(MAP).bounding_box(), page.locator(".atlas-words").bounding_box()
    assert box
    assert below
    assert below["y"] >= box["y"] + box["height"], "the words stand under the map"


def test_less_motion_is_respected(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto("/measures")
    inside = frame(page)
    assert inside.evaluate("[map.options.zoomAnimation, map.options.inertia]") == [False, False]
    button = page.locator(".atlas-filter .more")
    seconds = button.evaluate("each => parseFloat(getComputedStyle(each).transitionDuration)")
    assert seconds < 0.001


def frame(page: Page) -> Frame:
    """The map's frame, once its symbols stand."""
    handle = page.wait_for_selector(MAP)
    assert handle is not None
    found = handle.content_frame()
    assert found is not None
    frame_holds(found, "() => Number(document.documentElement.dataset.atlasDrawn) > 0")
    return found


def view(inside: Frame) -> list[float]:
    """Latitude, longitude and zoom of the map."""
    found: list[float] = inside.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    return found


def tab(page: Page, name: str) -> int:
    """Press Tab until what is called so has the focus; how often it took. Every stop on the way shows its focus."""
    for count in range(1, 90):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at["seen"] or at["tag"] == "BODY", f"no focus to be seen at {at}"
        if re.match(name, at["name"]):
            return count
    raise AssertionError(f"the Tab key does not reach {name!r}")
