"""For 300 random scenes and each language the words under the map say the numbers of the layer that it draws."""

import base64
import json
import random
from collections import Counter
from functools import cache
from typing import Any

import numpy as np
import pytest

from atlas.data.loading import load
from atlas.events import EventFilters, EventIndex
from atlas.events.map_scene import Scene, scene
from atlas.events.map_summary import EventColumns, in_words, numbers
from atlas.i18n.catalog import text
from atlas.i18n.formats import date_text
from atlas.maps.combined import moments_layer
from atlas.maps.masks import packed
from atlas.measures import FacetIndex, Filters
from atlas.measures.map_summary import CLOSE_M, WordsIndex
from atlas.schema.dates import first_day, last_day

DATA = load()
MEASURES, EVENTS = FacetIndex(DATA.measures), EventIndex(DATA)
COLUMNS, EVENT_COLUMNS = WordsIndex(DATA.measures), EventColumns(EVENTS)
LAYER: list[dict[str, Any]] = json.loads(moments_layer(DATA).body)["features"]
SHARED = {"city": MEASURES, "neighbourhood": MEASURES, "topic": MEASURES, "project": MEASURES}


@cache
def random_scene(seed: int) -> Scene:
    """A filter with up to two parts, in some scenes a month, in some a chosen event."""
    dice = random.Random(seed)
    common: dict[str, object] = {}
    for part in dice.sample([*SHARED, "period"], dice.randint(0, 2)):
        values = MEASURES.values.get(part, [])
        chosen = {"since": dice.randint(2015, 2024)} if part == "period" else {part: tuple(dice.sample(values, 2))}
        common |= chosen
    strands = tuple(dice.sample(EVENTS.known["strand"], 2)) if dice.random() < 0.3 else ()
    until = f"{dice.randint(2015, 2026)}-{dice.randint(1, 12):02}" if dice.random() < 0.4 else None
    event = dice.choice(EVENTS.ids) if dice.random() < 0.4 else None
    filters = EventFilters(Filters(**common), strands)  # type: ignore[arg-type]
    return scene(DATA, MEASURES, EVENTS, filters, event, until)


