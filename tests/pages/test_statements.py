"""Accessibility, privacy and imprint: what is filled in is shown, what is not is named, in every language."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from atlas import config
from atlas.config.operator import NEEDED
from atlas.i18n.catalog import text
from atlas.url.pages import IN_FOOTER, NAMES
from devtools import axe
from tests.pages.test_pages import run

LANGUAGES = config.load().languages.offered


def html(app: AppTest) -> str:
    """All our markup on the page."""
    return "\n".join(element.proto.body for element in app.main if element.type == "html")


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator and a map from the internet in the configuration."""
    settings = config.load(axe.filled_in(tmp_path))
    monkeypatch.setattr(config, "current", lambda: settings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_statements_are_named(language: str) -> None:
    texts = text(language)
    imprint = html(run("imprint", lang=language))
    privacy = html(run("privacy", lang=language))
    statement = html(run("accessibility", lang=language))
    gaps = imprint.count(texts("imprint.not_stated")) + privacy.count(texts("imprint.not_stated"))
    assert gaps >= len([name for name in NEEDED if name != "statement_date"])
    assert texts("imprint.vat_id") not in imprint, "what holds only for some is left out"
    assert texts("accessibility.not_checked") in statement
    assert texts("accessibility.feedback_missing") in statement
    assert "mailto:ombudsstelle-barrierefreie-it@mags.nrw.de" in statement
    assert texts("privacy.online_off") in privacy
    assert texts("privacy.no_other") in privacy
    assert "_streamlit_xsrf" in privacy


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_shown(language: str) -> None:
    texts = text(language)
    assert "Town of Example" in html(run("imprint", lang=language))
    privacy = html(run("privacy", lang=language))
    assert "tiles.example.org" in privacy
    assert texts("privacy.online_off") not in privacy
    statement = html(run("accessibility", lang=language))
    assert 'href="mailto:atlas@example.org?subject=' in statement
    assert texts("accessibility.feedback_missing") not in statement


@pytest.mark.parametrize("page", NAMES)
def test_every_page_leads_to_the_statements(page: str) -> None:
    shown = html(run(page, lang="en"))
    assert all(f'href="/{name}?lang=en"' in shown for name in IN_FOOTER)


def test_names_of_foreign_bodies_carry_their_language() -> None:
    statement = html(run("accessibility", lang="en"))
    assert 'hreflang="de" lang="de">Ombudsstelle' in statement
    assert 'hreflang="ro" lang="ro">Autoritatea' in statement
    assert 'lang="de">Ombudsstelle' not in html(run("accessibility", lang="de")).replace('hreflang="de"', "")
