"""Addresses that lead nowhere, and links that say something unknown, as people meet them."""

import pytest
from playwright.sync_api import Page, expect

from atlas.i18n.catalog import text
from devtools.settled import says, settle


@pytest.mark.console_errors_expected
@pytest.mark.parametrize("language", ["de", "en", "ro"])
def test_a_wrong_address_says_so_and_leads_on(page: Page, language: str) -> None:
    """The browser itself writes the 404 into its console."""
    page.set_viewport_size({"width": 360, "height": 740})
    answer = page.goto(f"/measures/x?lang={language}")
    assert answer is not None
    assert answer.status == 404
    texts = text(language)
    expect(page.locator("h1")).to_have_text(texts("missing.title"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator(".near a").click()
    settle(page)
    expect(page.locator("h1")).to_have_text(texts("measures.title"))


def test_what_a_link_says_and_is_unknown_is_told_until_the_page_changes(page: Page) -> None:
    page.goto("/measures?topic=nosuch&city=Dortmund&measure=gone&utm_source=letter&lang=DE-AT")
    notice = page.get_by_test_id("stAlert")
    expect(notice).to_contain_text("Thema „nosuch“; Maßnahme „gone“")
    says(page, "Filter – Stadt: Dortmund.")
    page.wait_for_url("**/measures?city=dortmund&lang=de")
    page.click("button:has-text('English')")
    expect(notice).to_contain_text("Topic “nosuch”; Measure “gone”")
    page.click("a:has-text('Sources')")
    expect(page.locator("h1")).to_have_text("Sources")
    expect(notice).to_have_count(0)
    page.goto("/measures?topic=heat-health%252Curban-green&topic=drought-watering")
    page.wait_for_url("**topic=heat-health%2Curban-green%2Cdrought-watering**")
    expect(notice).to_have_count(0)
