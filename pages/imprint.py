"""Imprint: who runs the atlas."""

from ui import language
from ui.headings import heading
from ui.legal import imprint

texts = language.words()
heading(texts, "imprint")
imprint.operator(texts)
