"""Overview: the cities at a glance, topics with counts, latest exchange events, how to read the map."""

from ui import cities, data, glance, language
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "overview")
glance.counts(atlas, texts)

section(texts, "overview.cities")
cities.cards(atlas, texts)

section(texts, "overview.topics")
glance.topic_links(atlas, texts)

section(texts, "overview.events")
glance.latest_events(atlas, texts)

section(texts, "overview.reading")
glance.how_to_read(atlas, texts)
