"""The browser filters as the server does: the same 300 filters through both."""

import json
import random
from collections.abc import Iterator

import numpy as np

from atlas.data import loading
from atlas.maps import facets
from atlas.maps.masks import packed
from atlas.measures import FACETS, Filters
from tests.frontend.node import evaluate

DATA = loading.current()
INDEX = facets.index(DATA)
SCRIPT = """
  const { Facets } = await import(`${src}/filter/facets.js`);
  const { readMask } = await import(`${src}/core/mask.js`);
  const facets = new Facets(given.facets);
  console.log(JSON.stringify(given.cases.map(([chosen, rest]) => {
    const { fitting, counts } = facets.filter(chosen, rest && readMask(rest));
    const numbers = [...counts].map(([facet, values]) => [facet, Object.fromEntries(values)]);
    const shown = Object.entries(facets.shown(fitting, chosen));
    const packed = (value) => ArrayBuffer.isView(value) ? Buffer.from(value).toString("base64") : value;
    const parts = Object.fromEntries(shown.map(([name, value]) => [name, packed(value)]));
    return { ...parts, counts: Object.fromEntries(numbers) };
  })));
"""


def chosen_at_random(number: int, seed: int) -> Iterator[Filters]:
    """Filters of one to four facets with one to three values each."""
    dice = random.Random(seed)
    for _ in range(number):
        names = dice.sample(FACETS, dice.randint(0, 4))
        values = {
            name: dice.sample(INDEX.values[name], min(len(INDEX.values[name]), dice.randint(1, 3))) for name in names
        }
        url = {name: ",".join(picked) for name, picked in values.items()}
        yield Filters.from_url(url, INDEX.known)


def test_the_browser_filters_as_the_server_does() -> None:
    """300 filters, with and without a mask of what only the server can tell."""
    filters = list(chosen_at_random(300, seed=7))
    dice = np.random.default_rng(7)
    rests = [dice.random(INDEX.size) < 0.6 if number % 2 else None for number in range(len(filters))]
    cases = [
        [{facet: list(getattr(each, facet)) for facet in FACETS}, None if rest is None else packed(rest)]
        for each, rest in zip(filters, rests, strict=True)
    ]
    found = evaluate(SCRIPT, {"facets": json.loads(facets.published_facets(DATA).body), "cases": cases})
    for each, rest, shown in zip(filters, rests, found, strict=True):
        mask = INDEX.mask(each) if rest is None else INDEX.mask(each) & rest
        on_map = INDEX.drawn(mask)
        assert shown["fitting"] == packed(mask)
        assert shown["drawn"] == packed(on_map)
        assert shown["unplaced"] == packed(mask & ~INDEX.placed)
        assert shown["count"] == on_map.sum()
        hidden = mask & INDEX.placed & ~on_map
        assert shown["covered"] == [INDEX.ids[row] for row in np.flatnonzero(hidden)]
        if rest is None:
            assert shown["counts"] == INDEX.counts(each)
