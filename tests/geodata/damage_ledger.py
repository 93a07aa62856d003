"""Damage to the ledger and to the answers beside it: impossible orders, missing evidence, invented deeds."""

from collections import Counter
from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Item, Layer, Table, damage, damage_file, mutation, opened

DISCUSSED_LAST = ("transfer-childrens-play", "transfer-extreme-weather-routines")
"""Transfers that came as far as a meeting."""


def _added(item: Item, file: Table, **changes: str) -> str:
    """Another entry like this one; its id."""
    made = item | {"id": f"{item['id']}-2"} | changes
    file.items.append(made)
    return made["id"]


@mutation("ledger-order")
def later_state_before_the_earlier(folder: Path, random: Random) -> Damage:
    """The last state of a transfer moves before all others; the ledger is in the order of the states."""
    file = opened(folder, "ledger")
    sizes = Counter((row["transfer_id"], row["city_id"]) for row in file.items)
    chosen = random.choice([history for history, size in sizes.items() if size > 1])
    rows = [row for row in file.items if (row["transfer_id"], row["city_id"]) == chosen]
    for row in rows:  # the comparison needs dates
        row["date"], row["date_precision"] = (row["date"], row["date_precision"]) if row["date"] else ("2022", "year")
    rows[-1] |= {"date": "1999-05", "date_precision": "month", "event_id": ""}
    file.save()
    return Damage({("ledger-order", file.path.name, rows[-1]["id"])})


@mutation("ledger-skipped")
def running_before_seen(folder: Path, random: Random) -> Damage:
    """Everything before the operation is taken out of the record of an imported idea that began by being seen."""
    file = opened(folder, "ledger")
    imported = "transfer-water-stations-from-muenster"
    file.items = [row for row in file.items if row["transfer_id"] != imported or row["state"] == "running"]
    file.save()
    return Damage({("ledger-skipped", file.path.name, "water-stations-running")})


def _only_proposed(item: Item) -> bool:
    return bool(item["city_id"] == "cluj-napoca" and item["state"] == "proposed")


@damage("ledger-deed", "ledger", fits=_only_proposed)
def deed_that_nobody_recorded(item: Item, file: Table, random: Random) -> str:
    """A proposal is turned into an operation in Cluj-Napoca."""
    deed = random.choice(["piloted", "running"])
    return _added(item, file, state=deed, own_reading="true", date="", date_precision="", event_id="")


@mutation("ledger-missing")
def transfer_without_a_ledger(folder: Path, random: Random) -> Damage:
    """All entries of a transfer are lost, and with them its state."""
    file = opened(folder, "ledger")
    lost = random.choice([row["transfer_id"] for row in file.items])
    file.items = [row for row in file.items if row["transfer_id"] != lost]
    file.save()
    return Damage({("ledger-missing", "transfers.csv", lost)})


@damage("ledger-reason", "ledger", fits=lambda item: item["state"] in ("proposed", "discussed"))
def rejected_without_reason(item: Item, file: Table, random: Random) -> str:
    return _added(item, file, state="rejected", date="", date_precision="")


def _in_operation(item: Item) -> bool:
    return bool(item["state"] == "running" and item["date"] and not item["event_id"])


@damage("after-rejection", "ledger", fits=_in_operation)
def rejected_before_it_ran(item: Item, file: Table, random: Random) -> str:
    reason = {"reason_en": "…", "reason_de": "…", "reason_ro": "…"}
    return _added(item, file, state="rejected", date="1999", date_precision="year", **reason)


@damage("ledger-source", "ledger")
def evidence_from_elsewhere(item: Item, file: Table, random: Random) -> None:
    """A source that neither the transfer nor its event or measures rest on."""
    file.put(item, "source_ids", "monitorulcj-ro-891f0c")


@damage("ledger-city", "ledger", fits=lambda item: item["id"] == "kasemattenstrasse-examined")
def state_in_another_city(item: Item, file: Table, random: Random) -> None:
    item |= {"city_id": "dortmund", "state": "proposed"}


def _discussed_last(item: Item) -> bool:
    return item["state"] == "discussed" and item["transfer_id"] in DISCUSSED_LAST


@damage("ledger-event", "ledger", fits=_discussed_last)
def date_of_another_day(item: Item, file: Table, random: Random) -> None:
    item |= {"date": "2026", "date_precision": "year"}


@damage_file("partner-cities", "cities")
def third_partner_or_only_one(file: Layer, random: Random) -> None:
    """A city becomes a partner, or stops being one."""
    city = random.choice(file.items)
    file.put(city, "partner", not city["properties"]["partner"])
    file.save()


@damage("requirement-source", "requirements", fits=lambda item: item["state"] != "unknown")
def answer_without_source(item: Item, file: Table, random: Random) -> None:
    file.put(item, "source_ids", "")


@damage("requirement-city", "requirements", fits=lambda item: not item["parallel_ids"])
def answer_at_home(item: Item, file: Table, random: Random) -> None:
    file.put(item, "city_id", {"cluj-napoca": "dortmund", "dortmund": "cluj-napoca"}[item["city_id"]])


@damage("requirement-parallel", "requirements")
def parallel_elsewhere(item: Item, file: Table, random: Random) -> None:
    file.put(item, "parallel_ids", "giess-app-deutz")  # a measure of Cologne, for which nothing is asked


@damage("requirement-twice", "requirements")
def answered_twice(item: Item, file: Table, random: Random) -> str:
    return _added(item, file)


LEDGER = (
    later_state_before_the_earlier,
    running_before_seen,
    deed_that_nobody_recorded,
    transfer_without_a_ledger,
    third_partner_or_only_one,
    rejected_without_reason,
    rejected_before_it_ran,
    evidence_from_elsewhere,
    state_in_another_city,
    date_of_another_day,
    answer_without_source,
    answer_at_home,
    parallel_elsewhere,
    answered_twice,
)
