"""The ring of translations nobody has reviewed: in list, map and timeline on the names that the pages mark."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from atlas import loading
from atlas.text_state import unreviewed
from tests.browser.conftest import Open
from tests.browser.map_site import DORTMUND, measure, packed
from tests.browser.test_list_js import give
from tests.browser.test_map_js import look
from tests.browser.test_measures_page import MAP, map_frame

DATA = loading.load()
MARKED = "element => element.classList.contains('atlas-translated')"
RING = "element => getComputedStyle(element, '::after').content"
NAMES = "rows => rows.map(e => [e.textContent, e.classList.contains('atlas-translated')])"
NOTE_PAINTED = """() => {
  window.painted = [];
  const paint = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    painted.push(text);
    paint.call(this, text, ...rest);
  };
}"""
IN_THE_OPEN = """() => atlas.state(window.map).symbols.filter(
  ({ kind, x, y }) => kind === "mark" && x > 130 && y > 110 && x < innerWidth - 60 && y < innerHeight - 110)"""
TOPICS = [
    {"id": "heat", "label": "Hitze", "light": "#225588", "dark": "#88bbee", "shape": "circle", "unreviewed": True},
    {"id": "flood", "label": "Flut", "light": "#225588", "dark": "#88bbee", "shape": "circle"},
]


def doubtful(language: str, text: str) -> bool:
    """Whether the pages mark a text."""
    return (language, text) in unreviewed(DATA)


def spec(**masks: list[bool]) -> dict[str, Any]:
    """A specification in which some names and a topic are not reviewed."""
    return {"topics": TOPICS, "unreviewed": {"measures": {field: packed(bits) for field, bits in masks.items()}}}


def test_the_list_marks_the_rows_of_the_mask(open_site: Open) -> None:
    features = [measure(f"m{i}", None, ["flood"]) for i in range(10)]
    for i, feature in enumerate(features):
        feature["properties"]["place"] = {"en": f"place {i}"}
    features[4]["properties"]["topics"] = ["flood", "heat"]
    names = [i in (1, 9) for i in range(10)]
    page = open_site(features, "list", spec=spec(name=names, place=[i == 2 for i in range(10)]))
    give(page, mask=None)
    assert page.locator(".pick span").evaluate_all(NAMES) == [[f"m{i}", i in (1, 9)] for i in range(10)]
    assert page.locator("td.place span").evaluate_all(NAMES) == [[f"place {i}", i == 2] for i in range(10)]
    assert [marked for _, marked in page.locator("td.topics span").evaluate_all(NAMES)].index(True) == 4
    assert page.locator(".atlas-translated").count() == 4
    marked = page.get_by_role("button", name="m9", exact=True)
    expect(marked).to_be_visible()  # the ring is not read aloud: the name is the name
    assert "°" in marked.locator("span").evaluate(RING)
    assert page.get_by_role("button", name="m8", exact=True).locator("span").evaluate(RING) == "none"


def test_without_masks_nothing_is_marked(open_site: Open) -> None:
    page = open_site([measure("a", None, ["flood"])], "list", spec={"topics": TOPICS})
    give(page, mask=None)
    assert page.locator(".atlas-translated").count() == 0


def test_the_label_under_the_mouse_and_the_legend_carry_the_mark(open_site: Open) -> None:
    east = (DORTMUND[0] + 0.03, DORTMUND[1])
    page = open_site(
        [measure("plain", DORTMUND, ["flood"]), measure("doubtful", east, ["flood", "heat"])],
        spec=spec(name=[False, True]),
    )
    found = look(page, DORTMUND, 13)
    spots = {symbol["ids"][0]: symbol for symbol in found["symbols"]}
    title, more = page.locator(".atlas-tooltip strong"), page.locator(".atlas-tooltip span")
    for name, marked in (("plain", False), ("doubtful", True)):
        page.mouse.move(spots[name]["x"], spots[name]["y"])
        expect(title).to_have_text(name)
        assert title.evaluate(MARKED) == marked
        assert ("°" in title.evaluate(RING)) == marked
    expect(more).to_have_text("Flut, Hitze · Done")
    expect(more.locator(".atlas-translated")).to_have_text("Hitze")
    page.get_by_role("button", name="Legend").click()
    expect(page.locator(".atlas-legend .atlas-translated")).to_have_text("Hitze")


def test_names_painted_on_the_map_carry_the_sign(open_site: Open) -> None:
    def place(name: str, east: float) -> dict[str, Any]:
        geometry = {"type": "Point", "coordinates": [DORTMUND[0] + east, DORTMUND[1] + 0.01]}
        return {"type": "Feature", "id": name, "geometry": geometry,
                "properties": {"name": {"en": name}, "role": "living-lab", "kind": "station", "rank": 1}}  # fmt: skip

    layers = {"measures": "measures.json", "neighbourhoods": "neighbourhoods.json", "base": "base.json"}
    masks = {"neighbourhoods": {"name": packed([False, False, True])}, "base": {"name": packed([True, False])}}
    nowhere = place("Nowhere", 0) | {"geometry": None}
    page = open_site(
        [measure("a", DORTMUND, ["flood"])], spec={"topics": TOPICS, "layers": layers, "unreviewed": masks},
        neighbourhoods={"type": "FeatureCollection", "features": [nowhere, place("Plain", -0.02), place("Lab", 0.02)]},
        base={"type": "FeatureCollection", "features": [place("Halt", -0.03), place("Stop", 0.035)]},
    )  # fmt: skip
    look(page, DORTMUND, 13)
    page.evaluate(NOTE_PAINTED)
    look(page, DORTMUND, 13.5)
    page.wait_for_function("painted.includes('Plain')")
    painted = set(page.evaluate("painted"))
    assert {"Plain", "Lab°", "Halt°", "Stop"} <= painted
    assert not painted & {"Plain°", "Lab", "Halt", "Stop°"}


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("de", "city=cluj-napoca&view=46.77,23.59,13"),
        ("ro", "city=dortmund&view=51.52,7.45,13"),
        ("en", "city=dortmund&view=51.52,7.45,13"),
    ],
)
def test_list_and_map_mark_what_the_pages_mark(page: Page, language: str, place: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 1400})  # the whole map is in view
    page.goto(f"/measures?lang={language}&{place}")
    frame = map_frame(page)
    rows = page.locator(".st-key-atlas-list .pick span")
    expect(rows.first).to_be_visible()
    shown = rows.evaluate_all(NAMES)
    assert len(shown) == 25
    assert dict(shown) == {name: doubtful(language, name) for name, _ in shown}
    assert any(marked for _, marked in shown) == (language != "en")
    box = page.locator(MAP).bounding_box()
    assert box is not None
    title, met = frame.locator(".atlas-tooltip strong"), set()
    for symbol in frame.evaluate(
        "atlas.state(window.map).symbols.filter(s => s.kind === 'mark' && s.x > 90 && s.y > 90)"
    ):
        name = DATA.get("measures", symbol["ids"][0]).name.of(language)
        page.mouse.move(box["x"] + symbol["x"], box["y"] + symbol["y"])
        expect(title).to_have_text(name)
        assert title.evaluate(MARKED) == ("°" in title.evaluate(RING)) == doubtful(language, name), name
        met.add(doubtful(language, name))
    assert met >= ({False} if language == "en" else {True})


def test_the_timeline_marks_titles_and_reads_none_of_it_aloud(page: Page) -> None:
    page.goto("/timeline?lang=de&strand=exchange")
    map_frame(page)
    marks = page.locator(".st-key-atlas-timeline .mark")
    expect(marks.first).to_be_visible()
    title = DATA.get("events", "event-digital-kick-off").title.de
    assert doubtful("de", title)
    mark = page.locator(".st-key-atlas-timeline .mark[data-id=event-digital-kick-off]")
    assert mark.locator(".name").evaluate(MARKED)
    assert f"{title}°" in (mark.locator(".sign").get_attribute("title") or "")
    assert "°" not in (mark.get_attribute("aria-label") or "°")
    expect(mark).to_have_accessible_name(re.compile(re.escape(title) + " ·"))
    expect(mark).to_have_accessible_description("")
    rows = page.locator(".st-key-atlas-timeline-list .pick span").evaluate_all(NAMES)
    assert dict(rows) == {name: doubtful("de", name) for name, _ in rows}
    assert {marked for _, marked in rows} == {True, False}
