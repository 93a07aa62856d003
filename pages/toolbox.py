"""Toolbox: the phases and formats of the living labs, where each was tried and what came of it."""

from ui import language
from ui.headings import heading
from ui.toolbox import page

texts = language.words()
heading(texts, "toolbox")
page.explorer(texts)
