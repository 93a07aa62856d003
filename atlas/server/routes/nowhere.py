"""What begins like an address of ours and is none."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from atlas.server.addresses import OURS
from atlas.server.answers import nothing


def routes(base: str) -> list[BaseRoute]:
    """404 for what leads nowhere; after all others, or Streamlit gives its start page."""

    async def answer(request: Request) -> Response:
        return nothing(request.url.path)

    return [Route(f"{base}/{first}{rest}", answer) for first in OURS for rest in ("", "/{name:path}")]
