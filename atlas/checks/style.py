"""How texts are written: what a reader would stumble over and a rule can see, the same in every language.

Documented local names (`original` in text_states.csv) are left alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.data.text_states import State
from atlas.i18n.glossary import small_initial
from atlas.schema import Localised, LocalisedList
from atlas.schema.localised import LANGUAGES

SENTENCES: Mapping[str, frozenset[str]] = {
    "measures": frozenset({"description", "status_note", "transfer_note", "note"}),
    "events": frozenset({"description", "note"}),
    "challenges": frozenset({"text"}),
    "transfers": frozenset({"evidence", "description", "note"}),
    "ledger": frozenset({"evidence"}),
    "organisations": frozenset({"role"}),
    "notes": frozenset({"text"}),
}
"""Fields whose texts stand beside each other as sentences: each ends with a full stop."""
LABELS: Mapping[str, frozenset[str]] = {
    "neighbourhoods": frozenset({"pilot_roles"}),
    "measures": frozenset({"actors", "target_group", "location_text"}),
    "events": frozenset({"place", "participants"}),
    "figures": frozenset({"label"}),
    "transfers": frozenset({"origin_text", "evidence"}),
    "method_uses": frozenset({"place"}),
}
"""Fields whose texts stand below each other as entries of a list: each begins with a capital or a figure."""
QUALIFIED = {"figures", "population_variants"}

_ENDS = (".", "!", "?", "…")
_ISO_DATE = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?\b")
_PERCENT = re.compile(r"\d%")
_GENDER = re.compile(r"\w[*:_/]-?in(?:nen)?\b")
_QUALIFIER = {
    "en": re.compile(r"(?:more than|over|about|approximately|approximate|almost|up to|at least)(?:[;,]|$)", re.I),
    "de": re.compile(r"(?:mehr als|über|etwa|ungefähr|fast|bis zu|mindestens)(?:[;,]|$)", re.I),
    "ro": re.compile(r"(?:peste|mai mult de|aproximativ|circa|aproape|până la|cel puțin)(?:[;,]|$)", re.I),
}

Rule = Callable[[str, str, str, str, frozenset[str]], str | None]
"""Key of the file, field, language, text, ids of records → what is wrong in the text."""


def texts(facts: Facts) -> Iterator[Problem]:
    """Texts of the data that break a rule of style, each named with what was found."""
    ids = frozenset(name for _, name, _ in facts.records() if name.count("-") >= 2)
    for file, record, field, language, text in _all(facts):
        for rule, judge in RULES.items():
            found = judge(file[1], field, language, text, ids)
            if found is not None:
                yield Problem(rule, file[0], record, f"{field}_{language}", found)


def _all(facts: Facts) -> Iterator[tuple[tuple[str, str], str, str, str, str]]:
    notes = facts.dataset.text_states
    for file, name, record in facts.records():
        for field in type(record).model_fields:
            value = getattr(record, field)
            # Without the states nobody can tell a local name from a translation.
            unknown = notes is None and field == type(record).title_field
            if unknown or not isinstance(value, Localised | LocalisedList):
                continue
            for language in LANGUAGES:
                noted = (notes or {}).get((name, f"{field}_{language}"))
                if noted and noted.state == State.ORIGINAL:
                    continue
                held = getattr(value, language)
                for text in (held,) if isinstance(held, str) else held or ():
                    if text:
                        yield (file.name, file.key), name, field, language, text


def _iso_date(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return _hit(_ISO_DATE, text)


def _percent(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return _hit(_PERCENT, text)


def _gender(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return _hit(_GENDER, text) if language == "de" else None


def _record_id(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return next((token for token in re.findall(r"[\w-]+", text) if token in ids), None)


def _no_stop(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    ends = text.rstrip().rstrip('”“"»)').endswith(_ENDS)
    return text if field in SENTENCES.get(key, ()) and not ends else None


def _small(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    small = text[0].islower() and not text.startswith(small_initial())
    return text if field in LABELS.get(key, ()) and small else None


def _qualifier(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    found = _QUALIFIER[language].match(text) if field == "note" and key in QUALIFIED else None
    return found.group() if found else None


def _hit(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group() if found else None


RULES: Mapping[str, Rule] = {
    "iso-date": _iso_date,
    "percent-sign": _percent,
    "gender-sign": _gender,
    "id-in-text": _record_id,
    "no-full-stop": _no_stop,
    "small-initial": _small,
    "qualifier-in-note": _qualifier,
}
"""Each rule by the name of its text under [problem]."""
