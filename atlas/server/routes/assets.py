"""/layers, /maps, /assets: what lies under an address with a digest."""

import logging
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from atlas.server.answers import explained, nothing, refusal
from atlas.server.immutable import response
from atlas.server.publication import Publication
from atlas.server.worker import Source

log = logging.getLogger(__name__)


def routes(base: str, sources: Mapping[str, Source[Publication]]) -> list[BaseRoute]:
    """The routes below `base` ("" or "/atlas"); Streamlit does not add its base path to ours.

    `sources` says for each first path segment, such as "layers", where its content comes from.
    What lies ready is answered without waiting for a thread, so that nothing that others ask for holds it up;
    changed data is read in a thread, so that it does not hold up the others.
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
        return response(content, request) if content else _stale(path, current.newest(path), base)

    return [Route(f"{base}/{kind}/{{name:path}}", immutable) for kind in sources]


def _stale(path: str, newest: str | None, base: str) -> Response:
    """404 for an address with an old digest, or for something that never was."""
    if newest is None:
        return nothing(path)
    return refusal(404, path, base + newest, "The data or the program was updated: reload the page.")
