"""Examines every page in every language, light and dark, with axe, and prints the number of violations as a table.

    python -m devtools.accessibility_report            all pages
    python -m devtools.accessibility_report measures   only these

Menus, dialogs, popovers, expanders and panels are opened, and the frames of maps are examined too. Exit code 1
where anything is found; what, stands below the table.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from atlas.url.pages import NAMES
from devtools import axe
from devtools.browser_watch import executable, launch_arguments
from devtools.server_process import running

COLUMNS = [(language, theme) for language in axe.LANGUAGES for theme in axe.THEMES]
WIDTH = 9


def examine(browser: Browser, url: str, name: str) -> tuple[list[int], list[axe.Finding]]:
    """How many violations a page has in each column, and what they are."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(60_000)
    found = [findings for _, _, findings in axe.walk(context.new_page(), url, name)]
    context.close()
    return [len(findings) for findings in found], [finding for findings in found for finding in findings]


def main() -> int:
    """Start the atlas, walk, print; the exit code."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("pages", nargs="*", choices=[*NAMES, []], help="pages to examine (default: all)")
    names = options.parse_args().pages or list(NAMES)
    findings: list[axe.Finding] = []
    print(f"{'page':<16}" + "".join(f"{language} {theme}".rjust(WIDTH) for language, theme in COLUMNS))
    with (
        tempfile.TemporaryDirectory() as folder,
        running(config=axe.filled_in(Path(folder))) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        for name in names:
            counts, found = examine(browser, server.url, name)
            findings += found
            print(f"{name:<16}" + "".join(str(count).rjust(WIDTH) for count in counts), flush=True)
        browser.close()
    examined = len(names) * len(COLUMNS)
    print(f"{examined} combinations of page, language and theme; {len(findings)} violations found by axe")
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
