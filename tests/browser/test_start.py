"""The start page: what is seen before anything has come, without scripts, and where no web socket comes through."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, WebSocketRoute, expect

from atlas.i18n.catalog import text
from devtools.server_process import Server
from devtools.settled import holds

START = "#atlas-start"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"


def test_name_and_loading_are_painted_before_style_sheets_and_scripts_have_come(page: Page) -> None:
    held: list[Route] = []
    page.route(re.compile(r"\.(js|css)(\?|$)"), lambda route: held.append(route))
    page.goto("/measures?lang=de", wait_until="commit")
    expect(page.locator(START)).to_contain_text("Resilience Exchange Atlas")
    expect(page.locator(START)).to_contain_text(text("de")("start.loading"))
    holds(page, PAINTED)
    assert held, "nothing was held back, so the test shows nothing"
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(START)).to_have_count(0)


@pytest.mark.parametrize(("locale", "language"), [("de-DE", "de"), ("ro-RO", "ro"), ("en-GB", "en")])
def test_without_scripts_every_page_leads_to_its_data(
    browser: Browser, server: Server, locale: str, language: str
) -> None:
    context = browser.new_context(base_url=server.url, locale=locale, java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto("/timeline")
        seen = page.locator(START)
        expect(seen.get_by_text(text(language)("start.no_script"))).to_be_visible()
        expect(seen.get_by_text(text(language)("start.loading"))).to_be_hidden()
        expect(seen).to_contain_text(text(language)("start.contact"))
        for name in ("measures", "timeline", "transfers", "toolbox", "rollbook", "sources"):
            expect(seen.get_by_text(text(language)(f"nav.{name}"), exact=True)).to_be_visible()
        links = [link.get_attribute("href") for link in seen.locator("a:visible").all()]
        assert len(links) > 15
        assert {link: context.request.get(link).status for link in links if link and "rollbooks" not in link} == {
            link: 200 for link in links if link and "rollbooks" not in link
        }
    finally:
        context.close()


def refuse(ours: WebSocketRoute) -> None:
    ours.close(code=1011)


def swallow(_: WebSocketRoute) -> None:
    """The line seems to open, and nothing ever comes."""


@pytest.mark.console_errors_expected
@pytest.mark.parametrize("proxy", [refuse, swallow])
def test_blocked_web_sockets_are_said_with_ways_to_the_data(page: Page, proxy: object) -> None:
    page.route_web_socket(re.compile("_stcore/stream"), proxy)  # type: ignore[arg-type]
    page.goto("/timeline?lang=de")
    seen = page.locator(START)
    expect(seen.get_by_text(text("de")("start.blocked"))).to_be_visible()
    expect(seen.get_by_role("link", name="events.geojson")).to_be_visible()
    expect(seen.get_by_text(text("de")("start.loading"))).to_be_hidden()
    expect(page.locator(".atlas-line")).to_be_empty()  # nobody has chosen anything, and it would cover the contact
    expect(page.get_by_role("dialog")).to_have_count(0)
