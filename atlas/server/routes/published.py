"""Our own addresses beside Streamlit's: /health, /layers, /maps, /assets, /download."""

import logging
from collections.abc import Mapping, Sized
from pathlib import Path
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Route

from atlas import __version__, config
from atlas.data import withholding
from atlas.server import downloads
from atlas.server.addresses import OURS
from atlas.server.answers import explained, nothing, refusal
from atlas.server.publication import Publication
from atlas.server.worker import Source

log = logging.getLogger(__name__)


class Data(Protocol):
    """What the health route asks of the loaded data."""

    @property
    def digest(self) -> str: ...
    @property
    def problems(self) -> Sized: ...
    def records(self, key: str, /) -> Sized: ...


def routes(base: str, data: Source[Data], sources: Mapping[str, Source[Publication]], folder: Path) -> list[BaseRoute]:
    """The routes below `base` ("" or "/atlas"); Streamlit does not add its base path to ours.

    `sources` says for each first path segment, such as "layers", where its content comes from;
    `folder` is what may be downloaded. What lies ready is answered without waiting for a thread, so that nothing
    that others ask for holds it up; changed data is read in a thread, so that it does not hold up the others.
    """

    @explained
    async def immutable(request: Request) -> Response:
        path = request.url.path.removeprefix(base)
        try:
            current = await sources[path.split("/")[1]]()
        except Exception:
            log.exception("%s could not be prepared", path)
            return refusal(503, path, None, "The data cannot be read; the pages say why.")
        content = current.files.get(path)
        return content.response(request) if content else _stale(path, current.newest(path), base)

    @explained
    async def download(request: Request) -> Response:
        name = request.path_params["name"]
        files = await run_in_threadpool(downloads.offered, folder)
        if name not in files:
            return refusal(404, name, sorted(files), "Choose one of the files listed under “now”.")
        await run_in_threadpool(lambda: files[name].open("rb").close())  # what cannot be read is told before it begins
        if not config.current().map.outlines_of_unstated_licence:
            kept = await run_in_threadpool(withholding.without_held_back, files[name])
            if kept is not None:
                said = {"Cache-Control": "no-cache", "Content-Disposition": f'attachment; filename="{name}"'}
                return Response(kept, media_type=downloads.media_type(files[name]), headers=said)
        return FileResponse(
            files[name],
            media_type=downloads.media_type(files[name]),
            filename=Path(name).name,
            headers={"Cache-Control": "no-cache"},
        )

    async def health(_: Request) -> Response:
        return await _health(data)

    served = [Route(f"{base}/{kind}/{{name:path}}", immutable) for kind in sources]
    return [*served, Route(f"{base}/download/{{name:path}}", download), Route(f"{base}/health", health)]


def nowhere(base: str) -> list[BaseRoute]:
    """404 for what begins like an address of ours and is none; after all others, or Streamlit gives its start page."""

    async def answer(request: Request) -> Response:
        return nothing(request.url.path)

    return [Route(f"{base}/{first}{rest}", answer) for first in OURS for rest in ("", "/{name:path}")]


async def _health(load: Source[Data]) -> Response:
    """200 as long as there is data to show, even with problems; 503 when there is none at all."""
    headers = {"Cache-Control": "no-store"}
    try:
        data = await load()
        empty = len(data.records("measures")) == 0
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
        return nothing(path)
    return refusal(404, path, base + newest, "The data or the program was updated: reload the page.")
