"""The base of all entities, and how a field is described so that the manual can be generated from it."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, ClassVar, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo

from atlas.schema.dates import IsoDate
from atlas.schema.localised import LANGUAGES, Localised, LocalisedList

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Ids = tuple[Id, ...]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Metres = Annotated[int, Field(gt=0, le=20_100_000)]  # no two places are farther apart

__all__ = [
    "Entity",
    "FieldManual",
    "Id",
    "Ids",
    "IsoDate",
    "Latitude",
    "Longitude",
    "Metres",
    "Url",
    "described",
]


def described(meaning: str, *, unit: str = "", good: Any = None, bad: Any = None, links: str = "", **kw: Any) -> Any:
    """A field with its meaning, unit, a good and a bad example, and the entity its ids link to.

    `bad` is a value the schema refuses; a test holds every bad example against it.
    """
    extra = {"unit": unit, "good": good, "bad": bad, "links": links}
    return Field(description=meaning, json_schema_extra=extra, **kw)


class Entity(BaseModel):
    """A record. `title_field` names the text by which people know it."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, str_strip_whitespace=True)
    entity: ClassVar[str] = ""
    title_field: ClassVar[str] = "name"


class FieldManual(NamedTuple):
    """One line of the data manual."""

    name: str
    columns: tuple[str, ...]
    kind: str
    required: bool
    meaning: str
    unit: str
    good: Any
    bad: Any
    links: str
    words: tuple[str, ...]


def is_localised(info: FieldInfo) -> bool:
    """Whether the field holds text, or a list of texts, in several languages."""
    return _inner(info.annotation)[0] in (Localised, LocalisedList)


def entity_fields(model: type[BaseModel]) -> Iterator[FieldManual]:
    """The fields of an entity in the order of the file, as the manual tells them."""
    return iter(_fields(model))


@cache
def _fields(model: type[BaseModel]) -> tuple[FieldManual, ...]:
    return tuple(_manual(name, info) for name, info in model.model_fields.items())


def _manual(name: str, info: FieldInfo) -> FieldManual:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    inner, _ = _inner(info.annotation)
    return FieldManual(
        name=name,
        columns=tuple(f"{name}_{language}" for language in LANGUAGES) if is_localised(info) else (name,),
        kind=_kind(info),
        required=info.is_required(),
        meaning=info.description or "",
        unit=str(extra.get("unit") or ""),
        good=extra.get("good"),
        bad=extra.get("bad"),
        links=str(extra.get("links") or ""),
        words=tuple(inner) if isinstance(inner, type) and issubclass(inner, StrEnum) else (),
    )


_KINDS: dict[Any, str] = {
    Localised: "text",
    LocalisedList: "list of texts",
    bool: "true or false",
    int: "whole number",
    float: "number",
    date: "date",
}


def _kind(info: FieldInfo) -> str:
    inner, metadata = _inner(info.annotation)
    if get_origin(inner) is tuple:
        return "list"
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return "word"
    if _DATE in (*metadata, *info.metadata):
        return "date"
    return _KINDS.get(inner, "text")


_DATE = get_args(IsoDate)[1]


def _inner(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """What a field holds where it is not None, and the constraints on it."""
    if get_origin(annotation) in (Union, UnionType):
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        return inner, tuple(metadata)
    return annotation, ()
