"""Text in several languages: what a record says, and in which language it says it."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

LANGUAGES = ("en", "de", "ro")


class Shown(NamedTuple):
    """A text as it is shown: `language` differs from the one asked for where a translation is missing."""

    text: str
    language: str


class Localised(BaseModel):
    """One text in up to three languages; in files the columns `<field>_en`, `<field>_de`, `<field>_ro`."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    en: str | None = None
    de: str | None = None
    ro: str | None = None

    def shown(self, language: str) -> Shown | None:
        """The text in `language`, else in English, else in any language; None where there is none."""
        for candidate in (language, *LANGUAGES):
            if text := getattr(self, candidate, None):
                return Shown(text, candidate)
        return None

    def of(self, language: str) -> str:
        """As `shown`, the text only; empty where there is none."""
        shown = self.shown(language)
        return shown.text if shown else ""


class LocalisedList(BaseModel):
    """A list of texts in up to three languages, item by item; translations have the same length."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    en: tuple[str, ...] = ()
    de: tuple[str, ...] = ()
    ro: tuple[str, ...] = ()

    def shown(self, language: str) -> list[Shown]:
        """The items in `language`; an item whose translation is missing is shown in English."""
        wanted = getattr(self, language, ())
        return [
            Shown(wanted[index], language) if index < len(wanted) and wanted[index] else Shown(english, "en")
            for index, english in enumerate(self.en)
        ]
