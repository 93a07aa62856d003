"""Middleware that puts our guard before the script of a component's frame (ADR-42).

streamlit-folium evaluates as script what it is sent by `postMessage`, without asking by whom. Our guard
(`frontend/src/entries/guard.js`) lets only our own page send, and starts the component's script, so that without it
nothing runs.
"""

import re
from collections.abc import Callable
from html import escape

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPT = re.compile(r'<script\b[^>]*?\bsrc="([^"]+)"[^>]*></script>')
ANY_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)


class ComponentGuard:
    """Pure ASGI middleware for HTML below `<base>/component/`; `address` tells where the guard is served."""

    def __init__(self, app: ASGIApp, *, base: str, address: Callable[[], str]) -> None:
        self.app = app
        self.prefix = f"{base}/component/"
        self.address = address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(self.prefix):
            await self.app(scope, receive, send)
            return
        # We read the page, so it must not come compressed.
        plain = dict(scope, headers=[pair for pair in scope["headers"] if pair[0] != b"accept-encoding"])
        start: Message | None = None
        body = b""

        async def send_guarded(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and _is_html(message):
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    await self._finish(start, body, scope, receive, send)

        await self.app(plain, receive, send_guarded)

    async def _finish(self, start: Message, body: bytes, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            content = guarded(body.decode(), self.address()).encode() if start["status"] == 200 else body
        except ValueError as error:
            await PlainTextResponse(str(error), 500)(scope, receive, send)
            return
        MutableHeaders(scope=start)["content-length"] = str(len(content))
        await send(start)
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else content})


def guarded(html: str, address: str) -> str:
    """A component's page with the guard at `address` in the place of its script, which the guard starts.

    Raises ValueError unless the page has exactly one script, with an address: others would run unguarded.
    """
    found = SCRIPT.search(html)
    if found is None or len(ANY_SCRIPT.findall(html)) != 1:
        raise ValueError("The page of the component has changed: expected exactly one script, with an address.")
    script = found[1]  # stays escaped as it was
    guard = f'<script src="{escape(address)}" data-then="{script}"></script>'
    return html[: found.start()] + guard + html[found.end() :]


def _is_html(message: Message) -> bool:
    return Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
