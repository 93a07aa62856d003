"""Damage to positions and geometries, in every layer that can have it."""

from pathlib import Path
from random import Random
from typing import Any

from atlas.checks.positions import BASE, SHAPES
from atlas.data.catalogue import FILES
from tests.geodata.damage import Damage, Item, Layer, damage, ids_in, mutation, opened, values

LAYERS = [file.key for file in FILES if file.spatial]
POINTS = "measures events neighbourhoods hotspots"
OUTLINES = "outlines outlines_osm"
CITIES = {"dortmund", "cologne", "cluj-napoca"}
PLACED = "cities neighbourhoods hotspots outlines outlines_osm base base_osm"


def _is(*types: str) -> Any:
    return lambda item: item["geometry"] is not None and item["geometry"]["type"] in types


def _outline_of(what: str) -> Any:
    return lambda item: item["properties"]["outline_of"] == what


def _in_a_city(item: Item) -> bool:
    found = item["properties"]
    return bool(item["geometry"]) and bool({"city_id", "neighbourhood_id"} & set(found) or found.get("city_ids"))


def _point_in_a_city(item: Item) -> bool:
    return _in_a_city(item) and bool(_is("Point")(item))


def _placed(item: Item) -> bool:
    return item["geometry"] is not None


def _turned(part: list[Any]) -> list[Any]:
    """Every pair of numbers the other way round, nested as deep as the geometry is."""
    return part[::-1] if isinstance(part[0], int | float) else [_turned(inner) for inner in part]


@damage("swapped", POINTS, fits=_point_in_a_city)
def swapped(item: Item, file: Layer, random: Random) -> None:
    item["geometry"]["coordinates"].reverse()


@damage("swapped", "measures", fits=_is("MultiPoint"))
def one_point_swapped(item: Item, file: Layer, random: Random) -> None:
    random.choice(item["geometry"]["coordinates"]).reverse()


@damage("swapped", OUTLINES)
def swapped_outline(item: Item, file: Layer, random: Random) -> None:
    item["geometry"]["coordinates"] = _turned(item["geometry"]["coordinates"])


@damage("swapped", "cities")
def swapped_city(item: Item, file: Layer, random: Random) -> None:
    """One complaint about the city, none about its measures."""
    item["geometry"]["coordinates"].reverse()


@damage("swapped", BASE, fits=_in_a_city)
def swapped_base_feature(item: Item, file: Layer, random: Random) -> None:
    item["geometry"]["coordinates"] = _turned(item["geometry"]["coordinates"])


@damage("outside", POINTS, fits=_point_in_a_city)
def outside(item: Item, file: Layer, random: Random) -> None:
    item["geometry"]["coordinates"] = random.choice([[0.0, 0.0], [13.4, 52.52], [-73.9, 40.7], [7.4653, 61.5]])


@damage("outside", "cities")
def city_outside(item: Item, file: Layer, random: Random) -> None:
    """One complaint about the city, none about its measures."""
    item["geometry"]["coordinates"] = [13.4, 52.52]


@damage("outside", OUTLINES)
def outline_elsewhere(item: Item, file: Layer, random: Random) -> None:
    item["geometry"] = {"type": "Polygon", "coordinates": [[[13.4, 52.5], [13.5, 52.5], [13.5, 52.6], [13.4, 52.5]]]}


@mutation("outside")
def in_the_wrong_city(folder: Path, random: Random) -> Damage:
    """A measure that no answer is about: those would be told to be for the wrong city, too."""
    file, answers = opened(folder, "measures"), opened(folder, "requirements")
    asked = {name for row in answers.items for name in (row["measure_id"], *ids_in(row, "parallel_ids"))}
    item = random.choice([item for item in file.items if _is("Point")(item) and item["id"] not in asked])
    file.put(item, "city_id", random.choice(sorted(CITIES - {values(item)["city_id"]})))
    file.save()
    return Damage({("outside", file.path.name, item["id"])})


@damage("outline-of", OUTLINES, fits=_outline_of("neighbourhood"))
def district_with_the_id_of_a_place(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "outline_of", "district")


@damage("outline-of", OUTLINES, fits=_outline_of("district"))
def neighbourhood_of_no_record(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "outline_of", random.choice(["neighbourhood", "city"]))


@damage("outline-overlap", OUTLINES, fits=lambda item: item["properties"].get("within_id"))
def lies_elsewhere(item: Item, file: Layer, random: Random) -> None:
    """The other area is one it does not touch, so that nothing else is wrong."""
    file.put(item, "within_id", {"outlines": "district-aplerbeck", "outlines_osm": "someseni"}[file.key])


@damage("outline-overlap", OUTLINES, fits=_outline_of("district"))
def drawn_twice(item: Item, file: Layer, random: Random) -> str:
    """A new district on the ground of another one."""
    name = file.key.replace("_", "-")
    file.items.append(item | {"id": name})
    return name


@damage("invalid-geometry", OUTLINES)
def crossing_itself(item: Item, file: Layer, random: Random) -> None:
    ring = item["geometry"]["coordinates"][0]
    ring[2], ring[6] = ring[6], ring[2]


@damage("no-geometry", LAYERS)
def malformed(item: Item, file: Layer, random: Random) -> None:
    item["geometry"] = random.choice(
        [
            {"type": "Point", "coordinates": []},
            {"type": "Point", "coordinates": ["x", "y"]},
            {"type": "Blob", "coordinates": [1, 2]},
            {"type": "Point"},
            "POINT (1 2)",
            [7.4, 51.5],
        ]
    )


@damage("wrong-shape", SHAPES, fits=_placed)
def wrong_type(item: Item, file: Layer, random: Random) -> None:
    numbers = item["geometry"]["coordinates"]
    while not isinstance(numbers[0], int | float):
        numbers = numbers[0]
    x, y = numbers
    item["geometry"] = {"type": "LineString", "coordinates": [[x, y], [x + 0.0001, y]]}


@damage("missing-geometry", PLACED)
def no_place(item: Item, file: Layer, random: Random) -> None:
    item["geometry"] = None


@damage("wrong-crs", f"cities {POINTS} base base_osm", fits=_is("Point"))
def projected(item: Item, file: Layer, random: Random) -> None:
    item["geometry"]["coordinates"] = [393_000.0 + random.randrange(1000), 5_708_000.0]


def _city_wide(item: Item) -> bool:
    return item["properties"]["reach"] == "city-wide"


@damage("pin-though-city-wide", "measures", fits=_city_wide)
def pin_for_a_city(item: Item, file: Layer, random: Random) -> None:
    item["geometry"] = random.choice([other for other in file.items if _is("Point")(other)])["geometry"]


@damage("pin-though-city-wide", "measures", fits=_placed)
def city_wide_with_its_pin(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "reach", "city-wide")


@damage("position-incomplete", "measures events", fits=_placed)
def no_accuracy(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "accuracy_m", None)


@damage("position-incomplete", POINTS, fits=_placed)
def no_method(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "position_method", "none")


@damage("position-incomplete", "measures events", fits=_placed)
def lost_position(item: Item, file: Layer, random: Random) -> None:
    item["geometry"] = None


PLACES = (
    swapped,
    one_point_swapped,
    swapped_outline,
    swapped_city,
    swapped_base_feature,
    outside,
    city_outside,
    outline_elsewhere,
    district_with_the_id_of_a_place,
    neighbourhood_of_no_record,
    lies_elsewhere,
    drawn_twice,
    in_the_wrong_city,
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
