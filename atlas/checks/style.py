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
"""Fields whose texts stand beside each other as sentences: a capital or a figure first, a full stop at the end."""
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
_ISO_DATE = re.compile(
    r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?\b"
    r"|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b"
)
_PERCENT = re.compile(r"\d%")
_EQUALS = re.compile(r"[^\W\d] = \w+")
_ROMANIAN_COUNT = re.compile(
    r"(?<![\w.,/–−-])(\d{1,3}(?:\.\d{3})+|\d+) "
    r"(?!(?:de|din|până|sau|și|iar|este|sunt|online|mil|mld)\b)"
    r"(?!(?:ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie)\b)"
    r"[a-zăâîșț]{3,}"
)
"""A number and the word after it, unless that word is a month or nothing that can be counted."""
_PARTICIPLE = re.compile(
    r"\b(?:Nutzende|Planende|Beitragende|Anrufende|Pendelnde|Gärtnernde|Vorschlagende|Zufußgehende"
    r"|Spazierende|Vorbeigehende|Besuchende)(?:n|r|m)?\b"
)
"""Nouns made of participles that nobody says; Teilnehmende, Studierende and the like are words of their own."""
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


def _participle(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return _hit(_PARTICIPLE, text) if language == "de" else None


def _record_id(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return next((token for token in re.findall(r"[\w-]+", text) if token in ids), None)


def _no_stop(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    ends = text.rstrip().rstrip('”“"»)').endswith(_ENDS)
    return text if field in SENTENCES.get(key, ()) and not ends else None


def _small(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    small = text[0].islower() and not text.startswith(small_initial())
    capital = LABELS.get(key, frozenset()) | SENTENCES.get(key, frozenset())
    return text if field in capital and small else None


def _equals(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    return _hit(_EQUALS, text)


def _count(key: str, field: str, language: str, text: str, ids: frozenset[str]) -> str | None:
    hits = _ROMANIAN_COUNT.finditer(text) if language == "ro" else ()
    return next((hit.group() for hit in hits if _takes_de(hit.group(1))), None)


def _takes_de(figure: str) -> bool:
    """Whether Romanian puts "de" between this number and a noun: from 20 on, by its last two digits. Years do not."""
    number = int(figure.replace(".", ""))
    year = "." not in figure and 1800 <= number <= 2100
    return number >= 20 and not 1 <= number % 100 <= 19 and not year


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
    "forced-participle": _participle,
    "id-in-text": _record_id,
    "no-full-stop": _no_stop,
    "small-initial": _small,
    "qualifier-in-note": _qualifier,
    "equals-sign": _equals,
    "number-without-de": _count,
}
"""Each rule by the name of its text under [problem]."""
