"""What a browser contacts and stores is what the privacy page says; a map from the internet only by consent."""

import re
import struct
import zlib

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from atlas.server.contacted import recorded
from devtools.browser_watch import Watch
from devtools.record_hosts import record
from devtools.server_process import Server
from devtools.settled import still
from tests.browser.test_accessibility import frame

ONLINE = ".st-key-atlas-online-"


def test_the_privacy_page_lists_what_was_recorded(browser: Browser, server: Server) -> None:
    found = record(browser, server.url)
    assert found == recorded(), "run `python -m devtools.record_hosts` and see what has changed"
    assert found.foreign == []
    assert [item.name for item in found.stored if item.kind == "cookie"] == ["_streamlit_xsrf"]


@pytest.mark.foreign_requests_expected
def test_a_map_from_the_internet_only_by_consent(page: Page, filled: Server, watch: Watch) -> None:
    """No request before it, some with it, none after it was taken back; the dialog says who gets the address."""
    watch.servers.add(filled.url)
    asked: list[str] = []

    def tile(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=picture(), content_type="image/png")

    page.context.route("https://tiles.example.org/**", tile)
    page.goto(f"{filled.url}/measures")
    inside = frame(page)
    inside.evaluate("() => { map.setZoom(11, { animate: false }) }")
    still(page)
    assert asked == []
    ask(page)
    dialog = page.get_by_role("dialog").filter(has_text="Load map pictures")
    expect(dialog).to_contain_text("Tiles Example then receives the IP address of your device")
    expect(dialog.get_by_role("link")).to_have_attribute("href", "https://tiles.example.org/privacy")
    page.click(f"{ONLINE}no button")
    expect(dialog).to_be_hidden()
    assert asked == []
    ask(page)
    page.click(f"{ONLINE}yes button")
    inside.wait_for_selector(".leaflet-atlas-online-pane img.leaflet-tile-loaded", state="attached")
    expect(inside.locator(".atlas-schematic")).to_contain_text("© Tiles Example")
    assert all(url.startswith("https://tiles.example.org/") for url in asked)
    assert set(watch.foreign()) == set(asked), "nobody else is asked"
    opened(page, f"{ONLINE}off button")
    page.click(f"{ONLINE}off button")
    expect(inside.locator(".leaflet-atlas-online-pane img")).to_have_count(0)
    before = len(asked)
    inside.evaluate("() => { map.setZoom(14, { animate: false }) }")
    still(page)
    assert len(asked) == before
    page.reload()
    frame(page)
    still(page)
    assert len(asked) == before, "a new visit asks again"


def test_no_address_gives_consent(page: Page, filled: Server, watch: Watch) -> None:
    watch.servers.add(filled.url)
    page.goto(f"{filled.url}/measures?online=agreed&atlas.online=true")
    frame(page)
    still(page)
    assert page.evaluate("document.documentElement.dataset.atlasOnline") is None


def test_without_configuration_no_such_map_is_offered(page: Page) -> None:
    page.goto("/imprint")
    opened(page, ".st-key-atlas-display [role=radio], [data-testid=stPopoverBody] [role=radio]")
    assert page.locator(f"{ONLINE}ask").count() == 0


def test_a_report_carries_the_view(page: Page, filled: Server, watch: Watch) -> None:
    """The address at the click, with the section of the map, which the server does not know."""
    watch.servers.add(filled.url)
    page.goto(f"{filled.url}/measures?topic=heat-health")
    frame(page).evaluate("() => { map.setView([46.77, 23.6], 13, { animate: false }) }")
    page.wait_for_url("**view=46.77*")
    link = page.get_by_role("link", name="Report a barrier")
    link.evaluate("each => each.addEventListener('click', event => event.preventDefault())")
    link.click()
    href = link.get_attribute("href") or ""
    assert href.startswith("mailto:atlas@example.org?subject=Barrier")
    body = page.evaluate("href => new URL(href).searchParams.get('body')", href)
    assert re.search(r"View: http\S+/measures\?topic=heat-health&view=46\.77\S*\n$", body)


def ask(page: Page) -> None:
    """Open the dialog of consent."""
    opened(page, f"{ONLINE}ask button")
    page.click(f"{ONLINE}ask button")
    page.wait_for_selector(f"{ONLINE}yes")


def opened(page: Page, selector: str) -> None:
    """Open the display menu, if what is wanted in it is not seen yet."""
    if not page.locator(selector).first.is_visible():
        page.click(".st-key-atlas-display button")
    page.locator(selector).first.wait_for()


def picture() -> bytes:
    """A grey PNG of one pixel."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
