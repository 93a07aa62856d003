"""Measures as a GeoPackage for a GIS: positions, measures without one, figures, sources."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from atlas.data.catalogue import BY_KEY
from atlas.data.loading import CRS, Dataset
from atlas.export.columns import Row, figure_rows, measure_row, position, source_rows
from atlas.export.table import joined
from atlas.schema import Measure

NUMERIC = {"accuracy_m": "Int64", "year": "Int64", "value": "Float64"}


def write(dataset: Dataset, ids: Sequence[str], language: str, caption: str) -> bytes:
    """A GeoPackage with the layer measures (MultiPoint, EPSG:4326) and the tables
    measures_without_position, figures and sources; caption, licence and attribution as metadata.

    Raises OSError where the folder for temporary files is missing or full.
    """
    places = {name: position(dataset, name) for name in ids}
    placed = [name for name in ids if places[name] is not None]
    others = [name for name in ids if places[name] is None]
    whole = list(dataset.records(Measure))  # an empty layer still tells its columns
    template = [measure_row(dataset, name, language) for name in whole[:1]]
    points = gpd.GeoDataFrame(
        _frame([measure_row(dataset, name, language) for name in placed], template),
        geometry=gpd.GeoSeries([places[name] for name in placed], crs=CRS),
    )
    tables = {
        "measures_without_position": _frame([measure_row(dataset, name, language) for name in others], template),
        "figures": _frame(figure_rows(dataset, ids, language), figure_rows(dataset, whole, language)),
        "sources": _frame(source_rows(dataset, ids, language), source_rows(dataset, whole, language)),
    }
    file = BY_KEY["measures"]
    credit = {
        "licence": file.licence,
        "attribution": file.attribution,
        "caption": caption,
        "language": language,
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "measures.gpkg"
        _write(points, path, "measures", credit, geometry_type="MultiPoint", promote_to_multi=True)
        for layer, frame in tables.items():
            if len(frame.columns):  # without any data there are no columns, and a table needs one
                _write(frame, path, layer, credit, append=True)
        return path.read_bytes()


def _write(frame: pd.DataFrame, path: Path, layer: str, credit: dict[str, str], **options: object) -> None:
    """Write a layer; the credit goes to the file as a whole and to each layer."""
    try:
        pyogrio.write_dataframe(
            frame, path, layer=layer, driver="GPKG", layer_metadata=credit, dataset_metadata=credit, **options
        )
    except (DataSourceError, DataLayerError) as error:  # so GDAL says that the disk is full
        raise OSError(f"{path.parent.parent}: {error}") from error


def _frame(rows: list[Row], template: list[Row]) -> pd.DataFrame:
    """Rows as columns of text, save the numeric ones; lists joined, as a column holds one value.

    `template` gives the columns where there are no rows.
    """
    frame = pd.DataFrame(rows or template[:1])[: len(rows)]
    for name in frame.columns:
        if name in NUMERIC:
            frame[name] = frame[name].astype(NUMERIC[name])
        else:
            cells = [None if value is None else joined(name, value) for value in frame[name]]
            frame[name] = pd.Series(cells, dtype=object, index=frame.index)
    return frame
