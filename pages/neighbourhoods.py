"""Neighbourhoods: living labs, pilots of other projects and others, one by one; and the cities compared."""

from ui import current, language
from ui.headings import heading, section
from ui.neighbourhoods import city_comparison, page

texts = language.words()
atlas = current.dataset()
heading(texts, "neighbourhoods")
page.explorer(texts)

section(texts, "comparison")
city_comparison.compared(atlas, texts)
