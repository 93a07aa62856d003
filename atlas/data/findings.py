"""What was found in a file that cannot be read, as a phrase of ours: parsers and libraries speak English only.

Texts stand under [finding]; a library's message that no phrase is known for is told as “cannot be read” at its place.
"""

import csv
import errno
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Words(Protocol):
    """What a finding needs of atlas.i18n.catalog.Text."""

    def __call__(self, key: str, /, **params: object) -> str:
        """The text under a key, with its parameters filled in."""


@dataclass(frozen=True)
class Finding:
    """A phrase under [finding], filled from `params`; a parameter may be a finding itself."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict, hash=False)

    def said(self, words: Words) -> str:
        """The phrase in the language of `words`."""
        return words(f"finding.{self.key}", **{name: told(value, words) for name, value in self.params.items()})


class UnreadableError(ValueError):
    """A file that is not what it should be, with the finding."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.finding = Finding(key, params)


def told(found: object, words: Words) -> object:
    """A finding as a phrase; anything else as it is."""
    return found.said(words) if isinstance(found, Finding) else found


_JSON = {
    "Expecting value": "json_value",
    "Expecting property name enclosed in double quotes": "json_name",
    "Expecting ':' delimiter": "json_colon",
    "Expecting ',' delimiter": "json_comma",
    "Unterminated string starting at": "json_open_quote",
    "Invalid control character at": "json_control",
    "Extra data": "json_more",
}
"""What the parser of the standard library says, and our phrase."""


def of_json(error: Exception) -> Finding:
    """Why a text is no JSON: line and column, and what was expected there."""
    if isinstance(error, UnreadableError):
        return error.finding
    if isinstance(error, json.JSONDecodeError):
        key = "json_escape" if "escape" in error.msg else _JSON.get(error.msg, "json_other")
        return Finding("at", {"line": str(error.lineno), "column": str(error.colno), "what": Finding(key)})
    return Finding("json_depth" if isinstance(error, RecursionError) else "json_number")


def of_csv(error: csv.Error, line: int) -> Finding:
    """Why a text is no table: the line, and what is wrong there."""
    said = str(error)
    known = {"field larger": "csv_long_cell", "unexpected end": "csv_open_quote", "expected after": "csv_stray_quote"}
    key = next((key for part, key in known.items() if part in said), "csv_other")
    return Finding("in_line", {"line": str(line), "what": Finding(key)})


def of_system(error: OSError) -> Finding:
    """Why the system does not give a file."""
    known = {errno.EACCES: "no_right", errno.EPERM: "no_right", errno.EISDIR: "folder"}
    key = known.get(error.errno or 0)
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return Finding(key) if key else Finding("system", {"name": name})


def of_geometry(reason: str) -> Finding:
    """What is wrong with a geometry, from the sentence of GEOS: 'Self-intersection[7.46 51.51]'."""
    place = re.search(r"\[(.+)\]", reason)
    known = {"Self-intersection": "crossing", "Too few points": "few_points", "Hole": "hole", "Nested": "nested"}
    key = next((key for part, key in known.items() if part.lower() in reason.lower()), "malformed")
    return Finding("geometry_at", {"what": Finding(key), "place": place[1]}) if place else Finding(key)
