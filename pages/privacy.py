"""Privacy: what is processed, hosts and storage as recorded, the map by consent, rights."""

from ui import language
from ui.headings import heading, section
from ui.legal import privacy

texts = language.words()
heading(texts, "privacy")

section(texts, "privacy.processed")
privacy.processed(texts)

section(texts, "privacy.hosts")
privacy.hosts(texts)

section(texts, "privacy.stored")
privacy.stored(texts)

section(texts, "privacy.online")
privacy.online_map(texts)

section(texts, "privacy.rights")
privacy.rights(texts)
