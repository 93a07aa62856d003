"""/print/format: the facilitator sheet of a format of the toolbox, as a page of its own."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from atlas.config import Config
from atlas.loading import Dataset
from atlas.markup import mark_translations
from atlas.text import text
from atlas.toolbox.sheet import sheet
from atlas.web import assets


def route(base: str, data: Callable[[], Dataset], settings: Config) -> Route:
    """`GET {base}/print/format/<id>.<language>`; 404 with what to do for anything else."""

    def answer(request: Request) -> Response:
        method, _, language = request.path_params["name"].rpartition(".")
        dataset = data()
        mark_translations(dataset)
        offered = settings.languages.offered
        if method not in dataset.records("methods") or language not in offered:
            known = [f"{name}.{code}" for name in dataset.records("methods") for code in offered]
            remedy = "Choose one of the sheets listed under “now”."
            return JSONResponse(
                {"error": "not found", "asked": request.path_params["name"], "now": known, "remedy": remedy},
                status_code=404, headers={"Cache-Control": "no-store"},
            )  # fmt: skip
        path = settings.server.base_url_path
        style, script = assets.address("print.css", path), assets.address("print.js", path)
        document = sheet(dataset, method, text(language), style, script, settings.project.name)
        return HTMLResponse(document, headers={"Cache-Control": "no-cache"})

    return Route(f"{base}/print/format/{{name}}", answer)
