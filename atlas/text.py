"""Interface texts: text/<language>.toml → Text. Content is translated in geodata/, not here."""

import string
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from atlas.paths import TEXT
from atlas.schema.localised import LANGUAGES

FALLBACK = "en"
LANGUAGE_NAMES = {"de": "Deutsch", "en": "English", "ro": "Română"}
"""Languages by their own names, for the buttons that choose one."""


class MissingTextError(KeyError):
    """A key that no language has: a fault of the program, found by the tests."""


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
            raise MissingTextError(key)
        shown = {name: number(value, self.language) for name, value in params.items()}
        return string.Formatter().vformat(found, (), _Literal(shown)) if params else found

    def has(self, key: str) -> bool:
        """Whether the key exists in this language or in English."""
        return _find(self._entries, key) is not None or _find(self._fallback, key) is not None

    def table(self, key: str) -> dict[str, str]:
        """All texts of a table such as "streamlit", by key; English says which there are."""
        found = _find(self._fallback, key)
        return {name: self(f"{key}.{name}") for name in found} if isinstance(found, Mapping) else {}

    def label(self, vocabulary: str, value: str | None) -> str:
        """The label of a word of a closed vocabulary; 'unknown' for None; the word where it has no label."""
        if not value:
            return self("general.unknown")
        key = f"vocabulary.{vocabulary}.{value}"
        return self(key) if self.has(key) else value.replace("-", " ")


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
    return format_decimal(value, format="#,##0.###", locale=language)


def read(path: Path) -> dict[str, Any]:
    """One language file. Raises tomllib.TOMLDecodeError with the line where it is broken."""
    return tomllib.loads(path.read_text("utf-8"))


@cache
def text(language: str) -> Text:
    """The texts of a language of the atlas; an unknown language gets English."""
    chosen = language if language in LANGUAGES else FALLBACK
    path = TEXT / f"{chosen}.toml"  # a language whose interface is not translated yet still shows its content
    return Text(chosen, read(path) if path.is_file() else {}, read(TEXT / f"{FALLBACK}.toml"))
