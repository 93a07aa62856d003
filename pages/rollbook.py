"""Rollbook: what the fact base knows, written up for another city by topics and kind of place."""

from ui import current, language
from ui.headings import heading
from ui.rollbook import page

texts = language.words()
atlas = current.dataset()
heading(texts, "rollbook")
page.reader(atlas, texts)
