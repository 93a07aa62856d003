"""The state of a visit lives in the URL: language, filters, selected measure. Wrong values are dropped.

Streamlit empties the URL on a change of page, so the last state is remembered for the session and written back;
widgets are seeded from the URL whenever it was changed from outside (a shared link, the back button).
"""

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st

from atlas.filtering import FACETS, Filters

SELECTED = "measure"
FIND = "find"
FILTERING = frozenset({*FACETS, "period", "q", SELECTED})
"""What the map of measures follows; the other parameters belong to single pages and stay as they are."""
_OURS = FILTERING | {
    "lang",
    "size",
    "contrast",
    "profile",
    "also",
    "view",
    FIND,
    "place",
    "method",
    "phase",
    "mode",
    "way",
    "transfer",
    "strand",
    "type",
    "event",
    "until",
}
_WRITTEN, _PAGE, _MEMORY = "atlas.url", "atlas.page", "atlas.memory"


def enter(page: str) -> None:
    """At the start of a page run: drop unknown parameters, and bring the state back after a change of page."""
    url = {key: value for key, value in st.query_params.to_dict().items() if key in _OURS}
    if st.session_state.get(_PAGE) != page:
        url = {**st.session_state.get(_MEMORY, {}), **url}
        st.session_state[_PAGE] = page
        st.session_state.pop(_WRITTEN, None)
    write(url)


def write(url: Mapping[str, str]) -> None:
    """Make the URL say this, and remember it for the next page."""
    if st.query_params.to_dict() != dict(url):
        st.query_params.from_dict(url)
    st.session_state[_MEMORY] = dict(url)


def changed_outside() -> bool:
    """Whether filters or selection in the URL are not what this session last wrote."""
    return _view(st.query_params.to_dict()) != st.session_state.get(_WRITTEN)


def filters_in_url(known: Mapping[str, Collection[str]]) -> Filters:
    """The filters the URL names; values that are unknown are dropped."""
    return Filters.from_url(st.query_params.to_dict(), known)


def selected(ids: Collection[str]) -> str | None:
    """The measure the URL selects; None where it names none there is."""
    name = st.query_params.get(SELECTED)
    return name if name in ids else None


def select(measure: str | None) -> None:
    """Select a measure, or none."""
    url: dict[str, Any] = {**st.query_params.to_dict(), SELECTED: measure}
    _keep(url)


def save(filters: Filters, measure: str | None) -> None:
    """Write filters and selection into the URL; what does not belong to them stays."""
    kept = {key: value for key, value in st.query_params.to_dict().items() if key not in FILTERING}
    _keep({**kept, **filters.to_url(), SELECTED: measure})


def one(name: str, known: Collection[str]) -> str | None:
    """The value of a parameter; None where the URL has none, or one that is not known."""
    value = st.query_params.get(name)
    return value if value in known else None


def many(name: str, known: Collection[str]) -> tuple[str, ...]:
    """The values of a parameter, parted by commas; unknown ones are dropped."""
    words = st.query_params.get(name, "").split(",")
    return tuple(dict.fromkeys(word for word in words if word in known))


def put(**parameters: str | None) -> None:
    """Write parameters into the URL; None or an empty text takes one out, all others stay."""
    url = {**st.query_params.to_dict(), **parameters}
    write({key: value for key, value in url.items() if value})


def _keep(url: Mapping[str, Any]) -> None:
    clean = {key: value for key, value in url.items() if value}
    write(clean)
    st.session_state[_WRITTEN] = _view(clean)


def _view(url: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in url.items() if key in FILTERING}
