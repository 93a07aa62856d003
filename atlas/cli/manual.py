"""Write the data manual geodata/README.md from the schema, or say whether it is up to date."""

import argparse
import sys

from atlas import manual
from atlas.cli import options
from atlas.data import loading
from atlas.i18n.catalog import text


def arguments(command: argparse.ArgumentParser) -> None:
    """Print, write or compare."""
    what = command.add_mutually_exclusive_group()
    what.add_argument("--write", action="store_true", help="write the manual into the data folder")
    what.add_argument("--check", action="store_true", help="exit code 1 where the manual is out of date")
    options.geodata(command)


def run(chosen: argparse.Namespace) -> int:
    """Without an option the manual is printed."""
    body = manual.manual(loading.load(chosen.geodata))
    path = chosen.geodata / manual.FILE_NAME
    if chosen.write:
        path.write_text(body, "utf-8", newline="\n")
    elif not chosen.check:
        sys.stdout.write(body)
    elif not path.is_file() or path.read_text("utf-8") != body:
        print(text("en")("cli.manual-stale", file=str(path)), file=sys.stderr)
        return 1
    return 0
