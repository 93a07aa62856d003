"""Consent to a base map from the internet: asked for, said what it means, kept for the session, taken back.

Nothing foreign is loaded before a visitor agrees; the consent lives in the session on the server and ends
with it, so nothing is stored on the visitor's device.
"""

from urllib.parse import urlsplit

import streamlit as st

from atlas import config
from atlas.i18n.catalog import Text
from ui.html import link, literal, show, tag

_AGREED = "atlas.online"


def offered() -> bool:
    """Whether the operator has configured such a map."""
    return bool(config.current().map.online.template)


def agreed() -> bool:
    """Whether this visitor has agreed, in this session."""
    return offered() and bool(st.session_state.get(_AGREED))


def who() -> dict[str, str]:
    """The host that would be asked, and who runs it."""
    given = config.current().map.online
    return {"host": urlsplit(given.template).netloc, "operator": given.operator}


def control(texts: Text) -> None:
    """What holds now, and the button that changes it; nothing where no such map is configured."""
    if not offered():
        return
    st.markdown(f"**{literal(texts('online.title'))}**")
    if agreed():
        st.markdown(literal(texts("online.on", **who())))
        st.button(texts("online.switch_off"), key="atlas-online-off", on_click=_set, args=(False,))
        return
    st.markdown(literal(texts("online.off")))
    if st.button(texts("online.switch_on"), key="atlas-online-ask"):
        _ask(texts)


def _ask(texts: Text) -> None:
    @st.dialog(texts("online.title"))
    def dialog() -> None:
        show(
            tag("h3", texts("online.question", **who())),
            *(tag("p", texts(f"online.{part}", **who())) for part in ("who", "what", "long")),
            tag("p", link(config.current().map.online.privacy_url, texts("online.policy", **who()))),
        )
        with st.container(horizontal=True):
            answers = [
                st.button(texts(f"online.{name}"), key=f"atlas-online-{key}", on_click=_set, args=(value,))
                for name, key, value in (("decline", "no", False), ("agree", "yes", True))
            ]
        if any(answers):
            st.rerun()  # the dialog is a part of the page; the consent concerns all of it

    dialog()


def _set(value: bool) -> None:
    st.session_state[_AGREED] = value
