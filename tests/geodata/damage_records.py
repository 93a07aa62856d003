"""Damage inside a record: words, links, fields."""

from pathlib import Path
from random import Random

from tests.geodata.damage import Damage, Layer, Table, one

SPATIAL = ("measures", "events", "neighbourhoods")


def unknown_word(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random)
    field = random.choice(["reach", "confidence", "position_method", "geometry_hint", "status_basis"])
    feature["properties"][field] = "perhaps"
    layer.save()
    return one("unknown-word", layer.name, feature["id"], field)


def unknown_word_in_a_table(folder: Path, random: Random) -> Damage:
    table = Table(folder, "transfers")
    row = table.pick(random)
    row[random.choice(["scope", "strand", "status", "confidence"])] = "promised"
    table.save()
    return one("unknown-word", table.name, row["id"])


def unknown_topic(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random)
    feature["properties"]["topics"][0] = "heat-helth"
    layer.save()
    return one("unknown-term", layer.name, feature["id"])


def unknown_status(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random)
    feature["properties"][random.choice(["status", "kind"])] = "nearly-done"
    layer.save()
    return one("unknown-term", layer.name, feature["id"])


def unknown_topic_of_a_challenge(folder: Path, random: Random) -> Damage:
    table = Table(folder, "challenges")
    row = table.pick(random)
    row["topic"] = "cold"
    table.save()
    return one("unknown-term", table.name, row["id"])


def no_sources(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(SPATIAL))
    feature = layer.pick(random)
    if random.random() < 0.5:
        feature["properties"]["source_ids"] = []
    else:
        del feature["properties"]["source_ids"]
    layer.save()
    return one("missing-sources", layer.name, feature["id"])


def no_sources_in_a_table(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(["transfers", "methods", "projects", "documents", "organisations"]))
    row = table.pick(random)
    row["source_ids"] = ""
    table.save()
    return one("missing-sources", table.name, row["id"])


def unresolvable_source(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(SPATIAL))
    feature = layer.pick(random)
    feature["properties"]["source_ids"].append("no-such-source-000000")
    layer.save()
    return one("unknown-source", layer.name, feature["id"])


def unresolvable_source_of_a_figure(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(["figures", "population_variants", "conditions"]))
    row = table.pick(random)
    row["source_ids"] = "no-such-source-000000"
    table.save()
    return one("unknown-source", table.name, row["id"])


def removed_source(folder: Path, random: Random) -> Damage:
    """A source that records rest on is taken out of the registry: each of them is told."""
    measures = Layer(folder, "measures")
    source = random.choice(measures.pick(random)["properties"]["source_ids"])
    table = Table(folder, "sources")
    table.rows = [row for row in table.rows if row["id"] != source]
    table.save()
    owners = {f["id"] for f in measures.features if source in f["properties"]["source_ids"]}
    return Damage({("unknown-source", measures.name, owner) for owner in owners}, f"* {source}")


def duplicate_id(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(SPATIAL))
    feature = layer.pick(random)
    layer.features.append(feature)
    layer.save()
    return one("duplicate-id", layer.name, feature["id"])


def duplicate_id_in_a_table(folder: Path, random: Random) -> Damage:
    table = Table(folder, random.choice(["sources", "figures", "projects"]))
    row = table.pick(random)
    table.rows.append(row)
    table.save()
    return one("duplicate-id", table.name, row["id"])


def dead_link(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random)
    field = random.choice(["neighbourhood_ids", "project_ids", "related_ids"])
    feature["properties"].setdefault(field, []).append("nowhere-at-all")
    layer.save()
    return one("dead-link", layer.name, feature["id"], field)


def dead_link_of_an_event(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "events")
    feature = layer.pick(random)
    field = random.choice(["city_ids", "measure_ids", "document_ids", "project_ids"])
    feature["properties"].setdefault(field, []).append("nowhere-at-all")
    layer.save()
    return one("dead-link", layer.name, feature["id"], field)


