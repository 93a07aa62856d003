"""The page of neighbourhoods: all as cards, or the one that the URL names."""

import streamlit as st

from atlas.text import Text
from ui import data as source
from ui import neighbourhood, neighbourhood_cards, notices, state

PLACE = "place"


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """One neighbourhood, else the cards. A fragment: a click on the map runs this only."""
    data = source.dataset()
    name = state.one(PLACE, data.records("neighbourhoods"))
    state.put(**{PLACE: name})
    if name:
        neighbourhood.place(data, name, texts)
    else:
        neighbourhood_cards.cards(data, texts)
