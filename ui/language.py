"""Which language a visit is in: the URL, else the page before, else the visitor's browser, else the configuration."""

import streamlit as st

from atlas import config
from atlas.i18n.catalog import LANGUAGE_NAMES, Text, text
from atlas.i18n.negotiation import choose
from ui import url


def current() -> str:
    """The two-letter code of the language of this run."""
    offered = config.current().languages.offered
    # Streamlit empties the URL on a change of page; until state.enter has brought it back, the memory speaks.
    wanted = [*st.query_params.get_all("lang"), url.remembered("lang") or ""]
    # The whole list of the browser, as for the start page; a proxy may have taken it out.
    accepted = st.context.headers.get("Accept-Language") or st.context.locale or ""
    return choose(wanted, accepted, offered, config.current().languages.default)


def words() -> Text:
    """The interface texts of this run."""
    return text(current())


def picker(texts: Text) -> None:
    """Buttons for the languages on offer; the choice goes into the URL."""
    offered = config.current().languages.offered
    st.session_state["atlas.language"] = current()
    st.segmented_control(
        texts("shell.language"),
        offered,
        format_func=lambda code: LANGUAGE_NAMES.get(code, code),
        key="atlas.language",
        on_change=_chosen,
        label_visibility="collapsed",
        required=True,
    )


def _chosen() -> None:
    url.put(lang=st.session_state["atlas.language"])
