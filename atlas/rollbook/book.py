"""What a rollbook is made of: runs, lines, blocks, chapters. No markup: the forms decide how it looks."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import TypedDict


@dataclass(frozen=True)
class Run:
    """A piece of text. `language` only where it is not the book's; `refs` number entries of the sources."""

    text: str
    language: str | None = None
    style: str = ""
    """'', 'strong', 'quiet', or 'unknown' for what the sources do not say."""
    url: str | None = None
    refs: tuple[int, ...] = ()
    record: tuple[str, str] | None = None
    """Key and id of the record it names; a page of the atlas leads there, paper does not."""


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading below the title of a chapter; level 2 or 3."""

    level: int
    line: Line


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; style '', 'lead', 'notice', 'small' or 'kicker'."""

    line: Line
    style: str = ""


@dataclass(frozen=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Line, ...]


@dataclass(frozen=True)
class Terms:
    """Pairs of a term and what is said of it."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True)
class Table:
    """A table with a caption and a header row; the first cell of each row heads it. `widths` are shares."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Bars:
    """A picture: one bar a row, one part a number, named by `parts`; `alt` says it in words."""

    caption: str
    alt: str
    parts: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Entries:
    """The numbered list of sources that the refs lead to."""

    items: tuple[Line, ...]


Block = Heading | Paragraph | Bullets | Terms | Table | Bars | Entries


@dataclass(frozen=True)
class Chapter:
    """A chapter; `key` is its anchor."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class SourceLink:
    """What a ref shows when pointed at, and where it leads; no address for copies on foreign hosts."""

    title: str
    url: str | None


@dataclass(frozen=True)
class Book:
    """A rollbook in one language, ready to be printed."""

    language: str
    title: str
    subtitle: str
    contents: str
    """The heading of the table of contents."""
    footer: str
    """The short notice on every printed page."""
    read_on: date
    """The day the newest source was read; the date of the book, whenever it is made."""
    front: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    sources: tuple[SourceLink, ...]

    def blocks(self) -> Iterator[Block]:
        """All blocks in reading order."""
        yield from self.front
        for chapter in self.chapters:
            yield from chapter.blocks


class PlainChapter(TypedDict):
    """A chapter as what JSON can hold."""

    key: str
    title: str
    blocks: list[dict[str, object]]


class PlainBook(TypedDict):
    """What the template of a book needs of it, as JSON can hold it."""

    language: str
    title: str
    subtitle: str
    contents: str
    footer: str
    front: list[dict[str, object]]
    chapters: list[PlainChapter]


def plain(book: Book) -> PlainBook:
    """The book as what JSON can hold; each block says its kind."""
    return {
        "language": book.language,
        "title": book.title,
        "subtitle": book.subtitle,
        "contents": book.contents,
        "footer": book.footer,
        "front": [_plain(block) for block in book.front],
        "chapters": [
            {"key": part.key, "title": part.title, "blocks": [_plain(block) for block in part.blocks]}
            for part in book.chapters
        ],
    }


def _plain(block: Block) -> dict[str, object]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
