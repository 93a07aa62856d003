"""The filters of the measures as Streamlit's own widgets, for pages that filter other records along with them.

The map of measures has a bar of its own (ui.measures.filter_bar). Widgets in, Filters out; the URL is the memory.
"""

from collections.abc import Callable, Collection

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import FACETS, FacetIndex, Filters
from atlas.measures.facet_index import folded
from atlas.measures.filters import VOCABULARIES
from atlas.measures.sentence import value_label
from atlas.places.cities import in_order
from ui import url
from ui.html import literal


def key(name: str) -> str:
    """Under which a widget of the filters stands in the session."""
    return f"filter.{name}"


def ordered(dataset: Dataset, texts: Text, facet: str, values: Collection[str]) -> list[str]:
    """Values in the order of the map of measures: partner cities first, all else by label."""
    if facet == "city":
        return in_order(dataset, values)
    if facet in VOCABULARIES:
        return [word.value for word in VOCABULARIES[facet] if word.value in values]
    return sorted(values, key=lambda value: folded((value_label(dataset, texts, facet, value),)))


def seed(index: FacetIndex, filters: Filters) -> None:
    """Set every widget to what the filters say."""
    for facet in FACETS:
        st.session_state[key(facet)] = list(getattr(filters, facet))
    first, last = index.years
    st.session_state[key("period")] = (
        min(max(filters.since or first, first), last),
        max(min(filters.until or last, last), first),
    )
    st.session_state[key("query")] = filters.query


def chosen(index: FacetIndex) -> Filters:
    """What the widgets say now; for those that are not on the page, what the URL says."""
    known = url.filters_in_url(index.known)
    values = {facet: tuple(st.session_state.get(key(facet), getattr(known, facet)) or ()) for facet in FACETS}
    first, last = index.years
    since, until = st.session_state.get(key("period"), (known.since or first, known.until or last))
    query = " ".join((st.session_state.get(key("query")) or "").split())
    return Filters(
        **values,
        query=query,
        since=since if since != first else None,
        until=until if until != last else None,
    )


def prepare(index: FacetIndex) -> Filters:
    """The filters of this run, taken from the URL where that was changed from outside, else from the widgets."""
    if url.changed_outside() or key("query") not in st.session_state:
        seed(index, url.filters_in_url(index.known))
    return chosen(index)


def pills(facet: str, options: list[str], label: Callable[[str], str], texts: Text) -> None:
    """Values of a facet to choose from, several at once."""
    st.pills(
        texts(f"facet.{facet}"),
        options,
        selection_mode="multi",
        key=key(facet),
        format_func=lambda value: literal(label(value)),
    )


def loosen(index: FacetIndex, part: str) -> None:
    """Take one part out of the filter."""
    seed(index, chosen(index).without(part))
