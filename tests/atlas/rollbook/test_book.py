"""The content of a rollbook equals the data, in three languages; nothing undocumented is claimed."""

import csv
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from atlas.data.loading import Dataset
from atlas.paths import GEODATA, TEXT
from atlas.rollbook import Book, Order, select, write
from atlas.rollbook.book import Bars, Entries, Heading, Paragraph, Table, Terms
from atlas.schema.localised import LANGUAGES
from tests.atlas.rollbook.conftest import chapter, runs, words


def rows(name: str) -> list[dict[str, str]]:
    """A table of the data, read without the atlas."""
    with (GEODATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_block_says_what_it_is_not(dataset: Dataset, language: str) -> None:
    first = write(dataset, Order(language, ("heat-health",))).front[0]
    assert isinstance(first, Paragraph)
    assert first.style == "notice"
    said = words(first.line)
    assert "iResilience goes Europe" in said
    assert dataset.get("notes", "rollbook").text.of(language) in said
    assert {"en": "not the project's", "de": "nicht das Rollbook", "ro": "nu este rollbook-ul"}[language] in said


def test_the_chapters_come_in_order(book: Book) -> None:
    keys = ["why", "done", "travelled", "steps", "conditions", "money", "lessons", "contacts", "sources"]
    assert [part.key for part in book.chapters] == keys
    assert all(part.blocks for part in book.chapters)


def test_costs_are_all_amounts_with_their_currency(dataset: Dataset, book: Book, order: Order) -> None:
    chosen = {record.id for record in select(dataset, order).measures}
    wanted = [
        row
        for row in rows("figures.csv")
        if row["record_id"] in chosen and ("EUR" in row["unit_en"] or "RON" in row["unit_en"])
    ]
    (table,) = [block for block in chapter(book, "money") if isinstance(block, Table)]
    assert len(table.rows) == len(wanted) > 40
    amounts = [words(row[2]) for row in table.rows]
    assert all("EUR" in amount or "RON" in amount for amount in amounts)
    assert sum("RON" in amount for amount in amounts) == sum("RON" in row["unit_en"] for row in wanted)
    assert all(any(run.refs for run in row[2]) for row in table.rows)


def test_every_format_stands_under_its_phase_with_its_effort(book: Book) -> None:
    blocks = chapter(book, "steps")
    names = [words(block.line) for block in blocks if isinstance(block, Heading) and block.level == 3]
    methods = rows("methods.csv")
    assert sorted(names) == sorted(row["name_en"] for row in methods)
    efforts = [words(dict(block.rows)["Effort"]) for block in blocks if isinstance(block, Terms)]
    assert sorted(efforts) == sorted(row["effort_en"] or "unknown" for row in methods)
    phases = [words(block.line) for block in blocks if isinstance(block, Heading) and block.level == 2]
    ordered = sorted(rows("phases.csv"), key=lambda row: int(row["order"]))
    assert phases == [f"{number}. {row['name_en']}" for number, row in enumerate(ordered, 1)]


def test_numbers_of_sources_run_without_gaps_in_the_order_of_mention(book: Book) -> None:
    cited = list(dict.fromkeys(number for run in runs(book) for number in run.refs))
    (entries,) = [block for block in chapter(book, "sources") if isinstance(block, Entries)]
    assert cited == list(range(1, len(entries.items) + 1))
    assert len(book.sources) == len(entries.items) == len({source.title + str(source.url) for source in book.sources})


def test_copies_on_foreign_hosts_are_named_not_linked(dataset: Dataset, book: Book) -> None:
    copies = {source.url for source in dataset.records("sources").values() if source.link == "copy"}
    assert copies
    assert not copies & {run.url for run in runs(book)}
    assert not copies & {source.url for source in book.sources}


@pytest.mark.parametrize("topic", ["heat-health", "participation"])
def test_no_transfer_carried_out_in_cluj_is_told(dataset: Dataset, topic: str) -> None:
    book = write(dataset, Order("en", (topic,)))
    blocks = chapter(book, "travelled")
    start = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and "partner cities" in words(b.line))
    rest = [b for b in blocks[start + 1 :] if isinstance(b, Heading) and b.level == 2]
    between = blocks[start : blocks.index(rest[0])]
    states = [words(block.line) for block in between if isinstance(block, Paragraph) and block.style == "kicker"]
    assert states
    assert not [state for state in states if "running" in state or "piloted" in state]


def test_the_picture_says_the_numbers_in_words(dataset: Dataset, book: Book, order: Order) -> None:
    (bars,) = [block for block in book.front if isinstance(block, Bars)]
    sizes = [size for _, numbers in bars.rows for size in numbers]
    assert sum(sizes) == len(select(dataset, order).measures)
    for city, numbers in bars.rows:
        assert f"{city}: done {numbers[0]}, under way {numbers[1]}" in bars.alt


@pytest.mark.parametrize("language", ["de", "ro"])
def test_each_language_says_the_same_in_its_own_words(
    dataset: Dataset, book: Book, order: Order, language: str
) -> None:
    other = write(dataset, Order(language, order.topics))
    assert len(runs(other)) == pytest.approx(len(runs(book)), rel=0.02)
    assert {source.url for source in other.sources} == {source.url for source in book.sources}
    assert {part.title for part in other.chapters}.isdisjoint(part.title for part in book.chapters)
    foreign = [run for run in runs(other) if run.language and not run.url]
    titles = {source.title for source in dataset.records("sources").values()}
    assert not [run.text for run in foreign if run.text not in titles]


def keys(table: Mapping[str, Any], prefix: str = "") -> set[str]:
    """The dotted keys of a table; plural forms count as one."""
    found: set[str] = set()
    for name, value in table.items():
        if isinstance(value, dict) and "other" not in value:
            found |= keys(value, f"{prefix}{name}.")
        else:
            found.add(prefix + name)
    return found


@pytest.mark.parametrize("language", ["de", "ro"])
def test_the_words_of_the_book_are_translated(language: str) -> None:
    texts = {code: tomllib.loads((TEXT / f"{code}.toml").read_text("utf-8"))["rollbook"] for code in ("en", language)}
    assert keys(texts["en"]) == keys(texts[language])
    plurals = [value for value in _tables(texts[language]) if "other" in value]
    assert all({"one", "other"} | ({"few"} if language == "ro" else set()) == set(value) for value in plurals)


def _tables(table: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    inner = [value for value in table.values() if isinstance(value, dict)]
    return inner + [deeper for value in inner for deeper in _tables(value)]
