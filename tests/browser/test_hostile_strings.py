"""Strings in the data that look like templates, markup or scripts are shown as they are, on every page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from atlas.url.pages import NAMES
from devtools.settled import settle
from tests.conftest import Serve
from tests.planted import HOSTILE, plant

WITHOUT_DATA = ("/accessibility", "/privacy", "/imprint")
FOREIGN_MARKUP = (
    """() => [...document.querySelectorAll('img[src="x"], [onerror], a[href^="javascript:"], .katex')].length"""
)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, fields = plant(tmp_path_factory.mktemp("planted"))
    assert fields > 5000
    return folder


def test_planted_strings_are_literal_everywhere(page: Page, serve: Serve, planted: Path) -> None:
    server = serve(geodata=planted)
    addresses = [f"{server.url}/{name}" for name in ("", *NAMES[1:])]
    addresses.append(f"{server.url}/measures?measure=hafen-wasser-tanken&lang=de")
    for address in addresses:
        page.goto(address)
        settle(page)
        for frame in page.frames:
            assert frame.evaluate("window.hacked") is None, address
            assert frame.evaluate(FOREIGN_MARKUP) == 0, address
        text = page.inner_text("body")
        assert "49{%" not in text
        assert page.locator("[data-testid=stException]").count() == 0, address
        assert HOSTILE in text or address.endswith(WITHOUT_DATA), address
