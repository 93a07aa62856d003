"""The filters of the toolbox: phase, on site or online, place, words. The URL is their only memory."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import Filters
from atlas.toolbox import MODES, Choice, find, phases, places
from ui import facet_widgets, url
from ui.html import literal

PARTS = {"phases": "phase", "modes": "mode", "cities": "city", "neighbourhoods": "neighbourhood"}
"""Part of a choice and its URL parameter; city, neighbourhood and words are those of the other pages."""


def chosen(dataset: Dataset, texts: Text) -> Choice:
    """What the URL says; unknown values are dropped."""
    known = _known(dataset, texts)
    parts: dict[str, Any] = {part: url.many(name, known[part]) for part, name in PARTS.items()}
    return Choice(**parts, query=Filters.from_url(st.query_params.to_dict(), {}).query)


def _known(dataset: Dataset, texts: Text) -> dict[str, list[str]]:
    cities, neighbourhoods = places(dataset)
    return {
        "phases": [phase.id for phase in phases(dataset)],
        "modes": list(MODES),
        "cities": facet_widgets.ordered(dataset, texts, "city", cities),
        "neighbourhoods": facet_widgets.ordered(dataset, texts, "neighbourhood", neighbourhoods),
    }


def bar(dataset: Dataset, choice: Choice, texts: Text) -> None:
    """Search and ways, phases, places; beside each value how many formats fit it and the other parts."""
    known = _known(dataset, texts)
    st.session_state["toolbox.query"] = choice.query
    with st.container(horizontal=True, vertical_alignment="bottom", key="atlas-toolbox-row"):
        st.text_input(
            texts("facet.query"),
            key="toolbox.query",
            placeholder=texts("toolbox.search_hint"),
            max_chars=100,
            width=240,
            on_change=_search,
        )
        _pills(dataset, "neighbourhoods", known, choice, texts)
        _pills(dataset, "cities", known, choice, texts)
        _pills(dataset, "modes", known, choice, texts)
    _pills(dataset, "phases", known, choice, texts)
    if choice:
        st.button(texts("filter.reset"), key="atlas-toolbox-reset", on_click=reset, type="tertiary")


def _pills(dataset: Dataset, part: str, known: dict[str, list[str]], choice: Choice, texts: Text) -> None:
    key = f"toolbox.{part}"
    st.session_state[key] = list(getattr(choice, part))
    label = _label(dataset, part, texts)

    def counted(value: str) -> str:
        alone: dict[str, Any] = {part: (value,)}
        return literal(f"{label(value)} · {len(find(dataset, replace(choice, **alone)))}")

    st.pills(
        texts(f"toolbox.by_{part}"),
        known[part],
        selection_mode="multi",
        key=key,
        format_func=counted,
        on_change=_write,
        args=(part,),
    )


def _label(dataset: Dataset, part: str, texts: Text) -> Callable[[str], str]:
    if part == "modes":
        return lambda value: texts.label("mode", value)
    if part == "phases":
        return lambda value: texts(
            "toolbox.phase_number",
            n=dataset.get(part, value).order,
            name=dataset.get(part, value).name.of(texts.language),
        )
    return lambda value: dataset.title(part, value, texts.language).text


def _write(part: str) -> None:
    url.put(**{PARTS[part]: ",".join(st.session_state[f"toolbox.{part}"] or ())})


def _search() -> None:
    url.put(q=" ".join(st.session_state["toolbox.query"].split()))


def reset() -> None:
    """Choose nothing."""
    url.put(**dict.fromkeys((*PARTS.values(), "q")))
