"""Everything that travels by an address with a digest: layers, map specifications, assets."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atlas import config
from atlas.config import Config
from atlas.loading import Dataset
from atlas.loading import current as current_dataset
from atlas.maps.facets import published_facets
from atlas.maps.layers import published
from atlas.maps.moments import moments_layer, published_moments
from atlas.maps.spec import published_spec
from atlas.web import assets, memory
from atlas.web.immutable import Immutable


@dataclass(frozen=True)
class Publication:
    """Content by its path without the base path, such as "/layers/measures.<12 hex digits>.geojson"."""

    files: Mapping[str, Immutable] = field(repr=False)

    def newest(self, path: str) -> str | None:
        """The path under which the same thing is served now, for a path with an old digest."""
        asked = _without_digest(path)
        return next((known for known in self.files if _without_digest(known) == asked), None)


def current() -> Publication:
    """The publication of the data as it is on disk now; made once for each state of the data."""
    dataset = current_dataset()
    known = _cache.get(dataset)
    if known is None:
        known = publish(dataset, config.current())
        _cache.clear()  # one state is enough: older addresses are answered with a hint to reload
        _cache[dataset] = known
        memory.settle()
    return known


def current_assets() -> Publication:
    """Our scripts and styles, and Leaflet's: they are there even when the data is not."""
    return Publication({f"/assets/{assets.versioned(name, asset)}": asset for name, asset in assets.current().items()})


def publish(dataset: Dataset, settings: Config) -> Publication:
    """Layers and map specifications of a dataset, compressed."""
    layers = [*published(dataset).values(), moments_layer(dataset), published_facets(dataset)]
    specs = [
        made(dataset, settings, language)
        for made in (published_spec, published_moments)
        for language in settings.languages.offered
    ]
    files = {f"/{layer.path}": Immutable(layer.body, layer.media_type, layer.digest) for layer in (*layers, *specs)}
    for content in files.values():
        _ = content.gzipped  # compress now, not in the first visitor's time
    return Publication(files)


_cache: dict[Dataset, Publication] = {}
"""By the dataset, not its digest, which knows nothing of the states of the texts."""


def _without_digest(path: str) -> str:
    """ "/maps/measures.en.0123456789ab.json" → "/maps/measures.en.json"."""
    stem, _, extension = path.rpartition(".")
    name, _, _ = stem.rpartition(".")
    return f"{name}.{extension}"
