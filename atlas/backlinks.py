"""What rests on a source: the links of the data, followed backwards."""

from atlas.graph import graph
from atlas.loading import Dataset


def resting_on(data: Dataset) -> dict[str, list[tuple[str, str]]]:
    """Source id → the records that name it, as (file key, record id); parts count for their record."""
    links = graph(data)
    found = {
        name: [(edge.source.key, edge.source.id) for edge in links.backlinks("sources", name)]
        for name in data.records("sources")
    }
    return {name: list(dict.fromkeys(records)) for name, records in found.items() if records}
