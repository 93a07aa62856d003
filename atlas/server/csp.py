"""Content security policies: what a browser may load and run on our pages.

Two policies. The page itself runs only Streamlit's files, plus its one inline script, known by its
hash. The frame of streamlit-folium evaluates the map's script as text, so below `/component/`
inline scripts and `eval` are allowed; but nothing foreign is allowed anywhere.
"""

import base64
import hashlib
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

INDEX_HTML = Path(str(files("streamlit"))) / "static" / "index.html"
"""The page that Streamlit ships; every visit starts with it."""


class _InlineScripts(HTMLParser):
    """Collects the text of `<script>` elements without `src`."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)
        if self._inside:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data


def script_hashes(html: str) -> list[str]:
    """CSP source expressions, `'sha256-…'`, of the inline scripts of a page."""
    parser = _InlineScripts()
    parser.feed(html)
    digests = (hashlib.sha256(text.encode()).digest() for text in parser.texts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def page_policy(html: str, embedded_by: list[str]) -> str:
    """The policy for the page itself. `blob:` scripts: Streamlit's components v2 load their code so."""
    return _policy(["'self'", "blob:", *script_hashes(html)], embedded_by)


def component_policy(embedded_by: list[str], pictures: str = "") -> str:
    """The policy for frames of components. `pictures`: the site of map pictures, if one is configured."""
    return _policy(["'self'", "'unsafe-inline'", "'unsafe-eval'"], embedded_by, pictures)


def _policy(scripts: list[str], embedded_by: list[str], pictures: str = "") -> str:
    directives = {
        "default-src": ["'self'"],
        "script-src": scripts,
        "style-src": ["'self'", "'unsafe-inline'"],  # Streamlit and Leaflet style elements from scripts
        "img-src": ["'self'", "data:", "blob:", *filter(None, [pictures])],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],  # covers our own web socket too (CSP level 3)
        "frame-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'", *embedded_by],
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())
