"""Pictures of the pages, made by the running atlas: for README.md, and of every page in every language to look at.

python -m devtools.screenshots                 docs/pictures/*.png, for README.md
python -m devtools.screenshots --all FOLDER    every page × language × theme × size
"""

import argparse
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from atlas import config
from atlas.paths import ROOT
from atlas.url.pages import NAMES
from devtools.browser_watch import executable, launch_arguments
from devtools.server_process import running
from devtools.settled import settle

SIZES = {"phone": (360, 740), "laptop": (1280, 800), "projector": (1920, 1080)}
README = {"measures": "/measures?topic=heat-health&city=dortmund&lang=en&view=51.523,7.452,13", "overview": "/?lang=en"}


def open_page(browser: Browser, address: str, size: tuple[int, int], theme: str) -> Page:
    """A page at rest: heading there, map drawn."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if theme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(address)
    settle(page)
    return page


def take(browser: Browser, address: str, target: Path, size: tuple[int, int], theme: str = "light") -> None:
    """One picture."""
    page = open_page(browser, address, size, theme)
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target)
    page.context.close()
    print(target)


def everything(browser: Browser, url: str, folder: Path) -> None:
    """Every page in every language, theme and size."""
    for name in NAMES:
        path = "" if name == NAMES[0] else name
        for language in config.current().languages.offered:
            for theme in ("light", "dark"):
                for size_name, size in SIZES.items():
                    target = folder / f"{name}-{language}-{theme}-{size_name}.png"
                    take(browser, f"{url}/{path}?lang={language}", target, size, theme)


def main() -> None:
    """Start the atlas and a browser, and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    folder = parser.parse_args().all
    with running() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        if folder:
            everything(browser, server.url, folder)
        else:
            for name, path in README.items():
                take(browser, server.url + path, ROOT / "docs" / "pictures" / f"{name}.png", (1280, 900))
        browser.close()


if __name__ == "__main__":
    main()
