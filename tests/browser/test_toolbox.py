"""Toolbox and neighbourhoods in a real browser: questions answered by clicks only, and sheets that fit a page."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from devtools.settled import says
from tests.browser.test_measures_page import map_frame


def test_which_formats_were_tried_in_jungferntal(page: Page) -> None:
    """From the first page by clicks: neighbourhoods, Jungferntal, its formats; on to one of them, and back."""
    page.goto("/")
    page.click("a:has-text('Neighbourhoods')")
    page.click(".atlas-place a:has-text('Jungferntal')")
    formats = page.locator("section", has=page.get_by_role("heading", name="9 formats tried here"))
    expect(formats.locator("li strong a").first).to_have_text("Finding key actors")
    here = formats.locator("ul").first.locator("li strong a")
    assert "Vision of the quarter" in here.all_inner_texts()
    assert len(here.all_inner_texts()) == 9
    loaded: list[str] = []
    page.on("request", lambda asked: loaded.append(asked.url) if asked.is_navigation_request() else None)
    here.get_by_text("Vision of the quarter").click()
    expect(page.locator("h2")).to_have_text("Vision of the quarter")
    page.click(".atlas-record a:has-text('Jungferntal') >> nth=0")
    expect(page.locator("h2").first).to_have_text("Jungferntal")
    pages = {urlsplit(url).path for url in loaded} & {"/toolbox", "/neighbourhoods"}
    assert not pages, "no page was loaded anew"


def test_a_place_opens_on_its_own_map_and_a_click_opens_a_measure(page: Page) -> None:
    page.goto("/neighbourhoods?place=hafenquartier&view=46.77,23.6,13")
    frame = map_frame(page)
    lat, lon = frame.evaluate("[window.map.getCenter().lat, window.map.getCenter().lng]")
    assert (lat, lon) == (pytest.approx(51.5275, abs=0.005), pytest.approx(7.4535, abs=0.005))
    assert "view=46.77,23.6,13" in page.url.replace("%2C", ","), "the view of the big map stays as it was"
    name = page.locator(".atlas-measures tbody a").first
    title = name.inner_text()
    name.click()
    expect(page.locator(".st-key-atlas-panel h2")).to_have_text(title)
    page.click(".st-key-atlas-close button")
    expect(page.locator(".st-key-atlas-panel h3").first).to_have_text("How far it reaches")


def test_the_filter_of_the_toolbox_by_clicks(page: Page) -> None:
    page.goto("/toolbox")
    page.click(".st-key-toolbox-neighbourhoods button:has-text('Jungferntal')")
    says(page, "9 of 35")
    page.wait_for_url("**neighbourhood=jungferntal**")
    page.click(".atlas-format a:has-text('Neighbourhood walk')")
    expect(page.locator(".atlas-record h2")).to_have_text("Neighbourhood walk")
    page.go_back()
    expect(page.locator(".atlas-format")).to_have_count(9)


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_sheets_fit_one_page(page: Page, language: str) -> None:
    """The fullest ones; the button is for the screen only."""
    for method in ("local-action-group", "vision-building", "neighbourhood-walk", "klimamap", "digital-climate-week"):
        page.goto(f"/print/format/method-{method}.{language}")
        printed = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1, method
    assert page.locator("html").get_attribute("lang") == language
    page.emulate_media(media="print")
    assert not page.locator("button").is_visible()
