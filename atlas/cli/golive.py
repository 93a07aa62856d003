"""Say whether the atlas may be shown to the public, as [golive] in config.toml asks; exit code 1 while it may not."""

import argparse

from atlas import config
from atlas.cli import options
from atlas.data import loading
from atlas.golive import POINTS, left_open
from atlas.i18n.catalog import text


def arguments(command: argparse.ArgumentParser) -> None:
    """Which data, and in which language it is told."""
    options.geodata(command)
    options.language(command)


def run(chosen: argparse.Namespace) -> int:
    """Print each point, green or red with what is open and the remedy, and last how many are red."""
    texts = text(chosen.language)
    try:
        settings = config.current()
    except config.ConfigError as error:
        print(error)
        return 1
    found = left_open(settings, loading.current(chosen.geodata))
    for point in POINTS:
        of_point = [item for item in found if item.point == point]
        if not of_point:
            print(texts("golive.green", point=texts(f"golive.point.{point}")))
        for item in of_point:
            why = texts(f"golive.open.{item.key}", **item.params)
            print(texts("golive.red", point=texts(f"golive.point.{point}"), why=why))
    red = len({item.point for item in found})
    print(texts("golive.closed", n=red, all=len(POINTS)) if red else texts("golive.ready"))
    return 1 if red else 0
