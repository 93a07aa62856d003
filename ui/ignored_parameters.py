"""What was left out of the link that led to a page: kept as long as the page stays, and said on it."""

from collections.abc import Iterable

import streamlit as st

from atlas.i18n.catalog import Text
from atlas.url.lenient import Dropped
from ui.html import literal

_DROPPED = "atlas.dropped"


def remember(dropped: Iterable[Dropped]) -> None:
    """Keep what was left out of the link of this page, to be told as long as the page stays."""
    st.session_state[_DROPPED] = tuple(dropped)


def told() -> tuple[Dropped, ...]:
    """What was left out of the link that led here."""
    kept: tuple[Dropped, ...] = st.session_state.get(_DROPPED, ())
    return kept


def notice(texts: Text) -> None:
    """Say what was left out, and that the rest of the link is shown."""
    if parts := [_part(item, texts) for item in told()]:
        st.info(texts("link.dropped", parts="; ".join(parts)))


def _part(item: Dropped, texts: Text) -> str:
    if not item.word:
        return texts("link.parameter", name=literal(item.parameter))
    return texts("link.value", name=_name(item.parameter, texts), word=literal(item.word))


def _name(parameter: str, texts: Text) -> str:
    own = f"link.name_{parameter}"
    return texts(own if texts.has(own) else f"facet.{parameter}")
