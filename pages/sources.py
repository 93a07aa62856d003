"""Sources: every source and what rests on it, documents, licences, downloads of the data."""

from ui import current, downloads, language
from ui.headings import heading, section
from ui.sources import registry

texts = language.words()
atlas = current.dataset()
heading(texts, "sources")
registry.sources(atlas, texts)

section(texts, "sources.documents")
registry.documents(atlas, texts)

section(texts, "sources.licences")
registry.licences(atlas, texts)

section(texts, "sources.downloads")
downloads.files(atlas, texts)
