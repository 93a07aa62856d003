"""Damage to how texts are written: dates, signs, participles, ids, full stops, first letters, qualifiers."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.geodata.damage import Item, Layer, Table, damage, values


def _has(*fields: str) -> Callable[[Item], Any]:
    return lambda item: all(values(item).get(field) for field in fields)


@damage("iso-date", "measures events", fits=_has("description_de"))
def date_in_figures(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "description_de", f"{values(item)['description_de']} Stand 2024-05-02.")


@damage("percent-sign", "measures", fits=_has("description_ro"))
def percent_without_space(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "description_ro", f"{values(item)['description_ro']} În proporție de 45%.")


@damage("gender-sign", "measures", fits=_has("description_de"))
def star_in_german(item: Item, file: Layer, random: Random) -> None:
    sign = random.choice("*:_/")
    file.put(item, "description_de", f"{values(item)['description_de']} Mit Nachbar{sign}innen.")


@damage("forced-participle", "measures", fits=_has("description_de"))
def participle_nobody_says(item: Item, file: Layer, random: Random) -> None:
    noun = random.choice(["Nutzende", "Planenden", "Zufußgehende"])
    file.put(item, "description_de", f"{values(item)['description_de']} Gut für {noun}.")


@damage("id-in-text", "measures", fits=_has("description_en"))
def id_of_another_record(item: Item, file: Layer, random: Random) -> None:
    other = random.choice([row["id"] for row in file.items if row["id"].count("-") >= 2])
    file.put(item, "description_en", f"{values(item)['description_en']} Like {other}.")


@damage("no-full-stop", "challenges organisations", fits=lambda item: True)
def lost_full_stop(item: Item, file: Table, random: Random) -> None:
    field = {"challenges": "text", "organisations": "role"}[file.key] + random.choice(["_en", "_de", "_ro"])
    file.put(item, field, item[field].rstrip('.”“"»)!?…'))


@damage("small-initial", "figures", fits=lambda item: item["label_ro"][:1].isupper() and item["label_ro"].isascii())
def small_first_letter(item: Item, file: Table, random: Random) -> None:
    file.put(item, "label_ro", item["label_ro"][0].lower() + item["label_ro"][1:])


@damage("qualifier-in-note", "figures", fits=lambda item: item["qualifier"] == "more-than" and not item["note_en"])
def qualifier_after_the_number(item: Item, file: Table, random: Random) -> None:
    file.put(item, "note_de", "mehr als")


@damage("equals-sign", "measures", fits=_has("description_en"))
def equals_sign_for_a_verb(item: Item, file: Layer, random: Random) -> None:
    file.put(item, "description_en", f"{values(item)['description_en']} Start = contract.")


@damage("number-without-de", "measures", fits=_has("description_ro"))
def romanian_number_without_de(item: Item, file: Layer, random: Random) -> None:
    number = random.choice(["20", "100", "120", "2.500"])
    file.put(item, "description_ro", f"{values(item)['description_ro']} Apoi {number} arbori.")


STYLE = (
    date_in_figures,
    percent_without_space,
    star_in_german,
    participle_nobody_says,
    id_of_another_record,
    lost_full_stop,
    small_first_letter,
    qualifier_after_the_number,
    equals_sign_for_a_verb,
    romanian_number_without_de,
)
