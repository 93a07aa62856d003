"""/print/format: the facilitator sheet of a format of the toolbox, as a page of its own."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from atlas.config import Config
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.server import assets
from atlas.server.answers import explained, refusal, unread
from atlas.server.worker import Source
from atlas.toolbox.sheet import READS, sheet


def route(base: str, data: Source[Dataset], settings: Config) -> Route:
    """`GET {base}/print/format/<id>.<language>`; 404 with what to do for anything else; 503 without its data."""

    @explained
    async def answer(request: Request) -> Response:
        name = request.path_params["name"]
        method, _, language = name.rpartition(".")
        dataset = await data()
        offered = settings.languages.offered
        if refused := unread(dataset, READS, name, language if language in offered else settings.languages.default):
            return refused
        if method not in dataset.records("methods") or language not in offered:
            known = [f"{name}.{code}" for name in dataset.records("methods") for code in offered]
            remedy = "Choose one of the sheets listed under “now”."
            return refusal(404, name, known, remedy)
        path = settings.server.base_url_path
        style, script = assets.address("print.css", path), assets.address("print.js", path)
        document = sheet(dataset, method, text(language), style, script, settings.project.name)
        return HTMLResponse(document, headers={"Cache-Control": "no-cache"})

    return Route(f"{base}/print/format/{{name}}", answer)
