"""The data as a graph: which record names which, followed in both directions, and what nothing leads to.

A part of a record (a figure, a challenge, the use of a format …) is shown with its owner; its links count as
the owner's. Links are those that the schema declares; nothing else has to be kept up when an entity is added.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from atlas.catalogue import BY_KEY, FILES, OWNERS
from atlas.checks.links import ids_in, links_of
from atlas.loading import Dataset
from atlas.once import once_per_dataset


class Node(NamedTuple):
    """A record: the key of its file and its id."""

    key: str
    id: str


class Edge(NamedTuple):
    """A record names another one, in a field of its own or of one of its parts."""

    source: Node
    field: str
    target: Node


class Graph:
    """All links of a dataset. Edges are in the order of files, records and fields; each stands once."""

    def __init__(self, dataset: Dataset) -> None:
        self.nodes = {Node(file.key, name) for file in FILES for name in dataset.records(file.key)}
        self.parts = {node for node in self.nodes if node.key in OWNERS}
        self.edges = tuple(dict.fromkeys(_edges(dataset)))
        self._out: dict[Node, list[Edge]] = {}
        self._into: dict[Node, list[Edge]] = {}
        for edge in self.edges:
            self._out.setdefault(edge.source, []).append(edge)
            self._into.setdefault(edge.target, []).append(edge)

    def links(self, key: str, record_id: str) -> list[Edge]:
        """What a record names."""
        return self._out.get(Node(key, record_id), [])

    def backlinks(self, key: str, record_id: str) -> list[Edge]:
        """What names a record."""
        return self._into.get(Node(key, record_id), [])

    def naming(self, key: str, record_id: str, by: str) -> list[str]:
        """The ids of the records of one entity that name a record, each once."""
        found = (edge.source.id for edge in self.backlinks(key, record_id) if edge.source.key == by)
        return list(dict.fromkeys(found))

    def orphans(self, dataset: Dataset) -> dict[str, list[str]]:
        """Per entity that others can name: the records that nothing names, in the order of the file."""
        nameable = {
            target
            for file in FILES
            for link in links_of(file.model)
            for target in link.targets
            if link.field != OWNERS.get(file.key)  # a part always names its owner
        }
        return {
            file.key: [name for name in dataset.records(file.key) if not self.backlinks(file.key, name)]
            for file in FILES
            if file.key in nameable and file.key not in OWNERS
        }

    def isolated(self, key: str, record_id: str) -> bool:
        """Whether nothing names a record, and it names nothing but its sources."""
        named = {edge.target.key for edge in self.links(key, record_id)}
        return not self.backlinks(key, record_id) and not named - {"sources"}


@once_per_dataset()
def graph(dataset: Dataset) -> Graph:
    """The graph of a dataset; made once."""
    return Graph(dataset)


def owner(dataset: Dataset, key: str, record: Any) -> Node | None:
    """The record a part belongs to, or the record itself; None for a part whose owner is missing."""
    if key not in OWNERS:
        return Node(key, record.id)
    name = getattr(record, OWNERS[key])
    if name == record.id:  # a note carries the id of the measure it belongs to
        return _resolved(dataset, ("measures",), name)
    targets = next(link.targets for link in links_of(BY_KEY[key].model) if link.field == OWNERS[key])
    return _resolved(dataset, targets, name)


def _edges(dataset: Dataset) -> Iterator[Edge]:
    for file in FILES:
        for record in dataset.records(file.key).values():
            source = owner(dataset, file.key, record)
            if source is None:
                continue
            for link in links_of(file.model):
                for name in ids_in(record, link.field):
                    target = _resolved(dataset, link.targets, name)
                    target = target and owner(dataset, target.key, dataset.get(*target))
                    if target and target != source:
                        yield Edge(source, link.field, target)


def _resolved(dataset: Dataset, keys: tuple[str, ...], name: str) -> Node | None:
    return next((Node(key, name) for key in keys if dataset.get(key, name)), None)
