"""Middleware that makes every 404 a page for who reads, and short JSON for programs.

Whoever finds nothing at an address says so to programs. Here that becomes the page, whatever the address was: that of
a page, of a file, one of Streamlit's, or one outside the base path.
"""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from atlas.config import Config
from atlas.i18n.negotiation import of_visitor, wants_page
from atlas.server import addresses, not_found
from atlas.server.answers import nothing


class MissingPage:
    """Pure ASGI middleware; `base` is "" or "/atlas". Makes every 404 the page for readers, JSON for programs."""

    def __init__(self, app: ASGIApp, *, base: str, settings: Config) -> None:
        self.app = app
        self.base = base
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        reads = wants_page(",".join(Headers(scope=scope).getlist("accept")))
        replaced = False

        async def send_or_explain(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and message["status"] == 404:
                before = Headers(raw=message.get("headers", []))
                replaced = reads or before.get("content-type") != "application/json"
                if replaced:
                    request = Request(scope)
                    instead = self._page(request, before) if reads else nothing(request.url.path)
                    await instead(scope, receive, send)
            if not replaced:
                await send(message)

        await self.app(scope, receive, send_or_explain)

    def _page(self, request: Request, before: Headers) -> HTMLResponse:
        """The page instead of an answer with the headers `before`."""
        asked = request.url.path
        below = asked.removeprefix(self.base) if f"{asked}/".startswith(f"{self.base}/") else asked
        near, in_path = addresses.leads(below, self.settings.languages.offered)
        offered, default = self.settings.languages.offered, self.settings.languages.default
        language = (not request.query_params.getlist("lang") and in_path) or of_visitor(request, offered, default)
        headers = {"Content-Language": language, "Cache-Control": "no-store", "Vary": "Accept, Accept-Language"}
        if before.get("connection") == "close":  # the sender would go on with content that nobody reads
            headers["Connection"] = "close"
        return HTMLResponse(not_found.page(self.settings, language, asked, near), 404, headers)
