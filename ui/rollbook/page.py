"""The rollbook on its page: choose topics and kind of place, read it, take it home."""

from functools import partial
from urllib.parse import urlencode

import streamlit as st

from atlas import rollbook
from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.html import Markup
from atlas.i18n.catalog import Text
from atlas.rollbook import html
from atlas.rollbook.order import FIRST, PROFILE, TOPICS
from atlas.schema import Profile, Topic
from ui import current, facet_widgets, links, notices, url
from ui.html import literal, show, tag

ANY = ""
_TOPICS, _PROFILE, _SEEN = "atlas.rollbook.topics", "atlas.rollbook.profile", "atlas.rollbook.seen"


@st.fragment
@notices.followed
def reader(dataset: Dataset, texts: Text) -> None:
    """The order, the two files, the book."""
    order = _ordered(dataset, texts)
    if order is None:
        show(tag("p", texts("rollbook.choose"), class_="atlas-sentence", role="status"))
        return
    show(tag("h2", _title(dataset, order)), _body(dataset, order, links.current().address("")))


def _ordered(dataset: Dataset, texts: Text) -> rollbook.Order | None:
    """The choices, and beside them the files of what is chosen; None without a topic."""
    topics, kinds = (
        dataset.records(Topic),
        sorted(dataset.records(Profile).values(), key=lambda kind: kind.order),
    )
    _seed(dataset)
    st.pills(
        texts("rollbook.topics"),
        facet_widgets.ordered(dataset, texts, "topic", topics),
        selection_mode="multi",
        key=_TOPICS,
        on_change=_changed,
        format_func=lambda name: literal(dataset.title("topics", name, texts.language).text),
    )
    chosen = st.session_state[_TOPICS] or []
    with st.container(horizontal=True, vertical_alignment="bottom", key="atlas-rollbook-order"):
        st.selectbox(
            texts("rollbook.profile"),
            [ANY, *(kind.id for kind in kinds)],
            key=_PROFILE,
            on_change=_changed,
            help=texts("rollbook.profile_help"),
            width=420,
            format_func=partial(_kind, dataset, texts),
        )
        if not chosen:
            return None
        order = rollbook.Order.parse(dataset, texts.language, chosen, st.session_state[_PROFILE])
        show(_files(order, texts))
    return order


def _kind(dataset: Dataset, texts: Text, name: str) -> str:
    """A kind of place as it stands in the list."""
    return dataset.title("profiles", name, texts.language).text if name else texts("rollbook.any_profile")


def _seed(dataset: Dataset) -> None:
    """Set the widgets to what the URL says, where it was changed from outside or the page is new."""
    topics = dataset.records(Topic)
    in_url = (url.many(TOPICS, topics), url.one(PROFILE, dataset.records(Profile)))
    if _TOPICS in st.session_state and st.session_state.get(_SEEN) == in_url:
        return
    first = [FIRST] if FIRST in topics else list(topics)[:1]
    st.session_state[_TOPICS] = list(in_url[0]) or first
    st.session_state[_PROFILE] = in_url[1] or ANY
    st.session_state[_SEEN] = in_url


def _changed() -> None:
    topics, kind = tuple(st.session_state[_TOPICS] or ()), st.session_state[_PROFILE] or None
    st.session_state[_SEEN] = (topics, kind)
    url.put(**{TOPICS: ",".join(topics), PROFILE: kind})


def _files(order: rollbook.Order, texts: Text) -> Markup:
    query = urlencode({**order.to_url(), "lang": order.language})
    links = (
        tag(
            "a",
            texts(f"rollbook.{kind}"),
            href=f"{current.url(f'rollbooks/rollbook.{kind}')}?{query}",
            download="",
            class_="rollbook-file first" if kind == "pdf" else "rollbook-file",
        )
        for kind in rollbook.FORMATS
    )
    return tag("p", *links, class_="rollbook-files")


@once_per_dataset(limit=16)
def _book(dataset: Dataset, order: rollbook.Order) -> rollbook.Book:
    return rollbook.write(dataset, order)


def _title(dataset: Dataset, order: rollbook.Order) -> str:
    book = _book(dataset, order)
    return f"{book.title}: {book.subtitle}"


@once_per_dataset(limit=16)
def _body(dataset: Dataset, order: rollbook.Order, _address: str) -> Markup:
    """The book below the title, its chapters folded. `_address`: how the addresses of its links begin."""
    return html.body(html.View(_book(dataset, order), level=3, folded=True, linked=links.current().named))
