"""The filters of the timeline: those it shares with the measures, strand and type; all in the URL."""

from collections.abc import Callable

import streamlit as st

from atlas.data.loading import Dataset
from atlas.events import EventFilters, EventIndex
from atlas.events.filters import OWN, SHARED
from atlas.i18n.catalog import Text
from atlas.maps.theme import STRAND_STYLES
from atlas.measures import FacetIndex, Filters
from atlas.measures.sentence import value_label
from ui import facet_widgets as widgets
from ui import url

MORE = ("type", "neighbourhood", "project", "confidence")
_WRITTEN = "atlas.events.written"


def prepare(measures: FacetIndex, index: EventIndex) -> EventFilters:
    """The filters of this run, from the URL where that was changed from outside, else from the widgets."""
    common = widgets.prepare(measures)
    in_url = EventFilters.from_url(st.query_params.to_dict(), index.known)
    own = {name: getattr(in_url, name) for name in OWN}
    if st.session_state.get(_WRITTEN) != own or any(widgets.key(name) not in st.session_state for name in OWN):
        for name, values in own.items():
            st.session_state[widgets.key(name)] = list(values)
    chosen = {name: tuple(st.session_state[widgets.key(name)] or ()) for name in OWN}
    st.session_state[_WRITTEN] = chosen
    url.put(**{name: ",".join(values) for name, values in chosen.items()})
    return EventFilters(common, chosen["strand"], chosen["type"])


def bar(dataset: Dataset, measures: FacetIndex, index: EventIndex, chosen: EventFilters, texts: Text) -> None:
    """Draw the filters: search, cities, strands and topics at once, the rest in a drawer, and the reset."""
    counts = index.counts(chosen)

    def labelled(facet: str) -> Callable[[str], str]:
        return lambda value: f"{_label(dataset, texts, facet, value)} · {counts[facet].get(value, 0)}"

    with st.container(horizontal=True, vertical_alignment="bottom", key="atlas-filter-row"):
        st.text_input(
            texts("facet.query"),
            key=widgets.key("query"),
            placeholder=texts("timeline.search_hint"),
            max_chars=100,
            width=300,
        )
        widgets.pills("city", widgets.ordered(dataset, texts, "city", measures.values["city"]), labelled("city"), texts)
        hidden = [name for name in (*MORE, "period") if name in chosen.active]
        label = texts("filter.more_active", n=len(hidden)) if hidden else texts("filter.more")
        drawer = st.popover(label, key="atlas-more-filters", on_change="rerun")
        if drawer.open:
            with drawer:
                _more(dataset, measures, index, chosen, labelled, texts)
        st.button(
            texts("filter.reset"),
            key="atlas-reset",
            on_click=_reset,
            args=(measures,),
            disabled=not chosen,
            type="tertiary",
        )
    lanes = [name for name in STRAND_STYLES if name in index.known["strand"]]
    widgets.pills("strand", lanes, labelled("strand"), texts)
    widgets.pills("topic", widgets.ordered(dataset, texts, "topic", measures.values["topic"]), labelled("topic"), texts)


def _label(dataset: Dataset, texts: Text, facet: str, value: str) -> str:
    if facet in SHARED:
        return value_label(dataset, texts, facet, value)
    return texts.label("event_type" if facet == "type" else facet, value)


def _more(
    dataset: Dataset,
    measures: FacetIndex,
    index: EventIndex,
    chosen: EventFilters,
    labelled: Callable[[str], Callable[[str], str]],
    texts: Text,
) -> None:
    if any(widgets.key(name) not in st.session_state for name in ("neighbourhood", "project", "confidence", "period")):
        widgets.seed(measures, chosen.common)
    for facet in MORE:
        # What the measures page chose stays on offer, though no event may have it.
        offered = index.known[facet] if facet in OWN else widgets.ordered(dataset, texts, facet, measures.values[facet])
        st.multiselect(
            texts(f"facet.{facet}"),
            offered,
            key=widgets.key(facet),
            format_func=labelled(facet),
            placeholder=texts("filter.any"),
        )
    first, last = measures.years
    if first < last:
        st.slider(
            texts("facet.period"),
            first,
            last,
            key=widgets.key("period"),
            format="%d",
            help=texts("filter.period_help"),
        )


def _reset(measures: FacetIndex) -> None:
    """Choose nothing; what is selected stays."""
    widgets.seed(measures, Filters())
    for name in OWN:
        st.session_state[widgets.key(name)] = []


def loosen(measures: FacetIndex, part: str) -> None:
    """Take one part out of the filter."""
    if part in OWN:
        st.session_state[widgets.key(part)] = []
    else:
        widgets.loosen(measures, part)
