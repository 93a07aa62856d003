"""Hold the data against its rules: one line a fault, exit code 1 where there is any.

What the operator has not filled in yet is told too; it is a fault only with --strict, before going public.
"""

import argparse
import sys

from atlas import checks, config, loading
from atlas.checks import terms
from atlas.cli import options
from atlas.config.operator import unfilled
from atlas.text import Text, text


def arguments(command: argparse.ArgumentParser) -> None:
    """Which data, and in which language the faults are told."""
    options.geodata(command)
    options.language(command)
    command.add_argument(
        "--strict", action="store_true", help="exit code 1 also while [contact] in config.toml is incomplete"
    )


def run(chosen: argparse.Namespace) -> int:
    """Print each fault, or one line with what was checked; then what the operator still has to fill in."""
    words = text(chosen.language)
    faults = _data(chosen, words)
    try:
        names = unfilled(config.current())
    except config.ConfigError as error:
        print(error)
        return 1
    if names:
        print(words("operator.unfilled", n=len(names), names=", ".join(names)), file=sys.stderr)
    return 1 if faults or (chosen.strict and names) else 0


def _data(chosen: argparse.Namespace, words: Text) -> int:
    dataset = loading.load(chosen.geodata)
    problems = [*checks.run(dataset), *terms.interface()]
    for problem in problems:
        print(problem.line(words))
    if problems:
        print(words("cli.faults", n=len(problems)))
        return len(problems)
    records = sum(len(reading.records) for reading in dataset.readings.values())
    print(
        words(
            "cli.sound",
            records=records,
            files=len(dataset.readings),
            measures=len(dataset.records("measures")),
        )
    )
    return 0
