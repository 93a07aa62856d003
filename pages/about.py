"""About: the project, partners, funding, contact, method and limits, and what is not known."""

from ui import about, data, language
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "about")
about.project(atlas, texts)

section(texts, "about.partners")
about.partners(atlas, texts)

section(texts, "about.funding")
about.funding(atlas, texts)

section(texts, "about.method")
about.method(atlas, texts)

section(texts, "about.unknown")
about.unknown(atlas, texts)

section(texts, "about.contact")
about.contact(texts)
