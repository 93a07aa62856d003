"""Accessibility statement: status, gaps, tests, reporting a barrier, enforcement."""

from ui import language
from ui.headings import heading, section
from ui.legal import accessibility

texts = language.words()
heading(texts, "accessibility")

section(texts, "accessibility.status")
accessibility.status(texts)

section(texts, "accessibility.gaps")
accessibility.gaps(texts)

section(texts, "accessibility.tested")
accessibility.tested(texts)

section(texts, "accessibility.feedback")
accessibility.feedback(texts)

section(texts, "accessibility.enforcement")
accessibility.enforcement(texts)
