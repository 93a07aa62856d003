"""Overview: the cities at a glance, topics with counts, latest exchange events, how to read the map."""

from ui import current, language
from ui.headings import heading, section
from ui.overview import cities, sections

texts = language.words()
atlas = current.dataset()
heading(texts, "overview")
sections.counts(atlas, texts)

section(texts, "overview.cities")
cities.cards(atlas, texts)

section(texts, "overview.topics")
sections.topic_links(atlas, texts)

section(texts, "overview.events")
sections.latest_events(atlas, texts)

section(texts, "overview.reading")
sections.how_to_read(atlas, texts)
