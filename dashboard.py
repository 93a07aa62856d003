"""The server of the atlas: `python dashboard.py`, or `streamlit run dashboard.py`.

Streamlit serves the pages in `ui/` and `pages/`; around it stand our own addresses (layers, assets,
downloads, health) and the middleware (security headers, language of the page). Settings: config.toml.
"""

import sys

from atlas import preflight

if faults := preflight.faults():
    # Before anything else is loaded, since the packages may be what is wrong.
    sys.exit("\n".join(faults))

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from streamlit.runtime import get_instance

from atlas import config
from atlas.config.streamlit_options import options
from atlas.data import loading
from atlas.paths import GEODATA, ROOT
from atlas.server import connections, descriptors, logs, publication
from atlas.server.middleware import stack
from atlas.server.routes import assets, data, export, health, nowhere, print_sheet, rollbook
from atlas.server.worker import Source
from ui import failure

log = logging.getLogger("atlas")

settings = config.current()
base = f"/{settings.server.base_url_path}" if settings.server.base_url_path else ""
if __name__ != "__main__" and st.get_option("server.baseUrlPath").strip("/") != base.strip("/"):
    # Our addresses would lie beside Streamlit's. `streamlit run` reads .streamlit/config.toml only.
    sys.exit("server.baseUrlPath differs from base_url_path in config.toml: change it there, then `make config`.")


DATA = Source(loading.at_hand, loading.current)
PUBLISHED = Source(publication.at_hand, publication.current)
ASSETS = Source(publication.current_assets, publication.current_assets)


def register_map_component() -> None:
    """Make the map's component known to Streamlit before the first page runs.

    Streamlit registers a component only when its package is imported inside a page run; imported
    anywhere else first, even by a test or this server, the maps would stay empty.
    """
    streamlit_log = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    streamlit_log.disabled = True  # its warning about the import outside a page run is what we deal with here
    import streamlit_folium

    streamlit_log.disabled = False
    get_instance().component_registry.register_component(streamlit_folium._component_func)


def warm_up() -> None:
    """Read the data and compress what is published, so that the first visitor does not wait for it."""
    if not GEODATA.is_dir():
        log.error("%s: no such folder. Restore geodata/, or correct ATLAS_GEODATA; the pages show no data.", GEODATA)
        return
    try:
        publication.current()
    except Exception:
        log.exception("The data could not be prepared. The pages say what is wrong; so does `python -m atlas check`.")


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """What happens once between the start of Streamlit's runtime and the first request."""
    logs.set_up(settings.logging.level)
    connections.set_up()
    descriptors.raise_limit()
    register_map_component()
    await asyncio.to_thread(warm_up)
    yield


app = st.App(
    ROOT / "ui" / "shell.py",
    routes=[
        *assets.routes(base, {"layers": PUBLISHED, "maps": PUBLISHED, "assets": ASSETS}),
        data.route(base, GEODATA),
        health.route(base, DATA),
        export.route(base, DATA, settings.languages.offered, settings.languages.default),
        print_sheet.route(base, DATA, settings),
        rollbook.route(base, DATA, settings),
        *nowhere.routes(base),
    ],
    middleware=stack.stack(base, settings),
    lifespan=lifespan,
    on_script_error=failure.say,
)

if __name__ == "__main__":
    if fault := preflight.listening(settings):
        sys.exit(fault)
    app.run(config=options(settings))
