"""What is chosen survives hurry, slow lines, the browser's buttons and a change of page."""

import json
import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Frame, Locator, Page, WebSocketRoute, expect

from atlas.paths import GEODATA
from devtools.settled import frame_holds, says, settle, still, until
from tests.browser.test_measures_page import choose_topic, drawn, map_frame, said
from tests.conftest import Serve
from tests.numbers import ALL, fitting, on_map

ROWS = ".st-key-atlas-list tbody tr button[data-id]"


class SlowLine:
    """Keeps what the server says until `answer` lets it through; what the page says goes out at once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.holding = False
        self.sent = 0
        self.held: list[tuple[WebSocketRoute, str | bytes]] = []
        page.route_web_socket(re.compile("_stcore/stream"), self._relay)

    def _relay(self, ours: WebSocketRoute) -> None:
        theirs = ours.connect_to_server()

        def ask(message: str | bytes) -> None:
            self.sent += 1
            theirs.send(message)

        ours.on_message(ask)
        theirs.on_message(lambda message: self.held.append((ours, message)) if self.holding else ours.send(message))

    def ask(self, click: Locator) -> None:
        """Click while the answers are kept, and wait until the question is on its way."""
        self.holding = True
        before = self.sent
        click.click()
        until(self.page, lambda: self.sent > before, "the question of the click")

    def answer(self) -> None:
        """Let through what the server has said, in its order, and what it says from now on."""
        until(self.page, lambda: self.held, "an answer of the server")
        self.holding = False
        while self.held:
            ours, message = self.held.pop(0)
            ours.send(message)


def opened(page: Page) -> SlowLine:
    line = SlowLine(page)
    page.goto("/measures")
    map_frame(page)
    page.wait_for_selector(ROWS)
    return line


def topic(page: Page, label: str) -> Locator:
    return page.locator(f".facet-topic button:has-text('{label}')")


def test_two_clicks_before_an_answer_are_both_kept(page: Page) -> None:
    """The address that the second click carries is still that from before the first."""
    line = opened(page)
    line.ask(topic(page, "Heat and health"))
    line.ask(page.locator(ROWS).nth(2))
    line.answer()
    page.wait_for_url(re.compile("topic=heat-health.*measure=|measure=.*topic=heat-health"))
    chosen = page.url
    line.ask(page.locator(ROWS).nth(3))
    line.ask(topic(page, "Urban green"))
    line.answer()
    page.wait_for_url(re.compile("topic=heat-health(%2C|,)urban-green"))
    selected = re.search(r"measure=([\w-]+)", page.url)
    assert selected
    page.wait_for_url(lambda url: "measure=" in url and url.split("measure=")[1] != chosen.split("measure=")[1])
    line.ask(topic(page, "Heat and health"))
    line.ask(topic(page, "Heat and health"))
    line.answer()
    page.wait_for_url(re.compile("topic=urban-green(%2C|,)heat-health"))  # on and off again


def test_a_filter_survives_a_change_of_language_in_a_hurry(page: Page) -> None:
    line = opened(page)
    line.ask(topic(page, "Heat and health"))
    line.ask(page.locator("button:has-text('Deutsch')"))
    line.answer()
    page.wait_for_url("**lang=de**")
    says(page, f"Sie sehen {fitting()} von {ALL}")
    assert "topic=heat-health" in page.url


def test_the_search_field_follows_the_back_button(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    search = page.get_by_role("searchbox")
    search.fill("tree")
    search.press("Enter")
    page.wait_for_url("**q=tree**")
    says(page, "tree")
    page.go_back()
    says(page, f"You see {ALL} of {ALL}")
    expect(search).to_have_value("")


def test_a_space_between_two_words_is_not_eaten(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    search = page.get_by_role("searchbox")
    search.press_sequentially("tree ")
    says(page, "“tree”")
    search.press_sequentially("shade")
    says(page, "“tree shade”")


def test_the_whole_page_stays_in_the_chosen_language(page: Page) -> None:
    """Streamlit's menu leads to an address without the language."""
    page.goto("/measures")
    map_frame(page)
    page.click("button:has-text('Deutsch')")
    page.click("a:has-text('Quellen')")
    expect(page.locator("h1")).to_have_text("Quellen")
    expect(page.get_by_test_id("stTopNav").get_by_role("link", name="Werkzeugkasten")).to_be_visible()
    expect(page).to_have_title(re.compile("^Quellen"))
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.click("a:has-text('Maßnahmen') >> nth=0")
    choose_topic(page, "Hitze und Gesundheit")
    page.click("button:has-text('English')")
    expect(page.get_by_test_id("stTopNav").get_by_role("link", name="Toolbox")).to_be_visible()
    page.go_back()
    expect(page.get_by_test_id("stTopNav").get_by_role("link", name="Werkzeugkasten")).to_be_visible()
    says(page, f"Sie sehen {fitting()} von {ALL}")


def test_a_question_that_got_lost_is_put_again(page: Page) -> None:
    """The line was cut for a moment while somebody clicked: map and sentence agree in the end."""
    lost: list[str | bytes] = []
    cut: list[bool] = []

    def relay(ours: WebSocketRoute) -> None:
        theirs = ours.connect_to_server()
        ours.on_message(lambda message: lost.append(message) if cut else theirs.send(message))

    page.route_web_socket(re.compile("_stcore/stream"), relay)
    page.goto("/measures")
    frame = map_frame(page)
    cut.append(True)
    page.click(".facet-topic button:has-text('Heat and health')")
    frame_holds(frame, f"() => atlas.state(window.map).drawn === {on_map()}")
    assert lost
    cut.clear()
    says(page, f"You see {fitting()} of {ALL}")
    page.wait_for_url("**topic=heat-health**")


