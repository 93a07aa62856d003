"""From data and order to a Book: the chapters in their order."""

from datetime import date

from atlas.data.loading import Dataset
from atlas.rollbook.book import Book
from atlas.rollbook.chapters.conditions import conditions
from atlas.rollbook.chapters.contacts import contacts
from atlas.rollbook.chapters.done import done
from atlas.rollbook.chapters.front import front
from atlas.rollbook.chapters.lessons import lessons
from atlas.rollbook.chapters.money import money
from atlas.rollbook.chapters.sources import sources
from atlas.rollbook.chapters.steps import steps
from atlas.rollbook.chapters.travelled import travelled
from atlas.rollbook.chapters.why import why
from atlas.rollbook.order import Order
from atlas.rollbook.writer import Writer
from atlas.schema import Source

CHAPTERS = (why, done, travelled, steps, conditions, money, lessons, contacts)
LONG_AGO = date(2000, 1, 1)  # of data without any source: a date all the same, since the book needs one


def write(dataset: Dataset, order: Order) -> Book:
    """The rollbook. Works on faulty data too: what could not be read is not in it."""
    pen = Writer(dataset, order)
    opening = front(pen)
    chapters = [chapter(pen) for chapter in CHAPTERS]
    chapters.append(sources(pen))  # last: it lists what the others named
    topics = ", ".join(pen.label("topics", name) for name in order.topics)
    kind = f" – {pen.label('profiles', order.profile)}" if order.profile else ""
    return Book(
        language=order.language,
        title=pen.say("book.title"),
        subtitle=f"{topics}{kind}",
        contents=pen.say("book.contents"),
        footer=pen.say("book.footer"),
        read_on=max((source.read_on for source in dataset.records(Source).values()), default=LONG_AGO),
        front=opening,
        chapters=tuple(chapters),
        sources=pen.source_links(),
    )
