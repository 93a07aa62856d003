"""The map's script: what it draws is what the mask says, and what a visitor does reaches Python.

What needs no browser is tested in frontend/test/map: grid, clusters, fans, views of the address.
"""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from devtools.settled import still
from tests.browser.conftest import Open
from tests.browser.map_site import CLUJ, DORTMUND, HOSTILE, measure, packed, specification, spread

pytestmark = pytest.mark.browser

NEAR = [(DORTMUND[0] + step / 10_000, DORTMUND[1]) for step in range(3)]


def state(page: Page) -> dict[str, Any]:
    """What the map says of itself, once the symbols are there."""
    page.wait_for_function("atlas.state(map).ready && atlas.state(map).laid")
    return page.evaluate("atlas.state(map)")


def show(page: Page, **request: Any) -> dict[str, Any]:
    state(page)
    page.evaluate("request => { atlas.show(map, request) }", request)
    return state(page)


def look(page: Page, place: tuple[float, float], zoom: float) -> dict[str, Any]:
    state(page)
    page.evaluate("([lat, lon, zoom]) => { map.setView([lat, lon], zoom) }", [place[1], place[0], zoom])
    return state(page)


def ids(found: dict[str, Any]) -> set[str]:
    return {name for symbol in found["symbols"] for name in symbol["ids"]}


def test_draws_as_many_features_as_the_mask_has_bits_with_a_place(open_site: Open) -> None:
    features = [*spread(40), measure("nowhere", None), measure("many", NEAR), *spread(3, CLUJ)]
    mask = [i % 3 != 1 for i in range(len(features))]
    page = open_site(features)
    found = show(page, mask=packed(mask))
    placed = [bool(shown and feature["geometry"]) for shown, feature in zip(mask, features, strict=True)]
    assert found["drawn"] == sum(placed)
    assert page.get_attribute("html", "data-atlas-drawn") == str(sum(placed))


def test_topic_chosen_in_the_filter_decides_the_shape(open_site: Open) -> None:
    page = open_site([measure("both", DORTMUND, ("flood", "heat"), status="idea")])
    first = show(page, mask=packed([True]), topics=[])["symbols"][0]
    chosen = show(page, mask=packed([True]), topics=["heat"])["symbols"][0]
    assert (first["shape"], chosen["shape"], chosen["fill"]) == ("circle", "triangle", "dashed")


def test_marks_differ_without_colour(open_site: Open) -> None:
    page = open_site([])
    pictures = page.evaluate("""async () => {
        const { SHAPE_NAMES } = await import("/src/symbols/shapes.js");
        const { FILL_NAMES, drawMark } = await import("/src/symbols/marks.js");
        return SHAPE_NAMES.flatMap((shape) => FILL_NAMES.map((fill) => {
        const canvas = document.createElement("canvas"); canvas.width = canvas.height = 32;
        const context = canvas.getContext("2d"); context.translate(16, 16);
        drawMark(context, shape, fill, { colour: "#000", paper: "#fff", halo: null });
        return canvas.toDataURL();
    })); }""")
    assert len(set(pictures)) == len(pictures) >= 9 * 7


def test_click_opens_a_fan_and_empty_ground_closes_it(open_site: Open) -> None:
    page = open_site([measure(f"m{i}", DORTMUND) for i in range(20)])
    found = look(page, DORTMUND, 12)
    page.mouse.click(found["symbols"][0]["x"], found["symbols"][0]["y"])
    assert len([s for s in state(page)["symbols"] if s["fan"]]) == 20
    page.mouse.click(500, 560)
    assert [s["count"] for s in state(page)["symbols"]] == [20]


def test_click_on_a_cluster_comes_closer(open_site: Open) -> None:
    page = open_site([measure("a", (7.46, 51.51)), measure("b", (7.463, 51.51))])
    found = look(page, (7.4615, 51.51), 11)
    page.mouse.click(found["symbols"][0]["x"], found["symbols"][0]["y"])
    after = state(page)
    assert after["zoom"] > 11
    assert sorted(s["count"] for s in after["symbols"]) == [1, 1]


