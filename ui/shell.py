"""The frame of every page: title, navigation, language, footer. Streamlit runs this file at every visit."""

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parent.parent
# Streamlit puts this file's folder on the path, not the project's.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from atlas import config  # noqa: E402
from ui import language, navigation, state  # noqa: E402


def main() -> None:
    """Set the page up, and run the one that was asked for."""
    texts = language.words()
    st.set_page_config(
        page_title=config.current().project.name, layout="wide", page_icon=str(ROOT / "ui" / "icon.svg"),
        initial_sidebar_state="collapsed",
    )  # fmt: skip
    st.logo(ROOT / "ui" / "icon.svg", size="large")
    chosen = st.navigation(navigation.pages(texts), position="top")
    state.enter(chosen.url_path)
    with st.container(horizontal=True, horizontal_alignment="right", key="atlas-language"):
        language.picker(texts)
    chosen.run()


main()
