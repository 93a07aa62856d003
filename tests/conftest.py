"""Fixtures for all tests: the real server, and a browser that is watched.

`server` runs on the shipped data, once a session. `serve(geodata=…, config=…)` starts another one for
the test. `page` fails its test at the end when the browser wrote an error to its console or asked
for anything elsewhere, unless the test is marked `console_errors_expected` or
`foreign_requests_expected`; `watch` holds what was recorded.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from devtools.browser_watch import Watch, executable, launch_arguments
from devtools.server_process import Server, running

Serve = Callable[..., Server]
PATIENCE_MS = 60_000  # for a state that does not come; what comes is not waited for any longer

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that need Chromium, so that `-m "not browser"` leaves them out.

    Those marked `soak` run only when `-m` speaks of them.
    """
    for item in items:
        if isinstance(item, pytest.Function) and "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
    if "soak" not in config.option.markexpr:
        soaking = [item for item in items if item.get_closest_marker("soak")]
        items[:] = [item for item in items if not item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=soaking)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The server on the shipped data and configuration."""
    with running() as started:
        yield started


@pytest.fixture
def serve(watch: Watch, request: pytest.FixtureRequest) -> Iterator[Serve]:
    """Starts further servers for one test; takes the arguments of `running`."""
    with ExitStack() as stack:

        def start(**arguments: Any) -> Server:
            started = stack.enter_context(running(**arguments))
            watch.servers.add(started.url)
            return started

        yield start
        if "page" in request.fixturenames:
            # What a page still asks of a server that has stopped is no fault of the page.
            request.getfixturevalue("page").goto("about:blank")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        yield started
        started.close()


@pytest.fixture
def watch() -> Watch:
    """What the page of this test asked for and complained about."""
    return Watch()


@pytest.fixture
def page(browser: Browser, server: Server, watch: Watch, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in a fresh context; addresses such as "/measures" are taken on `server`."""
    context = browser.new_context(
        base_url=server.url, locale="en-GB", viewport={"width": 1280, "height": 900}, service_workers="block"
    )
    watch.servers.add(server.url)
    context.set_default_timeout(PATIENCE_MS)
    fresh = context.new_page()
    watch.attach(fresh)
    yield fresh
    context.close()
    marked = {marker.name for marker in request.node.iter_markers()}
    if "console_errors_expected" not in marked:
        assert not watch.console_errors, "the browser's console shows errors"
    if "foreign_requests_expected" not in marked:
        assert not watch.foreign(), "the page asked another host"
