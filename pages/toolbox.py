"""Toolbox: the phases and formats of the living labs, where each was tried and what came of it."""

from ui import language, toolbox
from ui.headings import heading

texts = language.words()
heading(texts, "toolbox")
toolbox.explorer(texts)
