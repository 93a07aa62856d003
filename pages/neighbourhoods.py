"""Neighbourhoods: living labs, pilots of other projects and others, one by one; and the cities compared."""

from ui import city_comparison, data, language, neighbourhoods, notices
from ui.headings import heading, section

texts = language.words()
atlas = data.dataset()
heading(texts, "neighbourhoods")
notices.problems(
    atlas,
    (
        *("neighbourhoods", "outlines", "outlines_osm", "hotspots", "challenges", "population_variants"),
        *("cities", "figures", "measures", "events", "methods", "method_uses", "method_links", "sources"),
    ),
    texts,
)
neighbourhoods.explorer(texts)

section(texts, "comparison")
city_comparison.compared(atlas, texts)
