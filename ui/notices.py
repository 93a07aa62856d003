"""Messages about faulty data, on the pages they touch: the file, the record, what to do; the rest keeps working."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import streamlit as st

from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.loading import Dataset
from atlas.data.recording import recording, under_way
from atlas.i18n.catalog import Text
from ui.html import literal

MOST = 5
_PLACE, _READ, _PAGE = "atlas-notice-place", "atlas-notice-read", "atlas-notice-page"


def place() -> None:
    """Keep a place, below the title of a page, for what turns out to be faulty while the page is drawn."""
    st.session_state[_PLACE] = st.empty()


@contextmanager
def watched(page: str, texts: Text) -> Iterator[None]:
    """Around the run of a page: note which files it reads, and say what could not be read in them.

    What its parts have read in earlier runs of this visit counts, too: a panel may be drawn later than the page.
    """
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE], st.session_state[_READ] = page, set()
    st.session_state.pop(_PLACE, None)
    with recording() as reads:
        try:
            yield
        finally:
            st.session_state[_READ] = reads | st.session_state[_READ]
            kept = st.session_state.pop(_PLACE, None)
            if kept is not None:
                with kept.container():
                    _say(loading.current(), st.session_state[_READ], texts)


def followed(draw: Callable[..., Any]) -> Callable[..., Any]:
    """For a part of a page that is drawn anew by itself: faults in what it reads are said at the head of the page."""

    @wraps(draw)
    def drawn(*args: Any, **kwargs: Any) -> Any:
        if under_way():
            return draw(*args, **kwargs)
        with recording() as reads:
            result = draw(*args, **kwargs)
        known = st.session_state.setdefault(_READ, set())
        unsaid = loading.current().problems_of(reads - known)
        known.update(reads)
        if unsaid:
            st.rerun()
        return result

    return drawn


def _say(dataset: Dataset, keys: set[str], texts: Text) -> None:
    found = dataset.problems_of(file.key for file in FILES if file.key in keys)
    if not found:
        return
    listed = "\n".join(f"- {literal(problem.line(texts))}" for problem in found[:MOST])
    rest = "\n\n" + texts("notice.more", n=len(found) - MOST) if len(found) > MOST else ""
    st.warning(f"{texts('notice.faulty', n=len(found))}\n\n{listed}{rest}")
