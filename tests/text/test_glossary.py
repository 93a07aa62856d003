"""The glossary itself, and the interface texts held against it."""

import pytest

from atlas.checks import terms as rule
from atlas.data.catalogue import FILES
from atlas.data.loading import load
from atlas.i18n.glossary import FILE, Pair, small_initial, terms, violations
from atlas.paths import GEODATA, TEXT
from atlas.schema import Localised, LocalisedList


def test_there_are_terms_and_each_holds_its_own_rendering() -> None:
    assert len(terms()) >= 45
    for term in terms():
        for language in ("de", "ro"):
            pair = Pair("a.text", language, term.rendering["en"], term.rendering[language])
            assert [fault.found for fault in violations([pair], [term])] == []


def test_every_term_is_in_use() -> None:
    english = set()
    for reading in load().readings.values():
        for record in reading.records.values():
            for value in vars(record).values():
                if isinstance(value, Localised):
                    english.add(value.en or "")
                elif isinstance(value, LocalisedList):
                    english.update(value.en)
    interface = (TEXT / "en.toml").read_text("utf-8")  # the glossary binds the interface too
    whole = "\n".join([*english, interface]).lower()

    assert [term.name for term in terms() if not term.match.search(whole)] == []


def test_every_name_with_a_small_initial_is_in_use() -> None:
    texts = [path.read_text("utf-8") for path in GEODATA.iterdir() if path.suffix in {".csv", ".geojson"}]
    assert [name for name in small_initial() if not any(name in text for text in texts)] == []


def test_patterns_for_english_are_in_small_letters() -> None:
    assert [
        line for line in FILE.read_text("utf-8").splitlines() if line.startswith("match") and line != line.lower()
    ] == []


@pytest.mark.parametrize(
    ("language", "english", "translation", "found"),
    [
        ("de", "Condition of a transfer", "Bedingung einer Übertragung", "Bedingung"),
        ("ro", "Condition of a transfer", "Cerință a unui transfer", "Cerinț"),
        ("de", "without a pin", "ohne Symbol", "Symbol"),
        ("ro", "without a pin", "fără marcaj", "marcaj"),
        ("de", "The status is not documented.", "Der Stand ist nicht dokumentiert.", "Stand"),
        ("ro", "The status is not documented.", "Starea nu este documentată.", "Starea"),
        ("ro", "From the pilot to the city", "De la pilot la oraș", "pilot"),
        ("ro", "the heat work of the pilot", "activitatea pilotului privind canicula", "pilotului"),
        ("ro", "Named as an example", "Numit ca exemplu", "Numit"),
        ("ro", "no city named", "niciun oraș numit", "numit"),
        ("ro", "the map of Hafenquartier", "harta a Hafenquartier", "a Hafenquartier"),
        ("de", "City-wide", "Gesamtes Stadtgebiet", "Gesamtes Stadtgebiet"),
        ("de", "for the whole city", "für das gesamte Stadtgebiet", "gesamte Stadt"),
        ("ro", "for the whole city", "pentru tot orașul", "tot orașul"),
    ],
)
def test_one_thing_has_one_word(language: str, english: str, translation: str, found: str) -> None:
    assert [fault.found for fault in violations([Pair("a.text", language, english, translation)])] == [found]


def test_every_exception_names_a_text_and_its_reason() -> None:
    dataset = load()
    fields = {
        f"{record}.{field}"
        for file in FILES
        for record, held in dataset.records(file.key).items()
        for field in type(held).model_fields
    }

    for term in terms():
        for where, reason in term.exceptions.items():
            assert where in fields, term.name
            assert len(reason) > 10, term.name


def test_the_interface_keeps_to_the_glossary() -> None:
    assert [(fault.file, fault.field, fault.found) for fault in rule.interface()] == []
