"""The filter bar: widgets in, Filters out. Counts stand beside each value; the URL is the memory."""

from collections.abc import Callable

import streamlit as st

from atlas.filtering import FACETS, FacetIndex, Filters
from atlas.filtering.describe import value_label
from atlas.loading import Dataset
from atlas.text import Text
from ui import state
from ui.markup import literal

FIRST = ("city", "topic")
MORE = ("neighbourhood", "kind", "status", "project", "confidence")


def key(name: str) -> str:
    """Under which a widget of the filters stands in the session."""
    return f"filter.{name}"


def seed(index: FacetIndex, filters: Filters) -> None:
    """Set every widget to what the filters say."""
    for facet in FACETS:
        st.session_state[key(facet)] = list(getattr(filters, facet))
    first, last = index.years
    st.session_state[key("period")] = (
        min(max(filters.since or first, first), last), max(min(filters.until or last, last), first)
    )  # fmt: skip
    st.session_state[key("query")] = filters.query


def chosen(index: FacetIndex) -> Filters:
    """What the widgets say now; for those that are not on the page, what the URL says."""
    known = state.filters_in_url(index.known)
    values = {facet: tuple(st.session_state.get(key(facet), getattr(known, facet)) or ()) for facet in FACETS}
    first, last = index.years
    since, until = st.session_state.get(key("period"), (known.since or first, known.until or last))
    query = " ".join((st.session_state.get(key("query")) or "").split())
    return Filters(
        **values, query=query,
        since=since if since != first else None, until=until if until != last else None,
    )  # fmt: skip


def prepare(index: FacetIndex) -> Filters:
    """The filters of this run, taken from the URL where that was changed from outside, else from the widgets."""
    if state.changed_outside() or key("query") not in st.session_state:
        seed(index, state.filters_in_url(index.known))
    return chosen(index)


def bar(data: Dataset, index: FacetIndex, filters: Filters, texts: Text) -> None:
    """Draw the filters: search, cities and topics at once, the rest in a drawer, and the reset."""
    counts = index.counts(filters)

    def labelled(facet: str) -> Callable[[str], str]:
        return lambda value: f"{value_label(data, texts, facet, value)} · {counts[facet].get(value, 0)}"

    with st.container(horizontal=True, vertical_alignment="bottom", key="atlas-filter-row"):
        st.text_input(texts("facet.query"), key=key("query"), placeholder=texts("filter.search_hint"), max_chars=100,
                      width=300)  # fmt: skip
        pills("city", index.values["city"], labelled("city"), texts)
        hidden = [name for name in (*MORE, "period") if name in filters.active]
        label = texts("filter.more_active", n=len(hidden)) if hidden else texts("filter.more")
        drawer = st.popover(label, key="atlas-more-filters", on_change="rerun")
        if drawer.open:  # closed, it would only make every filter slower
            with drawer:
                _more(index, filters, labelled, texts)
        st.button(texts("filter.reset"), key="atlas-reset", on_click=reset, args=(index,), disabled=not filters,
                  type="tertiary")  # fmt: skip
    pills("topic", index.values["topic"], labelled("topic"), texts)


def pills(facet: str, options: list[str], label: Callable[[str], str], texts: Text) -> None:
    """Values of a facet to choose from, several at once."""
    st.pills(texts(f"facet.{facet}"), options, selection_mode="multi", key=key(facet),
             format_func=lambda value: literal(label(value)))  # fmt: skip


def _more(index: FacetIndex, filters: Filters, labelled: Callable[[str], Callable[[str], str]], texts: Text) -> None:
    if any(key(facet) not in st.session_state for facet in (*MORE, "period")):
        seed(index, filters)
    for facet in MORE:
        st.multiselect(texts(f"facet.{facet}"), index.values[facet], key=key(facet), format_func=labelled(facet),
                       placeholder=texts("filter.any"))  # fmt: skip
    first, last = index.years
    if first < last:
        st.slider(texts("facet.period"), first, last, key=key("period"), format="%d", help=texts("filter.period_help"))


def reset(index: FacetIndex) -> None:
    """Choose nothing; the selected measure stays."""
    seed(index, Filters())


def loosen(index: FacetIndex, part: str) -> None:
    """Take one part out of the filter."""
    seed(index, chosen(index).without(part))
