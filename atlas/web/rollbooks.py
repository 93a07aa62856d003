"""/rollbooks: a rollbook as a file; the address holds the order and can be passed on."""

import logging
from collections.abc import Callable
from functools import lru_cache
from threading import Lock

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from atlas import rollbook
from atlas.config import Config
from atlas.loading import Dataset

log = logging.getLogger(__name__)

NAMES = {"rollbook.pdf": "application/pdf", "rollbook.html": "text/html; charset=utf-8"}
_ONE_AT_A_TIME = Lock()  # setting a book takes a processor for a second: more at once would stop the maps


def route(base: str, data: Callable[[], Dataset], settings: Config) -> Route:
    """`GET {base}/rollbooks/rollbook.<pdf|html>?topic=<topics>&profile=<kind>&lang=<language>`.

    Unknown words are dropped; without any known topic, or for another name, 404 with what there is.
    """

    def answer(request: Request) -> Response:
        name, dataset = request.path_params["name"], data()
        asked = request.query_params.get("lang", "")
        language = asked if asked in settings.languages.offered else settings.languages.default
        order = rollbook.Order.from_url(dataset, language, dict(request.query_params))
        if name not in NAMES:
            return _none(404, name, list(NAMES), "Choose one of the files under “now”.")
        if order is None:
            return _none(404, name, list(dataset.records("topics")), "Name at least one topic: ?topic=…")
        try:
            body = made(dataset, order, name.rpartition(".")[2])
        except rollbook.PdfError:
            log.exception("the rollbook %s could not be set", order)
            return _none(500, name, ["rollbook.html"], "Take the HTML file, which holds the same.")
        kind = name.rpartition(".")[2]
        headers = {
            "Content-Disposition": f'attachment; filename="{order.file_stem}.{kind}"',
            "Cache-Control": "no-cache",
        }
        return Response(body, media_type=NAMES[name], headers=headers)

    return Route(f"{base}/rollbooks/{{name}}", answer)


def made(dataset: Dataset, order: rollbook.Order, kind: str) -> bytes:
    """The bytes of a file; the last ones made are kept."""
    with _ONE_AT_A_TIME:
        return _made(dataset, order, kind)


@lru_cache(maxsize=16)
def _made(dataset: Dataset, order: rollbook.Order, kind: str) -> bytes:
    return rollbook.FORMATS[kind](rollbook.write(dataset, order))


def _none(status: int, asked: str, now: list[str], remedy: str) -> Response:
    error = "not found" if status == 404 else "not available"
    return JSONResponse({"error": error, "asked": asked, "now": now, "remedy": remedy}, status_code=status,
                        headers={"Cache-Control": "no-store"})  # fmt: skip
