"""MapSpec: what a map shows, apart from the filter. One JSON file a language, fetched once by the browser."""

import json
import re
from typing import Any

from atlas.assets import Asset
from atlas.config import Config, OnlineMap
from atlas.data.cache import once_per_dataset
from atlas.data.catalogue import FILES, OWN_ATTRIBUTION
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text, text
from atlas.maps import theme
from atlas.maps.facets import bar
from atlas.maps.layers import published
from atlas.measures.facet_index import folded
from atlas.places.cities import city_order
from atlas.schema import City, Kind, Status, Topic

MAP_TEXTS = (
    "schematic",
    "accuracy",
    "map_label",
    "layer_failed",
    "zoom_in",
    "zoom_out",
    "pan",
    "pan_north",
    "pan_south",
    "pan_west",
    "pan_east",
    "all_cities",
    "fullscreen",
    "fullscreen_exit",
    "legend",
    "legend_topics",
    "legend_statuses",
    "legend_areas",
    "soft_area",
    "outline",
    "district",
    "cluster",
    "city_zoom",
    "legend_cluster",
    "legend_accuracy",
    "cluster_hint",
    "fan_hint",
    "attribution",
    "empty",
    "skip",
    "online",
)

LIST_TEXTS = (
    "caption",
    "caption_unplaced",
    "name",
    "city",
    "topics",
    "kind",
    "status",
    "when",
    "place",
    "city_wide",
    "no_place",
    "unknown",
    "range",
    "previous",
    "next",
    "sort",
    "empty",
    "failed",
    "loading",
)

_ORDERED = {"city": "cities", "topic": "topics", "status": "statuses"}
"""Facets whose values the filter bar offers in the order of the map's legend."""


def topics(dataset: Dataset, texts: Text) -> list[dict[str, Any]]:
    """Id, label, colours and shape of each topic, in the order of their labels."""
    rows = []
    for name, term in dataset.records(Topic).items():
        style = theme.topic_style(name)
        rows.append({"id": name, "label": term.label.of(texts.language), **style._asdict()})
    return sorted(rows, key=lambda row: folded((row["label"],)))


def statuses(dataset: Dataset, texts: Text) -> list[dict[str, Any]]:
    """Id, label and fill of each status, in the order of the life of a measure."""
    order = list(theme.STATUS_STYLES)
    known = sorted(dataset.records(Status), key=lambda name: order.index(name) if name in order else 99)
    terms = dataset.records(Status)
    return [
        {"id": name, "label": terms[name].label.of(texts.language), "fill": theme.status_fill(name)} for name in known
    ]


def cities(dataset: Dataset, texts: Text) -> list[dict[str, Any]]:
    """Id, label, extent (west, south, east, north, degrees) and centre of each city; partner cities first."""
    rows = []
    for name in city_order(dataset):
        city = dataset.records(City)[name]
        centre = dataset.geometries("cities").get(name)
        if centre is None:
            continue
        rows.append(
            {
                "id": name,
                "label": city.name.of(texts.language),
                "bbox": list(city.bbox),
                "lat": centre.y,
                "lon": centre.x,
                "zoom": city.zoom,
            }
        )
    return rows


def attributions(dataset: Dataset) -> list[str]:
    """The credits of all that is drawn, each once and short, for the corner of the map; the page Sources has all."""
    stated = {
        getattr(record, "attribution", file.attribution)
        for file in FILES
        if file.spatial
        for record in dataset.records(file.key).values()
    }
    return sorted({_short(credit) for credit in stated - {OWN_ATTRIBUTION}}, key=lambda credit: (len(credit), credit))


def _short(credit: str) -> str:
    """The head of a credit: whose it is; how it reached us and under what remark follows on the page Sources."""
    return re.split(r"\. |, via |, as republished| \(numbering", credit)[0]


def published_spec(dataset: Dataset, config: Config, language: str) -> Asset:
    """The MapSpec of the map of measures in one language."""
    start = (config.map.latitude, config.map.longitude, config.map.zoom)
    return _spec(dataset, config.server.base_url_path, start, language, config.map.online)


@once_per_dataset()
def _spec(
    dataset: Dataset, base_path: str, start: tuple[float, float, float], language: str, online: OnlineMap
) -> Asset:
    spec = document(dataset, base_path, start, language, online)
    order = {facet: [item["id"] for item in spec[name]] for facet, name in _ORDERED.items()}
    spec["filter"] = bar(dataset, text(language), order)
    body = json.dumps(spec, ensure_ascii=False, separators=(",", ":")).encode()
    return Asset("measures", body, "application/json", "maps", "json", language)


def document(
    dataset: Dataset, base_path: str, start: tuple[float, float, float], language: str, online: OnlineMap
) -> dict[str, Any]:
    """What a MapSpec says, before it becomes bytes. `online` is used by the browser only with consent."""
    texts = text(language)
    root = f"/{base_path}/" if base_path else "/"
    return {
        "language": language,
        "layers": {name: root + layer.path for name, layer in published(dataset).items()},
        "topics": topics(dataset, texts),
        "statuses": statuses(dataset, texts),
        "cities": cities(dataset, texts),
        "kinds": [{"id": name, "label": term.label.of(language)} for name, term in dataset.records(Kind).items()],
        "list": {name: texts(f"list.{name}") for name in LIST_TEXTS},
        "view": dict(zip(("lat", "lon", "zoom"), start, strict=True)),
        "texts": {name: texts(f"map.{name}") for name in MAP_TEXTS},
        "attribution": attributions(dataset),
        "online": online.model_dump(include={"template", "attribution", "max_zoom"}) if online.template else None,
    }
