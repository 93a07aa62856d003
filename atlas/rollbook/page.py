"""A Book as an HTML file of its own: one file, no script, nothing loaded from elsewhere."""

from pathlib import Path

from atlas.html import Markup, tag
from atlas.paths import STATIC
from atlas.rollbook.book import Book
from atlas.rollbook.html import View, body

STYLES = (Path(__file__).with_name("page.css"), STATIC / "css" / "app" / "rollbook.css")
"""Colours and frame of the file, and what the page of the atlas looks like too."""


def page(book: Book) -> bytes:
    """The file, UTF-8."""
    style = "\n".join(path.read_text("utf-8") for path in STYLES)
    head = Markup("").join(
        [
            Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
            tag("title", f"{book.title}: {book.subtitle}"),
            # Our own files, without anything of the data in them.
            tag("style", Markup(style)),
        ]
    )
    heading = tag("header", tag("h1", book.title), tag("p", book.subtitle, class_="rollbook-subtitle"))
    main = tag("main", heading, body(View(book)), tag("footer", book.footer), class_="atlas")
    return f"<!doctype html>\n{tag('html', tag('head', head), tag('body', main), lang=book.language)}\n".encode()