def test_click_tells_python_at_once_and_once(open_site: Open) -> None:
    page = open_site([measure("heat-telephone", DORTMUND)])
    symbol = look(page, DORTMUND, 13)["symbols"][0]
    page.mouse.click(symbol["x"], symbol["y"])
    sent = page.evaluate("sent")
    assert [value["last_active_drawing"]["id"] for value in sent] == ["heat-telephone"]
    assert sent[0]["last_active_drawing"]["properties"]["id"] == "heat-telephone"
    assert page.evaluate("__GLOBAL_DATA__.previous_data") == sent[0], "streamlit-folium would send it again"
    assert state(page)["selected"] == "heat-telephone"
    page.mouse.click(symbol["x"], symbol["y"] + 200)
    assert state(page)["selected"] == "heat-telephone"


def test_click_in_a_frame_that_reaches_out_of_view_is_not_lost(open_site: Open) -> None:
    page = open_site([measure("a", DORTMUND)], "framed")
    frame = page.frames[1]
    frame.wait_for_function("window.map && atlas.state(map).ready")
    symbol = frame.evaluate("atlas.state(map).symbols[0]")
    page.mouse.click(symbol["x"], 200 + symbol["y"])
    assert frame.evaluate("atlas.state(map).selected") == "a"
    assert page.evaluate("scrollY") == 0


def test_opening_writes_no_view_into_the_address(open_site: Open) -> None:
    page = open_site(spread(5))
    state(page)
    still(page)
    assert "view=" not in page.url


def test_selecting_a_cluster_member_brings_it_into_view(open_site: Open) -> None:
    page = open_site([*spread(50, CLUJ), *spread(50)], query="")
    look(page, DORTMUND, 12)
    found = show(page, mask=None, selected="m7")
    assert found["selected"] == "m7"
    mine = [symbol for symbol in found["symbols"] if "m7" in symbol["ids"]]
    assert [symbol["count"] for symbol in mine] == [1]
    assert 0 < mine[0]["x"] < 1000


def test_accuracy_is_a_circle_with_its_words(open_site: Open) -> None:
    page = open_site([measure("a", DORTMUND, accuracy_m=1200)])
    show(page, mask=packed([True]), selected="a")
    assert page.locator(".leaflet-atlas-accuracy-pane path").count() == 1
    assert page.inner_text(".atlas-accuracy-text") == "Position accurate to about 1,200 m"
    show(page, mask=packed([False]), selected="a")
    assert page.locator(".leaflet-atlas-accuracy-pane path").count() == 0


def test_hostile_texts_stay_texts(open_site: Open) -> None:
    words = " ".join(HOSTILE)
    topics = [{"id": "heat", "label": words, "light": words, "dark": words, "shape": words}]
    cities = [{**specification()["cities"][0], "label": words}]
    texts = dict.fromkeys(("legend", "schematic", "map_label"), words)
    spec = {"topics": topics, "cities": cities, "texts": texts, "attribution": [words, "javascript:alert(1)"]}
    page = open_site([measure(words, DORTMUND, status=words)], spec=spec)
    symbol = look(page, DORTMUND, 13)["symbols"][0]
    page.mouse.move(symbol["x"], symbol["y"])
    assert page.inner_text(".atlas-tooltip strong") == words
    page.mouse.click(symbol["x"], symbol["y"])
    assert page.evaluate("sent[0].last_active_drawing.id") == words
    assert page.evaluate("window.hacked") is None
    assert page.locator(".atlas-frame img, .atlas-frame script, a[href^='javascript']").count() == 0


def test_theme_follows_streamlit_and_keeps_the_map(open_site: Open) -> None:
    page = open_site(spread(5))
    assert state(page)["theme"] == "light"
    theme = {"base": "dark", "backgroundColor": "#0e1518", "textColor": "#eee", "primaryColor": "#6cc5c4"}
    page.evaluate("theme => window.postMessage({ type: 'streamlit:render', theme, args: {} }, '*')", theme)
    page.wait_for_function("atlas.state(map).theme === 'dark'")
    after = state(page)
    assert (after["loads"], after["drawn"]) == (1, 5)


def test_keyboard_moves_the_map_and_reaches_named_buttons(open_site: Open) -> None:
    page = open_site(spread(5))
    before = look(page, DORTMUND, 12)
    page.locator("#map_div").focus()
    page.keyboard.press("+")
    page.wait_for_function("atlas.state(map).zoom === 13")
    longitude = page.evaluate("map.getCenter().lng")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => map.getCenter().lng > before", arg=longitude)
    names = []
    for _ in range(9):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate(
                "(document.activeElement.getAttribute('aria-label') || document.activeElement.textContent).trim()"
            )
        )
    assert before["zoom"] == 12
    assert all(names)
    assert {"Dortmund", "Cluj-Napoca", "All", "Zoom in", "Zoom out", "Move the map"} <= set(names)


