"""Everything that travels by an address with a digest: layers, map specifications, assets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from atlas import config
from atlas.assets import Asset
from atlas.config import Config
from atlas.data import loading
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.maps.combined import moments_layer, published_moments
from atlas.maps.facets import published_facets
from atlas.maps.layers import published
from atlas.maps.spec import published_spec
from atlas.server import assets, memory

_PUBLISHING = Lock()


@dataclass(frozen=True)
class Publication:
    """Content by its path without the base path, such as "/layers/measures.<12 hex digits>.geojson"."""

    files: Mapping[str, Asset] = field(repr=False)

    def newest(self, path: str) -> str | None:
        """The path under which the same thing is served now, for a path with an old digest."""
        asked = _without_digest(path)
        return next((known for known in self.files if _without_digest(known) == asked), None)


def current() -> Publication:
    """The publication of the data as it is on disk now; made once for each state of the data."""
    dataset = loading.current()
    known = _published.known(dataset)
    if known is None:
        with _PUBLISHING:
            known = _published(dataset)
    return known


def at_hand() -> Publication | None:
    """The same if it has been made already; makes nothing and waits for nobody."""
    dataset = loading.at_hand()
    return _published.known(dataset) if dataset else None


@once_per_dataset()
def _published(dataset: Dataset) -> Publication:
    """Kept with the dataset: older addresses are answered with a hint to reload."""
    made = publish(dataset, config.current())
    memory.settle()
    return made


def current_assets() -> Publication:
    """Our scripts and styles, and Leaflet's: they are there even when the data is not."""
    return Publication({f"/{asset.path}": asset for asset in assets.current().values()})


def publish(dataset: Dataset, settings: Config) -> Publication:
    """Layers and map specifications of a dataset, compressed."""
    layers = [*published(dataset).values(), moments_layer(dataset), published_facets(dataset)]
    specs = [
        made(dataset, settings, language)
        for made in (published_spec, published_moments)
        for language in settings.languages.offered
    ]
    files = {f"/{asset.path}": asset for asset in (*layers, *specs)}
    for content in files.values():
        _ = content.gzipped, content.digest  # compress now, not in the first visitor's time
    return Publication(files)


def _without_digest(path: str) -> str:
    """ "/maps/measures.en.0123456789ab.json" → "/maps/measures.en.json"."""
    stem, _, extension = path.rpartition(".")
    name, _, _ = stem.rpartition(".")
    return f"{name}.{extension}"
