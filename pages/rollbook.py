"""Rollbook: what the fact base knows, written up for another city by topics and kind of place."""

from ui import data, language, rollbook
from ui.headings import heading

texts = language.words()
atlas = data.dataset()
heading(texts, "rollbook")
rollbook.reader(atlas, texts)
