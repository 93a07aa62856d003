"""Consent to a map from the internet, on the server's side: offered when configured, given by a click only."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas import config
from devtools import axe
from tests.pages.test_pages import run


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A map from the internet in the configuration."""
    settings = config.load(axe.filled_in(tmp_path))
    monkeypatch.setattr(config, "current", lambda: settings)


def mark(app: AppTest) -> str:
    """The element that tells the document what is chosen."""
    return next(
        element.proto.body for element in app.main if "atlas-display-mark" in getattr(element.proto, "body", "")
    )


@pytest.mark.usefixtures("filled")
def test_agreeing_and_taking_it_back() -> None:
    app = run("imprint", lang="en")
    assert "data-online" not in mark(app)
    app.button(key="atlas-online-ask").click().run()
    assert "data-online" not in mark(app), "asking is not agreeing"
    app.button(key="atlas-online-yes").click().run()
    assert 'data-online="agreed"' in mark(app)
    app.button(key="atlas-online-off").click().run()
    assert "data-online" not in mark(app)


@pytest.mark.usefixtures("filled")
def test_declining_changes_nothing() -> None:
    app = run("imprint", lang="en")
    app.button(key="atlas-online-ask").click().run()
    app.button(key="atlas-online-no").click().run()
    assert "data-online" not in mark(app)


def test_not_offered_unless_configured() -> None:
    app = run("imprint", lang="en")
    assert "atlas-online-ask" not in [button.key for button in app.button]
    app.session_state["atlas.online"] = True
    assert "data-online" not in mark(app.run()), "no configuration, no consent"


def test_size_and_contrast_are_told_and_wrong_values_dropped() -> None:
    assert 'data-size="large" data-contrast="high"' in mark(run("imprint", lang="en", size="large", contrast="high"))
    app = run("imprint", lang="de", size="huge", contrast="normal")
    assert 'data-size="normal" data-contrast="normal"' in mark(app)
    assert set(app.query_params) == {"lang"}
    assert 'data-lang="de"' in mark(app)
