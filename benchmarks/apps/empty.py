"""The least a Streamlit app can do: a checkbox and a text that says its state."""

import streamlit as st

st.set_page_config(layout="wide")
chosen = st.checkbox("Heat")
st.markdown(f"state {chosen}")
