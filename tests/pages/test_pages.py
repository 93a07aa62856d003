"""Every page in every language: it renders, has one title, and its texts come from the language asked for."""

import pytest
from streamlit.testing.v1 import AppTest

from atlas import config
from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.i18n.review import interface_to_review
from atlas.paths import ROOT
from atlas.url.pages import NAMES

LANGUAGES = config.load().languages.offered


def run(page: str, **url: str) -> AppTest:
    """A run of the shell on a page with URL parameters."""
    app = AppTest.from_file(str(ROOT / "ui" / "shell.py"), default_timeout=60)
    for name, value in url.items():
        app.query_params[name] = value
    app.run()
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    return app.run()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", NAMES)
def test_a_page_renders_in_each_language(page: str, language: str) -> None:
    app = run(page, lang=language)
    assert not app.exception
    assert [title.value for title in app.title] == [text(language)(f"{page}.title")]


@pytest.mark.parametrize(("view", "kept"), [("51.51,7.46,12.5", True), ("abc", False), ("1,2,3,4", False), ("", False)])
def test_a_view_that_is_none_is_dropped(view: str, kept: bool) -> None:
    app = run("measures", view=view)
    assert not app.exception
    assert ("view" in app.query_params) == kept


def test_nonsense_in_the_url_is_dropped() -> None:
    app = run(
        "measures", topic="no-such-topic,heat-health", city="atlantis", measure="nobody", nonsense="1", period="x"
    )
    assert not app.exception
    assert {name: app.query_params[name] for name in app.query_params} in (
        {"topic": "heat-health"},
        {"topic": ["heat-health"]},
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_foot_says_how_far_the_words_of_the_pages_are_reviewed(language: str) -> None:
    open_, all_ = interface_to_review(loading.current(), language)
    foot = run("about", lang=language).get("html")[-1].proto.body
    assert (text(language)("footer.interface", n=open_, all=all_) in foot) == bool(open_)