@pytest.mark.parametrize("click", [".facet-topic button:has-text('Heat and health')", "button[data-id] >> nth=0"])
def test_data_that_change_on_disk_reach_an_open_page(page: Page, serve: Serve, tmp_path: Path, click: str) -> None:
    """A mask fits one set of measures only: with another the map would show the wrong ones."""
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    page.goto(f"{serve(geodata=folder).url}/measures")
    map_frame(page)
    path = folder / "measures.geojson"
    layer = json.loads(path.read_text("utf-8"))
    layer["features"] = layer["features"][20:]
    path.write_text(json.dumps(layer), "utf-8")
    page.click(click)
    says(page, f"of {ALL - 20}")
    until(page, lambda: said(page)[1] == drawn(map_frame(page)), "a map that shows what the sentence says")


def test_years_that_no_measure_has_are_shown_as_the_address_says(page: Page) -> None:
    page.goto("/measures?period=1900-2099")
    map_frame(page)
    page.click(".atlas-filter .more")
    expect(page.get_by_label("From")).to_have_value("1900")
    expect(page.get_by_label("To", exact=True)).to_have_value("2099")


def test_without_any_measure_nothing_is_to_be_loosened(page: Page, serve: Serve, tmp_path: Path) -> None:
    folder = tmp_path / "geodata"
    shutil.copytree(GEODATA, folder)
    (folder / "measures.geojson").unlink()
    page.goto(f"{serve(geodata=folder).url}/measures")
    says(page, "0 of 0")
    expect(page.locator(".atlas-filter .empty")).to_be_hidden()


def test_a_link_shows_as_many_measures_as_it_says(page: Page) -> None:
    """Whatever was chosen before: a link with a filter means this filter."""
    page.goto("/measures?city=dortmund&measure=hafen-sensebox-workshop")
    map_frame(page)
    page.click("a:has-text('Overview')")
    link = page.get_by_role("link", name=re.compile(r"^Urban green\W+\d+"))
    number = re.search(r"\d+", link.inner_text())
    assert number
    link.click()
    says(page, f"You see {number[0]} of {ALL} measures. Filter – Topic: Urban green.")
    assert "measure=" not in page.url


@pytest.mark.parametrize("size", [(360, 740), (1280, 900)])
def test_a_choice_in_the_list_is_seen(page: Page, size: tuple[int, int]) -> None:
    """The list stands below the map, the panel beside or under it."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")
    page.goto("/measures")
    map_frame(page)
    page.locator(".st-key-atlas-list button[data-id]").nth(20).click()
    expect(page.locator(".st-key-atlas-panel h2")).to_be_in_viewport()


def test_closing_a_panel_in_two_languages_keeps_the_focus_near(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop&also=ro")
    map_frame(page)
    page.locator(".st-key-atlas-close button").press("Enter")
    expect(page.locator(".st-key-atlas-unplaced")).to_be_focused()


def centre(frame: Frame) -> list[float]:
    """Latitude, longitude and zoom of the map, as exact as the address has them."""
    found: list[float] = frame.evaluate("[map.getCenter().lat, map.getCenter().lng, map.getZoom()]")
    return [round(value, 3) for value in found]


def view(page: Page) -> str:
    """What the address says of the map."""
    return parse_qs(urlsplit(page.url).query).get("view", [""])[0]


def moved(frame: Frame) -> list[float]:
    """Move the map to Cluj-Napoca, and give where it is then."""
    frame.evaluate("() => { map.setView([46.771, 23.591], 14, { animate: false }) }")
    return centre(frame)


def test_the_section_of_the_map_is_never_lost(page: Page) -> None:
    """By two filters in a hurry, a choice, two languages, another language, back and forward."""
    line = opened(page)
    frame = map_frame(page)
    moved(frame)
    until(page, lambda: view(page).startswith("46.77"), "the view in the address")
    before = view(page)
    line.ask(topic(page, "Heat and health"))
    line.ask(topic(page, "Urban green"))
    line.answer()
    page.wait_for_url(re.compile("topic=heat-health(%2C|,)urban-green"))
    says(page, "Heat and health or Urban green")
    assert view(page) == before
    page.locator(ROWS).nth(1).click()
    expect(page.locator("[data-atlas-record]")).to_be_visible()
    settle(page)
    before, place = view(page), centre(frame)  # a choice may bring its symbol into view
    page.locator(".st-key-atlas-panel").get_by_role("radio", name="Deutsch").click()
    page.wait_for_url("**also=de**")
    expect(page.locator("[data-atlas-record]")).to_have_count(2)
    assert view(page) == before
    for step, language in (
        (page.locator(".st-key-atlas-language button:has-text('Română')").click, "ro"),
        (page.go_back, "en"),
        (page.go_forward, "ro"),
    ):
        step()
        expect(page.locator("html")).to_have_attribute("lang", language)
        settle(page)
        assert view(page) == before
        assert centre(map_frame(page)) == place


@pytest.mark.parametrize("address", ["/measures", "/timeline", "/neighbourhoods?place=hafenquartier"])
def test_another_language_leaves_the_map_where_it_is(page: Page, address: str) -> None:
    page.goto(address)
    frame = map_frame(page)
    settle(page)
    place = moved(frame)
    still(page)
    before = view(page)
    page.locator(".st-key-atlas-language button:has-text('Deutsch')").click()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    settle(page)
    assert centre(map_frame(page)) == place
    assert view(page) == before
