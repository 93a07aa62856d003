"""Imprint: who runs the atlas."""

from ui import imprint, language
from ui.headings import heading

texts = language.words()
heading(texts, "imprint")
imprint.operator(texts)
