"""The pages of the atlas: file, address and title. Addresses stay the same in every language."""

from pathlib import Path
from typing import Any

import streamlit as st

from atlas.i18n.catalog import Text
from atlas.url.pages import IN_FOOTER, NAMES

FOLDER = Path(__file__).resolve().parent.parent / "pages"


def page(name: str, texts: Text) -> Any:
    """A page as Streamlit knows it."""
    return st.Page(
        FOLDER / f"{name}.py",
        title=texts(f"nav.{name}"),
        url_path=name,
        default=name == NAMES[0],
        visibility="hidden" if name in IN_FOOTER else "visible",
    )


def pages(texts: Text) -> list[Any]:
    """All pages in the order of the menu."""
    return [page(name, texts) for name in NAMES]


def goto(name: str, label: str, texts: Text, **url: str) -> None:
    """A link to a page with URL parameters; the language of the visit goes along."""
    given = {"lang": st.query_params["lang"]} if "lang" in st.query_params else {}
    st.page_link(page(name, texts), label=label, query_params={**given, **url})