def test_pan_buttons_and_city_buttons(open_site: Open) -> None:
    page = open_site(spread(5))
    look(page, DORTMUND, 12)
    page.get_by_role("button", name="Move the map").click()
    page.get_by_role("button", name="Move north").click()
    page.wait_for_function("before => map.getCenter().lat > before", arg=DORTMUND[1])
    page.get_by_role("button", name="Cluj-Napoca").click()
    page.wait_for_function("Math.abs(map.getCenter().lng - 23.589) < 0.1")


def test_view_stands_in_the_address_and_is_restored(open_site: Open) -> None:
    page = open_site(spread(5), query="?topic=heat%2Cflood&view=46.7709,23.5889,13")
    state(page)
    assert page.evaluate("[map.getCenter().lat.toFixed(3), map.getZoom()]") == ["46.771", 13]
    show(page, mask=None, cities=["dortmund"])
    assert page.evaluate("map.getZoom()") == 13, "the address wins over the first filter"
    look(page, DORTMUND, 12.5)
    assert page.url.endswith("?topic=heat%2Cflood&view=51.5136,7.4653,12.5")


def test_nonsense_in_the_address_is_dropped(open_site: Open) -> None:
    page = open_site(spread(5), query="?view=91,200,12")
    state(page)
    assert page.evaluate("[map.getCenter().lat.toFixed(2), map.getZoom()]") == ["51.51", 12]


def test_change_of_city_moves_the_map(open_site: Open) -> None:
    page = open_site(spread(5))
    show(page, mask=None, cities=[])
    show(page, mask=None, cities=["cluj-napoca"])
    page.wait_for_function("Math.abs(map.getCenter().lng - 23.589) < 0.1")


def test_filter_draws_at_once_and_loads_nothing(open_site: Open) -> None:
    features = spread(30)
    page = open_site(features)
    state(page)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    request = json.dumps({"mask": packed([i < 4 for i in range(30)])})
    assert page.evaluate(f"(atlas.show(map, {request}), atlas.state(map).drawn)") == 4
    assert requests == []
    assert state(page)["loads"] == 1


@pytest.mark.console_errors_expected
def test_missing_layer_is_reported_and_the_rest_works(open_site: Open) -> None:
    layers = {"measures": "measures.json", "outlines": "missing.json"}
    page = open_site(spread(5), spec={"layers": layers})
    assert state(page)["drawn"] == 5
    assert "“outlines”" in page.get_by_role("alert").inner_text()


def test_ground_is_drawn_and_named(open_site: Open) -> None:
    line = [[7.40, 51.52], [7.46, 51.523], [7.53, 51.52]]
    river = {"kind": "river", "name": {"en": "Emscher"}, "rank": 1, "width_m": 30, "accuracy_m": 200}
    area = {"name": {"en": "Harbour quarter"}, "role": "living-lab", "radius_m": 500}
    base = [
        {
            "type": "Feature",
            "id": "e",
            "geometry": {"type": "LineString", "coordinates": line},
            "properties": river,
        }
    ]
    soft = [
        {
            "type": "Feature",
            "id": "h",
            "geometry": {"type": "Point", "coordinates": list(DORTMUND)},
            "properties": area,
        }
    ]
    names = ("measures", "base", "neighbourhoods")
    page = open_site(
        [],
        spec={"layers": {name: f"{name}.json" for name in names}},
        base={"type": "FeatureCollection", "features": base},
        neighbourhoods={"type": "FeatureCollection", "features": soft},
    )
    look(page, DORTMUND, 13)
    inked = """(selector) => { const canvas = document.querySelector(selector);
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value, i) => i % 4 === 3 && value > 0); }"""
    assert page.evaluate(inked, ".leaflet-atlas-base-pane canvas")
    assert page.evaluate(inked, ".leaflet-atlas-labels-pane canvas")


@pytest.mark.parametrize("width", [360, 1280])
def test_controls_stay_inside_the_frame(open_site: Open, width: int) -> None:
    page = open_site(spread(5), width=width)
    state(page)
    inside = "els => els.map(e => e.getBoundingClientRect()).every(r => r.left >= 0 && r.right <= innerWidth)"
    assert page.eval_on_selector_all(".atlas-group, .atlas-legend, .atlas-bottom", inside)
    legend = page.get_by_role("button", name="Legend")
    assert legend.get_attribute("aria-expanded") == ("false" if width == 360 else "true")
