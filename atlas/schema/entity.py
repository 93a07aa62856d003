"""The base of all entities, and how a field is described so that the manual can be generated from it."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo

from atlas.schema.dates import IsoDate
from atlas.schema.localised import Localised, LocalisedList

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Ids = tuple[Id, ...]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Metres = Annotated[int, Field(gt=0)]

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


def described(
    meaning: str, *, unit: str = "", good: Any = None, bad: Any = None, links: str = "", **kw: Any
) -> Any:
    """A field with its meaning, unit, a good and a bad example, and the entity its ids link to.

    `bad` is a value the schema refuses; a test holds every bad example against it.
    """
    extra = {"unit": unit, "good": good, "bad": bad, "links": links}
    return Field(description=meaning, json_schema_extra=extra, **kw)


class Entity(BaseModel):
    """A record. `title_field` names the text by which people know it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
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


def is_localised(info: FieldInfo) -> bool:
    """Whether the field holds text in several languages."""
    return "Localised" in str(info.annotation)


def is_localised_list(info: FieldInfo) -> bool:
    """Whether the field holds a list of texts in several languages."""
    return "LocalisedList" in str(info.annotation)


def entity_fields(model: type[BaseModel]) -> Iterator[FieldManual]:
    """The fields of an entity in the order of the file, as the manual tells them."""
    for name, info in model.model_fields.items():
        extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
        columns = (
            tuple(f"{name}_{language}" for language in ("en", "de", "ro")) if is_localised(info) else (name,)
        )
        yield FieldManual(
            name, columns, _kind(info), info.is_required(), info.description or "",
            str(extra.get("unit") or ""), extra.get("good"), extra.get("bad"), str(extra.get("links") or ""),
        )  # fmt: skip


def _kind(info: FieldInfo) -> str:
    text = str(info.annotation)
    names = {
        "LocalisedList": "list of texts", "Localised": "text", "tuple": "list", "bool": "true or false",
        "IsoDate": "date", "float": "number", "int": "whole number",
    }  # fmt: skip
    return next(
        (label for key, label in names.items() if key in text), "word" if "vocabulary" in text else "text"
    )


_LOCALISED_TYPES = (Localised, LocalisedList)
