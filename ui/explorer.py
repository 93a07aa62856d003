"""Map, list and detail panel of the measures, in one fragment: a filter runs this and nothing else."""

from typing import Any

import streamlit as st

from atlas.filtering import FacetIndex, Filters, describe, loosenings
from atlas.loading import Dataset
from atlas.maps import leaflet
from atlas.text import Text
from atlas.web import assets
from atlas.words import in_words
from ui import bilingual, detail, downloads, filters, listing, state
from ui import data as source
from ui.markup import show, tag

MAP = "atlas-map"


@st.fragment
def explorer(texts: Text) -> None:
    """Filters, the sentence, map beside panel, list."""
    data = source.dataset()
    index = source.index(data)
    chosen = filters.prepare(index)
    selected = state.selected(index.ids)
    state.save(chosen, selected)
    mask = index.mask(chosen)
    # What stands above the map has a box of its own, so that the map never changes its place among the elements
    # (Streamlit would load it again) and can be sent first (it takes longest to be painted).
    head = st.container(key="atlas-head")
    # Map and panel stand side by side by CSS: Streamlit's columns would be three more messages at every filter.
    with st.container(key="atlas-view"):
        _map(data, index, chosen, selected, texts)
        with head:
            _head(data, index, chosen, texts)
        if selected:
            # Two columns need the whole width: the panel then stands below the map.
            with st.container(key="atlas-panel-wide" if bilingual.second(texts) else "atlas-panel"):
                detail.measure(data, selected, texts)
        else:
            listing.unplaced(data, index, mask, chosen, texts)
    _words(data, index, chosen, texts)
    listing.measures(data, mask, chosen, selected, texts)
    downloads.shown_measures(chosen, texts)


def _head(data: Dataset, index: FacetIndex, chosen: Filters, texts: Text) -> None:
    filters.bar(data, index, chosen, texts)
    show(tag("p", describe(data, index, chosen, texts), class_="atlas-sentence", role="status"))
    if not index.mask(chosen).any():
        _empty(index, chosen, texts)


def _words(data: Dataset, index: FacetIndex, chosen: Filters, texts: Text) -> None:
    said = in_words(data, index, source.columns(data), chosen, texts)[1:]
    if said:
        summary = tag("summary", texts("words.title"))
        show(tag("details", summary, tag("p", " ".join(said)), class_="atlas-words", open="open"))


def _empty(index: FacetIndex, chosen: Filters, texts: Text) -> None:
    with st.container(border=True, key="atlas-empty"):
        st.markdown(texts("filter.empty"))
        with st.container(horizontal=True):
            for item in loosenings(index, chosen):
                part = texts("facet." + item["part"])
                st.button(
                    texts("filter.loosen", n=item["count"], part=part), key=f"loosen-{item['part']}",
                    on_click=filters.loosen, args=(index, item["part"]), disabled=not item["count"],
                )  # fmt: skip


def _map(data: Dataset, index: FacetIndex, chosen: Filters, selected: str | None, texts: Text) -> None:
    # Imported here because the component registers itself only inside a page run.
    from streamlit_folium import st_folium

    mask = index.mask(chosen)
    drawn = index.drawn(mask)
    place = index.ids.index(selected) if selected else 0
    covered = bool(selected and mask[place] and index.placed[place] and not drawn[place])
    base = source.config.current().server.base_url_path
    chart = leaflet.AtlasMap(
        source.spec_url(data, texts.language),
        js=[assets.address("leaflet.js", base), assets.address("atlas-map.js", base)],
        css=[assets.address("leaflet.css", base), assets.address("atlas-map.css", base)],
    )
    chart.get_root()
    wanted = leaflet.request(drawn, chosen.topic, chosen.city, selected, covered)
    st_folium(
        chart, key=f"{MAP} {data.digest[:12]} {texts.language}", height=600, use_container_width=True, render=False,
        feature_group_to_add=leaflet.Shown(wanted), returned_objects=["last_active_drawing"],
        on_change=_picked_on_map, 
    )  # fmt: skip


def _picked_on_map() -> None:
    for key, value in st.session_state.items():
        if isinstance(key, str) and key.startswith(MAP):
            state.select(_picked(value))


def _picked(value: Any) -> str | None:
    feature = (value or {}).get("last_active_drawing") or {}
    name = feature.get("id") or (feature.get("properties") or {}).get("id")
    return name if isinstance(name, str) else None
