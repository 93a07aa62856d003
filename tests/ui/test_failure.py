"""A page that fails says so in the visitor's language, and shows no box of Streamlit's."""

from streamlit.testing.v1 import AppTest

from atlas.i18n.catalog import text


def test_the_sentence_is_in_the_language_of_the_page() -> None:
    def page() -> None:
        import streamlit as st

        from ui import failure

        st.query_params["lang"] = "ro"
        assert failure.say(ValueError("secret"))

    run = AppTest.from_function(page).run()
    shown = "".join(str(element.proto.body) for element in run.get("html"))
    assert text("ro")("shell.failed") in shown
    assert "secret" not in shown
