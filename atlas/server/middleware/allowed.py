"""Middleware that lets through what the atlas uses of Streamlit's server, and nothing else.

Streamlit also takes uploads, logs people in, tells its figures and talks to programs; the atlas needs none of it. What
is not in the list below is not there: 404, for every method, and whatever a later Streamlit adds. Nobody may send us
content: the answer is given without reading it, and the connection ends.
"""

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from atlas.server.answers import nothing

STREAM = "_stcore/stream"
"""The one web socket."""

EXACTLY = ("_stcore/health", "_stcore/host-config")
"""Streamlit's page asks for both before it opens the web socket."""

BELOW = ("static/", "media/", "component/streamlit_folium.st_folium/")
"""Streamlit's scripts and fonts, the icon of the atlas, the frame of the map."""

CLOSED = ("_stcore", "media", "component", "auth", "oauth2callback", "app", "static")
"""First path segments that are Streamlit's and of which only what is named above is open.

All other addresses are pages, ours, or nothing: atlas/server/addresses.py and the routes decide.
"""

READING = ("GET", "HEAD")


class Allowed:
    """Pure ASGI middleware; `base` is "" or "/atlas"."""

    def __init__(self, app: ASGIApp, *, base: str) -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            if scope["path"] == f"{self.base}/{STREAM}":
                await self.app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})  # before it opens: 403
            return
        refusal = self._refusal(scope) if scope["type"] == "http" else None
        await (refusal or self.app)(scope, receive, send)

    def _refusal(self, scope: Scope) -> Response | None:
        """The answer to what is not open to visitors; None for everything else."""
        headers = {"Cache-Control": "no-store"}
        sends_content = _sends_content(scope)
        if sends_content:
            headers["Connection"] = "close"  # or the server would read the content, to throw it away
        if not is_open(scope["path"], self.base):
            return nothing(scope["path"], headers)
        if scope["method"] not in READING:
            return PlainTextResponse("Method not allowed", 405, headers | {"Allow": ", ".join(READING)})
        if sends_content:
            return PlainTextResponse("The atlas takes no content", 413, headers)
        return None


def is_open(path: str, base: str = "") -> bool:
    """Whether an address is not one of Streamlit's that the atlas leaves unused."""
    if not path.startswith(f"{base}/"):
        return path == base
    below = path[len(base) + 1 :]
    if below.partition("/")[0] not in CLOSED:
        return True
    return below in EXACTLY or below.startswith(BELOW)


def _sends_content(scope: Scope) -> bool:
    lengths = [value for name, value in scope["headers"] if name == b"content-length"]
    return any(name == b"transfer-encoding" for name, _ in scope["headers"]) or any(value != b"0" for value in lengths)
