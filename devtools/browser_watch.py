"""Finds a browser, and watches a page: what it asks for, what it complains about."""

import os
import shutil
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LOCAL_SCHEMES = ("data", "blob", "about")


def executable() -> str | None:
    """The system's Chromium; None means Playwright's own."""
    return next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)


def launch_arguments() -> list[str]:
    """Switches that keep Chromium from calling its maker, and let it run for root."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    return ["--no-sandbox", *quiet] if os.geteuid() == 0 else quiet


@dataclass
class Watch:
    """Records of one page and its frames, from the moment it is attached; `servers` are ours."""

    servers: set[str] = field(default_factory=set)
    requests: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        page.on("request", self._request)
        page.on("console", self._console)
        page.on("pageerror", self._page_error)
        page.on("websocket", lambda socket: self.requests.append(socket.url))

    def foreign(self) -> list[str]:
        """Requests to any host and port but our servers'."""
        own = {urlsplit(url).netloc for url in self.servers}
        parts = [(url, urlsplit(url)) for url in self.requests]
        return [url for url, part in parts if part.scheme not in LOCAL_SCHEMES and part.netloc not in own]

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            place = message.location.get("url", "")
            self.console_errors.append(f"{message.text} ({place})")

    def _page_error(self, error: Error) -> None:
        self.console_errors.append(f"{error.name}: {error.message}")
