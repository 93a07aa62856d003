"""The filter bar: it shows at once what the server then confirms, with the mouse, the keyboard and in a hurry."""

import re

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from atlas.data import loading
from atlas.maps import facets
from atlas.measures import Filters
from atlas.server import assets
from devtools.settled import frame_holds, says
from tests.browser.test_measures_page import SENTENCE, drawn, map_frame, said
from tests.numbers import ALL, fitting

CORRECTED = "Number(document.querySelector('[data-atlas-corrected]').dataset.atlasCorrected)"
DATA = loading.current()
INDEX = facets.index(DATA)


def test_the_server_confirms_what_was_shown(page: Page) -> None:
    """Clicks faster than any answer: the last one counts, and no answer had to correct the browser."""
    page.goto("/measures")
    frame = map_frame(page)
    for label in ("Heat and health", "Urban green", "Flood prevention", "Urban green", "Participation"):
        page.click(f".facet-topic button:has-text('{label}')")
    page.click(".facet-city button:has-text('Cluj-Napoca')")
    expected = INDEX.mask(Filters(topic=("heat-health", "flood-prevention", "participation"), city=("cluj-napoca",)))
    says(page, f"You see {expected.sum()} of {ALL}")
    assert said(page) == (expected.sum(), drawn(frame))
    assert page.evaluate(CORRECTED) == 0
    page.wait_for_url(re.compile("topic=heat-health(%2C|,)flood-prevention(%2C|,)participation"))


def test_the_map_answers_before_the_server(page: Page) -> None:
    """With a server that is slow to answer (its socket is held), the map already shows the choice."""
    held: list[bool] = []
    waiting: list[str | bytes] = []
    servers: list[WebSocketRoute] = []

    def relay(ours: WebSocketRoute) -> None:
        theirs = ours.connect_to_server()
        ours.on_message(lambda message: waiting.append(message) if held else theirs.send(message))
        servers.append(theirs)

    page.route_web_socket(re.compile("_stcore/stream"), relay)
    page.goto("/measures")
    frame = map_frame(page)
    sentence = page.inner_text(SENTENCE)
    held.append(True)
    page.click(".facet-topic button:has-text('Heat and health')")
    expected = int(INDEX.drawn(INDEX.mask(Filters(topic=("heat-health",)))).sum())
    frame_holds(frame, f"() => atlas.state(window.map).drawn === {expected}")
    assert page.inner_text(SENTENCE) == sentence, "the sentence is the server's"
    held.clear()
    for message in waiting:
        servers[-1].send(message)
    says(page, f"You see {fitting()} of {ALL}")


def test_the_drawer_opens_chooses_and_closes(page: Page) -> None:
    page.goto("/measures")
    frame = map_frame(page)
    more = page.locator(".atlas-filter .more")
    more.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    page.get_by_label(re.compile("^Planned ·")).check()
    says(page, "Status: Planned")
    expect(more).to_have_text("More filters (1 active)")
    page.get_by_label("From").select_option("2024")
    says(page, "since 2024")
    expect(more).to_have_text("More filters (2 active)")
    page.wait_for_url("**period=2024-**")
    assert said(page)[1] == drawn(frame)
    page.keyboard.press("Escape")
    expect(page.locator(".atlas-filter .drawer")).to_be_hidden()
    expect(more).to_be_focused()


def test_searching_needs_no_enter_and_knows_no_accents(page: Page) -> None:
    page.goto("/measures?city=cluj-napoca")
    frame = map_frame(page)
    page.get_by_role("searchbox").type("manastur")
    expected = INDEX.mask(Filters(city=("cluj-napoca",), query="manastur")).sum()
    says(page, f"You see {expected} of {ALL}")
    assert 0 < expected < 76
    frame_holds(frame, f"() => atlas.state(window.map).drawn === {said(page)[1]}")
    page.click(".atlas-filter .reset")
    says(page, f"You see {ALL} of {ALL}")
    expect(page.get_by_role("searchbox")).to_have_value("")


def test_words_and_downloads_follow(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    before = page.locator(".atlas-words p").first.inner_text()
    page.click(".facet-topic button:has-text('Heat and health')")
    expect(page.locator(".atlas-words p").first).not_to_have_text(before)
    link = page.locator(".atlas-downloads a").first
    expect(link).to_have_attribute("href", re.compile(r"\?topic=heat-health&lang=en$"))


@pytest.mark.console_errors_expected
def test_without_its_masks_the_bar_says_so_and_the_rest_works(page: Page) -> None:
    page.route(re.compile(r"/layers/facets\."), lambda route: route.abort())
    page.goto("/measures?topic=heat-health")
    frame = map_frame(page)
    expect(page.locator(".st-key-atlas-filter [role=alert]")).to_be_visible()
    says(page, f"{fitting()} of {ALL}")
    assert drawn(frame) > 0
    expect(page.locator(".st-key-atlas-list tbody tr")).to_have_count(25)


def test_a_bar_that_comes_again_is_the_only_one(page: Page) -> None:
    """Streamlit may take a component off the page and give its element to it once more: two bars say two things."""
    page.route("**/no", lambda route: route.fulfill(body="neither specification nor masks"))
    page.goto("/measures")
    page.locator(SENTENCE).wait_for()
    sentences = page.evaluate(
        """async (module) => {
          const { default: bar } = await import(module);
          const parentElement = document.createElement("div");
          const mount = (sentence) =>
            bar({ parentElement, data: { spec: "/no", facets: "/no", sentence }, setStateValue() {} });
          const said = () => [...parentElement.querySelectorAll(".atlas-sentence")].map((each) => each.textContent);
          const seen = (count) => new Promise((resolve) => {
            const look = () => (said().length >= count ? resolve(said()) : requestAnimationFrame(look));
            look();
          });
          mount("first")();
          const leave = mount("second");
          const mounted = await seen(1);
          await new Promise(requestAnimationFrame);
          leave();
          return [mounted, parentElement.childElementCount];
        }""",
        assets.address("atlas-filter.js", ""),
    )
    assert sentences == [["second"], 0]
