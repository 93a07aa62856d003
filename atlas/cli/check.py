"""Hold the data against its rules: one line a fault, exit code 1 where there is any."""

import argparse

from atlas import checks, loading
from atlas.cli import options
from atlas.text import text


def arguments(command: argparse.ArgumentParser) -> None:
    """Which data, and in which language the faults are told."""
    options.geodata(command)
    options.language(command)


def run(chosen: argparse.Namespace) -> int:
    """Print each fault, or one line with what was checked."""
    words = text(chosen.language)
    dataset = loading.load(chosen.geodata)
    problems = checks.run(dataset)
    for problem in problems:
        print(problem.line(words))
    if problems:
        print(words("cli.faults", n=len(problems)))
        return 1
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
