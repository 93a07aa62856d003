"""Options that several commands share."""

import argparse
from pathlib import Path

from atlas.paths import GEODATA
from atlas.schema.localised import LANGUAGES


def geodata(command: argparse.ArgumentParser) -> None:
    """--geodata: another data folder than the shipped one."""
    command.add_argument(
        "--geodata", type=folder, default=GEODATA, metavar="DIR", help="data folder (default: geodata/)"
    )


def language(command: argparse.ArgumentParser) -> None:
    """--language: of messages and exported texts."""
    command.add_argument("--language", choices=LANGUAGES, default="en", help="language (default: en)")


def folder(name: str) -> Path:
    """A folder that is there. Raises ArgumentTypeError, which argparse tells with the option's name."""
    path = Path(name)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"found no folder {name!r}; expected the folder that holds measures.geojson")
    return path
