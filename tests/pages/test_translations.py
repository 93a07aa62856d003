"""Translations nobody has reviewed yet: said once at the head of a page and once in a panel, never at each word."""

import pytest

from atlas import config
from atlas.data import loading
from atlas.data.text_states import FILE_NAME, Noted
from atlas.i18n.catalog import text
from atlas.i18n.review import entries
from atlas.url.pages import NAMES
from tests.pages.test_pages import run

LANGUAGES = config.load().languages.offered
PANELS = [
    ("measures", {"measure": "hafen-wasser-tanken"}),
    ("timeline", {"event": "event-digital-kick-off"}),
    ("transfers", {"transfer": "transfer-rainwater-reservoirs"}),
    ("neighbourhoods", {"place": "hafenquartier"}),
    ("toolbox", {"method": "method-klimamap"}),
]


def html(page: str, language: str, **url: str) -> str:
    app = run(page, lang=language, **url)
    return "\n".join(element.proto.body for element in app.main if element.type == "html")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", NAMES)
def test_the_head_of_a_page_says_it_once(page: str, language: str) -> None:
    said = html(page, language)

    assert said.count(text(language)("translation.page")) == (language != "en")
    assert "°<" not in said
    assert "atlas-translated" not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "url"), PANELS)
def test_a_panel_says_it_once(page: str, url: dict[str, str], language: str) -> None:
    assert html(page, language, **url).count(text(language)("translation.record")) == (language != "en")


def test_once_all_is_reviewed_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = loading.current()
    done = {(item.record, item.column): Noted("reviewed", "Umweltamt", "2026-12-01") for item in entries(dataset)}
    monkeypatch.setattr("ui.headings.content_to_review", lambda data, language: False)
    monkeypatch.setattr("ui.headings.interface_to_review", lambda data, language: (0, len(done)))
    monkeypatch.setattr("atlas.records.facts.to_review", lambda *asked: False)

    said = html("measures", "de", measure="hafen-wasser-tanken")

    assert text("de")("translation.page") not in said
    assert text("de")("translation.record") not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_states_go_with_the_download(language: str) -> None:
    said = html("sources", language)

    assert f'href="/download/{FILE_NAME}"' in said
    assert text(language)("downloads.states") in said
