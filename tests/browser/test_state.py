"""What is chosen survives hurry, slow lines, the browser's buttons and a change of page."""

import re
import time

from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.test_measures_page import SENTENCE, choose_topic, map_frame

LATE = 0.5


class SlowLine:
    """Holds back what the server says, as a slow line does; what the page says goes out at once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.held: list[tuple[float, WebSocketRoute, str | bytes]] = []
        page.route_web_socket(re.compile("_stcore/stream"), self._relay)

    def _relay(self, ours: WebSocketRoute) -> None:
        theirs = ours.connect_to_server()
        theirs.on_message(lambda message: self.held.append((time.monotonic() + LATE, ours, message)))

    def run(self, seconds: float) -> None:
        """Let time pass."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while self.held and self.held[0][0] <= time.monotonic():
                _, ours, message = self.held.pop(0)
                ours.send(message)
            self.page.wait_for_timeout(15)


def opened(page: Page) -> SlowLine:
    line = SlowLine(page)
    page.goto("/measures", wait_until="commit")
    for _ in range(40):
        line.run(0.5)
        if page.locator(".st-key-atlas-list tbody tr").count() and page.locator(".facet-topic button").count():
            break
    line.run(1)
    return line


def test_two_clicks_before_an_answer_are_both_kept(page: Page) -> None:
    """The address that the second click carries is still that from before the first."""
    line = opened(page)
    page.click(".facet-topic button:has-text('Heat and health')")
    page.wait_for_timeout(250)
    page.locator(".st-key-atlas-list tbody tr button[data-id]").nth(2).click()
    line.run(2.5)
    assert "topic=heat-health" in page.url
    assert "measure=" in page.url
    chosen = page.url
    page.locator(".st-key-atlas-list tbody tr button[data-id]").nth(3).click()
    page.wait_for_timeout(250)
    page.click(".facet-topic button:has-text('Urban green')")
    line.run(2.5)
    assert re.search("topic=heat-health(%2C|,)urban-green", page.url)
    selected = re.search(r"measure=([\w-]+)", page.url)
    assert selected
    assert selected[0] not in chosen
    page.click(".facet-topic button:has-text('Heat and health')")
    page.wait_for_timeout(250)
    page.click(".facet-topic button:has-text('Heat and health')")
    line.run(2.5)
    assert re.search("topic=urban-green(%2C|,)heat-health", page.url), "on and off again"


def test_a_filter_survives_a_change_of_language_in_a_hurry(page: Page) -> None:
    line = opened(page)
    page.click(".facet-topic button:has-text('Heat and health')")
    page.wait_for_timeout(250)
    page.click("button:has-text('Deutsch')")
    line.run(4)
    assert "topic=heat-health" in page.url
    assert "lang=de" in page.url
    expect(page.locator(SENTENCE)).to_contain_text("Sie sehen 78 von 179")


def test_the_search_field_follows_the_back_button(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    search = page.get_by_role("searchbox")
    search.fill("tree")
    search.press("Enter")
    page.wait_for_url("**q=tree**")
    expect(page.locator(SENTENCE)).to_contain_text("tree")
    page.go_back()
    expect(page.locator(SENTENCE)).to_contain_text("You see 179 of 179")
    expect(search).to_have_value("")


def test_a_space_between_two_words_is_not_eaten(page: Page) -> None:
    page.goto("/measures")
    map_frame(page)
    search = page.get_by_role("searchbox")
    search.press_sequentially("tree ")
    expect(page.locator(SENTENCE)).to_contain_text("“tree”")
    search.press_sequentially("shade")
    expect(page.locator(SENTENCE)).to_contain_text("“tree shade”")


def test_the_whole_page_stays_in_the_chosen_language(page: Page) -> None:
    """Streamlit's menu leads to an address without the language."""
    page.goto("/measures")
    map_frame(page)
    page.click("button:has-text('Deutsch')")
    page.click("a:has-text('Quellen')")
    expect(page.locator("h1")).to_have_text("Quellen")
    expect(page.get_by_role("link", name="Werkzeugkasten")).to_be_visible()
    expect(page).to_have_title(re.compile("^Quellen"))
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.click("a:has-text('Maßnahmen') >> nth=0")
    choose_topic(page, "Hitze und Gesundheit")
    page.click("button:has-text('English')")
    expect(page.get_by_role("link", name="Toolbox")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("link", name="Werkzeugkasten")).to_be_visible()
    expect(page.locator(SENTENCE)).to_contain_text("Sie sehen 78 von 179")
