"""The fields in which records name other records, as the schema declares them."""

import re
from functools import cache
from typing import NamedTuple

from atlas.data.catalogue import BY_KEY
from atlas.schema import Entity, entity_fields


class Link(NamedTuple):
    """A field that holds ids of records in the files of some keys."""

    field: str
    targets: tuple[str, ...]


@cache
def links_of(model: type[Entity]) -> tuple[Link, ...]:
    """The linking fields of an entity, as its schema declares them ('measures, neighbourhoods or cities')."""
    found = ((field.name, re.findall(r"[a-z_]+", field.links)) for field in entity_fields(model) if field.links)
    return tuple(Link(name, tuple(key for key in keys if key in BY_KEY)) for name, keys in found)


def ids_in(record: Entity, field: str) -> tuple[str, ...]:
    """What a linking field of a record holds: no, one or several ids."""
    value = getattr(record, field)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value
