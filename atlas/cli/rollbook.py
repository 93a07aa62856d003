"""Write a rollbook for another city, by topics and kind of place, as PDF or HTML."""

import argparse
import sys
from pathlib import Path

from atlas import rollbook
from atlas.cli import options
from atlas.data import loading
from atlas.i18n.catalog import text


def arguments(command: argparse.ArgumentParser) -> None:
    """What it is about, for which kind of place, and where to write it."""
    command.add_argument(
        "--topics",
        required=True,
        metavar="TOPICS",
        help='such as "heat-health,urban-green"; ids of topics.csv',
    )
    command.add_argument("--profile", metavar="KIND", help="kind of place, an id of profiles.csv (default: any)")
    options.geodata(command)
    options.language(command)
    command.add_argument(
        "--format",
        type=options.Word(rollbook.FORMATS),
        metavar="FORMAT",
        help="pdf or html, whatever the file's ending",
    )
    command.add_argument(
        "out", type=Path, metavar="OUT", help="file ending in .pdf or .html; it is replaced; - for the standard output"
    )


def run(chosen: argparse.Namespace) -> int:
    """Write the file and say what is in it."""
    texts = text(chosen.language)
    form = rollbook.FORMATS.get(chosen.format or chosen.out.suffix.removeprefix(".").lower())
    if form is None:
        error = texts("rollbook.cli.ending", found=repr(chosen.out.name))
        return _refused(texts("rollbook.cli.unknown", error=error))
    dataset = loading.load(chosen.geodata)
    for problem in dataset.problems:
        print(problem.line(texts), file=sys.stderr)
    if dataset.unread(rollbook.READS):
        print(texts("cli.unread", file=str(chosen.out)), file=sys.stderr)
        return 1
    topics = [word.strip() for word in chosen.topics.split(",") if word.strip()]
    try:
        order = rollbook.Order.parse(dataset, chosen.language, topics, chosen.profile)
    except rollbook.UnknownOrderError as error:
        return _refused(texts("rollbook.cli.unknown", error=str(error)))
    book = rollbook.write(dataset, order)
    try:
        options.write(chosen.out, form(book))
    except OSError as error:
        return _refused(texts("cli.not-written", file=str(chosen.out), error=error.strerror or str(error)))
    held = len(rollbook.select(dataset, order).measures)
    options.said(chosen.out, texts("rollbook.cli.written", n=held, sources=len(book.sources), file=str(chosen.out)))
    return 0


def _refused(why: str) -> int:
    print(why, file=sys.stderr)
    return 2
