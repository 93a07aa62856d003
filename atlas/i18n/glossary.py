"""text/glossary.toml: the terms of the atlas, and which translations do not keep to them."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from atlas.paths import TEXT

FILE = TEXT / "glossary.toml"
SMALL_INITIAL = "small_initial"
FIELDS = {"en", "de", "ro", "match", "allowed", "forbidden", "except"}


class Pair(NamedTuple):
    """An English text and its translation. `where` names it: 'record.field', or the key of an interface text."""

    where: str
    language: str
    english: str
    translation: str


class Term(NamedTuple):
    """A bound term. `match` finds it in lower-case English; the others hold patterns by language."""

    name: str
    rendering: Mapping[str, str]
    match: re.Pattern[str]
    allowed: Mapping[str, re.Pattern[str]]
    forbidden: Mapping[str, re.Pattern[str]]
    exceptions: Mapping[str, str]


class Violation(NamedTuple):
    """A translation that lacks the rendering of a term (`found` is empty) or uses a forbidden one."""

    term: Term
    pair: Pair
    found: str


@cache
def terms(path: Path = FILE) -> tuple[Term, ...]:
    """All terms. Raises ValueError where an entry has an unknown field, no rendering or a broken pattern."""
    return tuple(_term(name, entry) for name, entry in _read(path).items() if name != SMALL_INITIAL)


@cache
def small_initial(path: Path = FILE) -> tuple[str, ...]:
    """Names written with a small first letter. Raises ValueError where one is not."""
    names = tuple(_read(path).get(SMALL_INITIAL, ()))
    if wrong := [name for name in names if not name[:1].islower()]:
        raise ValueError(f"{SMALL_INITIAL}: {wrong}")
    return names


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _term(name: str, entry: Mapping[str, Any]) -> Term:
    unknown = set(entry) - FIELDS
    lacking = {"en", "de", "ro"} - set(entry)
    if unknown or lacking:
        raise ValueError(f"{name}: unknown {sorted(unknown)}, lacking {sorted(lacking)}")
    allowed = {code: entry.get("allowed", {}).get(code) or re.escape(entry[code]) for code in ("de", "ro")}
    try:
        return Term(
            name,
            {code: entry[code] for code in ("en", "de", "ro")},
            re.compile(f"(?:{entry.get('match') or re.escape(entry['en'].lower()) + 's?'})(?!\\w)"),
            {code: re.compile(pattern, re.IGNORECASE) for code, pattern in allowed.items()},
            {code: re.compile(pattern, re.IGNORECASE) for code, pattern in entry.get("forbidden", {}).items()},
            entry.get("except", {}),
        )
    except re.error as error:
        raise ValueError(f"{name}: {error}") from error


def violations(pairs: Sequence[Pair], bound: Sequence[Term] | None = None) -> Iterator[Violation]:
    """Where translations do not keep to the terms, term by term, pairs in their order."""
    by_english: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_english.setdefault(pair.english, []).append(pair)
    texts = list(by_english)
    # One search through all texts at once is ten times as fast as one search a text.
    lower = [text.lower() for text in texts]
    whole, starts = "\n".join(lower), [0, *accumulate(len(text) + 1 for text in lower)]
    for term in terms() if bound is None else bound:
        for number in _uses(term, whole, starts):
            for pair in by_english[texts[number]]:
                found = _fault(term, pair)
                if found is not None:
                    yield Violation(term, pair, found)


def _uses(term: Term, whole: str, starts: Sequence[int]) -> list[int]:
    """The numbers of the texts that use a term; `whole` holds them all, `starts` where each begins."""
    found = (hit.start() for hit in term.match.finditer(whole))
    return sorted({bisect_right(starts, at) - 1 for at in found if at == 0 or not _in_word(whole[at - 1])})


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _fault(term: Term, pair: Pair) -> str | None:
    """The forbidden rendering found, '' where the right one is missing, None where all is well."""
    if pair.where in term.exceptions:
        return None
    forbidden = term.forbidden.get(pair.language)
    if forbidden and (hit := forbidden.search(pair.translation)):
        return hit.group()
    return None if term.allowed[pair.language].search(pair.translation) else ""
