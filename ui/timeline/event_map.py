"""The map beside the timeline, and the same in words."""

from functools import partial

from atlas.data.loading import Dataset
from atlas.events import EventFilters
from atlas.events.map_scene import Scene
from atlas.events.map_summary import in_words, numbers
from atlas.i18n.catalog import Text
from atlas.maps import folium_map
from atlas.schema import Event
from ui import current, map_summary, maps, url
from ui.timeline import chart

MAP = "atlas-moments"


def draw(dataset: Dataset, chosen: EventFilters, seen: Scene, selected: str | None, texts: Text) -> None:
    """The map; a click selects an event or a measure."""
    maps.mount(
        MAP,
        chart.spec_url(dataset, texts.language),
        dataset,
        texts,
        height=420,
        request=folium_map.request(seen.drawn.joined, chosen.common.topic, chosen.common.city, selected),
        on_choice=partial(_select, dataset),
    )


def _select(dataset: Dataset, record_id: str | None) -> None:
    """An event, or a measure; it closes the record of the other kind."""
    is_event = dataset.get(Event, record_id) is not None
    chart.select(record_id if is_event else None)
    url.select(None if is_event else record_id)


def summary(dataset: Dataset, seen: Scene, texts: Text) -> None:
    """The map in words, from the very scene that it draws."""
    measures, index = current.index(dataset), current.events(dataset)
    found = numbers(measures, current.columns(dataset), index, current.event_columns(dataset), seen)
    map_summary.panel((*in_words(dataset, found, seen, texts), map_summary.ground(dataset, texts)), texts)
