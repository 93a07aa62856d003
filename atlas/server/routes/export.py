"""/export: what a filter shows, as a file; the address holds the filter and can be passed on."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.export import FORMATS, READS, export
from atlas.i18n.catalog import text
from atlas.i18n.negotiation import of_visitor
from atlas.maps import facets
from atlas.measures import Filters
from atlas.measures.map_summary import WordsIndex, in_words
from atlas.server.answers import explained, refusal, unread
from atlas.server.worker import Source, Workshop
from atlas.url.lenient import read
from atlas.url.parameters import parameters

ROOM = 32 * 2**20
"""Bytes of the last files that are kept for a state of the data."""
SECONDS = 1
"""What a GeoPackage takes."""


def route(base: str, data: Source[Dataset], languages: list[str], default: str) -> Route:
    """`GET {base}/export/measures.<format>?<filters>&lang=<language>`; unknown filter values are dropped.

    503 where the data could not be read, and where more files are asked for than are made at a time.
    """
    workshop = Workshop("atlas-exports", SECONDS)

    @explained
    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        stem, _, kind = name.partition(".")
        if stem != "measures" or kind not in FORMATS:
            known = [f"measures.{suffix}" for suffix in FORMATS]
            return refusal(404, name, known, "Choose one of the files under “now”.")
        language = of_visitor(request, languages, default)
        dataset = await data()
        if refused := unread(dataset, READS, name, language):
            return refused
        index = await Source(lambda: facets.index.known(dataset), lambda: facets.index(dataset))()
        asked = {key: request.query_params.getlist(key) for key in request.query_params}
        filters = Filters.from_url(read(asked, parameters(dataset))[0], index.known)
        body = made.known(dataset, filters, kind, language)
        if body is None:
            key = (dataset, filters, kind, language)
            body = await workshop.make(key, lambda: made(dataset, filters, kind, language))
        written = FORMATS[kind]
        headers = {
            "Content-Disposition": f'attachment; filename="resilience-exchange-measures.{written.suffix}"',
            "Cache-Control": "no-cache",
            "Content-Language": language,
            "Vary": "Accept-Language",
        }
        return Response(body, media_type=written.media_type, headers=headers)

    return Route(f"{base}/export/{{name:path}}", answer)


@once_per_dataset(limit=ROOM, size=len)
def made(dataset: Dataset, filters: Filters, kind: str, language: str) -> bytes:
    """The bytes of a file; the last ones made are kept."""
    index = facets.index(dataset)
    chosen = [name for name, fits in zip(index.ids, index.mask(filters), strict=True) if fits]
    caption = " ".join(in_words(dataset, index, WordsIndex(dataset.measures), filters, text(language)))
    return export(dataset, chosen, kind, language, caption)
