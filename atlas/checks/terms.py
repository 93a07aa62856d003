"""Translations that do not keep to the glossary."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.loading import Dataset
from atlas.data.problems import Problem
from atlas.data.text_states import State
from atlas.i18n.catalog import leaves, read
from atlas.i18n.glossary import Pair, Violation, violations
from atlas.paths import TEXT
from atlas.schema import Localised, LocalisedList, entity_fields
from atlas.schema.localised import LANGUAGES

TRANSLATIONS = LANGUAGES[1:]


def content(facts: Facts) -> Iterator[Problem]:
    """Translations of the data; documented local names are no translations and are left alone."""
    places: dict[tuple[str, str], tuple[str, str, str]] = {}
    pairs: list[Pair] = []
    for file, record, column, pair in _translated(facts.dataset):
        places[pair.where, pair.translation] = (file, record, column)
        pairs.append(pair)
    for fault in violations(pairs):
        file, record, column = places[fault.pair.where, fault.pair.translation]
        yield _problem(fault, file, record, column)


def _translated(dataset: Dataset) -> Iterator[tuple[str, str, str, Pair]]:
    notes = dataset.text_states
    for reading in dataset.readings.values():
        model = reading.file.model
        fields = [item.name for item in entity_fields(model) if len(item.columns) > 1]
        if notes is None:  # nobody can tell a local name from a translation then
            fields = [name for name in fields if name != model.title_field]
        for record, held in reading.records.items():
            for name in fields:
                for language, english, text in _pairs(getattr(held, name)):
                    noted = (notes or {}).get((record, f"{name}_{language}"))
                    if not noted or noted.state != State.ORIGINAL:
                        pair = Pair(f"{record}.{name}", language, english, text)
                        yield reading.file.name, record, f"{name}_{language}", pair


def _pairs(value: Localised | LocalisedList | None) -> Iterator[tuple[str, str, str]]:
    """Language, English text and translation of a field, item by item where it is a list."""
    if value is None:
        return
    for language in TRANSLATIONS:
        found = getattr(value, language)
        if isinstance(value, LocalisedList):
            yield from ((language, *both) for both in zip(value.en, found, strict=False) if all(both))
        elif value.en and found:
            yield language, value.en, found


def interface() -> Iterator[Problem]:
    """Translations of the interface, text/<language>.toml."""
    english = leaves(read(TEXT / "en.toml"))
    pairs = []
    for language in TRANSLATIONS:
        texts = leaves(read(TEXT / f"{language}.toml"))
        pairs += [Pair(key, language, english[key], text) for key, text in texts.items() if key in english]
    for fault in violations(pairs):
        yield _problem(fault, f"{fault.pair.language}.toml", "", fault.pair.where)


def _problem(fault: Violation, file: str, record: str, column: str) -> Problem:
    pair, term = fault.pair, fault.term
    shown = {"term": term.rendering["en"], "wanted": term.rendering[pair.language], "english": pair.english}
    if fault.found:
        return Problem("forbidden-rendering", file, record, column, fault.found, shown)
    return Problem("other-rendering", file, record, column, pair.translation, shown)
