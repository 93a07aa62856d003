"""Timeline, map and record of events in one fragment: a filter, a click or a step runs this only."""

from collections.abc import Callable

import streamlit as st

from atlas.filtering import FacetIndex
from atlas.filtering.outside import excluding
from atlas.loading import Dataset
from atlas.text import Text
from atlas.timeline import EventFilters, EventIndex
from atlas.timeline.describe import describe, loosenings, until_text
from atlas.timeline.scene import scene
from ui import (
    bilingual,
    detail,
    event,
    notices,
    outside,
    state,
    timeline_chart,
    timeline_filters,
    timeline_map,
    timeline_silence,
)
from ui import data as source
from ui.markup import show, tag


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """Filters, the sentence, lanes, map beside the record, list."""
    data = source.dataset()
    measures, index = source.index(data), source.events(data)
    chosen = timeline_filters.prepare(measures, index)
    name, measure = state.one(timeline_chart.EVENT, index.ids), state.selected(measures.ids)
    state.save(chosen.common, measure)
    state.put(**{timeline_chart.EVENT: name, timeline_chart.UNTIL: timeline_chart.until()})
    timeline_filters.bar(data, measures, index, chosen, texts)
    seen = scene(data, measures, index, chosen, name, timeline_chart.until())
    said = describe(data, index, chosen, texts)
    if seen.until:
        said += " " + until_text(int(seen.fitting.measures.sum()), int(seen.fitting.events.sum()), seen.until, texts)
    left_out = excluding(index, chosen, name)
    if left_out and name:
        said += " " + outside.sentence(data.title("events", name, texts.language).text, "timeline", texts)
    show(tag("p", said, class_="atlas-sentence", role="status"))
    mask = index.mask(chosen)

    def drop() -> None:
        for part in left_out:
            timeline_filters.loosen(measures, part)

    if not mask.any():
        _empty(measures, index, chosen, texts)
    timeline_chart.chart(data, mask, name, texts)
    with st.container(key="atlas-moment"):
        with st.container(key="atlas-moment-map"):
            timeline_map.draw(data, chosen, seen, name or measure, texts)
        _record(data, name, measure, texts, lambda: outside.notice(left_out, "timeline", texts, drop))
    timeline_map.in_words(data, seen, texts)
    st.header(texts("timeline.list"), anchor=False)
    timeline_chart.table(data, seen.fitting.events, name, texts)


def _record(data: Dataset, name: str | None, measure: str | None, texts: Text, before: Callable[[], None]) -> None:
    """The chosen event, else the chosen measure, else what the record does not hold; `before` stands above an event."""
    with st.container(key="atlas-panel-wide" if bilingual.second(texts) and (name or measure) else "atlas-panel"):
        if name:
            before()
            event.event(data, name, texts)
        elif measure:
            detail.measure(data, measure, texts)
        else:
            timeline_silence.panel(data, texts)


def _empty(measures: FacetIndex, index: EventIndex, chosen: EventFilters, texts: Text) -> None:
    with st.container(border=True, key="atlas-empty"):
        st.markdown(texts("timeline.empty"))
        with st.container(horizontal=True):
            for part, count in loosenings(index, chosen):
                label = texts("timeline.loosen", n=count, part=texts(f"facet.{part}"))
                st.button(
                    label,
                    key=f"loosen-{part}",
                    on_click=timeline_filters.loosen,
                    args=(measures, part),
                    disabled=not count,
                )
