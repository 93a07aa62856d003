"""Headings of pages and sections, in one order without gaps."""

import streamlit as st

from atlas.text import Text
from ui.markup import show, tag


def heading(texts: Text, page: str) -> None:
    """The title of a page and a sentence that says what it is for."""
    st.title(texts(f"{page}.title"), anchor=False)
    show(tag("p", texts(f"{page}.lead"), class_="atlas-page-lead"))


def section(texts: Text, key: str) -> None:
    """The title of a section, and its introduction where it has one."""
    st.header(texts(f"{key}.title"), anchor=False)
    if texts.has(f"{key}.lead"):
        show(tag("p", texts(f"{key}.lead")))
