"""How large the messages of the web socket are, both ways, uncompressed: what its limits must leave room for.

    python -m benchmarks.message_sizes [--measures 20000]

Visits every page in one language and in two, on generated data; on the page of measures every value of every filter is
chosen, and a free text of the greatest length is put in. Prints the largest message of each page, from the server and
from the browser. The limits stand in `atlas/server/connections.py` and `atlas/config/streamlit_options.py`.

November 2026, bytes with 20,000 measures: from the server 14,994,983 (timeline), 11,615,238 (rollbook), 2,535,849
(sources), all others below 1,200,000; from a browser at most 907 (measures).
"""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright

from atlas.paths import ROOT
from benchmarks.generated import generated
from devtools.browser_watch import executable, launch_arguments
from devtools.server_process import running

RUN_ENDED = '[data-test-script-state="notRunning"] [data-testid="stMainBlockContainer"]'
QUIET = 2500
"""Milliseconds after which nothing more is expected; a benchmark, not a test."""

Largest = dict[str, list[int]]
"""By page: the largest message from the server and from the browser, in bytes."""


def listen(page: Page, largest: Largest, name: str) -> None:
    """Note the size of each message that `page` sends or receives."""

    def note(side: int, payload: str | bytes) -> None:
        size = len(payload if isinstance(payload, bytes) else payload.encode())
        largest[name][side] = max(largest[name][side], size)

    def opened(socket: WebSocket) -> None:
        socket.on("framereceived", lambda payload: note(0, payload))
        socket.on("framesent", lambda payload: note(1, payload))

    page.on("websocket", opened)


def visit(browser: Browser, url: str, path: str, largest: Largest) -> None:
    """Open a page; on the page of measures choose everything there is to choose."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    listen(page, largest, path)
    page.goto(url + path)
    page.wait_for_selector(RUN_ENDED, state="attached", timeout=300_000)
    page.wait_for_timeout(QUIET)
    if path.startswith("/measures"):
        for pill in page.locator(".atlas-filter button[aria-pressed]").all():
            if pill.is_visible():
                pill.click()
        field = page.locator(".atlas-filter input[type=search]").first
        field.fill("ß" * 5000)
        field.press("Enter")
        page.wait_for_timeout(QUIET)
    page.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measures", type=int, default=20_000)
    size = parser.parse_args().measures
    names = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
    largest: Largest = defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        with running(geodata=generated(Path(folder), size)) as server:
            for name in names:
                for query in ("", "?lang=ro&second=de"):
                    print(f"{name}{query} …", flush=True)
                    visit(browser, server.url, f"/{name}{query}", largest)
        browser.close()
    print(f"{'page, ' + str(size) + ' measures':44}{'from server':>14}{'from browser':>14}")
    for path, (received, sent) in sorted(largest.items(), key=lambda item: -max(item[1])):
        print(f"{path:44}{received:14,}{sent:14,}")


if __name__ == "__main__":
    main()
