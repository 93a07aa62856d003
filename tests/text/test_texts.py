"""The interface texts of the three languages held against each other and against the code that asks for them."""

import ast
import re
import string
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from babel import Locale

from atlas.i18n.catalog import leaves, read
from atlas.i18n.review import FORMS, plain_keys
from atlas.paths import ROOT, TEXT
from atlas.schema import vocabulary
from atlas.schema.localised import LANGUAGES

TEXTS = {code: leaves(read(TEXT / f"{code}.toml")) for code in LANGUAGES}
PLAIN = {code: plain_keys(texts) for code, texts in TEXTS.items()}
KEYS = {code: set(plain.values()) for code, plain in PLAIN.items()}
SOURCES = [path for top in ("atlas", "ui", "pages") for path in (ROOT / top).rglob("*.py")] + [ROOT / "dashboard.py"]
NOT_SHOWN = {"LinkKind", "ValueKind", "BaseKind", "Stage"}
"""How a source is linked, how a value is held, how a line is drawn, what counts as done."""


def parameters(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def plurals(code: str) -> dict[str, set[str]]:
    """The forms of each plural, by its key."""
    found: dict[str, set[str]] = {}
    for key, plain in PLAIN[code].items():
        if plain != key:
            found.setdefault(plain, set()).add(key.rpartition(".")[2])
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_keys_are_the_same(code: str) -> None:
    assert KEYS[code] ^ KEYS["en"] == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_parameters_are_the_same(code: str) -> None:
    english: dict[str, set[str]] = {}
    for key, text in TEXTS["en"].items():
        english.setdefault(PLAIN["en"][key], set()).update(parameters(text))

    wrong = {
        key: parameters(text)
        for key, text in TEXTS[code].items()
        # a form for a single thing may say "one" instead of the number
        if not parameters(text) <= english[PLAIN[code][key]]
        or english[PLAIN[code][key]] - parameters(text) - ({"n"} if key.endswith(".one") else set())
    }

    assert wrong == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_plurals_have_the_forms_of_the_language(code: str) -> None:
    wanted = set(Locale.parse(code).plural_form.tags) | {"other"}
    assert wanted <= set(FORMS)
    assert len(plurals(code)) > 20
    assert {key: forms for key, forms in plurals(code).items() if forms != wanted} == {}
    assert plurals(code).keys() == plurals("en").keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_is_empty(code: str) -> None:
    assert [key for key, text in TEXTS[code].items() if not text.strip()] == []


def test_romanian_letters_have_commas_below_and_no_cedilla() -> None:
    files = [
        TEXT / "ro.toml",
        TEXT / "glossary.toml",
        *(ROOT / "geodata").glob("*.csv"),
        *(ROOT / "geodata").glob("*.geojson"),
    ]
    assert [
        path.name for path in files if path.name != "sources.csv" and re.search("[şţŞŢ]", path.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize(("code", "foreign"), [("en", "„‟"), ("de", '”"'), ("ro", '“"')])
def test_quotation_marks_are_those_of_the_language(code: str, foreign: str) -> None:
    assert [key for key, text in TEXTS[code].items() if set(text) & set(foreign)] == []


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in SOURCES:
        yield path, ast.parse(path.read_text("utf-8"))


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Calls of a Text: texts(…), words(…), text(language)(…)."""
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                called = node.func
                by_name = isinstance(called, ast.Name) and called.id in ("texts", "words")
                made = isinstance(called, ast.Call) and isinstance(called.func, ast.Name) and called.func.id == "text"
                if by_name or made:
                    yield path, node


def pattern(node: ast.JoinedStr) -> str:
    """A regular expression for what an f-string can be."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_.-]+" for part in node.values
    )


def test_every_key_that_is_asked_for_exists() -> None:
    missing, asked = [], 0
    for path, call in calls():
        key = call.args[0]
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            asked += 1
            if key.value not in KEYS["en"]:
                missing.append((path.name, key.value))
        elif isinstance(key, ast.JoinedStr):
            asked += 1
            if not any(re.fullmatch(pattern(key), known) for known in KEYS["en"]):
                missing.append((path.name, ast.unparse(key)))

    assert asked > 200
    assert missing == []


def test_every_key_is_asked_for_somewhere() -> None:
    literals: set[str] = set()
    patterns: set[str] = set()
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            elif isinstance(node, ast.JoinedStr) and re.search("[a-z]{3}", pattern(node).replace("[a-z0-9_.-]+", "")):
                patterns.add(pattern(node))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "table":
                patterns |= {re.escape(str(arg.value)) + r"\..+" for arg in node.args if isinstance(arg, ast.Constant)}
    whole = re.compile("|".join(f"(?:{item})" for item in sorted(patterns)))

    unused = {key for key in KEYS["en"] if key not in literals and not key.startswith("vocabulary.")}
    assert sorted(key for key in unused if not whole.fullmatch(key)) == []


def enums() -> list[type[StrEnum]]:
    found = [item for item in vars(vocabulary).values() if isinstance(item, type) and issubclass(item, StrEnum)]
    return [item for item in found if item is not StrEnum]


@pytest.mark.parametrize(
    "words", [item for item in enums() if item.__name__ not in NOT_SHOWN], ids=lambda item: item.__name__
)
def test_every_word_of_a_vocabulary_has_a_label(words: type[StrEnum]) -> None:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", words.__name__).lower()
    assert {key for key in KEYS["en"] if key.startswith(f"vocabulary.{name}.")} == {
        f"vocabulary.{name}.{word}" for word in words
    }


def test_every_label_that_is_asked_for_exists() -> None:
    names = {
        str(node.args[0].value)
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "label"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("texts", "words")
        and isinstance(node.args[0], ast.Constant)
    }

    assert len(names) > 10
    assert [
        name for name in sorted(names) if not any(key.startswith(f"vocabulary.{name}.") for key in KEYS["en"])
    ] == []
