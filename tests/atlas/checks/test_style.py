"""Texts a reader would stumble over: each rule on a text that breaks it, and on one that keeps it."""

from typing import Any

import pytest

from tests.atlas.checks.conftest import Check, measure

FIGURE = {"id": "one-f1", "record_id": "one", "label_en": "Trees", "value_kind": "number", "value": 30}


@pytest.mark.parametrize(
    ("changes", "rule", "found"),
    [
        ({"description_en": "Opened on 2015-06-12."}, "iso-date", "2015-06-12"),
        ({"description_de": "Beginn 2018-11."}, "iso-date", "2018-11"),
        ({"note_de": "Bestand am 31.12.2024."}, "iso-date", "31.12.2024"),
        ({"status_note_ro": "vara anului 2020."}, "small-initial", "vara anului 2020."),
        ({"note_en": "Start = approval by the council."}, "equals-sign", "t = approval"),
        ({"note_ro": "S-au plantat 120 arbori."}, "number-without-de", "120 arbori"),
        ({"note_ro": "Circa 614.495 locuitori."}, "number-without-de", "614.495 locuitori"),
        ({"note_ro": "Au răspuns 100 persoane din 101 invitați."}, "number-without-de", "100 persoane"),
        ({"note_ro": "Finanțat 100% din fonduri europene."}, "percent-sign", "0%"),
        ({"note_de": "Für Bewohner*innen."}, "gender-sign", "r*innen"),
        ({"note_de": "Für Anwohner:innen."}, "gender-sign", "r:innen"),
        ({"note_de": "Das sagen Nutzende der App."}, "forced-participle", "Nutzende"),
        ({"note_en": "See the-other-measure for more."}, "id-in-text", "the-other-measure"),
        ({"status_note_en": "Under way"}, "no-full-stop", "Under way"),
        ({"target_group_ro": "publicul larg"}, "small-initial", "publicul larg"),
        ({"actors_en": ["City", "residents"]}, "small-initial", "residents"),
    ],
)
def test_what_readers_stumble_over_is_told(check: Check, changes: dict[str, Any], rule: str, found: str) -> None:
    (field,) = changes

    told = check(measures=[measure("one", **changes), measure("the-other-measure", name_en="The other")])

    assert told == [(rule, "one", field, found)]


@pytest.mark.parametrize(
    "changes",
    [
        {"description_en": "Opened on 12 June 2015, in the season 2015-16."},
        {"note_en": "Funded at 100 %."},
        {"note_en": "Said in German: Bewohner*innen."},
        {"note_de": "Für Bewohnerinnen und Bewohner; Anlaufstelle: innen."},
        {"note_de": "Für Teilnehmende und Studierende."},
        {"note_en": "A one-way street."},
        {"status_note_en": "It is “under way”."},
        {"target_group_en": "iResilience team"},
        {"location_text_en": "12 places"},
        {"note_en": "On the scale, 0 = absent."},
        {"note_ro": "S-au plantat 19 arbori, apoi 101 arbori și 1.215 puieți, în total 120 de arbori."},
        {"note_ro": "În 2021 primăria a plantat; 31 online, 20 sau 30, 26 iunie, 45 % și 20 m²."},
    ],
)
def test_what_reads_well_is_left_alone(check: Check, changes: dict[str, Any]) -> None:
    assert check(measures=[measure("one", **changes), measure("the-other-measure", name_en="The other")]) == []


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ({"note_en": "more than"}, "more than"),
        ({"note_en": "about; press statement"}, "about;"),
        ({"note_de": "mehr als; frühere Berichte: 35"}, "mehr als;"),
        ({"note_ro": "peste, citat"}, "peste,"),
        ({"note_en": "about 70 % of the flood volume"}, None),
        ({"note_de": "etwa 70 % des Hochwasservolumens"}, None),
    ],
)
def test_a_qualifier_stands_before_the_number(check: Check, note: dict[str, str], found: str | None) -> None:
    told = check(measures=[measure("one")], figures=[FIGURE | note])

    assert told == ([("qualifier-in-note", "one-f1", next(iter(note)), found)] if found else [])
