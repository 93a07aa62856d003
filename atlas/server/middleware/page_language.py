"""Middleware that answers a page visit with the start page in the visitor's language."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from atlas.assets import Asset
from atlas.i18n.negotiation import of_visitor
from atlas.server import immutable
from atlas.server.addresses import Page, answer

CONDITIONAL = (b"if-none-match", b"if-modified-since")


class HtmlLanguage:
    """Pure ASGI middleware.

    Where Streamlit answers the address of a page with its start page, ours for the language is sent instead
    (`pages`: language → content). `base` is "" or "/atlas".
    """

    def __init__(self, app: ASGIApp, *, base: str, pages: Mapping[str, Asset], default: str) -> None:
        self.app = app
        self.base = base
        self.pages = pages
        self.default = default

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._may_be_page(scope):
            await self.app(scope, receive, send)
            return
        # Streamlit must not answer 304 by the tag of its own page: ours differs by language.
        plain = dict(scope, headers=[pair for pair in scope["headers"] if pair[0] not in CONDITIONAL])
        replaced = False

        async def send_ours(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_html(message):
                replaced = True
                await self._page(scope)(scope, receive, send)
            elif not replaced:
                await send(message)

        await self.app(plain, receive, send_ours)

    def _may_be_page(self, scope: Scope) -> bool:
        path = scope["path"]
        if scope["method"] not in ("GET", "HEAD") or not path.startswith(self.base or "/"):
            return False
        return isinstance(answer(path[len(self.base) :], list(self.pages)), Page)

    def _page(self, scope: Scope) -> Response:
        language = of_visitor(Request(scope), list(self.pages), self.default)
        response = immutable.response(self.pages[language], Request(scope))
        response.headers["Cache-Control"] = "no-cache"
        response.headers["Content-Language"] = language
        response.headers["Vary"] = "Accept-Encoding, Accept-Language"
        return response


def _is_html(message: Message) -> bool:
    headers = Headers(raw=message["headers"])
    return message["status"] == 200 and headers.get("content-type", "").startswith("text/html")
