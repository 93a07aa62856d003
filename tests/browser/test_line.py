"""A line to the server that is cut, goes silent, or leads to another server: the page heals and loses no choice."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from devtools.browser_watch import Watch
from devtools.server_process import running
from devtools.settled import holds, settle, until
from tests.browser.test_measures_page import SENTENCE, map_frame
from tests.cut_line import CutLine, cut_line

pytestmark = pytest.mark.console_errors_expected  # the browser names every request that the cut line refused

HEALED = "() => { const { up, healing, open } = window.atlasPage.line.state(); return up && !healing && !open; }"
CUT = "() => !window.atlasPage.line.state().up"
LINE = ".atlas-line"
HEAT = ".facet-topic button:has-text('Heat and health')"
FORGETS_AT_ONCE = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": "0"}


class Net:
    """A line to a server of this test's own, which can be restarted."""

    def __init__(self, stack: ExitStack) -> None:
        self._servers = stack.enter_context(ExitStack())
        self.line: CutLine = stack.enter_context(cut_line(self._start()))

    def _start(self) -> str:
        return self._servers.enter_context(running()).url

    def restart(self) -> None:
        """End the server and start another, which knows nothing of the visit."""
        self._servers.close()
        self.line.lead_to(self._start())


@pytest.fixture
def net(watch: Watch) -> Iterator[Net]:
    with ExitStack() as stack:
        started = Net(stack)
        watch.servers.add(started.line.url)
        yield started


@pytest.fixture(params=[{}, FORGETS_AT_ONCE], ids=["remembered", "forgotten"])
def line(request: pytest.FixtureRequest, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> Iterator[CutLine]:
    """A line to a server that remembers a visit whose line was cut, and to one that does not."""
    for name, value in request.param.items():
        monkeypatch.setenv(name, value)
    with running() as server, cut_line(server.url) as between:
        watch.servers.add(between.url)
        yield between


def opened(page: Page, address: str) -> None:
    page.goto(address)
    settle(page)
    holds(page, HEALED)


def undisturbed(page: Page) -> None:
    """No word of Streamlit's own over the page."""
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_test_id("stConnectionStatus").locator("visible=true")).to_have_count(0)


def test_what_is_chosen_while_the_line_is_cut_follows(page: Page, line: CutLine) -> None:
    opened(page, f"{line.url}/measures?lang=de")
    frame = map_frame(page)
    frame.evaluate("() => { window.still = 'the same map'; map.setView([51.5, 7.5], 14, { animate: false }); }")
    page.click(".atlas-filter .more")
    line.cut()
    expect(page.locator(LINE)).to_contain_text("Verbindung zum Atlas ist unterbrochen")
    undisturbed(page)
    page.click(".facet-topic button:has-text('Hitze und Gesundheit')")
    search = page.get_by_role("searchbox")
    search.focus()
    line.restore()
    expect(page.locator(SENTENCE)).to_contain_text("Filter – Thema: Hitze und Gesundheit")
    page.wait_for_url("**topic=heat-health**")
    holds(page, HEALED)
    expect(page.locator(".atlas-downloads a").first).to_have_attribute("href", re.compile("topic=heat-health"))
    number = re.search(r"Sie sehen (\d+) von", page.locator(SENTENCE).inner_text())
    assert number
    expect(page.locator(".atlas-words")).to_contain_text(number[1])
    expect(search).to_be_focused()
    expect(page.locator(".atlas-filter .drawer")).to_be_visible()
    assert frame.evaluate("() => [window.still, map.getZoom()]") == ["the same map", 14]
    undisturbed(page)


def test_the_end_of_a_page_is_not_covered_by_the_sentence(page: Page, net: Net) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    opened(page, f"{net.line.url}/about?lang=de")
    net.line.cut()
    expect(page.locator(LINE)).to_contain_text("Verbindung zum Atlas ist unterbrochen")
    page.get_by_test_id("stMain").evaluate("(each) => each.scrollTo({ top: each.scrollHeight, behavior: 'instant' })")
    foot = page.locator(".atlas-footer").bounding_box()
    sentence = page.locator(LINE).bounding_box()
    assert foot
    assert sentence
    assert foot["y"] + foot["height"] <= sentence["y"]


