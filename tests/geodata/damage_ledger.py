"""Damage to the ledger and to the answers beside it: impossible orders, missing evidence, invented deeds."""

from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Table, one


def _history(table: Table, random: Random, least: int = 2) -> list[dict[str, str]]:
    """The rows of one transfer in one city that has several, in the order of the file, which is that of the states."""
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in table.rows:
        groups.setdefault((row["transfer_id"], row["city_id"]), []).append(row)
    return random.choice([rows for rows in groups.values() if len(rows) >= least])


def later_state_before_the_earlier(folder: Path, random: Random) -> Damage:
    """The last state of a transfer moves before all others."""
    table = Table(folder, "ledger")
    last = _history(table, random)[-1]
    last |= {"date": "1999-05", "date_precision": "month", "event_id": ""}
    for row in table.rows:  # the comparison needs dates
        if row["transfer_id"] == last["transfer_id"] and not row["date"]:
            row |= {"date": "2022", "date_precision": "year"}
    table.save()
    return one("ledger-order", table.name, last["id"])


def running_before_seen(folder: Path, random: Random) -> Damage:
    """Everything before the operation is taken out of the record of an imported idea that began by being seen."""
    table = Table(folder, "ledger")
    imported = "transfer-water-stations-from-muenster"
    table.rows = [row for row in table.rows if row["transfer_id"] != imported or row["state"] == "running"]
    table.save()
    return one("ledger-skipped", table.name, "water-stations-running")


def deed_that_nobody_recorded(folder: Path, random: Random) -> Damage:
    """A proposal is turned into an operation in Cluj-Napoca."""
    table = Table(folder, "ledger")
    row = table.pick(random, lambda item: item["city_id"] == "cluj-napoca" and item["state"] == "proposed"
                     and item["transfer_id"] != "transfer-progireg-nbs"
                     and item["transfer_id"] != "transfer-awareness-formats")  # fmt: skip
    made = row | {"id": f"{row['id']}-2", "state": random.choice(["piloted", "running"]), "own_reading": "true"}
    table.rows.append(made)
    table.save()
    return one("ledger-beyond", table.name, made["id"])


def rejected_without_reason(folder: Path, random: Random) -> Damage:
    table = Table(folder, "ledger")
    row = table.pick(random, lambda item: item["state"] in ("proposed", "discussed"))
    made = row | {"id": f"{row['id']}-2", "state": "rejected", "date": "2026", "date_precision": "year", "event_id": ""}
    table.rows.append(made)
    table.save()
    return one("ledger-reason", table.name, made["id"])


def state_without_sources(folder: Path, random: Random) -> Damage:
    table = Table(folder, "ledger")
    row = table.pick(random)
    row["source_ids"] = ""
    table.save()
    return one("missing-sources", table.name, row["id"])


def state_without_evidence(folder: Path, random: Random) -> Damage:
    table = Table(folder, "ledger")
    row = table.pick(random)
    row |= {"evidence_en": "", "evidence_de": "", "evidence_ro": ""}
    table.save()
    return one("missing-value", table.name, row["id"])


def evidence_from_elsewhere(folder: Path, random: Random) -> Damage:
    """A source that neither the transfer nor its event or measures rest on."""
    table = Table(folder, "ledger")
    row = table.pick(random)
    row["source_ids"] = "monitorulcj-ro-891f0c"
    table.save()
    return one("ledger-source", table.name, row["id"])


def state_in_another_city(folder: Path, random: Random) -> Damage:
    table = Table(folder, "ledger")
    row = table.pick(random, lambda item: item["transfer_id"] == "transfer-kasemattenstrasse-as-model"
                     and item["state"] == "examined")  # fmt: skip
    row |= {"city_id": "dortmund", "state": "proposed"}
    table.save()
    return one("ledger-city", table.name, row["id"])


def date_of_another_day(folder: Path, random: Random) -> Damage:
    table = Table(folder, "ledger")
    row = table.pick(random, lambda item: item["event_id"] and item["date"] and item["state"] == "discussed")
    row |= {"date": "2026", "date_precision": "year"}
    table.save()
    told = {("ledger-event", table.name, row["id"])}
    return Damage(told, row["id"])


def answer_without_source(folder: Path, random: Random) -> Damage:
    table = Table(folder, "requirements")
    row = table.pick(random, lambda item: item["state"] != "unknown")
    row["source_ids"] = ""
    table.save()
    return one("requirement-source", table.name, row["id"])


def answer_at_home(folder: Path, random: Random) -> Damage:
    table = Table(folder, "requirements")
    row = table.pick(random, lambda item: not item["parallel_ids"])
    row["city_id"] = {"cluj-napoca": "dortmund", "dortmund": "cluj-napoca"}[row["city_id"]]
    table.save()
    return one("requirement-city", table.name, row["id"])


def answered_twice(folder: Path, random: Random) -> Damage:
    table = Table(folder, "requirements")
    made = table.pick(random)
    made = made | {"id": f"{made['id']}-2"}
    table.rows.append(made)
    table.save()
    return one("requirement-twice", table.name, made["id"])


LEDGER = (
    later_state_before_the_earlier, running_before_seen, deed_that_nobody_recorded, rejected_without_reason,
    state_without_sources, state_without_evidence, evidence_from_elsewhere, state_in_another_city,
    date_of_another_day, answer_without_source, answer_at_home, answered_twice,
)  # fmt: skip
