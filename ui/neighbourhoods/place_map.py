"""The map of one neighbourhood: its extent, the ground around it and its measures; a click opens a measure."""

from atlas import neighbourhoods
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps import folium_map
from atlas.maps.outline import extent
from ui import current, map_summary, maps, url

MAP = "atlas-place-map"


def draw(dataset: Dataset, place: str, selected: str | None, texts: Text) -> None:
    """The same machinery as the map of measures, opened on the place, and the same in words.

    Nothing where it is not known where the place is.
    """
    box = extent(dataset, place)
    if box is None:
        return
    index = current.index(dataset)
    drawn = index.drawn(neighbourhoods.mask(dataset, place, index))
    maps.mount(
        f"{MAP} {place}",
        current.spec_url(dataset, texts.language),
        dataset,
        texts,
        height=420,
        request=folium_map.request(drawn, (), (), selected),
        extent=box,
        on_choice=url.select,
    )
    said = neighbourhoods.in_words(dataset, place, index, current.columns(dataset), texts)
    map_summary.panel((*said, map_summary.ground(dataset, texts)), texts)
