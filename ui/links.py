"""Links within the atlas: every record that has a place on a page leads there from wherever it is named."""

from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.url import pages
from ui.current import url
from ui.html import shown, tag


class Home(NamedTuple):
    """The page on which a record is shown, and the URL parameter that chooses it."""

    page: str
    parameter: str


HOMES = {
    "measures": Home("measures", "measure"),
    "topics": Home("measures", "topic"),
    "kinds": Home("measures", "kind"),
    "statuses": Home("measures", "status"),
    "cities": Home("measures", "city"),
    "projects": Home("measures", "project"),
    "neighbourhoods": Home("neighbourhoods", "place"),
    "methods": Home("toolbox", "method"),
    "phases": Home("toolbox", "phase"),
    "events": Home("timeline", "event"),
    "transfers": Home("transfers", "transfer"),
    "sources": Home("sources", "find"),
    "profiles": Home("rollbook", "profile"),
}
"""Records without an entry are shown together with others, and are named without a link."""


def address(page: str, **parameters: str) -> str:
    """The address of a page with URL parameters; a language chosen by the visitor goes along."""
    given = {"lang": st.query_params["lang"]} if "lang" in st.query_params else {}
    query = urlencode({**given, **parameters})
    return url(f"{page}?{query}" if query else page)


def to(page: str, text: object, class_: str | None = None, goal: str | None = None, **parameters: str) -> Markup:
    """A link to a page of the atlas; `goal` is the id of an element of this page to go to, not to its top."""
    target = address(page, **parameters)
    return tag("a", text, href=target, data_atlas_page=page, data_atlas_goal=goal, class_=class_)


def record(dataset: Dataset, key: str, record_id: str, texts: Text, class_: str | None = None) -> Markup:
    """The title of a record, as a link to the page that shows it; as text where none does."""
    title = shown(dataset.title(key, record_id, texts.language), texts.language)
    return named(key, record_id, title, class_) if dataset.get(key, record_id) else title


def named(key: str, record_id: str, title: Markup, class_: str | None = None) -> Markup:
    """The title of a record that there is, as a link to the page that shows it; as it is where none does."""
    home = HOMES.get(key)
    if home is None or home.page not in pages.NAMES:
        return title
    return to(home.page, title, class_, **{home.parameter: record_id})
