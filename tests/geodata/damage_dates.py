"""Damage to dates and their precision."""

from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Layer, one


def no_date(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    field = random.choice(["start", "end"])
    feature = layer.pick(random, lambda item: item["properties"].get(field))
    feature["properties"][field] = random.choice(["2022-13", "15.3.2022", "2022-02-30", "spring 2022", "0000"])
    layer.save()
    return one("no-date", layer.name, feature["id"], feature["properties"][field])


def ends_before_start(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    feature = layer.pick(random, lambda item: item["properties"].get("start"))
    earlier = str(int(feature["properties"]["start"][:4]) - 1)
    feature["properties"] |= random.choice(
        [
            {"end": earlier, "end_precision": "year"},
            {"end": f"{earlier}-12", "end_precision": "month"},
            {"end": f"{earlier}-12-31", "end_precision": "day"},
        ]
    )
    layer.save()
    return one("ends-before-start", layer.name, feature["id"])


def wrong_precision(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    feature = layer.pick(random, lambda item: item["properties"].get("start"))
    found = feature["properties"]["start_precision"]
    feature["properties"]["start_precision"] = random.choice(
        [word for word in ("year", "month", "day", None) if word != found]
    )
    layer.save()
    return one("wrong-precision", layer.name, feature["id"])


def precision_without_date(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: not item["properties"].get("end"))
    feature["properties"]["end_precision"] = "day"
    layer.save()
    return one("wrong-precision", layer.name, feature["id"])


DATES = (no_date, ends_before_start, wrong_precision, precision_without_date)
