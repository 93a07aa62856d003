"""What visitors read is written for them: no ids of records, no names of files, no words of the program."""

import re
from html.parser import HTMLParser

import pytest

from atlas import config
from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.toolbox.sheet import sheet
from atlas.url.pages import NAMES
from tests.pages.test_pages import run

LANGUAGES = config.load().languages.offered
OPEN = {
    "measures": {"measure": "hafen-wasser-tanken"},
    "timeline": {"event": "event-digital-kick-off"},
    "transfers": {"transfer": "transfer-rainwater-reservoirs", "measure": "hafen-wasser-tanken"},
    "neighbourhoods": {"place": "hafenquartier"},
    "toolbox": {"method": "method-klimamap"},
    "sources": {"find": "iresilience"},
}
"""A record to open on the pages that have one."""

PROGRAM = re.compile(r"\b[\w-]+\.(?:toml|csv|geojson|py)\b|seed page|Ausgangsseite|pagina de pornire|\[\w+\]\.")


class _Words(HTMLParser):
    """The text of markup, without attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _said(markup: str) -> str:
    parser = _Words()
    parser.feed(markup)
    return " ".join(parser.parts)


def _ids() -> set[str]:
    """Ids that cannot be words: those of at least three parts."""
    dataset = loading.current()
    return {name for reading in dataset.readings.values() for name in reading.records if name.count("-") >= 2}


def _program_words(said: str) -> list[str]:
    for source in loading.current().records("sources").values():
        said = said.replace(source.title, "")  # a title of others may name a file
    tokens = set(re.findall(r"[\w-]+", said))
    return sorted(tokens & _ids()) + PROGRAM.findall(said)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [name for name in NAMES if name != "sources"])
def test_pages_name_no_ids_and_no_files(page: str, language: str) -> None:
    app = run(page, lang=language, **OPEN.get(page, {}))

    said = _said("\n".join(element.proto.body for element in app.main if element.type == "html"))

    assert len(said) > 40
    assert _program_words(said) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_sources_names_no_ids(language: str) -> None:
    app = run("sources", lang=language)  # the table of the files to download may name files

    said = _said("\n".join(element.proto.body for element in app.main if element.type == "html"))

    assert sorted(set(re.findall(r"[\w-]+", said)) & _ids()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_names_its_sources_by_title_and_no_ids(language: str) -> None:
    dataset = loading.current()
    for name, method in dataset.records("methods").items():
        said = _said(sheet(dataset, name, text(language), "/style.css", "/script.js", "Atlas"))
        titles = [dataset.get("sources", source).title for source in method.source_ids]

        assert _program_words(said) == []
        assert " ".join(titles[0].split()) in " ".join(said.split())
