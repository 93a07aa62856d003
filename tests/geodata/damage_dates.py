"""Damage to periods and to the precision of dates, in every file that has them."""

from random import Random

from atlas.checks.dates import PERIODS
from atlas.data.catalogue import BY_KEY
from tests.geodata.damage import Item, Layer, Table, damage, values, with_fields

PRECISIONS = with_fields(lambda field: field.name.endswith("_precision"))
ENDING = {key: pair for key, file in BY_KEY.items() for pair in PERIODS if set(pair) <= set(file.model.model_fields)}


def _begun(item: Item) -> bool:
    return any(values(item).get(start) for start, _ in PERIODS)


def _dated(item: Item) -> list[str]:
    """The dates of a record that have a precision."""
    return [name for name, value in values(item).items() if value and f"{name}_precision" in values(item)]


@damage("ends-before-start", ENDING, fits=_begun)
def ends_before_start(item: Item, file: Layer | Table, random: Random) -> None:
    start, end = ENDING[file.key]
    earlier = int(values(item)[start][:4]) - 1
    date, precision = random.choice([(f"{earlier}", "year"), (f"{earlier}-12", "month"), (f"{earlier}-12-31", "day")])
    file.put(item, end, date)
    if file.key in PRECISIONS:
        file.put(item, f"{end}_precision", precision)


@damage("wrong-precision", PRECISIONS, fits=_dated)
def wrong_precision(item: Item, file: Layer | Table, random: Random) -> None:
    name = f"{random.choice(_dated(item))}_precision"
    found = values(item)[name]
    file.put(item, name, random.choice([word for word in ("year", "month", "day", None) if word != found]))


@damage("wrong-precision", PRECISIONS, fits=_dated)
def precision_without_date(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, random.choice(_dated(item)), None)


DATES = (ends_before_start, wrong_precision, precision_without_date)
