"""A watched page on the small site of `map_site`."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from devtools import axe
from devtools.browser_watch import Watch
from devtools.server_process import Server, running
from tests.browser.map_site import serving
from tests.conftest import PATIENCE_MS

Open = Callable[..., Page]


@pytest.fixture
def open_site(browser: Browser, watch: Watch, request: pytest.FixtureRequest) -> Iterator[Open]:
    """`open_site(features, path="", query="", width=1000, **layers)` opens the map's or the list's page.

    The test fails at its end when the console shows an error, unless it is marked
    `console_errors_expected`, or when anything was asked for elsewhere.
    """
    with ExitStack() as stack:

        def start(
            features: list[dict[str, Any]], path: str = "", query: str = "", width: int = 1000, **layers: Any
        ) -> Page:
            address = stack.enter_context(serving(features, **layers))
            watch.servers.add(address)
            context = browser.new_context(viewport={"width": width, "height": 620}, reduced_motion="reduce")
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(PATIENCE_MS)
            watch.attach(page)
            page.goto(f"{address}{path}{query}")
            return page

        yield start
    if not request.node.get_closest_marker("console_errors_expected"):
        assert not watch.console_errors, "the browser's console shows errors"
    assert not watch.foreign(), "the page asked another host"


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with an operator and a map from the internet in its configuration."""
    with running(config=axe.filled_in(tmp_path_factory.mktemp("config"))) as started:
        yield started
