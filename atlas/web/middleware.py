"""The middleware around Streamlit, outermost first."""

import json
from html import escape

from starlette.middleware import Middleware

from atlas.config import Config
from atlas.text import LANGUAGE_NAMES, text
from atlas.web import assets, page, security
from atlas.web.allowed import Allowed
from atlas.web.compression import CompressedStatic
from atlas.web.guard import ComponentGuard
from atlas.web.headers import SecurityHeaders
from atlas.web.html_language import HtmlLanguage
from atlas.web.immutable import Immutable, digest
from atlas.web.router import Router


def stack(base: str, settings: Config) -> list[Middleware]:
    """Middleware for a base path ("" or "/atlas") and a configuration."""
    html = security.INDEX_HTML.read_text(encoding="utf-8")
    embedded_by = settings.server.embedded_by
    return [
        Middleware(
            SecurityHeaders,
            base=base,
            page_policy=security.page_policy(html, embedded_by),
            component_policy=security.component_policy(embedded_by, settings.map.online.origin),
        ),
        Middleware(Allowed, base=base),
        Middleware(Router, base=base, settings=settings),
        Middleware(
            HtmlLanguage,
            base=base,
            pages=_pages(html, settings),
            default=settings.languages.default,
        ),
        Middleware(
            ComponentGuard, base=base, address=lambda: assets.address("guard.js", settings.server.base_url_path)
        ),
        Middleware(CompressedStatic, base=base, folder=security.INDEX_HTML.parent / "static"),
    ]


def _pages(html: str, settings: Config) -> dict[str, Immutable]:
    """The start page for each offered language."""
    pages = {}
    head = _head(settings)
    for language in settings.languages.offered:
        body = page.localised(html, language, settings.project.name, head).encode()
        pages[language] = Immutable(body, "text/html; charset=utf-8", digest(body))
    return pages


def _head(settings: Config) -> str:
    """Our style and what must run before Streamlit; and the map's files, fetched while Streamlit starts."""
    base = settings.server.base_url_path
    style, boot = assets.address("app.css", base), assets.address("boot.js", base)
    texts = {language: text(language) for language in settings.languages.offered}
    words = {language: of.table("streamlit") for language, of in texts.items()}
    frames = {language: of("map.map_label") for language, of in texts.items()}
    names = ("guard.js", "leaflet.js", "atlas-map.js", "leaflet.css", "atlas-map.css")
    early = [assets.address(name, base) for name in names]
    hints = "".join(f'<link rel="prefetch" href="{address}">' for address in early)
    # In percent, so that a larger text set in the browser makes the atlas larger too.
    size = f"<style>:root{{--atlas-text:{settings.theme.base_font_size / 16:.4%}}}</style>"
    line = {language: of.table("line") for language, of in texts.items()}
    given = {"words": words, "frames": frames, "line": line, "languages": LANGUAGE_NAMES}
    data = "".join(f' data-{name}="{_json(value)}"' for name, value in given.items())
    script = f'<script src="{boot}"{data}></script>'
    return f'<link rel="stylesheet" href="{style}">{size}{script}{hints}'


def _json(value: object) -> str:
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
