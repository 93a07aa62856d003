"""The facilitator sheet: what it says, what it does not know, and that data stay text."""

import re

import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.i18n.catalog import text
from atlas.toolbox.sheet import MOST, sheet


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def made(dataset: Dataset, method: str, language: str = "en") -> str:
    return sheet(dataset, method, text(language), "/style.css", "/script.js", "Atlas")


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_every_sheet_is_in_its_language(dataset: Dataset, language: str) -> None:
    texts = text(language)
    for name, method in dataset.records("methods").items():
        page = made(dataset, name, language)
        assert page.startswith(f'<!doctype html><html lang="{language}">')
        assert page.count("<h1") == 1
        assert texts("toolbox.effort") in page
        assert (texts("general.unknown") in page) >= (method.effort is None)


def test_what_the_sources_do_not_say_is_unknown(dataset: Dataset) -> None:
    page = made(dataset, "method-mailing-list")
    for title in ("Effort", "Lessons", "Pitfalls"):
        assert re.search(rf"<h2>{title}</h2><div>(<[^>]*>)*unknown", page), title
    assert "No measure is documented as coming of it." in page
    assert "not an official publication" in page


def test_long_lists_say_how_much_more_there_is(dataset: Dataset) -> None:
    page = made(dataset, "method-klimamap")
    results = page.partition("<h2>What came of it</h2>")[2].partition("</section>")[0]
    assert results.count("<li>") == MOST + 1
    assert "and 5 more" in results


def test_our_reading_is_marked(dataset: Dataset) -> None:
    assert "our reading" in made(dataset, "method-street-intervention")
    assert "our reading" not in made(dataset, "method-photo-contest")


def test_data_stay_text(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    record = dataset.records("methods")["method-klimamap"]
    hostile = record.model_copy(
        update={"name": record.name.model_copy(update={"en": "<img src=x onerror=alert(1)>{{7*7}}"})}
    )
    monkeypatch.setitem(dataset.records("methods"), "method-klimamap", hostile)
    page = made(dataset, "method-klimamap")
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;{{7*7}}" in page
