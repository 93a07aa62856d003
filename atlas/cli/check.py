"""Hold the data against its rules: one line a fault, at most 50 a file; exit code 1 where there is any.

What the operator has not filled in yet is told too; it is a fault only with --strict, before going public.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from atlas import checks, config
from atlas.checks import terms
from atlas.cli import options
from atlas.config.operator import unfilled
from atlas.data import loading
from atlas.data.problems import Problem
from atlas.i18n.catalog import Text, text
from atlas.schema import Measure

MOST_LINES = 50
"""How many lines are printed of one file; the last one says how many more faults it has."""


def arguments(command: argparse.ArgumentParser) -> None:
    """Which data, and in which language the faults are told."""
    options.geodata(command)
    options.language(command)
    command.add_argument(
        "--strict", action="store_true", help="exit code 1 also while [contact] in config.toml is incomplete"
    )


def run(chosen: argparse.Namespace) -> int:
    """Print each fault, or one line with what was checked; then what the operator still has to fill in."""
    texts = text(chosen.language)
    faults = _data(chosen, texts)
    try:
        names = unfilled(config.current())
    except config.ConfigError as error:
        print(error)
        return 1
    if names:
        print(texts("operator.unfilled", n=len(names), names=", ".join(names)), file=sys.stderr)
    return 1 if faults or (chosen.strict and names) else 0


def lines(problems: Iterable[Problem], texts: Text) -> Iterator[str]:
    """One line a fault, but at most MOST_LINES of a file; what is left out is counted at the end."""
    problems = list(problems)
    left = {name: n - MOST_LINES + 1 for name, n in Counter(one.file for one in problems).items() if n > MOST_LINES}
    told: Counter[str] = Counter()
    for problem in problems:
        told[problem.file] += 1
        if problem.file not in left or told[problem.file] < MOST_LINES:
            yield problem.line(texts)
    yield from (texts("cli.more-faults", n=n, file=name) for name, n in left.items())


def _data(chosen: argparse.Namespace, texts: Text) -> int:
    dataset = loading.load(chosen.geodata)
    problems = [*checks.run(dataset), *terms.interface()]
    for line in lines(problems, texts):
        print(line)
    if problems:
        print(texts("cli.faults", n=len(problems)))
        return len(problems)
    records = sum(len(reading.records) for reading in dataset.readings.values())
    print(
        texts(
            "cli.sound",
            records=records,
            files=len(dataset.readings),
            measures=len(dataset.records(Measure)),
        )
    )
    return 0
