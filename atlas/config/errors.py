"""What pydantic found wrong, in the words of the person who edits `config.toml`."""

import difflib
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from atlas.toml_lines import line_of


class ConfigError(Exception):
    """`config.toml` cannot be used. The text names the place, the finding and the remedy."""


def explain(error: ValidationError, model: type[BaseModel], file_name: str, text: str = "") -> Iterator[str]:
    """One line for each error: file, line in its `text`, section, key, found, expected."""
    for item in error.errors(include_url=False):
        location = [str(part) for part in item["loc"]]
        line = line_of(text, _names(item, location))
        place = f"{file_name}, line {line}" if line else file_name
        yield f"{place}: {_place(location)}{_complaint(item, location, model)}"


def _names(item: ErrorDetails, location: list[str]) -> list[str]:
    """The nested names of what is wrong; a rule over a whole section says the name before the colon."""
    names = [part for part in location if not part.isdecimal()]
    if item["type"] == "value_error":
        names.append(str(item["ctx"]["error"]).partition(":")[0])
    return names


def _place(location: list[str]) -> str:
    """`["theme", "light", "text"]` → `[theme.light] text: `; list positions count from 1."""
    names = [part for part in location if not part.isdecimal()]
    position = next((f", entry {int(part) + 1}" for part in location if part.isdecimal()), "")
    if len(names) == 1:
        return f"[{names[0]}]{position}: "
    return f"[{'.'.join(names[:-1])}] {names[-1]}{position}: "


def _complaint(item: ErrorDetails, location: list[str], model: type[BaseModel]) -> str:
    kind = item["type"]
    if kind == "extra_forbidden":
        known = list(_owner(location, model).model_fields)
        near = difflib.get_close_matches(location[-1], known, n=1, cutoff=0.5)
        hint = f'did you mean "{near[0]}"?' if near else "remove it."
        return f"unknown name; {hint} Known here: {', '.join(known)}."
    if kind == "missing":
        return f"missing; expected {_expected(location, model)}."
    if kind == "value_error":
        return str(item["ctx"]["error"]) + "."
    return f"found {_found(item['input'])}, expected {_expected(location, model, KINDS.get(kind, item['msg']))}."


KINDS = {"bool_type": "true or false", "string_type": "a text in quotes", "list_type": "a list in [brackets]"}
"""What pydantic's error types mean where a field describes nothing of its own."""


def _found(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _owner(location: list[str], model: type[BaseModel]) -> type[BaseModel]:
    """The section model in which the last name of `location` stands."""
    for name in location[:-1]:
        annotation = model.model_fields[name].annotation
        if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
            break
        model = annotation
    return model


def _expected(location: list[str], model: type[BaseModel], message: str = "a value") -> str:
    """The description at the field, else pydantic's own message."""
    names = [part for part in location if not part.isdecimal()]
    owner = _owner(names, model)
    field: FieldInfo | None = owner.model_fields.get(names[-1])
    if field is None:
        return message
    if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
        return f"a table with {', '.join(field.annotation.model_fields)}"
    return field.description or message
