"""Toolbox: the phases and formats of the living labs, where each was tried and what came of it."""

from ui import data, language, notices, toolbox
from ui.headings import heading

texts = language.words()
heading(texts, "toolbox")
notices.problems(
    data.dataset(),
    (
        *("methods", "method_uses", "method_links", "pitfalls", "phases"),
        *("measures", "events", "neighbourhoods", "cities", "sources"),
    ),
    texts,
)
toolbox.explorer(texts)
