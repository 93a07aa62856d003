"""Print the records that no other record leads to, by entity; parts of a record count with their owner."""

import argparse

from atlas.cli import options
from atlas.data import loading
from atlas.data.catalogue import BY_KEY, OWNERS
from atlas.data.graph import graph
from atlas.i18n.catalog import text


def arguments(command: argparse.ArgumentParser) -> None:
    """Which data, which entity, and in which language."""
    command.add_argument(
        "entity", nargs="?", type=options.Word(sorted(BY_KEY)), metavar="ENTITY", help="only this one, such as events"
    )
    options.geodata(command)
    options.language(command)


def run(chosen: argparse.Namespace) -> int:
    """A line an entity, a line a record; those without any link but to sources are marked."""
    texts = text(chosen.language)
    dataset = loading.load(chosen.geodata)
    links = graph(dataset)
    found = links.orphans(dataset)
    for key, names in found.items():
        if chosen.entity in (None, key):
            print(texts("cli.orphans", n=len(names), all=len(dataset.records(key)), file=BY_KEY[key].name))
            for name in names:
                mark = texts("cli.isolated") if links.isolated(key, name) else ""
                print(f"  {name}{mark}")
    roots = [file.name for key, file in BY_KEY.items() if key not in found and key not in OWNERS]
    if chosen.entity is None:
        print(texts("cli.roots", files=", ".join(roots)))
        print(texts("cli.links", links=len(links.edges), records=len(links.nodes - links.parts)))
    return 0
