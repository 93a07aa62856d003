"""The book as HTML: escaped, languages marked, sources one click away, nothing foreign loaded."""

import itertools
import re
from datetime import date
from pathlib import Path

import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.rollbook import Book, Order, page, write
from atlas.rollbook.book import Chapter, Paragraph, Run, SourceLink
from atlas.rollbook.html import View, body
from tests.planted import plant


@pytest.fixture(scope="module")
def file(book: Book) -> str:
    return page(book).decode()


def test_the_file_is_whole_and_loads_nothing(file: str, book: Book) -> None:
    assert file.startswith('<!doctype html>\n<html lang="en">')
    assert f"<title>{book.title}: {book.subtitle}</title>" in file
    assert not re.findall(r"<(?:script|link|img|iframe|object)\b|\bsrc=|url\(|@import", file)


def test_headings_have_one_order(file: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", file)]
    assert levels.count(1) == 1
    assert levels.count(2) == 9
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_references_lead_to_the_source_itself_or_to_its_entry(book: Book, file: str) -> None:
    anchors = set(re.findall(r'<li id="(rollbook-source-\d+)"', file))
    targets = re.findall(r'href="([^"]+)" title="[^"]*" aria-label="\[(\d+)\]', file)
    assert len(targets) > 500
    for target, number in targets:
        source = book.sources[int(number) - 1]
        assert target.startswith("https:" if (source.url or "").startswith("https") else ("http:", "#"))
        assert not target.startswith("#") or target[1:] in anchors
    assert {int(number) for _, number in targets} == set(range(1, len(book.sources) + 1))


def test_texts_in_another_language_carry_it() -> None:
    line = (
        Run("Bürgerin", language="de"),
        Run("unknown", style="unknown"),
        Run("x", url="javascript:alert(1)"),
    )
    small = Book("en", "T", "S", "C", "F", date(2026, 1, 1), (Paragraph(line),), (), ())
    said = body(View(small))
    assert '<span lang="de">Bürgerin</span>' in said
    assert '<em class="atlas-unknown">unknown</em>' in said
    assert "javascript:" not in said


def test_hostile_strings_are_text(tmp_path: Path) -> None:
    folder, _ = plant(tmp_path)
    book = write(loading.load(folder), Order("en", ("heat-health",)))
    said = page(book).decode()
    assert "<img" not in said
    assert said.count("&lt;img src=x onerror=window.hacked=1&gt;") > 500
    assert "{{7*7}}{% x " in said


def test_records_are_linked_where_a_page_shows_them(dataset: Dataset) -> None:
    book = write(dataset, Order("en", ("heat-health",)))
    linked = body(View(book, linked=lambda key, name, said: said + f"@{key}/{name}"))
    assert "@measures/dortmund-hitze-telefon" in linked
    assert "@methods/method-klimamap" in linked
    assert "@measures" not in body(View(book))


def test_folded_chapters_need_no_table_of_contents() -> None:
    chapters = (Chapter("why", "Why", ()), Chapter("done", "Done", ()))
    small = Book("en", "T", "S", "C", "F", date(2026, 1, 1), (), chapters, (SourceLink("x", None),))
    assert body(View(small)).count("<nav") == 1
    folded = body(View(small, level=3, folded=True))
    assert "<nav" not in folded
    assert folded.count("<summary><h3") == 2
    assert folded.count('<details class="rollbook-chapter rollbook-why" open=""') == 1
