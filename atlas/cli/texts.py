"""Print how many texts are original, translated, reviewed or missing, by language and entity; or list them."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator

from atlas.cli import options
from atlas.data import loading
from atlas.data.catalogue import BY_KEY
from atlas.data.text_states import State
from atlas.i18n.catalog import read
from atlas.i18n.review import INTERFACE, Entry, coverage, entries, interface
from atlas.paths import TEXT
from atlas.schema.localised import LANGUAGES

ALL = "all"


def arguments(command: argparse.ArgumentParser) -> None:
    """Which texts; with --state they are listed, one a line, before the table."""
    command.add_argument(
        "--state", type=options.Word(State), metavar="STATE", help=f"list the texts of this state: {', '.join(State)}"
    )
    command.add_argument(
        "--language",
        type=options.Word(LANGUAGES),
        metavar="LANGUAGE",
        help=f"only texts in one of {', '.join(LANGUAGES)}",
    )
    command.add_argument(
        "--entity",
        type=options.Word([*BY_KEY, INTERFACE]),
        metavar="ENTITY",
        help="only of this entity, such as measures",
    )
    options.geodata(command)


def run(chosen: argparse.Namespace) -> int:
    """Lines 'entity, record, column, text' parted by tabs, then the coverage table."""
    found = list(_chosen(chosen))
    if chosen.state:
        for entry in found:
            if entry.state == chosen.state:
                print(entry.entity, entry.record, entry.column, " ".join(entry.text.split()), sep="\t")
        print()
    print("\n".join(table(found)))
    return 0


def _chosen(chosen: argparse.Namespace) -> Iterator[Entry]:
    dataset = loading.load(chosen.geodata)
    files = {code: read(TEXT / f"{code}.toml") for code in LANGUAGES}
    for entry in (*entries(dataset), *interface(dataset, files)):
        if chosen.language in (None, entry.language) and chosen.entity in (None, entry.entity):
            yield entry


def table(found: Iterable[Entry]) -> Iterator[str]:
    """The lines of the coverage table: counts and per cent of each state, with a sum for each language."""
    counts = coverage(found)
    width = max((len(entity) for _, entity in counts), default=0)
    yield " ".join(["", "entity".ljust(width), *(f"{name:>17}" for name in State), f"{'texts':>6}"]).strip()
    for language in LANGUAGES:
        rows = {entity: states for (code, entity), states in counts.items() if code == language}
        for entity, states in rows.items():
            yield _row(language, entity.ljust(width), states)
        if len(rows) > 1:
            yield _row(language, ALL.ljust(width), sum(rows.values(), Counter()))


def _row(language: str, entity: str, states: Counter[State]) -> str:
    total = states.total()
    cells = (f"{states[name]:>7} ({states[name] / total:>6.1%})" for name in State)
    return " ".join([language, entity, *cells, f"{total:>6}"])
