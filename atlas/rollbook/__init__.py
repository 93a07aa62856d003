"""The rollbook: what the fact base knows, written up for another city by topics and kind of place.

`write` makes a Book, a plain tree of blocks in one language; `page` makes HTML of it, `pdf` a tagged
PDF/UA-1. The same data and the same order give the same bytes. It is never the rollbook of the project,
which has not been published: every form of it says so on its first page.
"""

from atlas.rollbook.book import Book
from atlas.rollbook.compose import write
from atlas.rollbook.order import Order, UnknownOrderError
from atlas.rollbook.page import page
from atlas.rollbook.pdf import PdfError, pdf
from atlas.rollbook.selection import READS, select

__all__ = ["FORMATS", "READS", "Book", "Order", "PdfError", "UnknownOrderError", "page", "pdf", "select", "write"]

FORMATS = {"pdf": pdf, "html": page}
"""How a Book becomes the bytes of a file, by the ending of its name."""
