"""The shipped data, and rollbooks of it."""

from collections.abc import Iterator

import pytest

from atlas.data import loading
from atlas.data.loading import Dataset
from atlas.rollbook import Book, Order, write
from atlas.rollbook.book import Block, Bullets, Entries, Heading, Line, Paragraph, Run, Table, Terms

TOPICS = ("heat-health", "urban-green")


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return loading.load()


@pytest.fixture(scope="session")
def order() -> Order:
    return Order("en", TOPICS)


@pytest.fixture(scope="session")
def book(dataset: Dataset, order: Order) -> Book:
    return write(dataset, order)


def lines(block: Block) -> Iterator[Line]:
    """The lines of a block in reading order."""
    match block:
        case Heading() | Paragraph():
            yield block.line
        case Bullets() | Entries():
            yield from block.items
        case Terms():
            yield from (said for _, said in block.rows)
        case Table():
            yield from (cell for row in block.rows for cell in row)


def runs(book: Book) -> list[Run]:
    """All runs of a book in reading order."""
    return [run for block in book.blocks() for line in lines(block) for run in line]


def words(line: Line) -> str:
    """A line as plain text, without references."""
    return "".join(run.text for run in line)


def chapter(book: Book, key: str) -> tuple[Block, ...]:
    """The blocks of a chapter."""
    return next(part.blocks for part in book.chapters if part.key == key)
