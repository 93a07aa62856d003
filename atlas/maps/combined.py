"""The map and the timeline of measures and events together: one layer, one specification a language.

The layer holds the measures in the order of their frame and then the events in the order of theirs; bit i
of a mask is feature i. The timeline reads the events of the same layer, so that it and the map say the same.
"""

import json
from typing import Any

from atlas.assets import Asset
from atlas.config import Config, OnlineMap
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.events.date_range import Moment
from atlas.events.events import EventView, events, read_on
from atlas.events.formats import length_text
from atlas.events.last_exchange import silence
from atlas.i18n.catalog import Text, text
from atlas.i18n.formats import date_text
from atlas.maps import theme
from atlas.maps.layers import collection, feature, layer, measure_features, texts
from atlas.maps.spec import document
from atlas.schema.vocabulary import Direction
from atlas.transfers import direction_label

NAME = "moments"
TOPIC = "event"
"""The style by which events are told from measures on the map; no topic of the data."""
CHART_TEXTS = (
    "label",
    "zoom_in",
    "zoom_out",
    "whole",
    "earlier",
    "later",
    "play",
    "pause",
    "player",
    "until",
    "everything",
    "hint",
    "undated",
    "legend",
    "mark_day",
    "mark_within",
    "mark_period",
    "mark_bounded",
    "mark_inferred",
    "mark_occurrence",
    "empty",
    "failed",
    "table",
    "when",
    "event",
    "strand",
    "type",
    "cities",
    "direction",
    "not_dated",
    "after",
    "to_month",
    "to_year",
    "lane_empty",
)
DIRECTIONS = {"to_cluj": Direction.TO_CLUJ, "to_dortmund": Direction.TO_DORTMUND, "both": Direction.BOTH}
"""What the script calls the directions."""
OCCURRENCE_FILLS = {"held": "solid", "announced": "dashed", "called-off": "ring", "nominal": "dashed"}


def _edges(moment: Moment | None) -> list[str] | None:
    return [day.isoformat() for day in moment] if moment else None


def _event(dataset: Dataset, view: EventView) -> dict[str, Any]:
    record = view.record
    properties = {
        "name": texts(record.title),
        "topics": [TOPIC],
        "status": f"event-{view.occurrence or 'held'}",
        "accuracy_m": record.accuracy_m,
        "place": texts(record.place),
        "city_ids": record.city_ids,
        "strand": record.strand,
        "type": record.type,
        "direction": record.direction,
        "shape": view.shape,
        "start": _edges(view.start),
        "end": _edges(view.end),
        "basis": view.basis,
        "precision": record.start_precision,
        "end_precision": record.end_precision,
        "occurrence": view.occurrence,
    }
    return feature(dataset, "events", view.id, properties)


@once_per_dataset()
def moments_layer(dataset: Dataset) -> Asset:
    """The layer of measures and events (EPSG:4326)."""
    features = [*measure_features(dataset), *(_event(dataset, view) for view in events(dataset).values())]
    return layer(NAME, collection(features))


def published_moments(dataset: Dataset, config: Config, language: str) -> Asset:
    """The specification of map and timeline in one language."""
    start = (config.map.latitude, config.map.longitude, config.map.zoom)
    return _spec(dataset, config.server.base_url_path, start, language, config.map.online)


@once_per_dataset()
def _spec(
    dataset: Dataset, base_path: str, start: tuple[float, float, float], language: str, online: OnlineMap
) -> Asset:
    texts = text(language)
    spec = document(dataset, base_path, start, language, online)
    root = f"/{base_path}/" if base_path else "/"
    spec["layers"]["measures"] = root + moments_layer(dataset).path
    spec["topics"].append({"id": TOPIC, "label": texts("timeline.map_event"), **theme.EVENT_STYLE._asdict()})
    for name, fill in OCCURRENCE_FILLS.items():
        label = texts(f"timeline.map_{name.replace('-', '_')}")
        spec["statuses"].append({"id": f"event-{name}", "label": label, "fill": fill})
    spec["timeline"] = _timeline(dataset, texts)
    spec["texts"] |= {"map_label": texts("timeline.map_label"), "empty": texts("timeline.map_empty")}
    body = json.dumps(spec, ensure_ascii=False, separators=(",", ":")).encode()
    return Asset(NAME, body, "application/json", "maps", "json", language)


def _timeline(dataset: Dataset, texts: Text) -> dict[str, Any]:
    """What the timeline needs besides the events: lanes, labels, the day of reading, the silence."""
    latest = read_on(dataset)
    used = sorted({str(view.record.type) for view in events(dataset).values()})
    return {
        "lanes": [
            {"id": name, "label": texts.label("strand", name), **style._asdict()}
            for name, style in theme.STRAND_STYLES.items()
        ],
        "types": {name: texts.label("event_type", name) for name in used},
        "occurrences": {name: texts.label("occurrence", name) for name in list(OCCURRENCE_FILLS)[1:]},
        "bases": {name: texts.label("date_basis", name) for name in ("inferred", "computed", "unknown")},
        "texts": {name: texts(f"timeline.chart.{name}") for name in CHART_TEXTS}
        | {name: direction_label(dataset, direction, texts) for name, direction in DIRECTIONS.items()},
        "read_on": latest.isoformat() if latest else None,
        "silence": _silence(dataset, texts),
    }


def _silence(dataset: Dataset, texts: Text) -> dict[str, str] | None:
    quiet = silence(dataset)
    if quiet is None or quiet.last.end is None:
        return None
    last = quiet.last.end.last
    length = length_text(last, quiet.until, texts)
    said = texts("timeline.silence.band", date=date_text(last.isoformat(), texts), length=length)
    return {"from": last.isoformat(), "to": quiet.until.isoformat(), "words": said}
