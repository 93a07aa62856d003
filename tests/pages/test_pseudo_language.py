"""A run in a language that does not exist: every interface text is bracketed; one without is hard-coded."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from atlas.data import loading
from atlas.data.loading import load
from atlas.i18n.catalog import Text, text
from atlas.i18n.formats import value_text
from atlas.paths import ROOT
from atlas.schema import Localised, LocalisedList
from atlas.server.contacted import recorded
from atlas.url.pages import NAMES
from ui.rollbook import page as rollbook

LETTERS = re.compile(r"[^\W\d_]{2,}")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATES = re.compile(rf"(\d{{1,2}} )?\b({MONTHS})( \d{{4}})?")
"""Written by Babel, not by us."""
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
OWN_NAMES = {"Deutsch", "English", "Română", "README.md", "GeoJSON", "CSV", "config.toml", "text_states.csv"} | {
    item.name for item in recorded().stored
}
"""Names of languages in themselves, of files, formats and cookies: the same in every language."""


class TextNodes(HTMLParser):
    """The texts of an HTML fragment, and those of attributes that people hear or see."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("aria-label", "title", "alt") and value]


def data_strings() -> str:
    """All texts of the data in one string: what a page shows of it need not be bracketed."""
    found: list[str] = []
    dataset = load()
    for reading in dataset.readings.values():
        found.append(reading.file.name)
        for name, record in reading.records.items():
            found.append(name)
            for value in record.model_dump().values():
                found += _strings(value)
        found += [reading.file.licence, reading.file.attribution]
    # Values stand with their units, put together by the library from the data.
    found += [value_text(figure, text("en")) for figure in dataset.records("figures").values()]
    return "\n".join(found)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _strings(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _strings(item)]
    return [] if value is None else [str(value)]


KNOWN = data_strings()


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Brackets around every interface text; nested ones are taken off, so that parts put together count once."""
    plain = Text.__call__

    def bracketed(self: Text, key: str, /, **params: Any) -> str:
        inner = {name: re.sub("[⟦⟧]", "", value) if isinstance(value, str) else value for name, value in params.items()}
        return f"⟦{plain(self, key, **inner)}⟧"

    dataset = loading.current()
    for made in (rollbook._book, rollbook._body):
        monkeypatch.setitem(dataset.kept, made, {})
    monkeypatch.setattr(Text, "__call__", bracketed)


def texts_of(app: AppTest) -> list[str]:
    """Everything that an element of the run shows as text."""
    found: list[str] = []
    for element in app.main:
        proto = getattr(element, "proto", None)
        for name in ("label", "placeholder", "help"):
            found.append(str(getattr(proto, name, "") or ""))
        body = str(getattr(proto, "body", "") or "")
        if getattr(element, "type", "") == "html":
            parser = TextNodes()
            parser.feed(body)
            found += parser.found
        else:
            found.append(body)
        found += [str(option) for option in getattr(element, "options", []) or []]
    return found


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("page", NAMES)
def test_no_text_is_hard_coded(page: str) -> None:
    app = AppTest.from_file(str(ROOT / "ui" / "shell.py"), default_timeout=60)
    app.query_params["measure"] = "dortmund-hitze-telefon"
    app.run()
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    app.run()
    assert not app.exception
    shown = texts_of(app)
    assert any("⟦" in item for item in shown)
    suspicious = []
    for shown_text in shown:
        rest = DATES.sub(" | ", BRACKETED.sub(" | ", shown_text.replace("\\", "")))
        for piece in re.split(r"[·|,;:()\[\]\n]|\. | – | [→↔] |  ", rest):
            bare = piece.strip(" –-.“”„…⟦⟧*")
            if LETTERS.search(bare) and bare not in KNOWN and bare not in OWN_NAMES and "@" not in bare:
                suspicious.append(bare)
    assert not suspicious, "\n".join(suspicious)


def test_localised_texts_know_their_languages() -> None:
    assert Localised(en="a", ro="b").of("de") == "a"
    assert LocalisedList(en=("a",), de=("x",)).shown("ro")[0].language == "en"
