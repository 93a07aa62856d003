"""Middleware that answers for addresses: pages go on to Streamlit, better addresses are told, the rest is 404."""

from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from atlas.config import Config
from atlas.paths import STATIC
from atlas.server import addresses
from atlas.server.answers import nothing

ROBOTS = """User-agent: *
Disallow: {base}/export/
Disallow: {base}/rollbooks/
"""
"""Files that are made at each visit need not be made for a search engine; everything else may be found."""

ICON = "favicon.ico"
ICONS = (f"/{ICON}", "/favicon.png")
"""Streamlit's script asks for the second at the begin of each visit; browsers look at what it is, not at its name."""


class Router:
    """Pure ASGI middleware; `base` is "" or "/atlas"."""

    def __init__(self, app: ASGIApp, *, base: str, settings: Config) -> None:
        self.app = app
        self.base = base
        self.settings = settings
        self.icon = (STATIC / ICON).read_bytes()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(self.base):
            await self.app(scope, receive, send)
            return
        path = scope["path"][len(self.base) :]
        response = self._answer(path, Request(scope))
        if response is not None:
            await response(scope, receive, send)
        elif path.startswith("/static/"):
            await self._static(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _answer(self, path: str, request: Request) -> Response | None:
        """What is answered here; None for pages and for what others serve."""
        if path == "/robots.txt":
            return PlainTextResponse(ROBOTS.format(base=self.base))
        if path in ICONS:
            return Response(self.icon, media_type="image/x-icon", headers={"Cache-Control": "public, max-age=86400"})
        meant = addresses.answer(path, self.settings.languages.offered)
        if isinstance(meant, addresses.Moved):
            return RedirectResponse(self._address(meant, request), 308, {"Cache-Control": "no-cache"})
        return nothing(request.url.path) if isinstance(meant, addresses.Missing) else None

    def _address(self, meant: addresses.Moved, request: Request) -> str:
        """Where to go, with the parameters of the address; a language in the path overrules one among them."""
        query = request.url.query
        if meant.language:
            given = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name != "lang"]
            query = urlencode([*given, ("lang", meant.language)])
        return f"{self.base}{meant.path}{'?' + query if query else ''}"

    async def _static(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Streamlit answers a file that it lacks with its start page: that is no script, and no success."""
        lacking = False

        async def send_or_refuse(message: Message) -> None:
            nonlocal lacking
            kind = Headers(raw=message.get("headers", [])).get("content-type", "")
            if message["type"] == "http.response.start" and message["status"] == 200 and kind.startswith("text/html"):
                lacking = True
                await nothing(scope["path"])(scope, receive, send)
            elif not lacking:
                await send(message)

        await self.app(scope, receive, send_or_refuse)
