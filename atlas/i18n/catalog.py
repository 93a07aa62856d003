"""Interface texts: text/<language>.toml → Text. Content is translated in geodata/, not here."""

import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from atlas.paths import TEXT
from atlas.toml_lines import line_of

FALLBACK = "en"
LANGUAGE_NAMES = {"de": "Deutsch", "en": "English", "ro": "Română"}
"""The languages of the interface by their own names, for the buttons that choose one. What the data do not have in one
of them (`LANGUAGES`) is shown in English."""


class MissingTextError(KeyError):
    """A key that no language has: a fault of the program, found by the tests."""


class TextFileError(Exception):
    """A language file that cannot be read; the message names file, line, and remedy."""


class Text:
    """The texts of one language. `text("measures.count", n=3)` picks the plural form by `n`, if any."""

    def __init__(self, language: str, entries: Mapping[str, Any], fallback: Mapping[str, Any]) -> None:
        self.language = language
        self._entries, self._fallback = entries, fallback

    def __call__(self, key: str, /, **params: Any) -> str:
        """The text under a dotted key. MissingTextError where neither this language nor English has it."""
        found = _find(self._entries, key)
        language = self.language
        if found is None:
            found, language = _find(self._fallback, key), FALLBACK
        if isinstance(found, Mapping) and "n" in params:
            found = found.get(plural_form(language, params["n"])) or found.get("other")
        if not isinstance(found, str):
            raise MissingTextError(f"{key}: no such text. Add it to text/{FALLBACK}.toml and the other languages.")
        shown = {name: number(value, self.language) for name, value in params.items()}
        return string.Formatter().vformat(found, (), _Literal(shown)) if params else found

    def has(self, key: str) -> bool:
        """Whether the key exists in this language or in English."""
        return _find(self._entries, key) is not None or _find(self._fallback, key) is not None

    def table(self, key: str) -> dict[str, str]:
        """All texts of a table such as "streamlit", by key; English says which there are."""
        found = _find(self._fallback, key)
        return {name: self(f"{key}.{name}") for name in found} if isinstance(found, Mapping) else {}

    def label(self, vocabulary: str, value: str | None, /, **params: Any) -> str:
        """The label of a word of a closed vocabulary; 'unknown' for None; the word where it has no label."""
        if not value:
            return self("general.unknown")
        key = f"vocabulary.{vocabulary}.{value}"
        return self(key, **params) if self.has(key) else value.replace("-", " ")


class _Literal(dict[str, str]):
    def __missing__(self, key: str) -> str:
        raise MissingTextError(f"parameter {key}")


def _find(entries: Mapping[str, Any], key: str) -> Any:
    found: Any = entries
    for part in key.split("."):
        if not isinstance(found, Mapping) or part not in found:
            return None
        found = found[part]
    return found


def leaves(entries: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Every text of a language file by its dotted key, plural forms each by its own ('cli.faults.one')."""
    found: dict[str, str] = {}
    for name, value in entries.items():
        found |= leaves(value, f"{prefix}{name}.") if isinstance(value, Mapping) else {f"{prefix}{name}": value}
    return found


def plural_form(language: str, count: float) -> str:
    """CLDR plural category of a number: 'one', 'other', and in Romanian 'few'."""
    return str(Locale.parse(language).plural_form(count))


def number(value: Any, language: str) -> str:
    """A number with the separators of the language, at most three decimals; anything else as str."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return format_decimal(value, format="#,##0.###", locale=language).replace("-", "\N{MINUS SIGN}")


def read(path: Path) -> dict[str, Any]:
    """One language file. Raises TextFileError with the line where it is broken, or what else is the matter."""
    name = f"{path.parent.name}/{path.name}"
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise TextFileError(f"{name}: {error.strerror}. Restore the file from the delivered atlas.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TextFileError(f"{name}, line {line}: not UTF-8. Save the file as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise TextFileError(f"{name}: not readable as TOML: {error}. Texts stand in quotes.") from None


def unfillable(path: Path, entries: Mapping[str, Any], english: Mapping[str, Any]) -> Iterator[str]:
    """Texts with a place in braces that is broken, or that the program does not fill, as the English text shows."""
    known = leaves(english)
    for key, given in leaves(entries).items():
        try:
            places = {name for _, name, _, _ in string.Formatter().parse(given) if name is not None}
        except (TypeError, ValueError) as error:
            wrong, remedy = str(error), "Texts stand in quotes; write places to be filled in as in en.toml"
        else:
            others = {name for form in _forms(key, known) for _, name, _, _ in string.Formatter().parse(form) if name}
            unknown = sorted(places - others - {"n"}) if _forms(key, known) else []
            if not unknown:
                continue
            wrong, remedy = f"unknown place {{{unknown[0]}}}", "Use the places of the text in en.toml"
        line = line_of(path.read_text("utf-8-sig"), key.split("."))
        yield f"{path.parent.name}/{path.name}, line {line}: {key}: {wrong}. {remedy}."


def _forms(key: str, known: Mapping[str, str]) -> list[str]:
    """The English texts under a key; under a form of a plural, all its forms."""
    stem, _, form = key.rpartition(".")
    alike = (f"{stem}.{each}" for each in ("one", "few", "other")) if form in ("one", "few", "other") else (key,)
    return [known[name] for name in alike if isinstance(known.get(name), str)]


@cache
def text(language: str) -> Text:
    """The texts of a language of the atlas; an unknown language gets English."""
    chosen = language if language in LANGUAGE_NAMES else FALLBACK
    path = TEXT / f"{chosen}.toml"  # a language whose interface is not translated yet still shows its content
    return Text(chosen, read(path) if path.is_file() else {}, read(TEXT / f"{FALLBACK}.toml"))
