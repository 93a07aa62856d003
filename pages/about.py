"""About: the project, partners, funding, contact, method and limits, and what is not known."""

from ui import current, language
from ui.about import sections
from ui.headings import heading, section

texts = language.words()
atlas = current.dataset()
heading(texts, "about")
sections.project(atlas, texts)

section(texts, "about.partners")
sections.partners(atlas, texts)

section(texts, "about.funding")
sections.funding(atlas, texts)

section(texts, "about.method")
sections.method(atlas, texts)

section(texts, "about.unknown")
sections.unknown(atlas, texts)

section(texts, "about.contact")
sections.contact(texts)
