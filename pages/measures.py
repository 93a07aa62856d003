"""Measures: filters, the sentence that says them, map, panel, list, downloads."""

from ui import data, language, notices
from ui.explorer import explorer
from ui.headings import heading

texts = language.words()
heading(texts, "measures")
notices.problems(
    data.dataset(),
    (
        "measures",
        "neighbourhoods",
        "cities",
        "topics",
        "kinds",
        "statuses",
        "figures",
        "projects",
        "sources",
        "outlines",
        "outlines_osm",
        "base",
        "base_osm",
    ),
    texts,
)
explorer(texts)
