"""/export: what a filter shows, as a file; the address holds the filter and can be passed on."""

import logging
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from atlas.export import FORMATS, export
from atlas.filtering import FacetIndex, Filters
from atlas.loading import Dataset
from atlas.text import text
from atlas.words import WordsIndex, in_words

log = logging.getLogger(__name__)


def route(base: str, data: Callable[[], Dataset], languages: list[str], default: str) -> Route:
    """`GET {base}/export/measures.<format>?<filters>&lang=<language>`; unknown filter values are dropped."""

    def answer(request: Request) -> Response:
        name = request.path_params["name"]
        stem, _, format_name = name.partition(".")
        if stem != "measures" or format_name not in FORMATS:
            known = [f"measures.{suffix}" for suffix in FORMATS]
            return JSONResponse(
                {"error": "not found", "asked": name, "now": known, "remedy": "Choose one of the files under “now”."},
                status_code=404, headers={"Cache-Control": "no-store"},
            )  # fmt: skip
        asked = request.query_params.get("lang", "")
        return _file(data(), format_name, dict(request.query_params), asked if asked in languages else default)

    return Route(f"{base}/export/{{name:path}}", answer)


def _file(dataset: Dataset, format_name: str, params: dict[str, str], language: str) -> Response:
    index = FacetIndex(dataset.measures)
    filters = Filters.from_url(params, index.known)
    mask = index.mask(filters)
    chosen = [name for name, fits in zip(index.ids, mask, strict=True) if fits]
    caption = " ".join(in_words(dataset, index, WordsIndex(dataset.measures), filters, text(language)))
    written = FORMATS[format_name]
    return Response(
        export(dataset, chosen, format_name, language, caption), media_type=written.media_type,
        headers={
            "Content-Disposition": f'attachment; filename="resilience-exchange-measures.{written.suffix}"',
            "Cache-Control": "no-cache",
        },
    )  # fmt: skip
