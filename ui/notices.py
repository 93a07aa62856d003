"""Messages about faulty data, on the pages they touch: the file, the record, what to do; the rest keeps working."""

from collections.abc import Iterable

import streamlit as st

from atlas.loading import Dataset
from atlas.text import Text
from ui.markup import literal

MOST = 5


def problems(data: Dataset, keys: Iterable[str], texts: Text) -> None:
    """Say what could not be read in the files a page uses."""
    found = data.problems_of(keys)
    if not found:
        return
    listed = "\n".join(f"- {literal(problem.line(texts))}" for problem in found[:MOST])
    rest = "\n\n" + texts("notice.more", n=len(found) - MOST) if len(found) > MOST else ""
    st.warning(f"{texts('notice.faulty', n=len(found))}\n\n{listed}{rest}")
