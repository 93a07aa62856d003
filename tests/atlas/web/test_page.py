"""Streamlit's start page in our words."""

import pytest

from atlas import config
from atlas.paths import ROOT
from atlas.web.page import NO_SCRIPT, localised
from atlas.web.security import INDEX_HTML, script_hashes

HTML = INDEX_HTML.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["de", "en", "ro"])
def test_language_title_and_help_without_javascript(language: str) -> None:
    page = localised(HTML, language, "Resilience Exchange Atlas")
    assert page.count(f'<html lang="{language}">') == page.count("<html") == 1
    assert "<title>Resilience Exchange Atlas</title>" in page
    assert NO_SCRIPT[language][0] in page
    assert "_stcore/agent" not in page


def test_inline_script_keeps_its_hash() -> None:
    assert script_hashes(localised(HTML, "de", "x")) == script_hashes(HTML)


def test_scripts_and_styles_stay() -> None:
    page = localised(HTML, "de", "x")
    for mark in ('<div id="root">', 'type="module"', "stylesheet", "modulepreload"):
        assert page.count(mark) == HTML.count(mark) > 0


def test_title_is_escaped() -> None:
    assert "<title>&lt;b&gt; {{7*7}} \\1</title>" in localised(HTML, "de", "<b> {{7*7}} \\1")


def test_changed_start_page_is_noticed() -> None:
    with pytest.raises(ValueError, match="has no place for"):
        localised("<html><title>x</title></html>", "de", "x")


def test_every_offered_language_has_a_text() -> None:
    assert set(config.load(ROOT / "config.toml").languages.offered) <= set(NO_SCRIPT)
