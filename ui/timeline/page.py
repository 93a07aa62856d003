"""Timeline, map and record of events in one fragment: a filter, a click or a step runs this only."""

from collections.abc import Callable

import streamlit as st

from atlas.data.loading import Dataset
from atlas.events import EventFilters, EventIndex
from atlas.events.map_scene import scene
from atlas.events.sentence import describe, loosenings, until_text
from atlas.i18n.catalog import Text
from atlas.measures import FacetIndex
from atlas.measures.exclusion import excluding
from ui import bilingual, current, exclusion, measure_panel, notices, url
from ui.html import show, tag
from ui.timeline import chart, event, event_map, filters, last_exchange


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """Filters, the sentence, lanes, map beside the record, list."""
    dataset = current.dataset()
    measures, index = current.index(dataset), current.events(dataset)
    chosen = filters.prepare(measures, index)
    name, measure = url.one(chart.EVENT, index.ids), url.selected(measures.ids)
    url.save(chosen.common, measure)
    url.put(**{chart.EVENT: name, chart.UNTIL: chart.until()})
    filters.bar(dataset, measures, index, chosen, texts)
    seen = scene(dataset, measures, index, chosen, name, chart.until())
    said = describe(dataset, index, chosen, texts)
    if seen.until:
        said += " " + until_text(int(seen.fitting.measures.sum()), int(seen.fitting.events.sum()), seen.until, texts)
    left_out = excluding(index, chosen, name)
    if left_out and name:
        said += " " + exclusion.sentence(dataset.title("events", name, texts.language).text, "timeline", texts)
    show(tag("p", said, class_="atlas-sentence", role="status"))
    mask = index.mask(chosen)

    def drop() -> None:
        for part in left_out:
            filters.loosen(measures, part)

    if not mask.any():
        _empty(measures, index, chosen, texts)
    chart.chart(dataset, mask, name, texts)
    with st.container(key="atlas-moment"):
        with st.container(key="atlas-moment-map"):
            event_map.draw(dataset, chosen, seen, name or measure, texts)
        _record(dataset, name, measure, texts, lambda: exclusion.notice(left_out, "timeline", texts, drop))
    event_map.summary(dataset, seen, texts)
    st.header(texts("timeline.list"), anchor=False)
    chart.table(dataset, seen.fitting.events, name, texts)


def _record(dataset: Dataset, name: str | None, measure: str | None, texts: Text, before: Callable[[], None]) -> None:
    """The chosen event, else the chosen measure, else what the record does not hold; `before` stands above an event."""
    with st.container(key="atlas-panel-wide" if bilingual.second(texts) and (name or measure) else "atlas-panel"):
        if name:
            before()
            event.event(dataset, name, texts)
        elif measure:
            measure_panel.panel(dataset, measure, texts)
        else:
            last_exchange.panel(dataset, texts)


def _empty(measures: FacetIndex, index: EventIndex, chosen: EventFilters, texts: Text) -> None:
    with st.container(border=True, key="atlas-empty"):
        st.markdown(texts("timeline.empty"))
        with st.container(horizontal=True):
            for part, count in loosenings(index, chosen):
                label = texts("timeline.loosen", n=count, part=texts(f"facet.{part}"))
                st.button(
                    label,
                    key=f"loosen-{part}",
                    on_click=filters.loosen,
                    args=(measures, part),
                    disabled=not count,
                )
