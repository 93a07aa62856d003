"""Where links lead in this visit: below the server's base path, with the language that the visitor chose."""

import streamlit as st

from atlas import config
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records.links import Links
from atlas.records.reader import Reader


def current() -> Links:
    """The links of this run."""
    return Links(config.current().server.base_url_path, st.query_params.get("lang"))


def reader(dataset: Dataset, texts: Text) -> Reader:
    """For whom the records of this run are written; `texts` may be those of the second of two columns."""
    return Reader(dataset, texts, current())
