"""Write the measures that fit a filter as GeoJSON, CSV or GeoPackage."""

import argparse
import sys
from itertools import compress
from pathlib import Path

from atlas.cli import options
from atlas.data import loading
from atlas.export import FORMATS, READS, export
from atlas.i18n.catalog import text
from atlas.measures import FacetIndex, Filters, UnknownFilterError
from atlas.measures.map_summary import WordsIndex, in_words

EXAMPLE = "topic=heat-health;city=dortmund"


def arguments(command: argparse.ArgumentParser) -> None:
    """What to write, in which form, and where."""
    command.add_argument(
        "--format",
        type=options.Word(FORMATS),
        required=True,
        metavar="FORMAT",
        help=f"{options.ONE_OF}{', '.join(FORMATS)}",
    )
    command.add_argument("--filter", default="", metavar="EXPRESSION", help=f'such as "{EXAMPLE}" (default: all)')
    options.geodata(command)
    options.language(command)
    command.add_argument(
        "out", type=Path, metavar="OUT", help="file to write; it is replaced where it exists; - for the standard output"
    )


def run(chosen: argparse.Namespace) -> int:
    """Write the file and say what is in it."""
    texts = text(chosen.language)
    dataset = loading.load(chosen.geodata)
    for problem in dataset.problems_of(READS):
        print(problem.line(texts), file=sys.stderr)
    if dataset.unread(READS):
        print(texts("cli.unread", file=str(chosen.out)), file=sys.stderr)
        return 1
    index = FacetIndex(dataset.measures)
    try:
        filters = Filters.parse(chosen.filter, index.known)
    except UnknownFilterError as error:
        print(texts("cli.unknown-filter", error=str(error), example=EXAMPLE), file=sys.stderr)
        return 2
    ids = list(compress(index.ids, index.mask(filters)))
    caption = " ".join(in_words(dataset, index, WordsIndex(dataset.measures), filters, texts))
    try:
        options.write(chosen.out, export(dataset, ids, chosen.format, chosen.language, caption))
    except OSError as error:
        print(
            texts("cli.not-written", file=str(chosen.out), error=error.strerror or str(error)),
            file=sys.stderr,
        )
        return 2
    options.said(chosen.out, texts("cli.exported", n=len(ids), file=str(chosen.out), caption=caption))
    return 0
