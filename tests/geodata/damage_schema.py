"""Damage to what the schema says of the fields of every file: words, links, dates, sources, what is required."""

from random import Random

from atlas.data.catalogue import BY_KEY
from atlas.schema.entity import FieldManual
from tests.geodata.damage import Item, Layer, Table, damage, ids_in, values, with_fields

TERMS = {"topics", "kinds", "statuses"}


def _targets(field: FieldManual) -> set[str]:
    return set(field.links.replace(",", " ").split()) & set(BY_KEY)


WORDS = with_fields(lambda field: field.words)
DATES = with_fields(lambda field: field.kind == "date")
TERM_LINKS = with_fields(lambda field: _targets(field) & TERMS)
LINKS = with_fields(lambda field: field.name != "id" and _targets(field) - TERMS - {"sources"})
OWN_IDS = with_fields(lambda field: field.name == "id" and field.links)
SOURCES = with_fields(lambda field: field.links == "sources")
RESTING = with_fields(lambda field: field.links == "sources" and field.required)
REQUIRED = with_fields(lambda field: field.required and field.name not in ("id", "source_ids"))


def _lead(item: Item, file: Layer | Table, field: FieldManual, target: str) -> None:
    """Let a link lead to `target`, a list beside what it names already."""
    file.put(item, field.name, [*ids_in(item, field.name), target] if field.kind == "list" else target)


@damage("unknown-word", WORDS)
def unknown_word(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, random.choice(WORDS[file.key]).name, "perhaps")


@damage("unknown-term", TERM_LINKS)
def unknown_term(item: Item, file: Layer | Table, random: Random) -> None:
    _lead(item, file, random.choice(TERM_LINKS[file.key]), "heat-helth")


def _leads(item: Item) -> bool:
    return any(values(item).get(field.name) for fields in LINKS.values() for field in fields)


@damage("dead-link", LINKS, fits=_leads)
def dead_link(item: Item, file: Layer | Table, random: Random) -> None:
    given = [field for field in LINKS[file.key] if values(item).get(field.name)]
    _lead(item, file, random.choice(given), "nowhere-at-all")


@damage("dead-link", OWN_IDS)
def part_of_nothing(item: Item, file: Layer | Table, random: Random) -> str:
    """An outline or a note for something there is none of."""
    file.items.append(item | {"id": "atlantis"})
    return "atlantis"


@damage("unknown-source", SOURCES)
def unresolvable_source(item: Item, file: Layer | Table, random: Random) -> None:
    _lead(item, file, random.choice(SOURCES[file.key]), "no-such-source-000000")


@damage("missing-sources", RESTING)
def no_sources(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, "source_ids", random.choice([[], None]))


@damage("duplicate-id", BY_KEY)
def duplicate_id(item: Item, file: Layer | Table, random: Random) -> None:
    file.items.insert(random.randrange(file.items.index(item) + 1, len(file.items) + 1), item)


@damage("no-date", DATES)
def no_date(item: Item, file: Layer | Table, random: Random) -> None:
    wrong = random.choice(["2022-13", "15.3.2022", "2022-02-30", "spring 2022", "0000"])
    file.put(item, random.choice(DATES[file.key]).name, wrong)


@damage("missing-value", REQUIRED)
def missing_value(item: Item, file: Layer | Table, random: Random) -> None:
    for column in random.choice(REQUIRED[file.key]).columns:
        file.put(item, column, None)


@damage("unknown-field", BY_KEY)
def unknown_field(item: Item, file: Layer | Table, random: Random) -> None:
    file.put(item, "nmae_en", "?")


SCHEMA = (
    unknown_word,
    unknown_term,
    dead_link,
    part_of_nothing,
    unresolvable_source,
    no_sources,
    duplicate_id,
    no_date,
    missing_value,
    unknown_field,
)
