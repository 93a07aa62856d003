"""The filter bar of the map of measures: our own component, so that a click shows before the server has answered.

The browser filters by the masks of atlas.maps.facets and asks the server, whose answer is what counts: the mask, the
sentence, what to loosen. What is chosen stands in the URL, as everywhere (ui.url).
"""

from typing import Any

import numpy as np
import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps.masks import packed
from atlas.measures import FacetIndex, Filters, describe, loosenings
from atlas.measures.filters import MAX_QUERY
from atlas.measures.sentence import Loosening
from ui import components, current, downloads, exclusion, url
from ui.measures import map_summary

KEY = "atlas-filter"
_TURN = "atlas.filter.turn"
_LONGEST = 4_000  # characters of a parameter; what is longer was not chosen in the bar


def bar(dataset: Dataset, index: FacetIndex, texts: Text, left_out: str | None = None) -> None:
    """Draw the bar and the sentence for what the URL has chosen; `left_out`: the chosen measure that does not fit."""
    chosen = url.filters_in_url(index.known)
    mask = index.mask(chosen)
    content: dict[str, Any] = {
        "module": components.asset("atlas-filter.js"),
        "spec": current.spec_url(dataset, texts.language),
        "facets": current.facets_url(dataset),
        "failed": texts("list.failed"),
        "turn": st.session_state.get(_TURN, 0),
        "chosen": chosen.to_url(),
        "mask": packed(mask),
        "sentence": _sentence(dataset, index, chosen, mask, left_out, texts),
        "words": map_summary.said(dataset, index, chosen, texts),
        "export": downloads.query(chosen, texts),
    }
    told = Filters(since=chosen.since, until=chosen.until, query=chosen.query)
    if told:
        content["rest"] = packed(index.mask(told))
    if index.size and not mask.any():
        content["loosen"] = [_loosening(item, texts) for item in loosenings(index, chosen)]
    components.filter_bar()(data=content, key=KEY, on_asked_change=lambda: _asked(index))


def _sentence(
    dataset: Dataset, index: FacetIndex, chosen: Filters, mask: np.ndarray, left_out: str | None, texts: Text
) -> str:
    said = describe(dataset, index, chosen, texts, mask)
    if left_out is None:
        return said
    return f"{said} {exclusion.sentence(dataset.title('measures', left_out, texts.language).text, 'filter', texts)}"


def _loosening(item: Loosening, texts: Text) -> dict[str, Any]:
    label = texts("filter.loosen", n=item["count"], part=texts("facet." + item["part"]))
    return {"part": item["part"], "label": label, "count": item["count"]}


def _asked(index: FacetIndex) -> None:
    turn, filters = asked(st.session_state[KEY].asked, index)
    st.session_state[_TURN] = turn
    url.filter_by(filters)


def asked(value: Any, index: FacetIndex) -> tuple[int, Filters]:
    """Turn and filters of what the browser sent. It may have been made up: what is not known is dropped."""
    value = value if isinstance(value, dict) else {}
    turn, chosen = value.get("turn"), value.get("chosen")
    chosen = chosen if isinstance(chosen, dict) else {}
    words = {str(name): text[:_LONGEST] for name, text in chosen.items() if isinstance(text, str)}
    words["q"] = words.get("q", "")[:MAX_QUERY]
    return turn if isinstance(turn, int) else 0, Filters.from_url(words, index.known)