def on_map(seen: Scene) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The measures and the events of the layer that the browser draws for the mask it is sent."""
    raw = np.frombuffer(base64.b64decode(packed(seen.drawn.joined)), dtype=np.uint8)
    bits = np.unpackbits(raw, bitorder="little")[: len(LAYER)]
    drawn = [feature for feature, bit in zip(LAYER, bits, strict=True) if bit]
    assert all(feature["geometry"] for feature in drawn)
    return [f for f in drawn if "strand" not in f["properties"]], [f for f in drawn if "strand" in f["properties"]]


def sentences(seen: Scene, language: str) -> list[str]:
    found = numbers(MEASURES, COLUMNS, EVENTS, EVENT_COLUMNS, seen)
    return [sentence for part in in_words(DATA, found, seen, text(language)) for sentence in part]


def ranked(values: Any, language: str, key: str = "") -> str:
    """'Dortmund 25, Cologne 11', counted here and not by the library."""
    texts = text(language)
    pairs = sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(
        texts("words.counted", name=DATA.title(key, name, language).text if key else texts.label("strand", name), n=n)
        for name, n in pairs
    )


def counted(seen: Scene) -> dict[str, int]:
    """What the sentences that say one number should say, from layer and records alone."""
    measures, events = on_map(seen)
    said = [event["properties"] for event in events]
    about = [
        DATA.records("measures")[name] for name, fits in zip(MEASURES.ids, seen.about.measures, strict=True) if fits
    ]
    shapes = DATA.readings["measures"].geometries
    unplaced = [record for record in about if record.reach == "city-wide" or shapes[record.id] is None]
    records = [DATA.get("events", event["id"]) for event in events]
    records += [DATA.get("measures", measure["id"]) for measure in measures]
    return {
        "words.close": sum((record.accuracy_m or np.inf) <= CLOSE_M for record in records),
        "words.for_area": sum(record.position_method == "neighbourhood-centroid" for record in records),
        "timeline.words.imprecise": sum(
            bool({"month", "year"} & {event.get("precision"), event.get("end_precision")}) for event in said
        ),
        "timeline.words.inferred": sum(
            "start" in event and event["basis"] in ("inferred", "computed")
            for event in said
            if event["shape"] not in ("bounded", "none")
        ),
        "timeline.words.undated": sum(event["shape"] in ("bounded", "none") for event in said),
        "timeline.words.not_held": sum("occurrence" in event for event in said),
        "timeline.words.no_place": sum(
            fits and feature["geometry"] is None
            for fits, feature in zip(seen.about.events, LAYER[MEASURES.size :], strict=True)
        ),
        "words.by_parts": len(about) - len(unplaced) - len(measures),
        "words.city_wide": sum(record.reach == "city-wide" for record in unplaced),
        "words.no_place": sum(record.reach != "city-wide" for record in unplaced),
        "words.undated": sum(not (record.start or record.end) for record in about),
        "words.inferred": sum(record.status_basis != "documented" for record in about),
        "timeline.words.left_events": int(seen.left_out.events.sum()),
        "timeline.words.left_measures": int(seen.left_out.measures.sum()),
    }


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_words_layer_and_map_agree(language: str) -> None:
    texts = text(language)
    kinds: Counter[str] = Counter()
    for seed in range(300):
        seen = random_scene(seed)
        said = sentences(seen, language)
        measures, events = on_map(seen)
        kinds[said[0]] += 1
        for name, drawn, about in (("events", events, seen.about.events), ("measures", measures, seen.about.measures)):
            none = texts(f"timeline.words.no_{name}")
            assert (none in said) == (not about.any())
            assert (texts(f"timeline.words.{name}", n=len(drawn), all=int(about.sum())) in said) == about.any()
        for key, amount in counted(seen).items():
            assert (texts(key, n=amount, metres=CLOSE_M) in said) == (amount > 0), (seed, key)
        cities = [city for event in events for city in event["properties"].get("city_ids", ())]
        strands = [event["properties"]["strand"] for event in events]
        listed = {
            "timeline.words.event_cities": ranked(cities, language, "cities"),
            "timeline.words.strands": ranked(strands, language),
            "timeline.words.measure_cities": ranked([m["properties"]["city_id"] for m in measures], language, "cities"),
        }
        for key, names in listed.items():
            assert (texts(key, list=names) in said) == bool(names), (seed, key)
    assert len(kinds) > 4, "all kinds of scenes came up"


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_years_are_those_of_the_dated_events_on_the_map(language: str) -> None:
    texts = text(language)
    alike = apart = 0
    for seed in range(300):
        seen = random_scene(seed)
        _, events = on_map(seen)
        dated = [e["properties"]["start"][0][:4] for e in events if e["properties"]["shape"] not in ("bounded", "none")]
        said = sentences(seen, language)
        if len(set(dated)) == 1:
            alike += 1
            assert texts("timeline.words.year", n=len(dated), year=dated[0]) in said
        elif dated:
            apart += 1
            assert texts("timeline.words.years", n=len(dated), first=min(dated), last=max(dated)) in said
            ((year, most),) = Counter(sorted(dated)).most_common(1)
            named = [sentence for sentence in said if texts("timeline.words.counted", year=year, n=most) in sentence]
            assert bool(named) == (len(set(Counter(dated).values())) > 1)
    assert alike
    assert apart


def test_a_month_leaves_out_what_had_not_begun_or_has_no_date() -> None:
    seen = scene(DATA, MEASURES, EVENTS, EventFilters(), None, "2020-06")
    limit = last_day("2020-06")
    begun = {name for name, event in DATA.records("events").items() if event.start and first_day(event.start) <= limit}
    assert {name for name, fits in zip(EVENTS.ids, seen.about.events, strict=True) if fits} == begun
    undated = sum(not (record.start or record.end) for record in DATA.records("measures").values())
    said = sentences(seen, "en")
    assert text("en")("timeline.words.left_measures", n=undated) in said
    assert said[0] == text("en")("timeline.words.until", month=date_text("2020-06", text("en")))


def test_a_chosen_event_stands_alone_unless_nothing_of_it_has_a_place() -> None:
    placed = next(name for name, there in zip(EVENTS.ids, EVENTS.placed, strict=True) if there)
    alone = scene(DATA, MEASURES, EVENTS, EventFilters(), placed, None)
    assert alone.drawn.events.sum() == 1
    assert sentences(alone, "en")[0] == text("en")("timeline.words.alone")
    nowhere = scene(DATA, MEASURES, EVENTS, EventFilters(), "event-toolbox-english", None)
    assert sentences(nowhere, "en")[0] == text("en")("timeline.words.instead")
    assert nowhere.drawn.events.sum() == EVENTS.placed.sum()
    later = scene(DATA, MEASURES, EVENTS, EventFilters(), placed, "2026-06")
    assert not later.alone
    assert not later.instead
