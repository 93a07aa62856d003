"""Records which hosts a browser contacts and what it stores, for the privacy page.

python -m devtools.record_hosts            opens every page and writes atlas/server/contacted.json
"""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from atlas.server.contacted import FILE, Contacted, Stored, write
from atlas.url.pages import NAMES
from devtools.browser_watch import Watch, executable, launch_arguments
from devtools.server_process import running
from devtools.settled import settle

PAGE_IN_NAME = re.compile(r"-/?[\w-]*-(v\d+)$")


def record(browser: Browser, url: str) -> Contacted:
    """Open every page of the server at `url` in one visit and choose things, as a visitor would."""
    context = browser.new_context(base_url=url, locale="en-GB")
    watch = Watch({url})
    page = context.new_page()
    watch.attach(page)
    kept: set[tuple[str, str]] = set()
    for name in NAMES:
        page.goto(f"/{name}")
        settle(page)
        kept |= _storage(page)
    page.click(".st-key-atlas-display button")
    page.get_by_test_id("stPopoverBody").get_by_role("radio").nth(1).click()
    page.wait_for_url("**size=large**")
    kept |= _storage(page)
    foreign = sorted({urlsplit(address).netloc for address in watch.foreign()})
    entries = {Stored(name=name, kind=kind, ends_with_session=kind == "session") for name, kind in kept}
    stored = sorted(_cookies(context) | entries, key=lambda item: (item.kind, item.name))
    context.close()
    return Contacted(foreign=foreign, stored=stored)


def _cookies(context: BrowserContext) -> set[Stored]:
    return {
        Stored(name=cookie["name"], kind="cookie", ends_with_session=cookie["expires"] == -1)
        for cookie in context.cookies()
    }


def _storage(page: Page) -> set[tuple[str, str]]:
    """Names of storage entries with their kind; Streamlit keeps some for each page: those become one."""
    found = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]")
    return {
        (PAGE_IN_NAME.sub(r"-*-\1", name), kind)
        for names, kind in zip(found, ("local", "session"), strict=True)
        for name in names
    }


def main() -> None:
    """Start the atlas, record, write, and say what was found."""
    with running() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        found = record(browser, server.url)
        browser.close()
    write(found)
    print(f"{len(NAMES)} pages, foreign hosts: {', '.join(found.foreign) or 'none'}")
    for item in found.stored:
        print(f"{item.kind}: {item.name}{' (until the session ends)' if item.ends_with_session else ''}")
    print(f"written to {FILE.name}")


if __name__ == "__main__":
    main()
