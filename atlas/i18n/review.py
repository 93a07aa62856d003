"""The state of each text: original, translated, reviewed or missing.

A translation is a translation until text_states.csv says that somebody reviewed it. What the file calls an
original is a documented local name; what is the same in English is the original wording too (a proper name).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.data.text_states import Notes, State
from atlas.i18n.catalog import leaves, read
from atlas.paths import TEXT
from atlas.schema import Localised, LocalisedList, entity_fields
from atlas.schema.localised import LANGUAGES

INTERFACE = "interface"
FORMS = ("one", "few", "other")


class Entry(NamedTuple):
    """A text in a language: the entity, its record, the column, its state, and the text ('' where missing)."""

    entity: str
    record: str
    column: str
    language: str
    state: State
    text: str


def state(notes: Notes, record: str, field: str, language: str, value: Localised | LocalisedList) -> State:
    """The state of a field of a record in a language."""
    wanted, english = getattr(value, language, None), value.en
    if not wanted or (isinstance(wanted, tuple) and (len(wanted) < len(english or ()) or not all(wanted))):
        return State.MISSING
    noted = notes.get((record, f"{field}_{language}"))
    if noted and noted.state in (State.ORIGINAL, State.REVIEWED):
        return State(noted.state)
    return State.ORIGINAL if language == "en" or wanted == english else State.TRANSLATED


def to_review(dataset: Dataset, key: str, record_id: str, language: str) -> bool:
    """Whether a text of a record in a language is a translation that nobody has reviewed yet."""
    record = dataset.get(key, record_id)
    return record is not None and any(
        state(dataset.text_states or {}, record_id, field, language, value) is State.TRANSLATED
        for field in type(record).model_fields
        if isinstance(value := getattr(record, field), Localised | LocalisedList)
    )


@once_per_dataset()
def content_to_review(dataset: Dataset, language: str) -> bool:
    """Whether any record has a translation in a language that nobody has reviewed yet."""
    return any(
        to_review(dataset, key, name, language) for key, reading in dataset.readings.items() for name in reading.records
    )


def entries(dataset: Dataset) -> Iterator[Entry]:
    """Every text of the data in every language, in the order of files and records."""
    notes = dataset.text_states or {}
    for key, reading in dataset.readings.items():
        fields = [item.name for item in entity_fields(reading.file.model) if len(item.columns) > 1]
        for name, record in reading.records.items():
            for field in fields:
                value = getattr(record, field)
                if isinstance(value, Localised | LocalisedList) and any(getattr(value, x) for x in LANGUAGES):
                    for code in LANGUAGES:
                        found = state(notes, name, field, code, value)
                        yield Entry(key, name, f"{field}_{code}", code, found, _shown(getattr(value, code)))


def interface(dataset: Dataset, texts: Mapping[str, Mapping[str, Any]]) -> Iterator[Entry]:
    """The interface texts by language, a plural as one text; `texts` holds the read language files."""
    notes = dataset.text_states or {}
    grouped = {code: _by_key(leaves(entries)) for code, entries in texts.items()}
    for key, english in grouped["en"].items():
        for code, given_texts in grouped.items():
            found = given_texts.get(key, "")
            noted = notes.get((INTERFACE, f"{key}_{code}"))
            if not found:
                given = State.MISSING
            elif noted and noted.state == State.REVIEWED:
                given = State.REVIEWED
            else:
                given = State.ORIGINAL if found == english else State.TRANSLATED
            yield Entry(INTERFACE, key, f"{key}_{code}", code, given, found)


@once_per_dataset()
def interface_to_review(dataset: Dataset, language: str) -> tuple[int, int]:
    """How many interface texts in a language are translations nobody has reviewed yet, and how many there are."""
    files = {code: read(TEXT / f"{code}.toml") for code in ("en", language)}
    states = [entry.state for entry in interface(dataset, files) if entry.language == language]
    return states.count(State.TRANSLATED), len(states)


def coverage(found: Iterable[Entry]) -> dict[tuple[str, str], Counter[State]]:
    """How many texts of each state there are by language and entity."""
    table: dict[tuple[str, str], Counter[State]] = {}
    for entry in found:
        table.setdefault((entry.language, entry.entity), Counter())[entry.state] += 1
    return table


def _shown(value: str | tuple[str, ...] | None) -> str:
    return " | ".join(value) if isinstance(value, tuple) else value or ""


def plain_keys(texts: Iterable[str]) -> dict[str, str]:
    """Each key of the interface texts with the key it is asked for by: 'cli.faults' for 'cli.faults.one'."""
    keys = [key.rpartition(".") for key in texts]
    forms: dict[str, set[str]] = {}
    for base, _, last in keys:
        forms.setdefault(base, set()).add(last)
    plural = {base for base, found in forms.items() if "other" in found and found <= set(FORMS)}
    return {f"{base}{dot}{last}": base if base in plural else f"{base}{dot}{last}" for base, dot, last in keys}


def _by_key(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts by key, the forms of a plural joined under the key of the plural."""
    plain, grouped = plain_keys(texts), dict[str, list[str]]()
    for key, text in texts.items():
        grouped.setdefault(plain[key], []).append(text)
    return {key: " | ".join(parts) for key, parts in grouped.items()}
