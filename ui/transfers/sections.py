"""What travelled between the places: numbers, the choice of a direction, the sentence that says how far."""

from collections.abc import Iterable

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text, number
from atlas.places.cities import partners
from atlas.schema.vocabulary import TransferState, Way
from atlas.transfers import BETWEEN, WAYS, History, carried_out, furthest_counts, grown, histories, way_label
from ui import url
from ui.html import literal, show, tag

WAY = "way"
_KEY = "transfers.way"


def tiles(dataset: Dataset, texts: Text) -> None:
    """Numbers over all transfers; the third is what was carried out in the second partner city."""
    every, both = histories(dataset), partners(dataset)
    names = {
        "first": _named(dataset, both[:1], texts),
        "city": _named(dataset, both[1:], texts),
    }
    sizes = (
        ("all", _transfers(every)),
        ("partners", _transfers(item for item in every if item.way in BETWEEN)),
        *(("done", len(carried_out(every, name))) for name in both[1:]),
        ("grown", len(grown(every))),
    )
    cells = [
        tag(
            "div",
            tag("strong", number(size, texts.language)),
            tag("span", _tile(name, size, names, texts)),
        )
        for name, size in sizes
    ]
    show(tag("div", *cells, class_="atlas-tiles"))


def _tile(name: str, size: int, names: dict[str, str], texts: Text) -> str:
    """The words under a number; that nothing is recorded as carried out is said."""
    if name == "done" and not size:
        return texts("transfers.tile_done_none", **names)
    return texts(f"transfers.tile_{name}", n=size, **names)


def _named(dataset: Dataset, cities: Iterable[str], texts: Text) -> str:
    return ", ".join(dataset.title("cities", city, texts.language).text for city in cities)


def _transfers(selection: Iterable[History]) -> int:
    return len({history.transfer.id for history in selection})


def choose(dataset: Dataset, texts: Text) -> list[History]:
    """The buttons for the directions; the histories of the chosen one, or all of them."""
    every = histories(dataset)
    counts = {way: _transfers(item for item in every if item.way is way) for way in WAYS}
    st.session_state[_KEY] = chosen()
    st.pills(
        texts("transfers.choose"),
        [way for way in WAYS if counts[way]],
        format_func=lambda way: literal(f"{way_label(dataset, way, texts)} · {counts[way]}"),
        key=_KEY,
        on_change=_chosen,
    )
    return [item for item in every if chosen() in (None, item.way)]


def chosen() -> Way | None:
    """The direction the URL names; None for all."""
    name = url.one(WAY, [str(way) for way in WAYS])
    return Way(name) if name else None


def kept() -> dict[str, str]:
    """The chosen direction as a parameter, for links that stay on this page."""
    way = chosen()
    return {WAY: str(way)} if way else {}


def _chosen() -> None:
    url.put(**{WAY: st.session_state[_KEY]})


def sentence(dataset: Dataset, selection: list[History], texts: Text) -> None:
    """How many there are, how far they came, what was carried out or rejected, or that none is recorded."""
    sentences = [texts("transfers.count", n=_transfers(selection))]
    states = "; ".join(
        texts("transfers.furthest_item", state=texts.label("transfer_state", name), n=size)
        for name, size in furthest_counts(selection)
        if name
    )
    if states:
        sentences.append(f"{texts('transfers.furthest')}: {states}.")
    for city in reversed(partners(dataset)):
        if any(item.city_id == city and item.way in BETWEEN for item in selection):
            sentences.append(_done(dataset, selection, city, texts))
    rejected = [item for item in selection if item.at(TransferState.REJECTED)]
    key = "transfers.rejected_some" if rejected else "transfers.rejected_none"
    sentences.append(texts(key, n=len(rejected)) if rejected else texts(key))
    show(tag("p", Markup(" ").join(sentences), class_="atlas-sentence", role="status"))


def _done(dataset: Dataset, selection: list[History], city: str, texts: Text) -> str:
    done = carried_out(selection, city)
    name = dataset.title("cities", city, texts.language).text
    other = _named(dataset, [each for each in partners(dataset) if each != city], texts)
    if done:
        return texts("transfers.some_done", n=len(done), city=name, other=other)
    return texts("transfers.none_done", city=name, other=other)
