"""The data as a graph: which record names which, followed in both directions, and what nothing leads to.

A part of a record (a figure, a challenge, the use of a format …) is shown with its owner; its links count as
the owner's. Links are those that the schema declares; nothing else has to be kept up when an entity is added.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from atlas.data.cache import once_per_dataset
from atlas.data.catalogue import BY_KEY, FILES, OWNERS, DataFile
from atlas.data.links import Link, ids_in, links_of
from atlas.data.loading import Dataset
from atlas.data.recording import note, unrecorded


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
        note(_named_by(key))
        return self._out.get(Node(key, record_id), [])

    def backlinks(self, key: str, record_id: str) -> list[Edge]:
        """What names a record."""
        note(_naming(key))
        return self._into.get(Node(key, record_id), [])

    def naming(self, key: str, record_id: str, by: str) -> list[str]:
        """The ids of the records of one entity that name a record, each once."""
        note(_naming(key) & _with_parts(by))
        edges = self._into.get(Node(key, record_id), [])
        found = (edge.source.id for edge in edges if edge.source.key == by)
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


def graph(dataset: Dataset) -> Graph:
    """The graph of a dataset; made once. What an answer rests on is noted with the question (see recording.py)."""
    with unrecorded():
        return _graph(dataset)


@once_per_dataset()
def _graph(dataset: Dataset) -> Graph:
    return Graph(dataset)


def resting_on(dataset: Dataset) -> dict[str, list[tuple[str, str]]]:
    """Source id → the records that name it, as (file key, record id); parts count for their record."""
    links = graph(dataset)
    found = {
        name: [(edge.source.key, edge.source.id) for edge in links.backlinks("sources", name)]
        for name in dataset.records("sources")
    }
    return {name: list(dict.fromkeys(records)) for name, records in found.items() if records}


@cache
def _with_parts(key: str) -> frozenset[str]:
    """An entity and the kinds of its parts."""
    parts = {part for part, field in OWNERS.items() if _targets(part, field) & {key}}
    return frozenset({key, *parts})


@cache
def _naming(key: str) -> frozenset[str]:
    """The files whose records can name one of an entity, or a part of it."""
    named = _with_parts(key)
    return frozenset(file.key for file in FILES if any(named & _targets(file.key, link.field) for link in _links(file)))


@cache
def _named_by(key: str) -> frozenset[str]:
    """An entity, its parts, and the files that these name."""
    own = _with_parts(key)
    named = (_targets(part, link.field) for part in own for link in _links(BY_KEY[part]))
    return own.union(*named)


def _links(file: DataFile) -> tuple[Link, ...]:
    return links_of(file.model)


def _targets(key: str, field: str) -> frozenset[str]:
    """The files that a field of an entity leads to; a note on a measure has the id of the measure."""
    found = (link.targets for link in _links(BY_KEY[key]) if link.field == field)
    return frozenset(next(found, ()))


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
