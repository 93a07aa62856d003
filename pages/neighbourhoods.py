"""Neighbourhoods: living labs, pilots of other projects and others, one by one; and the cities compared."""

from ui import city_comparison, data, language, neighbourhoods
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "neighbourhoods")
neighbourhoods.explorer(texts)

section(texts, "comparison")
city_comparison.compared(atlas, texts)
