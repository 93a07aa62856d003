"""Damage to positions and geometries."""

from pathlib import Path
from random import Random
from typing import Any

from tests.geodata.damage import Damage, Layer, is_point, one, placed

POINTS = ("measures", "events", "neighbourhoods", "hotspots")


def swapped(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(POINTS))
    feature = layer.pick(random, lambda item: is_point(item) and item["properties"].get("city_ids") != [])
    feature["geometry"]["coordinates"].reverse()
    layer.save()
    return one("swapped", layer.name, feature["id"], layer.name)


def one_point_swapped(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: placed(item) and item["geometry"]["type"] == "MultiPoint")
    random.choice(feature["geometry"]["coordinates"]).reverse()
    layer.save()
    return one("swapped", layer.name, feature["id"])


def outside(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(POINTS))
    feature = layer.pick(random, lambda item: is_point(item) and item["properties"].get("city_ids") != [])
    feature["geometry"]["coordinates"] = random.choice([[0.0, 0.0], [13.4, 52.52], [-73.9, 40.7], [7.4653, 61.5]])
    layer.save()
    return one("outside", layer.name, feature["id"], feature["geometry"])


def in_the_wrong_city(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, is_point)
    cities = sorted({"dortmund", "cologne", "cluj-napoca"} - {feature["properties"]["city_id"]})
    feature["properties"]["city_id"] = random.choice(cities)
    layer.save()
    return one("outside", layer.name, feature["id"])


def swapped_outline(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["outlines", "outlines_osm"]))
    feature = layer.pick(random)
    for point in feature["geometry"]["coordinates"][0]:
        point.reverse()
    layer.save()
    return one("swapped", layer.name, feature["id"])


def swapped_city(folder: Path, random: Random) -> Damage:
    """One complaint about the city, none about its measures."""
    layer = Layer(folder, "cities")
    feature = layer.pick(random)
    feature["geometry"]["coordinates"].reverse()
    layer.save()
    return one("swapped", layer.name, feature["id"])


def swapped_base_feature(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["base", "base_osm"]))
    feature = layer.pick(random, lambda item: item["properties"].get("city_id"))
    feature["geometry"]["coordinates"] = _turned(feature["geometry"]["coordinates"])
    layer.save()
    return one("swapped", layer.name, feature["id"])


def _turned(part: list[Any]) -> list[Any]:  # nested as deep as the geometry is
    return part[::-1] if isinstance(part[0], int | float) else [_turned(inner) for inner in part]


def crossing_itself(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["outlines", "outlines_osm"]))
    feature = layer.pick(random)
    ring = feature["geometry"]["coordinates"][0]
    ring[2], ring[9] = ring[9], ring[2]
    layer.save()
    return one("invalid-geometry", layer.name, feature["id"])


def malformed(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, is_point)
    feature["geometry"] = random.choice(
        [
            {"type": "Point", "coordinates": []},
            {"type": "Point", "coordinates": ["x", "y"]},
            {"type": "Blob", "coordinates": [1, 2]},
            {"type": "Point"},
            "POINT (1 2)",
            [7.4, 51.5],
        ]
    )
    layer.save()
    return one("no-geometry", layer.name, feature["id"], feature["geometry"])


def wrong_type(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, is_point)
    x, y = feature["geometry"]["coordinates"]
    feature["geometry"] = {"type": "LineString", "coordinates": [[x, y], [x + 0.0001, y]]}
    layer.save()
    return one("wrong-shape", layer.name, feature["id"])


def no_place(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["cities", "neighbourhoods", "hotspots", "outlines", "base"]))
    feature = layer.pick(random)
    feature["geometry"] = None
    layer.save()
    return one("missing-geometry", layer.name, feature["id"])


def projected(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, is_point)
    feature["geometry"]["coordinates"] = [393_000.0 + random.randrange(1000), 5_708_000.0]
    layer.save()
    return one("wrong-crs", layer.name, feature["id"])


def pin_for_a_city(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: item["properties"]["reach"] == "city-wide" and not placed(item))
    pins = [item for item in layer.features if is_point(item)]
    feature["geometry"] = random.choice(pins)["geometry"]
    layer.save()
    return one("pin-though-city-wide", layer.name, feature["id"])


def city_wide_with_its_pin(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, is_point)
    feature["properties"]["reach"] = "city-wide"
    layer.save()
    return one("pin-though-city-wide", layer.name, feature["id"])


def no_accuracy(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    feature = layer.pick(random, placed)
    del feature["properties"]["accuracy_m"]
    layer.save()
    return one("position-incomplete", layer.name, feature["id"])


def no_method(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    feature = layer.pick(random, placed)
    feature["properties"]["position_method"] = "none"
    layer.save()
    return one("position-incomplete", layer.name, feature["id"])


def lost_position(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(["measures", "events"]))
    feature = layer.pick(random, placed)
    feature["geometry"] = None
    layer.save()
    return one("position-incomplete", layer.name, feature["id"])


PLACES = (
    swapped,
    one_point_swapped,
    outside,
    in_the_wrong_city,
    swapped_outline,
    swapped_city,
    swapped_base_feature,
    crossing_itself,
    malformed,
    wrong_type,
    no_place,
    projected,
    pin_for_a_city,
    city_wide_with_its_pin,
    no_accuracy,
    no_method,
    lost_position,
)
