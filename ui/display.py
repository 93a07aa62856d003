"""How a visit looks: text size for projectors, contrast, a map from the internet; the choice is in the URL.

The document is told by a mark on the page, which frontend/src/page/display.js copies to the root element: the style
sheets, and the maps in their frames, follow that.
"""

import streamlit as st

from atlas.i18n.catalog import Text
from ui import consent, url
from ui.html import show, tag

CHOICES = {"size": ("normal", "large"), "contrast": ("normal", "high")}
"""URL parameter → values; the first is the default and stands in no address."""


def current(name: str) -> str:
    """What the URL asks for; the default for anything that is not on offer, which is dropped."""
    known = CHOICES[name]
    wanted = url.one(name, known)
    if name in st.query_params and (wanted is None or wanted == known[0]):
        url.put(**{name: None})
    return wanted or known[0]


def menu(texts: Text) -> None:
    """The menu in the bar at the top."""
    with st.popover(texts("display.title"), icon=":material/visibility:", key="atlas-display"):
        for name in CHOICES:
            _choice(name, texts)
        consent.control(texts)
        st.caption(texts("display.theme_hint"))


def _choice(name: str, texts: Text) -> None:
    key = f"atlas.display.{name}"
    st.session_state[key] = current(name)
    st.segmented_control(
        texts(f"display.{name}"),
        CHOICES[name],
        key=key,
        required=True,
        on_change=_chosen,
        args=(name, key),
        format_func=lambda value: texts.label(f"display_{name}", value),
    )


def _chosen(name: str, key: str) -> None:
    value = st.session_state[key]
    url.put(**{name: None if value == CHOICES[name][0] else value})


def mark(texts: Text) -> None:
    """Tell the document what is chosen, and in which language this run speaks."""
    chosen = {f"data_{name}": current(name) for name in CHOICES}
    agreed = "agreed" if consent.agreed() else None
    show(tag("span", class_="atlas-display-mark", data_lang=texts.language, data_online=agreed, **chosen))
