"""A small site around our scripts, without Streamlit: layers made up for a test, a page for map and list."""

import base64
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from atlas.paths import FRONTEND
from atlas.server import assets

HOSTILE = [
    "{{7*7}}",
    "{% x",
    '<img src=x onerror="window.hacked=1">',
    "</script><script>window.hacked=1</script>",
]
ASSETS = ("leaflet.js", "leaflet.css", "atlas-map.js", "atlas-map.css", "atlas-list.js", "atlas-list.css")
SOURCES = FRONTEND / "src"
MEDIA = "static/media/"  # where Streamlit serves its fonts
DORTMUND = (7.4653, 51.5136)
CLUJ = (23.5889, 46.7709)

MAP_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>map</title>
<link rel="icon" href="data:,"><style>:root { --background-color: #faf8f4 }</style></head><body>
<div id="map_div" style="height: 600px"></div>
<script src="leaflet.js"></script><script src="atlas-map.js"></script>
<link rel="stylesheet" href="leaflet.css"><link rel="stylesheet" href="atlas-map.css">
<script>window.sent = []; window.Streamlit = { setComponentValue: (value) => sent.push(value) };
window.__GLOBAL_DATA__ = { last_active_drawing: null, previous_data: { last_active_drawing: null } };
window.map = atlas.createMap("map_div", "spec.json");</script></body></html>"""

FRAMED_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>framed</title>
<link rel="icon" href="data:,"></head><body style="margin: 0"><div style="height: 200px"></div>
<iframe src="./" title="map" style="border: 0; width: 1000px; height: 600px"></iframe></body></html>"""

LIST_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>list</title>
<link rel="icon" href="data:,"></head><body style="--st-background-color: #ffffff"><div id="host"></div>
<script type="module">
import list from "./atlas-list.js";
window.root = document.getElementById("host").attachShadow({ mode: "open" });
window.picked = [];
window.give = (data) => list({ parentElement: root,
  data: { spec: "spec.json", css: "atlas-list.css", ...data },
  setTriggerValue: (name, value) => picked.push([name, value]) });
</script></body></html>"""


def measure(name: str, place: Any, topics: Sequence[str] = ("heat",), **properties: Any) -> dict[str, Any]:
    """A feature of the layer; `place`: None, (lon, lat), or a list of such pairs."""
    geometry = None
    if isinstance(place, tuple):
        geometry = {"type": "Point", "coordinates": list(place)}
    elif place:
        geometry = {"type": "MultiPoint", "coordinates": [list(pair) for pair in place]}
    words = {
        "name": {"en": name},
        "topics": list(topics),
        "status": "done",
        "kind": "built",
        "city_id": "dortmund",
    }
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": {**words, **properties}}


def spread(number: int, centre: tuple[float, float] = DORTMUND, seed: int = 1) -> list[dict[str, Any]]:
    """Measures at random places within some kilometres of a centre."""
    places = np.random.default_rng(seed).normal(centre, 0.02, (number, 2)).round(5)
    topics = (["heat"], ["flood", "heat"], ["green"])
    return [measure(f"m{i}", (x, y), topics[i % 3]) for i, (x, y) in enumerate(places.tolist())]


def packed(mask: Sequence[bool]) -> str:
    """A mask as the server sends it."""
    return base64.b64encode(np.packbits(np.array(mask), bitorder="little").tobytes()).decode()


def specification(**changes: Any) -> dict[str, Any]:
    """A MapSpec over the layers of the site."""
    shapes = {"heat": "triangle", "flood": "circle", "green": "hexagon"}
    cities = [("dortmund", "Dortmund", DORTMUND), ("cluj-napoca", "Cluj-Napoca", CLUJ)]
    return {
        "language": "en",
        "layers": {"measures": "measures.json"},
        "topics": [
            {"id": name, "label": name.title(), "light": "#225588", "dark": "#88bbee", "shape": shape}
            for name, shape in shapes.items()
        ],
        "statuses": [
            {"id": "done", "label": "Done", "fill": "solid"},
            {"id": "idea", "label": "Idea", "fill": "dashed"},
        ],
        "cities": [
            {
                "id": i,
                "label": label,
                "bbox": [x - 0.1, y - 0.06, x + 0.1, y + 0.06],
                "lat": y,
                "lon": x,
                "zoom": 12,
            }
            for i, label, (x, y) in cities
        ],
        "kinds": [{"id": "built", "label": "Built"}],
        "view": {"lat": DORTMUND[1], "lon": DORTMUND[0], "zoom": 12},
        "texts": {},
        "attribution": ["© Somebody, https://example.org/licence"],
        **changes,
    }


def _text(content: object) -> str:
    return content if isinstance(content, str) else json.dumps(content)


@contextmanager
def serving(features: list[dict[str, Any]], **layers: Any) -> Iterator[str]:
    """Serves the site on a free port and gives its address. `layers`: further layers, or `spec` changes."""
    changes = layers.pop("spec", {})
    files = {
        "": MAP_PAGE,
        "list": LIST_PAGE,
        "framed": FRAMED_PAGE,
        "spec.json": specification(**changes),
        "measures.json": {"type": "FeatureCollection", "features": features},
        **{f"{name}.json": layer for name, layer in layers.items()},
        **{name: assets.source(name) for name in (*ASSETS, *assets.chunks())},
        **{f"src/{path.relative_to(SOURCES)}": path.read_text("utf-8") for path in SOURCES.rglob("*.js")},
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = urlsplit(self.path).path.lstrip("/")
            content = files.get(name)
            if name.startswith(MEDIA):
                content = (assets.FONTS / Path(name).name).read_bytes()
            body = content if isinstance(content, bytes) else _text(content).encode()
            kinds = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".woff2": "font/woff2"}
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Type", kinds.get(name[name.rfind(".") :], "text/html") + "; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
