"""What a visitor has chosen: immutable, comparable, and the same in the URL, the command line and the page."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from enum import StrEnum

from atlas.schema.vocabulary import Confidence

ENTITIES = {
    "city": "cities",
    "neighbourhood": "neighbourhoods",
    "topic": "topics",
    "kind": "kinds",
    "status": "statuses",
    "project": "projects",
}
"""Facet → the records its values are ids of."""

VOCABULARIES: dict[str, type[StrEnum]] = {"confidence": Confidence}
"""Facet → the vocabulary its values are words of, in the order in which they are offered."""

MAX_QUERY = 100
_YEAR = re.compile(r"(19|20)\d\d")


class UnknownFilterError(ValueError):
    """A filter expression that names a facet or value there is none of."""


@dataclass(frozen=True)
class Filters:
    """Chosen values by facet, a period in years (inclusive) by documented dates, and a free text.

    The fields that hold several values are the facets, in the order of the page; where a facet's values come from
    stands in `ENTITIES` or `VOCABULARIES`.
    """

    city: tuple[str, ...] = ()
    neighbourhood: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    project: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    query: str = ""

    def __bool__(self) -> bool:
        """Whether anything is chosen."""
        return self != Filters()

    @property
    def active(self) -> list[str]:
        """The names of the parts in use: facets, 'period', 'query'."""
        names = [facet for facet in FACETS if getattr(self, facet)]
        if self.since is not None or self.until is not None:
            names.append("period")
        return names + (["query"] if self.query else [])

    def without(self, name: str) -> "Filters":
        """The same filters with one part taken out."""
        if name == "period":
            return replace(self, since=None, until=None)
        return replace(self, query="") if name == "query" else self.choosing(**{name: ()})

    def choosing(self, **facets: tuple[str, ...]) -> "Filters":
        """The same filters with other values for some facets."""
        return Filters(**(vars(self) | facets))

    def to_url(self) -> dict[str, str]:
        """URL parameters; parts not in use are left out."""
        url = {facet: ",".join(getattr(self, facet)) for facet in FACETS if getattr(self, facet)}
        if self.since is not None or self.until is not None:
            url["period"] = f"{self.since or ''}-{self.until or ''}"
        return url | ({"q": self.query} if self.query else {})

    @classmethod
    def from_url(cls, params: Mapping[str, str | Sequence[str]], known: Mapping[str, Collection[str]]) -> "Filters":
        """Filters from URL parameters. Values that `known` does not list for the facet are dropped, silently."""
        chosen: dict[str, tuple[str, ...]] = {}
        for facet in FACETS:
            words = _words(params.get(facet, ""))
            chosen[facet] = tuple(dict.fromkeys(word for word in words if word in known.get(facet, ())))
        since, until = _period(_first(params.get("period", "")))
        return cls(since=since, until=until, query=_clean(_first(params.get("q", "")))).choosing(**chosen)

    @classmethod
    def parse(cls, expression: str, known: Mapping[str, Collection[str]]) -> "Filters":
        """Filters from 'topic=heat-health,urban-green;city=dortmund;period=2019-2022;q=shade'.

        Raises UnknownFilterError with the nearest known word where a facet or value is unknown.
        """
        params: dict[str, str] = {}
        for part in filter(None, (piece.strip() for piece in expression.split(";"))):
            name, equals, value = part.partition("=")
            name = _checked("filter", name.strip().lower(), (*FACETS, "period", "q"))
            if not equals or not value.strip():
                raise UnknownFilterError(f"{name}: found no value in {part!r}; expected {name}=…")
            if name in FACETS:
                value = ",".join((*_words(params.get(name, "")), value.lower()))
            elif name in params:
                raise UnknownFilterError(f"{name}: found twice, expected once")
            params[name] = value.strip()
            if name in FACETS:
                for word in _words(value):
                    _checked(name, word, known.get(name, ()))
            if name == "period" and _period(value.strip()) == (None, None):
                raise UnknownFilterError(f"period: found {value!r}, expected years such as 2019-2022, 2019- or -2022")
        return cls.from_url(params, known)


FACETS = tuple(field.name for field in fields(Filters) if field.default == ())
"""Within a facet any value fits; over the facets all must."""


def _checked(what: str, word: str, known: Collection[str]) -> str:
    if word in known:
        return word
    close = get_close_matches(word, list(known), 1)
    hint = f"did you mean {close[0]!r}?" if close else f"expected one of {', '.join(sorted(known))}"
    raise UnknownFilterError(f"{what}: found {word!r}; {hint}")


def _first(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else (value[0] if value else "")


def _words(value: str | Sequence[str]) -> list[str]:
    joined = value if isinstance(value, str) else ",".join(value)
    return [word.strip() for word in joined.split(",") if word.strip()]


def _period(value: str) -> tuple[int | None, int | None]:
    since, _, until = value.partition("-")
    first = int(since) if _YEAR.fullmatch(since) else None
    last = int(until) if _YEAR.fullmatch(until) else None
    if first is not None and last is not None and first > last:
        return last, first
    return first, last


def _clean(query: str) -> str:
    return " ".join("".join(char for char in query if char.isprintable()).split())[:MAX_QUERY]


FIELD_NAMES = tuple(field.name for field in fields(Filters))
