"""Measures as a CSV table for spreadsheets."""

import csv
import io
import re
from collections.abc import Sequence

from shapely.geometry import Point

from atlas.data.catalogue import BY_KEY
from atlas.data.files import SEPARATOR, TEXT_SEPARATOR
from atlas.data.loading import Dataset
from atlas.export.columns import Row, measure_row, position
from atlas.i18n.catalog import Text, text
from atlas.schema import Measure

BOM = "\ufeff"  # spreadsheets take a file without it for a local encoding
FORMULA = re.compile(r"[=+\-@\t\r\n]")
VOCABULARIES = {
    "reach": "reach",
    "status_basis": "status_basis",
    "start_precision": "precision",
    "end_precision": "precision",
    "geometry_hint": "geometry_hint",
    "position_method": "position_method",
    "confidence": "confidence",
}
"""Columns whose words have a label in every language."""
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def write(dataset: Dataset, ids: Sequence[str], language: str, caption: str) -> bytes:
    """UTF-8 with byte-order mark; one measure a row; every row carries licence, attribution and caption.

    Ids in a list are parted by ';', texts by ' | '. `longitude` and `latitude` are those of a single point,
    `wkt` holds any geometry (WGS 84). Headings and words of closed vocabularies are in `language`; in English they are
    the names of the fields and the words as in the manual, on which programs can rely.
    """
    texts = text(language)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    template = ids or list(dataset.records(Measure))[:1]  # an empty selection still tells its columns
    columns = [name for key in template[:1] for name in _row(dataset, key, language, caption)]
    writer.writerow(texts(f"export.column.{name}") for name in columns)
    for name in ids:
        row = _row(dataset, name, language, caption)
        writer.writerow([cell(key, _spoken(key, value, texts)) for key, value in row.items()])
    return (BOM + stream.getvalue()).encode()


def _spoken(key: str, value: object, texts: Text) -> object:
    """The label of a word of a closed vocabulary, for those who do not read English."""
    vocabulary = VOCABULARIES.get(key)
    return texts.label(vocabulary, str(value)) if vocabulary and value and texts.language != "en" else value


def _row(dataset: Dataset, name: str, language: str, caption: str) -> Row:
    file, geometry = BY_KEY["measures"], position(dataset, name)
    point = geometry if isinstance(geometry, Point) else None
    return {
        **measure_row(dataset, name, language),
        "longitude": point.x if point is not None else None,
        "latitude": point.y if point is not None else None,
        "wkt": geometry.wkt if geometry is not None else None,
        "licence": file.licence,
        "attribution": file.attribution,
        "caption": caption,
    }


def cell(key: str, value: object) -> str:
    """A value as one cell that no spreadsheet takes for a formula."""
    return harmless(joined(key, value))


def joined(key: str, value: object) -> str:
    """A value as text; lists of ids parted by ';', lists of texts by ' | '."""
    if value is None:
        return ""
    if isinstance(value, list):
        return (SEPARATOR if key.endswith("_ids") else TEXT_SEPARATOR).join(value)
    return str(value)


def harmless(value: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it; plain numbers stay."""
    return f"'{value}" if FORMULA.match(value) and not NUMBER.fullmatch(value) else value
