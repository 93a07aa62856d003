"""For 300 random filters and each language the words say the numbers of the table and of the map."""

import base64
import random
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import pytest

from atlas.data.loading import load
from atlas.i18n.catalog import number, text
from atlas.maps.masks import packed
from atlas.measures import FACETS, FacetIndex, Filters, describe
from atlas.measures.map_summary import CLOSE_M, WordsIndex, in_words
from atlas.schema.dates import first_day, last_day

DATA = load()
FRAME = DATA.measures
INDEX = FacetIndex(FRAME)
COLUMNS = WordsIndex(FRAME)
ROWS = FRAME.to_dict(orient="records")
COLUMN = {"city": "city_id", "neighbourhood": "neighbourhood_ids", "topic": "topics", "project": "project_ids"}


def random_filters(seed: int) -> Filters:
    """A filter with one to three parts in use."""
    dice = random.Random(seed)
    chosen: dict[str, object] = {}
    for part in dice.sample([*FACETS, "period", "query"], dice.randint(1, 3)):
        if part == "period":
            since = dice.randint(*INDEX.years)
            chosen |= {"since": since, "until": dice.choice([None, since + dice.randint(0, 4)])}
        elif part == "query":
            chosen["query"] = dice.choice(["wasser", "park", "Schul", "heat", "arbori", "zzz", "Mănăștur"])
        else:
            values = INDEX.values[part]
            chosen[part] = tuple(dice.sample(values, dice.randint(1, min(3, len(values)))))
    return Filters(**chosen)  # type: ignore[arg-type]


def fits(row: dict[str, Any], filters: Filters) -> bool:
    """Whether a row of the table fits, worked out from the row alone."""
    for facet in FACETS:
        wanted, cell = set(getattr(filters, facet)), row[COLUMN.get(facet, facet)]
        if wanted and not wanted & set(cell if isinstance(cell, tuple) else (cell,)):
            return False
    if filters.since is not None or filters.until is not None:
        first, last = row["start"] or row["end"], row["end"] or row["start"]
        if not first:
            return False
        if last_day(last).year < (filters.since or 0) or first_day(first).year > (filters.until or 9999):
            return False
    return not filters.query or bool(INDEX.mask(Filters(query=filters.query))[INDEX.ids.index(row["id"])])


@cache
def table_of(seed: int) -> tuple[Filters, pd.DataFrame]:
    """A random filter and the rows of the table that fit it."""
    filters = random_filters(seed)
    return filters, FRAME[[fits(row, filters) for row in ROWS]]


def bits(packed: str, size: int) -> np.ndarray:
    """The mask as the browser unpacks it."""
    raw = np.frombuffer(base64.b64decode(packed), dtype=np.uint8)
    return np.unpackbits(raw, bitorder="little")[:size].astype(bool)


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_words_table_and_map_agree(language: str) -> None:
    texts = text(language)
    seen_empty = seen_full = False
    for seed in range(300):
        filters, table = table_of(seed)
        drawn = bits(packed(INDEX.drawn(INDEX.mask(filters))), len(FRAME))
        said = in_words(DATA, INDEX, COLUMNS, filters, texts)
        assert said[0].startswith(texts("filter.shown", n=len(table), all=len(FRAME)))
        if table.empty:
            seen_empty = True
            assert len(said) == 1
            assert not drawn.any()
            continue
        seen_full = True
        joined = " ".join(said)
        assert texts("filter.placed", n=int(drawn.sum())) in joined
        without = table[table.geometry.isna() | (table["reach"] == "city-wide")]
        expected = {
            "city_wide": int((without["reach"] == "city-wide").sum()),
            "no_place": int((without["reach"] != "city-wide").sum()),
            "undated": int((table["start"].isna() & table["end"].isna()).sum()),
            "inferred": int((table["status_basis"] != "documented").sum()),
            "close": int((FRAME[drawn]["accuracy_m"] <= CLOSE_M).sum()),
            "for_area": int((FRAME[drawn]["position_method"] == "neighbourhood-centroid").sum()),
        }
        for key, amount in expected.items():
            sentence = texts(f"words.{key}", n=amount, metres=CLOSE_M)
            assert (sentence in said) == (amount > 0), (seed, key)
        for city, amount in table["city_id"].value_counts().items():
            name = DATA.title("cities", str(city), language).text
            assert f"{name} {number(int(amount), language)}" in joined
        covered = int((~table.geometry.isna() & (table["reach"] != "city-wide")).sum()) - int(drawn.sum())
        assert (texts("filter.by_parts", n=covered) in joined) == (covered > 0)
    assert seen_empty
    assert seen_full


def test_the_sentence_names_the_filter() -> None:
    filters = Filters(topic=("heat-health",), city=("dortmund",), since=2019, query="wasser")
    said = describe(DATA, INDEX, filters, text("en"))
    assert "Filter – City: Dortmund; Topic: Heat and health; Period: since 2019; Search: “wasser”." in said
