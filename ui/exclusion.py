"""The chosen record does not fit the filter: the sentence and the panel say so, and offer to loosen it."""

from collections.abc import Callable, Sequence

import streamlit as st

from atlas.i18n.catalog import Text
from ui.html import show, tag

_SAID = "atlas.outside"


def sentence(title: str, key: str, texts: Text) -> str:
    """What the sentence above the map adds; `key` is the section of the texts: filter or timeline."""
    return texts(f"{key}.outside", name=title)


def notice(parts: Sequence[str], key: str, texts: Text, loosen: Callable[[], None]) -> None:
    """In the panel: which parts of the filter leave the record out, and a button that drops them."""
    if not parts:
        return
    names = ", ".join(texts(f"facet.{part}") for part in parts)
    with st.container(key="atlas-outside"):
        show(tag("p", texts(f"{key}.outside_panel", parts=names), class_="atlas-outside", role="note"))
        st.button(texts("filter.outside_loosen", parts=names), key="atlas-outside-loosen", on_click=loosen)


def remember(said: object) -> None:
    """At a run of the whole page: what sentence and panel are about to say."""
    st.session_state[_SAID] = said


def agree(said: object) -> None:
    """In a fragment of the page: where it finds otherwise than sentence and panel have said, the page is drawn anew."""
    if st.session_state.get(_SAID) != said:
        remember(said)
        st.rerun()
