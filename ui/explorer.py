"""Map, list and detail panel of the measures. The filter bar and the panel are fragments of their own; map and lists
are drawn once a visit of the page and follow the bar in the browser (frontend/src/core/shown-state.js)."""

import streamlit as st

from atlas.filtering import FacetIndex
from atlas.filtering.outside import excluding
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.text import Text
from atlas.web import assets
from ui import bilingual, detail, downloads, filter_bar, filter_words, listing, notices, outside, picking, state
from ui import data as source

MAP = "atlas-map"


def explorer(texts: Text) -> None:
    """Filter bar with the sentence, map beside panel, the map in words, list, downloads."""
    data = source.dataset()
    index = source.index(data)
    chosen = state.filters_in_url(index.known)
    state.save(chosen, state.selected(index.ids))  # what the address says that is not known goes out of it
    outside.remember(_left_out(index))
    head = st.container(key="atlas-head")
    with st.container(key="atlas-view"):
        _map(data, texts)  # first: it takes longest to be painted
        with st.container(key="atlas-side"):
            _panel(texts, data.digest)
    with head:
        _filtered(texts, data.digest)
    filter_words.words(data, index, chosen, texts)
    listing.measures(data, texts)
    downloads.shown_measures(chosen, texts)


@st.fragment
@notices.followed
def _filtered(texts: Text, drawn: str) -> None:
    """What a filter runs, and nothing else. `drawn`: the digest of the data that map and lists stand on."""
    data = _unchanged(drawn)
    index = source.index(data)
    left_out = _left_out(index)
    outside.agree(left_out)
    filter_bar.bar(data, index, texts, state.selected(index.ids) if left_out else None)


@st.fragment
@notices.followed
def _panel(texts: Text, drawn: str) -> None:
    """What a choice runs: the panel of the measure, or the list of those without a pin."""
    data = _unchanged(drawn)
    index = source.index(data)
    selected = state.selected(index.ids)
    picking.listen(selected)
    left_out = _left_out(index)
    outside.agree(left_out)
    if not selected:
        listing.unplaced(data, texts)
        return
    # Two columns need the whole width: the panel then stands below the map.
    with st.container(key="atlas-panel-wide" if bilingual.second(texts) else "atlas-panel"):
        outside.notice(left_out, "filter", texts, lambda: _loosen(index, left_out))
        detail.measure(data, selected, texts)


def _left_out(index: FacetIndex) -> list[str]:
    """The parts of the filter that leave out the chosen measure."""
    return excluding(index, state.filters_in_url(index.known), state.selected(index.ids))


def _loosen(index: FacetIndex, parts: list[str]) -> None:
    chosen = state.filters_in_url(index.known)
    for part in parts:
        chosen = chosen.without(part)
    state.filter_by(chosen)


def _unchanged(drawn: str) -> Dataset:
    """The data; where it has changed on disk, the whole page is drawn anew: a mask fits one set of measures only."""
    data = source.dataset()
    if data.digest != drawn:
        st.rerun()
    return data


def _map(data: Dataset, texts: Text) -> None:
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    base = source.config.current().server.base_url_path
    chart = leaflet.AtlasMap(
        source.spec_url(data, texts.language),
        js=[assets.address("leaflet.js", base), assets.address("atlas-map.js", base)],
        css=[assets.address("leaflet.css", base), assets.address("atlas-map.css", base)],
        follows=True,
    )
    chart.get_root()
    st_folium(
        chart,
        key=f"{MAP} {data.digest[:12]} {texts.language}",
        height=600,
        use_container_width=True,
        render=False,
        returned_objects=[],
    )
