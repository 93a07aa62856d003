"""Damage to what the fields of a record, and the records among themselves, have to agree on."""

from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Item, Layer, Table, damage, ids_in, mutation, opened, values
from tests.geodata.damage_schema import SOURCES


@mutation("unknown-source")
def removed_source(folder: Path, random: Random) -> Damage:
    """A source that records rest on is taken out of the registry: each of them is told."""
    files = [opened(folder, key) for key in SOURCES]
    resting = [(file, item, ids_in(item, "source_ids")) for file in files for item in file.items]
    gone = random.choice([name for _, _, named in resting for name in named])
    sources = opened(folder, "sources")
    sources.items = [row for row in sources.items if row["id"] != gone]
    sources.save()
    told = {("unknown-source", file.path.name, item["id"]) for file, item, named in resting if gone in named}
    return Damage(told, found=gone)


@damage("one-way-link", "measures", fits=lambda item: values(item)["related_ids"])
def one_way_link(item: Item, file: Layer, random: Random) -> str:
    """A related record forgets: the one that still names it is told."""
    return str(values(item)["related_ids"].pop(0))


@damage("itself", "measures events")
def own_parent(item: Item, file: Layer, random: Random) -> None:
    file.put(item, {"measures": "parent_id", "events": "part_of_id"}[file.key], item["id"])


@mutation("itself")
def circle_of_parents(folder: Path, random: Random) -> Damage:
    """One of the two is told."""
    file = opened(folder, "measures")
    child = random.choice([item for item in file.items if values(item).get("parent_id")])
    parent = next(item for item in file.items if item["id"] == values(child)["parent_id"])
    file.put(parent, "parent_id", child["id"])
    file.save()
    return Damage({("itself", file.path.name, item["id"]) for item in (child, parent)}, one_of=True)


@damage("list-length", "measures", fits=lambda item: len(values(item).get("actors_de") or ()) > 1)
def short_list(item: Item, file: Layer, random: Random) -> None:
    values(item)[random.choice(["actors_de", "actors_ro"])].pop()


@damage("wrong-value", "figures", fits=lambda item: item["value_kind"] == "number")
def value_of_another_kind(item: Item, file: Table, random: Random) -> None:
    file.put(item, "value", "")


@damage("invalid-value", "measures", fits=lambda item: item["geometry"])
def invalid_value(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "accuracy_m", random.choice([0, -5, "near"]))


@damage("invalid-value", "sources documents")
def invalid_address(item: Item, file: Table, random: Random) -> None:
    file.put(item, "url", "javascript:alert(1)")


@damage("method-link-target", "method_links")
def link_to_both_or_neither(item: Item, file: Table, random: Random) -> None:
    given, other = ("event_id", "measure_id") if item["event_id"] else ("measure_id", "event_id")
    if random.random() < 0.5:
        file.put(item, given, None)
    else:
        file.put(item, other, random.choice([row[other] for row in file.items if row[other]]))


@damage("method-link-use", "method_links", fits=lambda item: item["use_id"])
def link_about_a_use_of_another_format(item: Item, file: Table, random: Random) -> None:
    others = [row["use_id"] for row in file.items if row["use_id"] and row["method_id"] != item["method_id"]]
    file.put(item, "use_id", random.choice(others))


def _names_a_living_lab(item: Item) -> bool:
    return "living lab" in values(item)["description_en"].lower() and "Reallabor" in values(item)["description_de"]


@damage("other-rendering", "measures projects", fits=_names_a_living_lab)
def term_left_out(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, "description_de", values(item)["description_de"].replace("Reallabor", "Vorhaben"))


@damage("forbidden-rendering", "measures projects", fits=_names_a_living_lab)
def forbidden_term(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, "description_de", f"{values(item)['description_de']} Ein Stadtlabor.")


def _stated(item: Item, file: Table, **changes: str) -> None:
    """A further state, of the English text beside one that has a state."""
    file.items.append(item | {"field": f"{item['field'][:-2]}en"} | changes)


@damage("state-of-nothing", "states")
def state_of_nothing(item: Item, file: Table, random: Random) -> str:
    wrong = random.choice([{"record": "atlantis"}, {"field": "nmae_de"}])
    _stated(item, file, **wrong)
    return wrong.get("record") or str(item["record"])


@damage("unknown-state", "states")
def unknown_state(item: Item, file: Table, random: Random) -> None:
    _stated(item, file, state="finished")


@damage("unsigned-review", "states")
def unsigned_review(item: Item, file: Table, random: Random) -> None:
    signed = {"reviewer": "Umweltamt", "date": "2026-12-01"}
    _stated(item, file, **{"state": "reviewed"} | signed | {random.choice(list(signed)): ""})


RECORDS = (
    removed_source,
    one_way_link,
    own_parent,
    circle_of_parents,
    short_list,
    value_of_another_kind,
    invalid_value,
    invalid_address,
    link_to_both_or_neither,
    link_about_a_use_of_another_format,
    term_left_out,
    forbidden_term,
    state_of_nothing,
    unknown_state,
    unsigned_review,
)
