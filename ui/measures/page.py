"""Map, list and detail panel of the measures. The filter bar and the panel are fragments of their own; map and lists
are drawn once a visit of the page and follow the bar in the browser (frontend/src/core/shown-state.js)."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import FacetIndex
from atlas.measures.exclusion import excluding
from ui import bilingual, current, downloads, exclusion, maps, measure_panel, notices, url
from ui.measures import filter_bar, map_summary, measure_list, selection

MAP = "atlas-map"


def explorer(texts: Text) -> None:
    """Filter bar with the sentence, map beside panel, the map in words, list, downloads."""
    dataset = current.dataset()
    index = current.index(dataset)
    chosen = url.filters_in_url(index.known)
    url.save(chosen, url.selected(index.ids))  # what the address says that is not known goes out of it
    exclusion.remember(_left_out(index))
    head = st.container(key="atlas-head")
    with st.container(key="atlas-view"):
        # First: it takes longest to be painted.
        maps.mount(MAP, current.spec_url(dataset, texts.language), dataset, texts, height=600)
        with st.container(key="atlas-side"):
            _panel(texts, dataset.digest)
    with head:
        _filtered(texts, dataset.digest)
    map_summary.words(dataset, index, chosen, texts)
    measure_list.measures(dataset, texts)
    downloads.shown_measures(chosen, texts)


@st.fragment
@notices.followed
def _filtered(texts: Text, drawn: str) -> None:
    """What a filter runs, and nothing else. `drawn`: the digest of the data that map and lists stand on."""
    data = _unchanged(drawn)
    index = current.index(data)
    left_out = _left_out(index)
    exclusion.agree(left_out)
    filter_bar.bar(data, index, texts, url.selected(index.ids) if left_out else None)


@st.fragment
@notices.followed
def _panel(texts: Text, drawn: str) -> None:
    """What a choice runs: the panel of the measure, or the list of those without a pin."""
    data = _unchanged(drawn)
    index = current.index(data)
    selected = url.selected(index.ids)
    selection.listen(selected)
    left_out = _left_out(index)
    exclusion.agree(left_out)
    if not selected:
        measure_list.unplaced(data, texts)
        return
    # Two columns need the whole width: the panel then stands below the map.
    with st.container(key="atlas-panel-wide" if bilingual.second(texts) else "atlas-panel"):
        exclusion.notice(left_out, "filter", texts, lambda: _loosen(index, left_out))
        measure_panel.panel(data, selected, texts)


def _left_out(index: FacetIndex) -> list[str]:
    """The parts of the filter that leave out the chosen measure."""
    return excluding(index, url.filters_in_url(index.known), url.selected(index.ids))


def _loosen(index: FacetIndex, parts: list[str]) -> None:
    chosen = url.filters_in_url(index.known)
    for part in parts:
        chosen = chosen.without(part)
    url.filter_by(chosen)


def _unchanged(drawn: str) -> Dataset:
    """The data; where it has changed on disk, the whole page is drawn anew: a mask fits one set of measures only."""
    dataset = current.dataset()
    if dataset.digest != drawn:
        st.rerun()
    return dataset
