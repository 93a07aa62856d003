"""Damage to what fields say of each other: plans long over, effects before their cause, places, addresses."""

from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Item, Layer, Table, damage, mutation, opened, values


def _long_over(item: Item) -> bool:
    known = values(item)
    return known["status"] == "unknown" and (known.get("end") or known.get("start") or "9") < "2023"


@damage("planned-over", "measures", fits=_long_over)
def plan_of_years_ago(item: Item, file: Layer, random: Random) -> None:
    """What was planned for a day long over is called planned again."""
    file.put(item, "status", "planned")
    item["properties"].pop("status_as_of", None)


@mutation("announced-unmarked")
def announcement_without_a_remark(folder: Path, random: Random) -> Damage:
    """The remark that an event was only announced loses what it remarks."""
    file = opened(folder, "event_remarks")
    (row,) = (item for item in file.items if item["id"] == "remark-heat-island-days")
    row["occurrence"] = ""
    file.save()
    return Damage({("announced-unmarked", "events.geojson", "event-heat-island-days")})


@damage("source-address", "sources")
def page_at_a_bare_number(item: Item, file: Table, random: Random) -> None:
    file.put(item, "url", f"http://{random.choice(['91.209.189.70:3000', '[2001:db8::1]'])}/page")


def _in_a_small_place(item: Item) -> bool:
    known = values(item)
    return known["neighbourhood_ids"] == ["hafenquartier"] and item["geometry"] and item["geometry"]["type"] == "Point"


@damage("outside-neighbourhood", "measures", fits=_in_a_small_place)
def measure_in_another_quarter(item: Item, file: Layer, random: Random) -> None:
    """A measure of the harbour quarter is put five kilometres to the south."""
    longitude, latitude = item["geometry"]["coordinates"]
    item["geometry"]["coordinates"] = [longitude, round(latitude - 0.045, 5)]


@damage("city-as-place", "events", fits=lambda item: item["geometry"] and values(item)["city_ids"] == ["dortmund"])
def city_instead_of_a_place(item: Item, file: Layer, random: Random) -> None:
    """Of an event with a position nothing but the city is told."""
    for language in ("en", "de", "ro"):
        file.put(item, f"place_{language}", "Dortmund")


@damage("effect-before-cause", "method_links", fits=lambda item: item["id"].startswith("method-vision-building-l"))
def effect_before_its_cause(item: Item, file: Table, random: Random) -> str:
    """A vision of 2019 is said to have come of an evening in 2021."""
    chosen = random.choice(["method-vision-building-l6", "method-vision-building-l7"])
    (row,) = (other for other in file.items if other["id"] == chosen)
    row["relation"] = "led-to"
    return str(row["id"])


@mutation("use-called-off")
def use_that_was_called_off(folder: Path, random: Random) -> Damage:
    """An event at which a format was used turns out to have been called off."""
    file = opened(folder, "event_remarks")
    (row,) = (item for item in file.items if item["event_id"] == "event-closing-deutz")
    row["occurrence"] = "called-off"
    file.save()
    return Damage({("use-called-off", "method_links.csv", "method-closing-workshop-l3")})


STATEMENTS = (
    plan_of_years_ago,
    announcement_without_a_remark,
    page_at_a_bare_number,
    measure_in_another_quarter,
    city_instead_of_a_place,
    effect_before_its_cause,
    use_that_was_called_off,
)
