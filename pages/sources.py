"""Sources: every source and what rests on it, documents, licences, downloads of the data."""

from ui import data, downloads, language, registry
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "sources")
registry.sources(atlas, texts)

section(texts, "sources.documents")
registry.documents(atlas, texts)

section(texts, "sources.licences")
registry.licences(atlas, texts)

section(texts, "sources.downloads")
downloads.files(atlas, texts)
