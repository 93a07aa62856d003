"""The page of neighbourhoods: all as cards, or the one that the URL names."""

import streamlit as st

from atlas.i18n.catalog import Text
from atlas.schema import Neighbourhood
from ui import current, notices, url
from ui.neighbourhoods import cards, detail

PLACE = "place"


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """One neighbourhood, else the cards. A fragment: a click on the map runs this only."""
    dataset = current.dataset()
    name = url.one(PLACE, dataset.records(Neighbourhood))
    url.put(**{PLACE: name})
    if name:
        detail.place(dataset, name, texts)
    else:
        cards.cards(dataset, texts)
