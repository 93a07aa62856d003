"""/health: whether there is data to show, for load balancers and monitoring."""

from collections.abc import Sized
from typing import Protocol

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from atlas import __version__
from atlas.server.worker import Source


class Data(Protocol):
    """What the health route asks of the loaded data."""

    @property
    def digest(self) -> str: ...
    @property
    def problems(self) -> Sized: ...
    def records(self, key: str, /) -> Sized: ...


def route(base: str, data: Source[Data]) -> Route:
    """`GET {base}/health`: 200 as long as there is data to show, even with problems; 503 when there is none at all."""

    async def health(_: Request) -> Response:
        headers = {"Cache-Control": "no-store"}
        try:
            loaded = await data()
            empty = len(loaded.records("measures")) == 0
        except Exception as error:  # whatever broke: a load balancer needs an answer, not a stack trace
            broken = {"status": "no data", "version": __version__, "error": type(error).__name__}
            return JSONResponse(broken, status_code=503, headers=headers)
        content = {
            "status": "no data" if empty else "ok",
            "version": __version__,
            "data": loaded.digest,
            "problems": len(loaded.problems),
        }
        return JSONResponse(content, status_code=503 if empty else 200, headers=headers)

    return Route(f"{base}/health", health)
