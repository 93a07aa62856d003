"""The page of the toolbox: filters from the URL, cards, one format."""

import html as entities

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import run


def said(app: AppTest) -> str:
    return entities.unescape(" ".join(element.proto.body for element in app.get("html")))


def test_all_formats_stand_in_their_phases() -> None:
    page = said(run("toolbox"))
    assert page.count('class="atlas-format"') == 35
    assert page.count('class="atlas-phase"') == 6
    assert "You see 35 of 35 formats." in page


def test_the_url_filters_and_unknown_values_are_dropped() -> None:
    app = run("toolbox", phase="phase-co-design,nonsense", neighbourhood="jungferntal", mode="telepathy")
    assert "You see 3 of 35 formats. Tried in: Jungferntal." in said(app)
    assert said(app).count('class="atlas-format"') == 3


def test_choosing_writes_the_url_and_reset_empties_it() -> None:
    app = run("toolbox")
    app.button_group(key="toolbox.neighbourhoods").set_value(["jungferntal"]).run()
    assert app.query_params["neighbourhood"] in ("jungferntal", ["jungferntal"])
    assert said(app).count('class="atlas-format"') == 9
    app.button(key="atlas-toolbox-reset").click().run()
    assert "neighbourhood" not in app.query_params
    assert said(app).count('class="atlas-format"') == 35


@pytest.mark.parametrize("method", ["method-mailing-list", "method-vision-building"])
def test_one_format_says_what_is_known_and_what_is_not(method: str) -> None:
    page = said(run("toolbox", method=method))
    for title in (
        "Who takes part",
        "Effort",
        "What it needs",
        "Lessons",
        "Pitfalls",
        "Used where and when",
        "What came of it",
    ):
        assert title in page
    assert f"/print/format/{method}.en" in page
    assert ("No measure is documented as coming of it." in page) == (method == "method-mailing-list")


def test_nothing_found_says_so() -> None:
    assert "No format fits" in said(run("toolbox", phase="phase-transfer", q="spray"))
