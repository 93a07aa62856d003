"""Options that several commands share."""

import argparse
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from atlas.paths import GEODATA
from atlas.schema.localised import LANGUAGES

ONE_OF = "one of "


def geodata(command: argparse.ArgumentParser) -> None:
    """--geodata: another data folder than the shipped one."""
    command.add_argument(
        "--geodata", type=folder, default=GEODATA, metavar="DIR", help="data folder (default: geodata/)"
    )


def language(command: argparse.ArgumentParser) -> None:
    """--language: of messages and exported texts."""
    command.add_argument(
        "--language",
        type=Word(LANGUAGES),
        default="en",
        metavar="LANGUAGE",
        help=f"{ONE_OF}{', '.join(LANGUAGES)} (default: en)",
    )


def folder(name: str) -> Path:
    """A folder that is there. Raises ArgumentTypeError, which argparse tells with the option's name."""
    path = Path(name)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"found no folder {name!r}; expected the folder that holds measures.geojson")
    return path


STDOUT = Path("-")
"""As the name of a file: what is written goes to the standard output, and what is said to the standard error."""


def write(out: Path, body: bytes) -> None:
    """Write a file, or with "-" to the standard output. Raises OSError where that cannot be done."""
    if out == STDOUT:
        sys.stdout.buffer.write(body)
        sys.stdout.buffer.flush()
    else:
        out.write_bytes(body)


def said(out: Path, line: str) -> None:
    """Say what was written, beside it."""
    print(line, file=sys.stderr if out == STDOUT else sys.stdout)


class Word:
    """The type of an option that takes one of some words, in any case; the refusal names the nearest."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = [str(word) for word in known]

    def __call__(self, word: str) -> str:
        """The word as it is spelt. Raises ArgumentTypeError, which argparse tells with the option's name."""
        found = {known.lower(): known for known in self.known}.get(word.strip().lower())
        if found is None:
            close = get_close_matches(word.lower(), self.known, 1)
            hint = f"did you mean {close[0]!r}? Known are: " if close else "expected one of "
            raise argparse.ArgumentTypeError(f"found {word!r}; {hint}{', '.join(self.known)}")
        return found