def dead_link_in_a_table(folder: Path, random: Random) -> Damage:
    key, field = random.choice(
        [
            ("figures", "record_id"),
            ("methods", "phase_id"),
            ("method_uses", "method_id"),
            ("challenges", "neighbourhood_id"),
            ("framework_criteria", "framework_id"),
        ]
    )
    table = Table(folder, key)
    row = table.pick(random)
    row[field] = "nowhere-at-all"
    table.save()
    return one("dead-link", table.name, row["id"], field)


def one_way_link(folder: Path, random: Random) -> Damage:
    """A related record forgets: the one that still names it is told."""
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: item["properties"]["related_ids"])
    other = feature["properties"]["related_ids"].pop(0)
    layer.save()
    return one("one-way-link", layer.name, other)


def own_parent(folder: Path, random: Random) -> Damage:
    key, field = random.choice([("measures", "parent_id"), ("events", "part_of_id")])
    layer = Layer(folder, key)
    feature = layer.pick(random)
    feature["properties"][field] = feature["id"]
    layer.save()
    return one("itself", layer.name, feature["id"])


def circle_of_parents(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    child = layer.pick(random, lambda item: item["properties"].get("parent_id"))
    parent_id = child["properties"]["parent_id"]
    parent = next(item for item in layer.features if item["id"] == parent_id)
    parent["properties"]["parent_id"] = child["id"]
    layer.save()
    return Damage({("itself", layer.name, child["id"]), ("itself", layer.name, parent_id)}, "one of the two")


def unknown_field(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, random.choice(SPATIAL))
    feature = layer.pick(random)
    feature["properties"]["nmae_en"] = "?"
    layer.save()
    return one("unknown-field", layer.name, feature["id"])


def missing_value(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random)
    gone = random.choice(["city_id", "kind", "status", "description", "geometry_hint"])
    for name in [
        name
        for name in feature["properties"]
        if name == gone or name.startswith(f"{gone}_e") or name in (f"{gone}_de", f"{gone}_ro")
    ]:
        del feature["properties"][name]
    layer.save()
    return one("missing-value", layer.name, feature["id"], gone)


def short_list(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: len(item["properties"].get("actors_de") or ()) > 1)
    feature["properties"][random.choice(["actors_de", "actors_ro"])].pop()
    layer.save()
    return one("list-length", layer.name, feature["id"])


def value_of_another_kind(folder: Path, random: Random) -> Damage:
    table = Table(folder, "figures")
    row = table.pick(random, lambda item: item["value_kind"] == "number")
    row["value"] = ""
    table.save()
    return one("wrong-value", table.name, row["id"])


def invalid_value(folder: Path, random: Random) -> Damage:
    layer = Layer(folder, "measures")
    feature = layer.pick(random, lambda item: item["geometry"])
    feature["properties"]["accuracy_m"] = random.choice([0, -5, "near"])
    layer.save()
    return one("invalid-value", layer.name, feature["id"])


def invalid_address(folder: Path, random: Random) -> Damage:
    table = Table(folder, "sources")
    row = table.pick(random)
    row["url"] = "javascript:alert(1)"
    table.save()
    return one("invalid-value", table.name, row["id"])


RECORDS = (
    unknown_word,
    unknown_word_in_a_table,
    unknown_topic,
    unknown_status,
    unknown_topic_of_a_challenge,
    no_sources,
    no_sources_in_a_table,
    unresolvable_source,
    unresolvable_source_of_a_figure,
    removed_source,
    duplicate_id,
    duplicate_id_in_a_table,
    dead_link,
    dead_link_of_an_event,
    dead_link_in_a_table,
    one_way_link,
    own_parent,
    circle_of_parents,
    unknown_field,
    missing_value,
    short_list,
    value_of_another_kind,
    invalid_value,
    invalid_address,
)
