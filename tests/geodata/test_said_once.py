"""A lesson and a pitfall of one format do not say the same, and a publisher's name is in the reader's language."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import pytest

from atlas.data import loading
from atlas.schema.localised import LANGUAGES

DATA = loading.load()
ALIKE = 0.6
"""Share of the same text from which two sentences say the same."""
ENGLISH = re.compile(r"\b(City of|City Hall|Embassy|Government|Commission|Agency|consortium|team|template|layout)\b")
GERMAN = re.compile(
    r"\b((?<!Essbare )Stadt (Dortmund|Köln|Bottrop)|\w*amt|Seniorenbüros?|Bezirksvertretung|Quartiersfonds)\b"
)
OWN_NAMES = {"Umweltbundesamt"}


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.;:,]) ", text) if len(part) > 20]


def repeated(lesson: str, pitfall: str) -> bool:
    """Whether a sentence of the lesson stands in the pitfall too, in much the same words."""
    return any(
        SequenceMatcher(None, mine, other).ratio() > ALIKE
        for mine in (*sentences(lesson), lesson)
        for other in (*sentences(pitfall), pitfall)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_lessons_and_pitfalls_of_a_format_differ(language: str) -> None:
    methods = DATA.records("methods")
    same = [
        pitfall.id
        for pitfall in DATA.records("pitfalls").values()
        if (lesson := methods[pitfall.method_id].lessons) and repeated(lesson.of(language), pitfall.text.of(language))
    ]
    assert same == []


def publishers() -> Iterator[tuple[str, str, str]]:
    for key in ("sources", "documents"):
        for record in DATA.records(key).values():
            yield from ((record.id, language, record.publisher_in(language)) for language in LANGUAGES)


def test_publishers_are_named_in_the_readers_language() -> None:
    wrong = {"en": GERMAN, "de": ENGLISH, "ro": re.compile(f"{ENGLISH.pattern}|{GERMAN.pattern}")}
    found = [
        (name, language, said)
        for name, language, said in publishers()
        if {match.group() for match in wrong[language].finditer(said)} - OWN_NAMES
    ]
    assert found == []


@pytest.mark.parametrize("language", ["en", "ro"])
def test_actors_are_named_in_the_readers_language(language: str) -> None:
    found = [
        (record.id, actor.text)
        for record in DATA.records("measures").values()
        if record.actors
        for actor in record.actors.shown(language)
        if {match.group() for match in GERMAN.finditer(actor.text)} - OWN_NAMES
    ]
    assert found == []
