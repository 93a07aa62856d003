"""What is shown, as a file to take along: GeoJSON, CSV, GeoPackage.

Every format holds confidence, precision of dates, position method, accuracy and sources of each measure.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from atlas.data.loading import Dataset
from atlas.export import geojson, geopackage, table
from atlas.i18n.catalog import text
from atlas.schema import Measure

__all__ = ["FORMATS", "READS", "ExportFormat", "export"]

READS = (
    "measures",
    "cities",
    "neighbourhoods",
    "topics",
    "kinds",
    "statuses",
    "projects",
    "figures",
    "sources",
)
"""The files it is made from, by their keys."""

Writer = Callable[[Dataset, Sequence[str], str, str], bytes]


class ExportFormat(NamedTuple):
    """Suffix without dot, media type, and what writes it."""

    suffix: str
    media_type: str
    write: Writer


FORMATS: dict[str, ExportFormat] = {
    "geojson": ExportFormat("geojson", "application/geo+json", geojson.write),
    "csv": ExportFormat("csv", "text/csv; charset=utf-8", table.write),
    "gpkg": ExportFormat("gpkg", "application/geopackage+sqlite3", geopackage.write),
}


def export(dataset: Dataset, ids: Sequence[str], format: str, language: str, caption: str) -> bytes:
    """The measures of these ids, in this order, as the bytes of a file; texts in `language`, else in English.

    `caption` says what was chosen and travels with the file; it also says how many faulty records are not in it.
    Ids without a record are left out.
    Raises KeyError for a format that is not in FORMATS.
    """
    chosen = FORMATS[format]
    known = [name for name in dict.fromkeys(ids) if dataset.get(Measure, name)]
    texts = text(language)
    if faulty := dataset.left_out(READS):
        caption = f"{caption} {texts('general.left_out', n=faulty)}"
    return chosen.write(dataset, known, texts.language, caption)
