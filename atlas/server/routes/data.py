"""/download: the files of the data folder, as they are."""

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from atlas import config
from atlas.data import withholding
from atlas.server import downloads
from atlas.server.answers import explained, refusal


def route(base: str, folder: Path) -> Route:
    """`GET {base}/download/<name>`: a file of `folder`; 404 with what there is for anything else."""

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

    return Route(f"{base}/download/{{name:path}}", download)
