"""The page of measures in a real browser: map, sentence, list and panel say the same, and no map is loaded twice."""

import re

from playwright.sync_api import Frame, Page, expect

from devtools.settled import frame_holds, says, says_otherwise, settle
from tests.numbers import ALL, fitting

MAP = 'iframe[title="streamlit_folium.st_folium"]'
SENTENCE = ".atlas-sentence"


def map_frame(page: Page) -> Frame:
    """The map's frame, once its symbols stand."""
    handle = page.wait_for_selector(MAP)
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    frame_holds(frame, "() => Number(document.documentElement.dataset.atlasDrawn) > 0")
    return frame


def drawn(frame: Frame) -> int:
    """How many measures the map has drawn."""
    return int(frame.evaluate("atlas.state(window.map).drawn"))


def said(page: Page) -> tuple[int, int]:
    """How many measures the sentence says are shown, and how many of them on the map."""
    sentence = page.inner_text(SENTENCE)
    numbers = [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", sentence.split("Filter –")[0])]
    placed = re.search(r"([\d,]+) (?:is|are) on the map\.", sentence)
    return numbers[0], int(placed[1]) if placed else 0


def choose_topic(page: Page, label: str) -> None:
    """Click a topic, and wait until the sentence says another number."""
    before = page.inner_text(SENTENCE)
    page.click(f".facet-topic button:has-text('{label}')")
    says_otherwise(page, before)


def test_the_map_draws_what_the_sentence_says(page: Page) -> None:
    page.goto("/measures")
    frame = map_frame(page)
    assert said(page) == (ALL, drawn(frame))


def test_a_filter_changes_both_and_loads_nothing_again(page: Page) -> None:
    page.goto("/measures")
    frame = map_frame(page)
    before = drawn(frame)
    settle(page)  # a font may come after the symbols
    loaded: list[str] = []
    page.on("framenavigated", lambda moved: loaded.append(moved.url) if moved.parent_frame else None)
    page.on("request", lambda asked: loaded.append(asked.url))
    frame.evaluate("window.still = true")
    choose_topic(page, "Heat and health")
    frame_holds(frame, f"() => atlas.state(window.map).drawn !== {before}")
    assert said(page) == (fitting(), drawn(frame))
    assert drawn(frame) < before
    assert frame.evaluate("window.still && atlas.loads") == 1
    assert loaded == []


def test_a_click_on_the_map_fills_the_panel_and_the_url(page: Page) -> None:
    page.goto("/measures?topic=heat-health&city=dortmund")
    frame = map_frame(page)
    symbol = frame.evaluate("atlas.state(window.map).symbols.find(s => s.kind === 'mark' && s.x > 90 && s.y > 90)")
    box = page.locator(MAP).bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + symbol["x"], box["y"] + symbol["y"])
    page.wait_for_url(f"**measure={symbol['ids'][0]}**")
    expect(page.locator(".st-key-atlas-panel h2")).to_be_visible()
    assert frame.evaluate("atlas.state(window.map).selected") == symbol["ids"][0]


def test_the_list_selects_on_the_map(page: Page) -> None:
    page.goto("/measures?topic=heat-health&city=dortmund")
    frame = map_frame(page)
    name = page.locator(".st-key-atlas-list tbody tr:has-text('Completed') button").first
    title = name.inner_text()
    name.click()
    expect(page.locator(".st-key-atlas-panel h2")).to_have_text(title)
    page.wait_for_url("**measure=**")
    selected = re.search(r"measure=([\w-]+)", page.url)
    assert selected
    frame_holds(frame, f"() => atlas.state(window.map).selected === '{selected[1]}'")


def test_a_shared_address_restores_the_view(page: Page) -> None:
    page.goto("/measures?topic=flood-prevention&city=cluj-napoca&measure=urbreath-green-pockets&view=46.77,23.6,13")
    frame = map_frame(page)
    expect(page.locator(".st-key-atlas-panel h2")).to_be_visible()
    says(page, "City: Cluj-Napoca; Topic: Flood prevention")
    centre = frame.evaluate("[window.map.getCenter().lat, window.map.getCenter().lng, window.map.getZoom()]")
    assert [round(value, 1) for value in centre] == [46.8, 23.6, 13.0]


def test_filters_survive_a_change_of_page_and_can_be_reset(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    choose_topic(page, "Heat and health")
    page.click("a:has-text('Sources')")
    expect(page.locator("h1")).to_have_text("Sources")
    page.click("a:has-text('Measures')")
    says(page, f"{fitting()} of {ALL}")
    page.wait_for_url("**topic=heat-health**")
    page.click(".atlas-filter .reset")
    says(page, f"{ALL} of {ALL}")


def test_an_empty_result_says_what_to_loosen(page: Page) -> None:
    page.goto("/measures?city=cologne")
    frame = map_frame(page)
    frame.evaluate("window.still = true")
    choose_topic(page, "Local innovation ecosystems")
    empty = page.locator(".atlas-filter .empty")
    expect(empty).to_be_visible()
    empty.locator("button:has-text('City')").click()
    says(page, f"You see 2 of {ALL}")
    assert "city=" not in page.url
    assert frame.evaluate("window.still"), "the map was loaded again"


def test_a_measure_shown_by_its_parts_has_its_circles(page: Page) -> None:
    page.goto("/measures?measure=hafen-wasser-tanken")
    frame = map_frame(page)
    frame_holds(frame, "() => atlas.state(window.map).selected === 'hafen-wasser-tanken'")
    assert frame.locator(".leaflet-atlas-accuracy-pane path").count() == 4
    assert said(page) == (ALL, drawn(frame))
