"""Middleware that puts the security headers on every answer. Web sockets pass untouched."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Only names that every current browser knows: an unknown one is an error in its console.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), fullscreen=(self)",
}


class SecurityHeaders:
    """Pure ASGI middleware.

    `page_policy` and `component_policy` are values for Content-Security-Policy; the second one goes
    to paths below `<base>/component/`, where `base` is "" or "/atlas".
    """

    def __init__(self, app: ASGIApp, *, base: str, page_policy: str, component_policy: str) -> None:
        self.app = app
        self.component_prefix = f"{base}/component/"
        self.page_policy = page_policy
        self.component_policy = component_policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        in_component = scope["path"].startswith(self.component_prefix)
        policy = self.component_policy if in_component else self.page_policy

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                for name, value in COMMON.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)
