"""Our scripts as `make js` has bundled them, our CSS, and Leaflet from its PyPI package, by addresses with digests."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from atlas import config
from atlas.assets import Asset
from atlas.paths import DIST, STATIC

MEDIA_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
LEAFLET = Path(str(files("xstatic.pkg.leaflet"))) / "data"
SOURCE_MAP = re.compile(rb"\n?//# sourceMappingURL=\S+\s*$")
FONTS = Path(str(files("streamlit"))) / "static" / "static" / "media"
FONT_URL = re.compile(rb"url\((SourceSansVF-\w+)\.woff2\)")
CHUNK = re.compile(r"shared\.([0-9A-Z]{8})\.js")
"""What several modules of the page share. They import it by its name, which carries a digest already."""

CSS_URL = re.compile(r"url\((?:images/)?([\w.-]+\.png)\)")


def current() -> Mapping[str, Asset]:
    """Assets by plain name, such as "leaflet.js"; made anew on a file change only in development."""
    return _built(_stamp() if config.current().server.development else "")


def address(name: str, base_url_path: str = "") -> str:
    """Path on our server for an asset: "leaflet.js" → "/assets/leaflet.<12 hex digits>.js".

    Raises KeyError for an unknown name.
    """
    prefix = f"/{base_url_path}" if base_url_path else ""
    return f"{prefix}/{current()[name].path}"


def source(name: str) -> str:
    """The text of a bundle, for components that take their code as a string."""
    return current()[name].body.decode()


def chunks() -> list[str]:
    """The names of what several modules of the page share."""
    return [name for name in current() if CHUNK.fullmatch(name)]


def bundles() -> dict[str, list[Path]]:
    """The style sheets of each bundle, each once, in the order of `bundles.toml`."""
    declared = tomllib.loads((STATIC / "bundles.toml").read_text(encoding="utf-8"))
    return {
        name: list(dict.fromkeys(path for part in parts for path in _matching(part)))
        for name, parts in declared.items()
    }


def _matching(part: str) -> list[Path]:
    """The file, or with a `*` the files by name. A file that is named must exist: reading it will say so."""
    return sorted(STATIC.glob(part)) if "*" in part else [STATIC / part]


def bundle(parts: list[Path]) -> bytes:
    """The style sheets one after the other."""
    return "".join(part.read_text(encoding="utf-8").rstrip() + "\n" for part in parts).encode()


@lru_cache(maxsize=2)
def _built(_stamp: str) -> Mapping[str, Asset]:
    built = _leaflet() | {path.name: _asset(path.name, path.read_bytes()) for path in sorted(DIST.glob("*.js"))}
    for name, parts in bundles().items():
        built[name] = _asset(name, FONT_URL.sub(_font, bundle(parts)))
    return built


def _font(found: "re.Match[bytes]") -> bytes:
    """The address of a file that Streamlit serves beside our assets; its name carries a digest of Streamlit's build."""
    name = found[1].decode()
    paths = sorted(FONTS.glob(f"{name}.*woff2"))
    if not paths:
        raise FileNotFoundError(f"Streamlit has no font {name}.*.woff2 in {FONTS}: is it the version asked for?")
    return f"url(../static/media/{paths[0].name})".encode()


def _leaflet() -> dict[str, Asset]:
    """Leaflet's script, style and pictures, the style pointing at the pictures' addresses."""
    built = {path.name: _asset(path.name, path.read_bytes()) for path in sorted(LEAFLET.glob("images/*.png"))}
    style = (LEAFLET / "leaflet.css").read_text(encoding="utf-8")
    style = CSS_URL.sub(lambda found: f"url({built[found[1]].file})", style)
    script = (LEAFLET / "leaflet.js").read_bytes()
    built["leaflet.css"] = _asset("leaflet.css", style.encode())
    # Without its source map Leaflet does not send developer tools after a file that we do not serve.
    built["leaflet.js"] = _asset("leaflet.js", SOURCE_MAP.sub(b"\n", script))
    return built


def _asset(name: str, body: bytes) -> Asset:
    path, chunk = Path(name), CHUNK.fullmatch(name)
    stem, build = ("shared", chunk[1]) if chunk else (path.stem, "")
    return Asset(stem, body, MEDIA_TYPES[path.suffix], "assets", path.suffix[1:], build=build)


def _stamp() -> str:
    """Names and modification times of our scripts and style sheets."""
    paths = sorted([*STATIC.rglob("*.*"), *DIST.glob("*.js")])
    return "".join(f"{path}{path.stat().st_mtime_ns}" for path in paths)
