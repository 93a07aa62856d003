"""The middleware around Streamlit, outermost first."""

import json
from html import escape

from starlette.middleware import Middleware

from atlas.assets import Asset
from atlas.config import Config
from atlas.i18n.catalog import LANGUAGE_NAMES, text
from atlas.server import assets, csp, loading_page, start_page
from atlas.server.middleware.allowed import Allowed
from atlas.server.middleware.component_guard import ComponentGuard
from atlas.server.middleware.compression import CompressedStatic
from atlas.server.middleware.headers import SecurityHeaders
from atlas.server.middleware.missing_page import MissingPage
from atlas.server.middleware.page_language import HtmlLanguage
from atlas.server.middleware.router import Router


def stack(base: str, settings: Config) -> list[Middleware]:
    """Middleware for a base path ("" or "/atlas") and a configuration."""
    html = csp.INDEX_HTML.read_text(encoding="utf-8")
    embedded_by = settings.server.embedded_by
    return [
        Middleware(
            SecurityHeaders,
            base=base,
            page_policy=csp.page_policy(html, embedded_by),
            component_policy=csp.component_policy(embedded_by, settings.map.online.origin),
        ),
        Middleware(MissingPage, base=base, settings=settings),
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
        Middleware(CompressedStatic, base=base, folder=csp.INDEX_HTML.parent / "static"),
    ]


def _pages(html: str, settings: Config) -> dict[str, Asset]:
    """The start page for each offered language."""
    pages = {}
    parts = {"styles": _styles(settings), "scripts": _scripts(settings), "head": _head(settings)}
    for language in settings.languages.offered:
        seen = str(loading_page.block(text(language), settings))
        body = start_page.localised(html, language, settings.project.name, start=seen, **parts).encode()
        pages[language] = Asset("index", body, "text/html; charset=utf-8", "", "html", language)
    return pages


def _styles(settings: Config) -> str:
    return f'<link rel="stylesheet" href="{assets.address("app.css", settings.server.base_url_path)}">'


def _scripts(settings: Config) -> str:
    """What must run before Streamlit; deferred, as modules are too, so that the page is seen before it has come."""
    boot, page_script = (assets.address(name, settings.server.base_url_path) for name in ("boot.js", "page.js"))
    texts = {language: text(language) for language in settings.languages.offered}
    given = {
        "words": {language: of.table("streamlit") for language, of in texts.items()},
        "frames": {language: of("map.map_label") for language, of in texts.items()},
        "line": {language: of.table("line") for language, of in texts.items()},
        "languages": LANGUAGE_NAMES,
    }
    data = "".join(f' data-{name}="{_json(value)}"' for name, value in given.items())
    return f'<script defer src="{boot}"></script><script type="module" src="{page_script}"{data}></script>'


def _head(settings: Config) -> str:
    """The size of the text; what the page's modules share; and the map's files, fetched while Streamlit starts."""
    names = ("guard.js", "leaflet.js", "atlas-map.js", "leaflet.css", "atlas-map.css")
    hints = "".join(
        f'<link rel="{kind}" href="{assets.address(name, settings.server.base_url_path)}">'
        for kind, several in (("modulepreload", assets.chunks()), ("prefetch", names))
        for name in several
    )
    # In percent, so that a larger text set in the browser makes the atlas larger too.
    return f"<style>:root{{--atlas-text:{settings.theme.base_font_size / 16:.4%}}}</style>{hints}"


def _json(value: object) -> str:
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
