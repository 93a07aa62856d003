"""Measures: filters, the sentence that says them, map, panel, list, downloads."""

from ui import language
from ui.explorer import explorer
from ui.headings import heading

texts = language.words()
heading(texts, "measures")
explorer(texts)
