"""Measures, figures and sources as flat rows in one language: labels to read, ids to join."""

from collections.abc import Iterable, Sequence
from typing import Any

from shapely.geometry.base import BaseGeometry

from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.i18n.formats import value_text
from atlas.schema import Figure, Localised, LocalisedList, Measure, Source
from atlas.schema.vocabulary import LinkKind, Reach

Row = dict[str, Any]


def measure_row(dataset: Dataset, name: str, language: str) -> Row:
    """One measure. Lists are lists; unknown is None. Words of closed vocabularies stay as in the manual."""
    record = dataset.records(Measure)[name]
    sources = [dataset.get(Source, source) for source in record.source_ids]
    known = [source for source in sources if source is not None]
    return {
        "id": record.id,
        "name": record.name.of(language),
        "city": _title(dataset, "cities", record.city_id, language),
        "neighbourhoods": [_title(dataset, "neighbourhoods", key, language) for key in record.neighbourhood_ids],
        "reach": str(record.reach),
        "topics": [_title(dataset, "topics", key, language) for key in record.topics],
        "kind": _title(dataset, "kinds", record.kind, language),
        "status": _title(dataset, "statuses", record.status, language),
        "status_basis": str(record.status_basis),
        "status_as_of": record.status_as_of,
        "status_note": _text(record.status_note, language),
        "start": record.start,
        "start_precision": _word(record.start_precision),
        "end": record.end,
        "end_precision": _word(record.end_precision),
        "description": _text(record.description, language),
        "location": _text(record.location_text, language),
        "actors": _texts(record.actors, language),
        "target_group": _text(record.target_group, language),
        "figures": [figure_text(figure, language) for figure in dataset.figures(name)],
        "projects": [_title(dataset, "projects", key, language) for key in record.project_ids],
        "transfer_note": _text(record.transfer_note, language),
        "note": _text(record.note, language),
        "geometry_hint": str(record.geometry_hint),
        "position_method": str(record.position_method),
        "accuracy_m": record.accuracy_m,
        "confidence": str(record.confidence),
        "sources": [source.title for source in known],
        "source_publishers": [source.publisher_in(language) for source in known],
        "source_urls": [source.url for source in known if source.link is LinkKind.ORIGINAL],
        **_links(record),
    }


def _links(record: Measure) -> Row:
    """The ids by which a measure is joined to the other tables."""
    return {
        "city_id": record.city_id,
        "neighbourhood_ids": list(record.neighbourhood_ids),
        "topic_ids": list(record.topics),
        "kind_id": record.kind,
        "status_id": record.status,
        "project_ids": list(record.project_ids),
        "parent_id": record.parent_id,
        "related_ids": list(record.related_ids),
        "source_ids": list(record.source_ids),
    }


def position(dataset: Dataset, name: str) -> BaseGeometry | None:
    """Where a measure is (EPSG:4326); None for city-wide ones, which are never a pin."""
    if dataset.records(Measure)[name].reach is Reach.CITY_WIDE:
        return None
    return dataset.geometries("measures").get(name)


def figure_text(figure: Figure, language: str) -> str:
    """A figure in a line: 'Trees planted: 80 trees (2021)'."""
    when = figure.year or figure.period
    line = f"{figure.label.of(language)}: {value_text(figure, text(language))}"
    return f"{line} ({when})" if when else line


def figure_rows(dataset: Dataset, ids: Iterable[str], language: str) -> list[Row]:
    """The figures of the measures, with the sources they rest on: their own, else those of the measure."""
    rows = []
    for name in ids:
        for figure in dataset.figures(name):
            own = figure.source_ids or dataset.records(Measure)[name].source_ids
            rows.append(
                {
                    "id": figure.id,
                    "measure_id": name,
                    "label": figure.label.of(language),
                    "value_kind": str(figure.value_kind),
                    "qualifier": _word(figure.qualifier),
                    "value": figure.value,
                    "value_text": _text(figure.value_text, language),
                    "unit": _text(figure.unit, language),
                    "year": figure.year,
                    "period": figure.period,
                    "note": _text(figure.note, language),
                    "confidence": _word(figure.confidence),
                    "source_ids": list(own),
                }
            )
    return rows


def source_rows(dataset: Dataset, ids: Sequence[str], language: str) -> list[Row]:
    """Every source that the measures or their figures rest on, in the order of sources.csv.

    `publisher` is named in the language of the export, `publisher_original` as the publisher calls itself.
    The address of a copy on somebody else's host is left out: its title is shown, it is not linked.
    """
    used = {source for name in ids for source in dataset.records(Measure)[name].source_ids}
    used |= {source for name in ids for figure in dataset.figures(name) for source in figure.source_ids}
    return [
        {
            "id": source.id,
            "title": source.title,
            "url": source.url if source.link is LinkKind.ORIGINAL else None,
            "publisher": source.publisher_in(language),
            "publisher_original": source.publisher,
            "language": source.language,
            "read_on": source.read_on.isoformat(),
            "link": str(source.link),
        }
        for source in dataset.records(Source).values()
        if source.id in used
    ]


def _title(dataset: Dataset, key: str, name: str, language: str) -> str:
    return dataset.title(key, name, language).text


def _text(value: Localised | None, language: str) -> str | None:
    return (value.of(language) or None) if value else None


def _texts(value: LocalisedList, language: str) -> list[str]:
    return [shown.text for shown in value.shown(language)]


def _word(value: object | None) -> str | None:
    return None if value is None else str(value)
