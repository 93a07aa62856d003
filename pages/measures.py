"""Measures: filters, the sentence that says them, map, panel, list, downloads."""

from ui import language
from ui.headings import heading
from ui.measures.page import explorer

texts = language.words()
heading(texts, "measures")
explorer(texts)
