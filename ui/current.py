"""The data of a run: read once a change on disk, shared by all visitors, never changed."""

from atlas import config
from atlas.data import loading
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.events import EventIndex
from atlas.events.map_summary import EventColumns
from atlas.maps import facets
from atlas.maps.spec import published_spec
from atlas.measures import FacetIndex
from atlas.measures.map_summary import WordsIndex


def dataset() -> Dataset:
    """The data as it is on disk now."""
    return loading.current()


def index(dataset: Dataset) -> FacetIndex:
    """The measures of a dataset, ready to be filtered."""
    return facets.index(dataset)


@once_per_dataset()
def events(dataset: Dataset) -> EventIndex:
    """The events of a dataset, ready to be filtered."""
    return EventIndex(dataset)


@once_per_dataset()
def columns(dataset: Dataset) -> WordsIndex:
    """What the map in words counts."""
    return WordsIndex(dataset.measures)


@once_per_dataset()
def event_columns(dataset: Dataset) -> EventColumns:
    """What the words under the map of the timeline count of events."""
    return EventColumns(events(dataset))


def url(path: str) -> str:
    """The address of something we serve, below the server's base path."""
    base = config.current().server.base_url_path
    return f"/{base}/{path}" if base else f"/{path}"


def facets_url(dataset: Dataset) -> str:
    """The address of the masks that the filter bar works with."""
    return url(facets.published_facets(dataset).path)


def spec_url(dataset: Dataset, language: str) -> str:
    """The address of the MapSpec in a language."""
    return url(published_spec(dataset, config.current(), language).path)
