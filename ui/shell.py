"""The frame of every page: title, navigation, language, footer. Streamlit runs this file at every visit."""

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parent.parent
# Streamlit puts this file's folder on the path, not the project's.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from atlas import config  # noqa: E402
from ui import current, display, footer, ignored_parameters, language, navigation, notices, reconnection, url  # noqa: E402


def main() -> None:
    """Set the page up, and run the one that was asked for."""
    texts = language.words()
    name = config.current().project.name
    # Before st.navigation, since the icon of a page would come from a foreign host.
    icon = str(ROOT / "ui" / "icon.svg")
    st.set_page_config(page_title=name, layout="wide", page_icon=icon, initial_sidebar_state="collapsed")
    st.logo(icon, size="large")
    chosen = st.navigation(navigation.pages(texts), position="top")
    url.enter(chosen.url_path, current.dataset())
    if language.current() != texts.language:  # the browser's buttons went back to another language on the same page
        texts = language.words()
        chosen = st.navigation(navigation.pages(texts), position="top")
    if chosen.url_path:
        st.set_page_config(page_title=f"{chosen.title} – {name}")
    display.mark(texts)
    reconnection.mend()
    with st.container(horizontal=True, horizontal_alignment="right", key="atlas-bar"):
        display.menu(texts)
        language.picker(texts)
    ignored_parameters.notice(texts)
    with notices.watched(chosen.url_path, texts):
        chosen.run()
    footer.footer(texts)


main()
