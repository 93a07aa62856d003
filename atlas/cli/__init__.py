"""The command line: `python -m atlas <command>`. 0: well, 1: faults found, 2: asked for something unknown."""

import argparse
import sys
from collections.abc import Sequence

from atlas.cli import check, export, golive, manual, options, orphans, rollbook, serve, texts
from atlas.i18n.catalog import TextFileError

__all__ = ["COMMANDS", "main", "parser"]

COMMANDS = {
    "check": check,
    "export": export,
    "golive": golive,
    "manual": manual,
    "orphans": orphans,
    "rollbook": rollbook,
    "serve": serve,
    "texts": texts,
}


def parser() -> argparse.ArgumentParser:
    """The parser with one subcommand a module."""
    top = argparse.ArgumentParser(prog="python -m atlas", description="Resilience Exchange Atlas.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0]
        command = commands.add_parser(name, help=summary, description=summary)
        module.arguments(command)
        command.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code. Wrong options leave with code 2 through SystemExit, as argparse does."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    top = parser()
    if given and not given[0].startswith("-"):
        try:
            given[0] = options.Word(COMMANDS)(given[0])
        except argparse.ArgumentTypeError as error:
            top.error(f"COMMAND: {error}")
    chosen = top.parse_args(given)
    try:
        code: int = chosen.run(chosen)
    except TextFileError as error:
        print(error, file=sys.stderr)
        return 2
    return code
