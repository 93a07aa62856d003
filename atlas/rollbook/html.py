"""A Book as HTML, for the page of the atlas and for the file: the same elements, escaped throughout."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import escape

from atlas.html import Markup, lines, link, tag
from atlas.rollbook.book import (
    Bars,
    Block,
    Book,
    Bullets,
    Entries,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
    Terms,
)

PREFIX = "rollbook-"
"""Anchors are named after chapters and sources, behind this prefix."""


Linked = Callable[[str, str, Markup], Markup]
"""Makes a link of the name of a record: from the key of its file, its id and its name."""


@dataclass(frozen=True)
class View:
    """How a book is shown: `level` is that of the chapters' headings."""

    book: Book
    level: int = 2
    folded: bool = False
    """Each chapter opens at a click, so that their titles are the table of contents."""
    linked: Linked | None = None


def body(view: View) -> Markup:
    """The whole book; its title belongs to the caller."""
    book = view.book
    front = tag("div", *(block(view, part) for part in book.front), class_="rollbook-front")
    chapters = (_chapter(view, number) for number in range(len(book.chapters)))
    listed = None if view.folded else contents(book)
    return tag("article", front, listed, *chapters, class_="rollbook", lang=book.language)


def _chapter(view: View, place: int) -> Markup:
    chapter = view.book.chapters[place]
    title = tag(f"h{view.level}", f"{place + 1}. {chapter.title}", id=PREFIX + chapter.key)
    blocks = [block(view, part) for part in chapter.blocks]
    kinds = f"rollbook-chapter {PREFIX}{chapter.key}"
    if view.folded:
        return tag("details", tag("summary", title), *blocks, class_=kinds, open="" if place == 0 else None)
    return tag("section", title, *blocks, class_=kinds)


def contents(book: Book) -> Markup:
    """The table of contents as links."""
    entries = (tag("a", chapter.title, href=f"#{PREFIX}{chapter.key}") for chapter in book.chapters)
    return tag(
        "nav", tag("strong", book.contents), lines("ol", entries), class_="rollbook-contents", aria_label=book.contents
    )


def block(view: View, part: Block) -> Markup:
    """One block; headings count from the chapter's."""
    match part:
        case Heading():
            return tag(f"h{view.level + part.level - 1}", line(view, part.line))
        case Paragraph(style="notice"):
            return tag("p", line(view, part.line), class_="rollbook-notice", role="note")
        case Paragraph():
            return tag("p", line(view, part.line), class_=f"rollbook-{part.style}" if part.style else None)
        case Bullets():
            return lines("ul", (line(view, item) for item in part.items))
        case Terms():
            rows = (tag("div", tag("dt", term), tag("dd", line(view, said))) for term, said in part.rows)
            return tag("dl", *rows, class_="atlas-facts")
        case Table():
            return _table(view, part)
        case Bars():
            return _bars(part)
        case Entries():
            entries = (
                tag("li", line(view, item), id=f"{PREFIX}source-{number}") for number, item in enumerate(part.items, 1)
            )
            return tag("ol", *entries, class_="atlas-sources")


def line(view: View, runs: Line) -> Markup:
    """A line of runs."""
    return Markup("").join(_run(view, run) for run in runs)


def _run(view: View, run: Run) -> Markup:
    styles = {"strong": "strong", "unknown": "em"}
    kinds = {"unknown": "atlas-unknown", "quiet": "rollbook-quiet"}
    said: object = run.text
    if run.style or run.language:
        said = tag(styles.get(run.style, "span"), run.text, lang=run.language, class_=kinds.get(run.style))
    if run.url:
        said = link(run.url, said)
    elif run.record and view.linked:
        said = view.linked(*run.record, escape(said))
    return Markup("{}{}").format(said, _refs(view.book, run.refs))


def _refs(book: Book, numbers: Iterable[int]) -> Markup:
    """Straight to the source itself; to its entry in the list where it may not be linked."""
    marks = []
    for number in numbers:
        source = book.sources[number - 1]
        address = source.url or f"#{PREFIX}source-{number}"
        label = f"[{number}] {source.title}"
        mark = tag(
            "a",
            f"[{number}]",
            href=address,
            title=source.title,
            aria_label=label,
            rel="noopener noreferrer",
            class_="atlas-ref",
        )
        marks.append(mark)
    return Markup("").join(Markup(" {}").format(mark) for mark in marks)


def _table(view: View, part: Table) -> Markup:
    head = tag("tr", *(tag("th", name, scope="col") for name in part.head))
    rows = (
        tag(
            "tr",
            tag("th", line(view, row[0]), scope="row"),
            *(tag("td", line(view, cell)) for cell in row[1:]),
        )
        for row in part.rows
    )
    columns = tag("colgroup", *(tag("col", style=f"width:{width}%") for width in part.widths))
    table = tag(
        "table", tag("caption", part.caption), columns, tag("thead", head), tag("tbody", *rows), class_="atlas-figures"
    )
    return tag("div", table, class_="rollbook-table", tabindex="0", role="region", aria_label=part.caption)


def _bars(part: Bars) -> Markup:
    """Numbers in a table whose cells are as long as they are large."""
    most = max((sum(sizes) for _, sizes in part.rows), default=0) or 1
    rows = []
    for name, sizes in part.rows:
        pieces = (
            tag(
                "span",
                str(size),
                class_=f"rollbook-part part-{place}",
                style=f"width:{100 * size / most:.1f}%",
            )
            for place, size in enumerate(sizes)
            if size
        )
        rows.append(
            tag(
                "div",
                tag("span", name, class_="rollbook-bar-name"),
                tag("span", *pieces, class_="rollbook-bar"),
            )
        )
    legend = (tag("span", tag("i", "", class_=f"part-{place}"), name) for place, name in enumerate(part.parts))
    drawn = tag("div", *rows, tag("div", *legend, class_="rollbook-legend"), role="img", aria_label=part.alt)
    return tag("figure", tag("figcaption", part.caption), drawn, class_="rollbook-bars")
