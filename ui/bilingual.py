"""Two languages side by side: a record shown as two columns, for meetings in which not all read the same one."""

from collections.abc import Callable

import streamlit as st

from atlas import config
from atlas.i18n.catalog import LANGUAGE_NAMES, Text, text
from ui import url
from ui.html import in_language

PARAMETER = "also"
_KEY = "atlas.also"


def second(texts: Text) -> Text | None:
    """The texts of the second language the URL asks for; None where it asks for none, or for the first again."""
    wanted = st.query_params.get(PARAMETER)
    if wanted in config.current().languages.offered and wanted != texts.language:
        return text(str(wanted))
    return None


def picker(texts: Text, place: str) -> None:
    """Buttons for the other languages; choosing one again goes back to a single column. `place` tells pickers apart."""
    others = [code for code in config.current().languages.offered if code != texts.language]
    beside, key = second(texts), f"{_KEY}.{place}"
    st.session_state[key] = beside.language if beside else None
    st.pills(
        texts("bilingual.label"),
        others,
        format_func=lambda code: LANGUAGE_NAMES.get(code, code),
        key=key,
        on_change=_chosen,
        args=(key,),
    )


def _chosen(key: str) -> None:
    url.put(**{PARAMETER: st.session_state[key]})


def side_by_side(render: Callable[[Text], None], texts: Text) -> None:
    """Render once, or in two columns where a second language is chosen."""
    beside = second(texts)
    if beside is None:
        render(texts)
        return
    for column, words in zip(st.columns(2, gap="medium"), (texts, beside), strict=True):
        with column, in_language(None if words is texts else words.language):
            render(words)
