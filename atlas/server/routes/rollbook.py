"""/rollbooks: a rollbook as a file; the address holds the order and can be passed on."""

import logging

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from atlas import rollbook
from atlas.config import Config
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.i18n.negotiation import of_visitor
from atlas.server.answers import explained, refusal, unread
from atlas.server.worker import Source, Workshop
from atlas.url.lenient import read
from atlas.url.parameters import parameters

log = logging.getLogger(__name__)

NAMES = {"rollbook.pdf": "application/pdf", "rollbook.html": "text/html; charset=utf-8"}
ROOM = 32 * 2**20
"""Bytes of the last books that are kept for a state of the data: some twenty."""
SECONDS = 3
"""What a large book takes."""


def route(base: str, data: Source[Dataset], settings: Config) -> Route:
    """`GET {base}/rollbooks/rollbook.<pdf|html>?topic=<topics>&profile=<kind>&lang=<language>`.

    Unknown words are dropped; without any known topic, or for another name, 404 with what there is; 503 where
    the data could not be read, and where more books are asked for than are made at a time.
    """
    workshop = Workshop("atlas-rollbooks", SECONDS)

    @explained
    async def answer(request: Request) -> Response:
        name, dataset = request.path_params["name"], await data()
        if name not in NAMES:
            return refusal(404, name, list(NAMES), "Choose one of the files under “now”.")
        language = of_visitor(request, settings.languages.offered, settings.languages.default)
        if refused := unread(dataset, rollbook.READS, name, language):
            return refused
        asked = {key: request.query_params.getlist(key) for key in request.query_params}
        order = rollbook.Order.from_url(dataset, language, read(asked, parameters(dataset))[0])
        if order is None:
            return refusal(404, name, list(dataset.records("topics")), "Name at least one topic: ?topic=…")
        kind = name.rpartition(".")[2]
        try:
            body = made.known(dataset, order, kind)
            if body is None:
                body = await workshop.make((dataset, order, kind), lambda: made(dataset, order, kind))
        except rollbook.PdfError:
            log.exception("the rollbook %s could not be set", order)
            return refusal(500, name, ["rollbook.html"], "Take the HTML file, which holds the same.")
        headers = {
            "Content-Disposition": f'attachment; filename="{order.file_stem}.{kind}"',
            "Cache-Control": "no-cache",
            "Content-Language": language,
            "Vary": "Accept-Language",
        }
        return Response(body, media_type=NAMES[name], headers=headers)

    return Route(f"{base}/rollbooks/{{name}}", answer)


@once_per_dataset(limit=ROOM, size=len)
def made(dataset: Dataset, order: rollbook.Order, kind: str) -> bytes:
    """The bytes of a file; the last ones made are kept."""
    return rollbook.FORMATS[kind](rollbook.write(dataset, order))
