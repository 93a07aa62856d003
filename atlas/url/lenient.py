"""Reads the parameters of a link generously: what is clearly meant is taken, what is not known is reported (ADR-19)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote_plus

from atlas.measures.facet_index import folded

_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
_TIMES = 3  # a link may have been escaped by a mail program and by a messenger
_LONGEST = 60  # characters of a value that is told
_MOST = 5


@dataclass(frozen=True)
class Parameter:
    """What one parameter may say.

    `names`: what is understood, folded, and the value it stands for; `several`: values separated by commas;
    `pattern`: what a value looks like that is in no list; `tags`: of “de-AT” the first part counts. Without names and
    pattern anything is taken.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    pattern: re.Pattern[str] | None = None
    tags: bool = False

    def value(self, word: str) -> str | None:
        """The value that a word stands for; None where it is not known."""
        if self.pattern:
            return word if self.pattern.fullmatch(word) else None
        plain = folded((re.split("[-_]", word)[0] if self.tags else word,))
        return self.names.get(plain) if self.names else word


class Dropped(NamedTuple):
    """A parameter and the word in it that is not known; an empty word where the parameter itself is not."""

    parameter: str
    word: str


def names(values: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What is understood for a list of values: id → names in all languages. An id counts before a name."""
    by_name = {folded((name,)): value for value, given in values.items() for name in given if name}
    return by_name | {folded((value,)): value for value in values}


def read(
    asked: Mapping[str, Sequence[str]], parameters: Mapping[str, Parameter]
) -> tuple[dict[str, str], list[Dropped]]:
    """The parameters as the atlas writes them, and what was left out.

    `asked`: each parameter with all its values, since a link may name it twice. A parameter that is none of ours is
    left out silently, since links carry marks of others; told is only what looks like a slip in one of ours.
    """
    found: dict[str, list[str]] = {}
    dropped: list[Dropped] = []
    for name, values in asked.items():
        own = _own_name(name, parameters)
        if own is None:
            if get_close_matches(name.casefold(), parameters, 1, 0.8):
                dropped.append(Dropped(name[:_LONGEST], ""))
            continue
        for word in _words(values, parameters[own]):
            value = parameters[own].value(word)
            if value is not None:
                found.setdefault(own, []).append(value)
            else:
                dropped.append(Dropped(own, word[:_LONGEST]))
    clean = {}
    for name, values in found.items():
        once = list(dict.fromkeys(values))
        if parameters[name].several:
            clean[name] = ",".join(once)
        else:
            clean[name] = once[0]
            dropped += [Dropped(name, word[:_LONGEST]) for word in once[1:]]
    return clean, dropped[:_MOST]


def _own_name(name: str, parameters: Mapping[str, Parameter]) -> str | None:
    """“amp;topic”, “Topic”, “topic[]” are topic."""
    plain = unquote_plus(name).removeprefix("amp;").removesuffix("[]").casefold()
    return plain if plain in parameters else None


def _words(values: Sequence[str], parameter: Parameter) -> list[str]:
    plain = [_unescaped(value) for value in values]
    parts = [part for value in plain for part in value.split(",")] if parameter.several else plain
    return [part.strip() for part in parts if part.strip()]


def _unescaped(value: str) -> str:
    for _ in range(_TIMES):
        if not _ESCAPED.search(value):
            break
        value = unquote_plus(value)
    return value
