"""Headings of pages and sections, in one order without gaps."""

import streamlit as st

from atlas import leads
from atlas.data import loading
from atlas.data.recording import unrecorded
from atlas.i18n.catalog import Text
from atlas.i18n.review import content_to_review, interface_to_review
from ui import notices
from ui.html import show, tag


def heading(texts: Text, page: str) -> None:
    """The title of a page, a sentence that says what it is for, and once that its texts are translations to review."""
    st.title(texts(f"{page}.title"), anchor=False)
    note = tag("small", texts("translation.page"), class_="atlas-translation") if _to_review(texts) else None
    show(tag("p", leads.lead(loading.current(), page, texts), " " if note else None, note, class_="atlas-page-lead"))
    notices.place()


def _to_review(texts: Text) -> bool:
    dataset = loading.current()
    with unrecorded():  # it is about all texts of the atlas, not about what this page reads
        return content_to_review(dataset, texts.language) or interface_to_review(dataset, texts.language)[0] > 0


def section(texts: Text, key: str) -> None:
    """The title of a section, and its introduction where it has one."""
    st.header(texts(f"{key}.title"), anchor=False)
    if texts.has(f"{key}.lead"):
        show(tag("p", leads.lead(loading.current(), key, texts)))
