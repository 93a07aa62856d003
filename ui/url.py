"""The state of a visit lives in the URL: language, filters, selected measure. Wrong values are dropped.

Streamlit empties the URL on a change of page, so the last state is remembered for the session and written back;
widgets are seeded from the URL whenever it was changed from outside (a shared link, the back button).

A click made before the last answer has arrived still carries the address from before it. What was chosen last is
therefore taken from the memory of the session, or the second of two quick clicks would undo the first.
"""

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st

from atlas.data.loading import Dataset
from atlas.measures import FACETS, Filters
from atlas.url.lenient import read
from atlas.url.parameters import parameters
from ui import ignored_parameters

SELECTED = "measure"
FIND = "find"
VIEW = "view"
FILTERING = frozenset({*FACETS, "period", "q", SELECTED})
"""What the map of measures follows; the other parameters belong to single pages and stay as they are."""
_WRITTEN, _PAGE, _MEMORY = "atlas.url", "atlas.page", "atlas.memory"


def enter(page: str, dataset: Dataset) -> None:
    """At the start of a page run: read the link generously, and bring the state back after a change of page.

    A link that names a filter means this filter and no other: its text may say how many measures that are.
    """
    asked = {key: st.query_params.get_all(key) for key in st.query_params}
    url, dropped = read(asked, parameters(dataset))
    if dropped or st.session_state.get(_PAGE) != page:
        ignored_parameters.remember(dropped)
    if st.session_state.get(_PAGE) != page:
        anew = FILTERING | {VIEW} if url.keys() & (FILTERING - {SELECTED}) else frozenset()
        memory = st.session_state.get(_MEMORY, {})
        url = {**{key: value for key, value in memory.items() if key not in anew}, **url}
        st.session_state[_PAGE] = page
        st.session_state.pop(_WRITTEN, None)
    write(url)


def write(url: Mapping[str, str]) -> None:
    """Make the URL say this, and remember it for the next page."""
    doubled = any(len(st.query_params.get_all(key)) > 1 for key in st.query_params)
    if doubled or st.query_params.to_dict() != dict(url):
        st.query_params.from_dict(url)
    st.session_state[_MEMORY] = dict(url)


def recall() -> None:
    """Take the state from the memory of the session instead of the URL, except for the view, which the map writes."""
    memory = st.session_state.get(_MEMORY)
    if memory is not None:
        view = {VIEW: st.query_params[VIEW]} if VIEW in st.query_params else {}
        write({**{key: value for key, value in memory.items() if key != VIEW}, **view})


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
    _keep({**_now(), SELECTED: measure})


def filter_by(filters: Filters) -> None:
    """Filter anew; the selection stays."""
    _keep({**_others(_now()), **filters.to_url(), SELECTED: _now().get(SELECTED)})


def save(filters: Filters, measure: str | None) -> None:
    """Write filters and selection into the URL; what does not belong to them stays."""
    _keep({**_others(st.query_params.to_dict()), **filters.to_url(), SELECTED: measure})


def one(name: str, known: Collection[str]) -> str | None:
    """The value of a parameter; None where the URL has none, or one that is not known."""
    value = st.query_params.get(name)
    return value if value in known else None


def many(name: str, known: Collection[str]) -> tuple[str, ...]:
    """The values of a parameter, separated by commas; unknown ones are dropped."""
    words = st.query_params.get(name, "").split(",")
    return tuple(dict.fromkeys(word for word in words if word in known))


def put(**parameters: str | None) -> None:
    """Write parameters into the URL; None or an empty text takes one out, all others stay."""
    _tell({**_now(), **parameters})


def remembered(name: str) -> str | None:
    """What the last run of this session had for a parameter; for what must be known before `enter`."""
    return st.session_state.get(_MEMORY, {}).get(name)


def _keep(url: Mapping[str, Any]) -> None:
    st.session_state[_WRITTEN] = _view(_tell(url))


def _tell(url: Mapping[str, Any]) -> dict[str, str]:
    clean = {key: value for key, value in url.items() if value}
    in_browser, wanted = _view(st.query_params.to_dict()), _view(clean)
    last_written = _view(st.session_state.get(_MEMORY, in_browser))
    if wanted == in_browser and last_written != in_browser:
        # An answer that changes the address is still under way; without this one it would be the last.
        st.query_params.from_dict(clean)
    write(clean)
    return clean


def _now() -> dict[str, str]:
    """The URL, with filters and selection as this session last wrote them."""
    url = st.query_params.to_dict()
    return {**_others(url), **_view(st.session_state.get(_MEMORY, url))}


def _others(url: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in url.items() if key not in FILTERING}


def _view(url: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in url.items() if key in FILTERING}
