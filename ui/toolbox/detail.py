"""One format of the toolbox: its record between the ways back and on, and its sheet to print."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import method as record
from atlas.schema import Method
from ui import bilingual, current, links, url
from ui.html import show, tag


def method(dataset: Dataset, method_id: str, texts: Text) -> None:
    """The record of a format, in one language or in two columns, between the ways back and on."""
    with st.container(horizontal=True, key="atlas-format-bar", vertical_alignment="center"):
        st.button(
            texts("toolbox.back"),
            key="atlas-toolbox-back",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=url.put,
            kwargs={"method": None},
        )
        sheet = current.url(f"print/format/{method_id}.{texts.language}")
        show(tag("p", tag("a", texts("toolbox.sheet"), href=sheet, target="_blank", class_="atlas-button")))
    chosen = dataset.records(Method)[method_id]
    bilingual.side_by_side(lambda column: show(record.markup(links.reader(dataset, column), chosen)), texts)
    bilingual.picker(texts, "method")
    show(record.neighbours(links.reader(dataset, texts), method_id))
