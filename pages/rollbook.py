"""Rollbook: what the fact base knows, written up for another city by topics and kind of place."""

from ui import data, language, notices, rollbook
from ui.headings import heading

texts = language.words()
atlas = data.dataset()
heading(texts, "rollbook")
notices.problems(
    atlas,
    (
        "measures",
        "transfers",
        "methods",
        "phases",
        "conditions",
        "criteria",
        "figures",
        "profiles",
        "organisations",
        "sources",
    ),
    texts,
)
rollbook.reader(atlas, texts)
