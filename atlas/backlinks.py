"""What rests on a source: the links of the data, followed backwards."""

from atlas.catalogue import FILES
from atlas.loading import Dataset

_OWNED = {"figures": "record_id", "challenges": "neighbourhood_id", "population_variants": "neighbourhood_id",
          "hotspots": "neighbourhood_id"}  # fmt: skip


def resting_on(data: Dataset) -> dict[str, list[tuple[str, str]]]:
    """Source id → the records that name it, as (file key, record id); figures count for their record."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for file in FILES:
        for name, record in data.records(file.key).items():
            for source in getattr(record, "source_ids", ()):
                found.setdefault(source, {})[_owner(data, file.key, name, record)] = None
    return {source: list(records) for source, records in found.items()}


def _owner(data: Dataset, key: str, name: str, record: object) -> tuple[str, str]:
    owner = getattr(record, _OWNED[key]) if key in _OWNED else name
    if key not in _OWNED:
        return key, name
    for entity in ("measures", "neighbourhoods", "cities"):
        if data.get(entity, owner):
            return entity, owner
    return key, name
