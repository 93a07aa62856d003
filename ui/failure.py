"""What stands where a page, or a part of one, could not be drawn: a sentence of ours instead of Streamlit's box."""

from atlas import config
from ui import language
from ui.html import show, tag


def say(_error: Exception) -> bool:
    """For `st.App(on_script_error=…)`, in the run that failed; Streamlit has logged the error.

    Returns whether the sentence stands for Streamlit's own message, which in development shows the details.
    """
    if config.current().server.development:
        return False
    show(tag("p", language.words()("shell.failed"), role="alert", class_="atlas-failed"))
    return True
