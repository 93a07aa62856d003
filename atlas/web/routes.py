"""Our own addresses beside Streamlit's: /health, /layers, /maps, /assets, /download."""

import logging
from collections.abc import Callable, Mapping, Sized
from pathlib import Path
from typing import Protocol

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from atlas import __version__
from atlas.web import downloads
from atlas.web.publication import Publication

log = logging.getLogger(__name__)


class Data(Protocol):
    """What the health route asks of the loaded data."""

    @property
    def digest(self) -> str: ...
    @property
    def problems(self) -> Sized: ...
    @property
    def measures(self) -> Sized: ...


def routes(
    base: str, data: Callable[[], Data], sources: Mapping[str, Callable[[], Publication]], folder: Path
) -> list[BaseRoute]:
    """The routes below `base` ("" or "/atlas"); Streamlit does not add its base path to ours.

    `sources` says for each first path segment, such as "layers", where its content comes from;
    `folder` is what may be downloaded. The handlers are plain functions: Starlette runs them in
    threads, so reading changed data does not hold up the web sockets of the other visitors.
    """

    def immutable(request: Request) -> Response:
        path = request.url.path.removeprefix(base)
        try:
            current = sources[path.split("/")[1]]()
        except Exception:
            log.exception("%s could not be prepared", path)
            return _answer(503, asked=path, now=None, remedy="The data cannot be read; the pages say why.")
        content = current.files.get(path)
        return content.response(request) if content else _stale(path, current.newest(path), base)

    def download(request: Request) -> Response:
        name = request.path_params["name"]
        files = downloads.offered(folder)
        if name not in files:
            remedy = "Choose one of the files listed under “now”."
            return _answer(404, asked=name, now=sorted(files), remedy=remedy)
        return FileResponse(
            files[name], media_type=downloads.media_type(files[name]), filename=Path(name).name,
            headers={"Cache-Control": "no-cache"},
        )  # fmt: skip

    def health(_: Request) -> Response:
        return _health(data)

    served = [Route(f"{base}/{kind}/{{name:path}}", immutable) for kind in sources]
    return [*served, Route(f"{base}/download/{{name:path}}", download), Route(f"{base}/health", health)]


def _health(load: Callable[[], Data]) -> Response:
    """200 as long as there is data to show, even with problems; 503 when there is none at all."""
    headers = {"Cache-Control": "no-store"}
    try:
        data = load()
        empty = len(data.measures) == 0
    except Exception as error:  # whatever broke: a load balancer needs an answer, not a stack trace
        broken = {"status": "no data", "version": __version__, "error": type(error).__name__}
        return JSONResponse(broken, status_code=503, headers=headers)
    content = {
        "status": "no data" if empty else "ok",
        "version": __version__,
        "data": data.digest,
        "problems": len(data.problems),
    }
    return JSONResponse(content, status_code=503 if empty else 200, headers=headers)


def _stale(path: str, newest: str | None, base: str) -> Response:
    """404 for an address with an old digest, or for something that never was."""
    if newest is None:
        return _answer(404, asked=path, now=None, remedy="Check the address.")
    return _answer(404, asked=path, now=base + newest, remedy="The data or the program was updated: reload the page.")


def _answer(status: int, asked: str, now: str | list[str] | None, remedy: str) -> Response:
    """What was asked, what there is now, what to do."""
    error = "not found" if status == 404 else "not available"
    content = {"error": error, "asked": asked, "now": now, "remedy": remedy}
    return JSONResponse(content, status_code=status, headers={"Cache-Control": "no-store"})