def test_what_is_chosen_on_a_line_that_died_silently_follows(page: Page, line: CutLine) -> None:
    """Neither end notices: the question itself finds out. Nothing is lost, whatever kind of widget was clicked."""
    opened(page, f"{line.url}/measures")
    line.silence()
    page.click("button:has-text('Deutsch')")
    page.click(HEAT)
    expect(page.locator(LINE)).to_contain_text("parts of this page still show the one before")
    expect(page.locator(SENTENCE)).to_contain_text("already on the map")
    holds(page, CUT)
    line.restore()
    expect(page.locator(SENTENCE)).to_contain_text("Filter – Thema: Hitze und Gesundheit")
    page.wait_for_url(re.compile("(?=.*topic=heat-health)(?=.*lang=de)"))
    holds(page, HEALED)


def first_of(page: Page, name: str) -> Locator:
    return page.get_by_test_id("stButtonGroup").filter(has_text=re.compile(name)).get_by_role("button").first


FIRST_CLICKS = {
    "/measures": (lambda page: page.locator(HEAT), "topic=heat-health"),
    "/measures?measure=hafen-sensebox-workshop": (
        lambda page: page.locator(".st-key-atlas-close button"),
        "/measures",
    ),
    "/measures?city=dortmund": (
        lambda page: page.locator(".st-key-atlas-list button[data-id]").first,
        "measure=",
    ),
    "/overview": (lambda page: page.get_by_role("radio", name="Română"), "lang=ro"),
    "/timeline": (lambda page: first_of(page, "Dortmund"), "city=dortmund"),
    "/timeline?city=dortmund": (lambda page: page.locator(".st-key-atlas-reset button"), "/timeline"),
    "/toolbox": (lambda page: first_of(page, "Dortmund"), "city=dortmund"),
    "/rollbook": (lambda page: first_of(page, "Heat").page.get_by_role("button", name="Urban green").first, "topic="),
    "/transfers": (lambda page: page.get_by_role("radio", name=re.compile("Cluj.*Dortmund")).first, "way="),
    "/neighbourhoods?place=hafenquartier": (
        lambda page: page.locator(".st-key-atlas-places-back button"),
        "/neighbourhoods",
    ),
}
"""For each kind of widget and part of a page: the first click after a restart, and what the address then says."""


def test_the_first_click_after_a_restart_works(page: Page, net: Net) -> None:
    """All pages stand open while the server is restarted; then each gets a click."""
    pages = {address: page.context.new_page() for address in FIRST_CLICKS}
    for address, each in pages.items():
        opened(each, net.line.url + address)
    net.restart()
    for address, each in pages.items():
        control, wanted = FIRST_CLICKS[address]
        each.bring_to_front()
        control(each).click()
        until(each, partial(said, each, wanted), f"{wanted} on {address}")
        holds(each, HEALED)
        undisturbed(each)


def said(page: Page, wanted: str) -> bool:
    """Whether the address holds a parameter, or is that of a page without any but the section of its map."""
    if "=" in wanted:
        return wanted in page.url
    parts = urlsplit(page.url)
    return parts.path == wanted and set(parse_qs(parts.query)) <= {"view"}


def test_the_search_of_the_sources_survives_a_restart(page: Page, net: Net) -> None:
    opened(page, f"{net.line.url}/sources")
    everything = page.locator("p[role=status]").inner_text()
    search = page.get_by_label("Search", exact=False).first
    search.fill("heat")
    search.press("Enter")
    page.wait_for_url("**find=heat**")
    expect(page.locator("p[role=status]")).not_to_have_text(everything)  # the address knows before the server answers
    found = page.locator("p[role=status]").inner_text()
    net.restart()
    holds(page, HEALED)
    expect(search).to_have_value("heat")
    expect(page.locator("p[role=status]")).to_have_text(found)


@pytest.mark.soak
@pytest.mark.parametrize("seconds", [5, 20, 130])
def test_cuts_as_long_as_people_meet_them_heal(page: Page, net: Net, seconds: int) -> None:
    """A lift, a tunnel, and a locked phone: longer than the two minutes for which the server remembers a visit."""
    opened(page, f"{net.line.url}/measures?lang=ro")
    net.line.cut()
    page.click(".facet-topic button:has-text('Caniculă și sănătate')")
    threading.Event().wait(seconds)
    net.line.restore()
    before = time.monotonic()
    page.wait_for_url("**topic=heat-health**")
    holds(page, HEALED)
    expect(page.locator(SENTENCE)).to_contain_text("Temă: Caniculă și sănătate")
    expect(page.locator(".atlas-downloads a").first).to_have_attribute("href", re.compile("topic=heat-health"))
    print(f"\ncut for {seconds} s: healed {time.monotonic() - before:.1f} s after the line was back")
