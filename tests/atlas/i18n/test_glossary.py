"""How a glossary is read, and what counts as a violation."""

from pathlib import Path

import pytest

from atlas.i18n.glossary import Pair, Term, small_initial, terms, violations

ENTRY = """
[heat-telephone]
en = "heat telephone"
de = "Hitze-Telefon"
ro = "telefonul pentru caniculă"
match = 'heat (tele)?phones?'
allowed = { ro = 'telefoa?n\\w* pentru caniculă' }
forbidden = { de = 'Hitze-?Hotline' }
except = { "line.name" = "a name of its own" }
"""


@pytest.fixture
def bound(tmp_path: Path) -> tuple[Term, ...]:
    path = tmp_path / "glossary.toml"
    path.write_text(ENTRY, "utf-8")
    return terms(path)


@pytest.mark.parametrize(
    ("language", "english", "translation", "found"),
    [
        ("de", "The heat telephone rings.", "Das Hitze-Telefon klingelt.", None),
        ("de", "Heat phones ring.", "HITZE-TELEFONE klingeln.", None),
        ("de", "The heat telephone rings.", "Das Sorgentelefon klingelt.", ""),
        ("de", "The heat telephone rings.", "Das Hitze-Telefon (Hitzehotline) klingelt.", "Hitzehotline"),
        ("ro", "The heat telephone rings.", "Sună telefoanele pentru caniculă.", None),
        ("ro", "The heat telephone rings.", "Sună telefonul.", ""),
        ("de", "A wheat telephone rings.", "Etwas klingelt.", None),
        ("de", "A heat telephonist rings.", "Etwas klingelt.", None),
        ("de", "It rings.", "Die Hitzehotline klingelt.", None),
    ],
)
def test_a_translation_uses_the_allowed_word_and_no_forbidden_one(
    bound: tuple[Term, ...], language: str, english: str, translation: str, found: str | None
) -> None:
    told = list(violations([Pair("a.text", language, english, translation)], bound))

    assert [fault.found for fault in told] == ([] if found is None else [found])


def test_names_with_a_small_initial_are_read_and_a_capital_is_named(tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text('small_initial = ["myCluj"]\n' + ENTRY, "utf-8")
    assert (small_initial(path), len(terms(path))) == (("myCluj",), 1)

    other = tmp_path / "other.toml"
    other.write_text('small_initial = ["Cluj"]\n', "utf-8")
    with pytest.raises(ValueError, match="Cluj"):
        small_initial(other)


def test_an_exception_is_left_alone(bound: tuple[Term, ...]) -> None:
    pairs = [Pair(f"line.{field}", "de", "heat telephone", "Notruf") for field in ("name", "text")]

    assert [fault.pair.where for fault in violations(pairs, bound)] == ["line.text"]


def test_the_same_english_text_is_held_against_every_translation(bound: tuple[Term, ...]) -> None:
    pairs = [Pair("a.x", "de", "heat phone", "Notruf"), Pair("b.x", "ro", "heat phone", "telefon")]

    assert [(fault.pair.where, fault.pair.language) for fault in violations(pairs, bound)] == [
        ("a.x", "de"),
        ("b.x", "ro"),
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('[a]\nen = "a"\nde = "a"\n', "lacking"),
        ('[a]\nen = "a"\nde = "a"\nro = "a"\nalowed = {}\n', "alowed"),
        ('[a]\nen = "a"\nde = "a"\nro = "a"\nmatch = "("\n', "a: "),
    ],
)
def test_a_broken_entry_is_named(tmp_path: Path, body: str, said: str) -> None:
    path = tmp_path / "glossary.toml"
    path.write_text(body, "utf-8")

    with pytest.raises(ValueError, match=said):
        terms(path)
