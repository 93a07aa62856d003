"""The one boundary where text becomes HTML or Markdown: everything that passes is escaped.

The elements come from atlas.html, which escapes whatever is not markup of our own.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import streamlit as st

from atlas.html import LINE, lines, link, localised, pairs, shown, table, tag

__all__ = ["LINE", "in_language", "lines", "link", "literal", "localised", "pairs", "show", "shown", "table", "tag"]

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=@/])")


def literal(text: str) -> str:
    """Text as Markdown that shows it as it is; for labels of widgets, which read Markdown."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


_LANGUAGE: ContextVar[str | None] = ContextVar("language of a part of the page", default=None)


@contextmanager
def in_language(code: str | None) -> Iterator[None]:
    """What is shown inside carries this `lang`, because it is not in the language of the page; None: it is."""
    token = _LANGUAGE.set(code)
    try:
        yield
    finally:
        _LANGUAGE.reset(token)


def show(*parts: object) -> None:
    """Put escaped markup on the page, as one element."""
    st.html(str(tag("div", *parts, class_="atlas", lang=_LANGUAGE.get())))
