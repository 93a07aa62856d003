"""Streamlit's start page in our words."""

import re

import pytest

from atlas import config
from atlas.data.catalogue import FILES
from atlas.i18n.catalog import text
from atlas.server import loading_page
from atlas.server.csp import INDEX_HTML, script_hashes
from atlas.server.start_page import localised

HTML = INDEX_HTML.read_text(encoding="utf-8")


SETTINGS = config.current()


@pytest.mark.parametrize("language", ["de", "en", "ro"])
def test_language_title_and_what_is_seen_first(language: str) -> None:
    page = localised(
        HTML, language, "Resilience Exchange Atlas", start=str(loading_page.block(text(language), SETTINGS))
    )
    assert page.count(f'<html lang="{language}">') == page.count("<html") == 1
    assert "<title>Resilience Exchange Atlas</title>" in page
    for name in ("loading", "blocked", "no_script", "contact"):
        assert text(language)(f"start.{name}") in page
    assert "_stcore/agent" not in page


def test_what_is_seen_first_waits_for_nothing() -> None:
    """In the head a browser would paint nothing before style sheets and scripts are there."""
    first = '<div id="atlas-start">'
    page = localised(HTML, "de", "x", start=first, styles='<link rel="stylesheet" href="a">', scripts="<script defer>")
    seen = page.index(first)
    assert page[:seen].count("stylesheet") == 0
    assert page.index("<script defer>") < page.index('type="module"')
    blocking = [tag for tag in re.findall("<script[^>]*src[^>]*>", page[:seen]) if 'type="module"' not in tag]
    assert blocking == []
    styles = [found.start() for found in re.finditer("stylesheet", page)]
    assert [place for place in styles if not seen < place < page.index('<div id="root">')] == []
    assert len(styles) == HTML.count("stylesheet") + 1


def test_the_data_without_the_atlas_are_files_that_there_are() -> None:
    assert {name for names in loading_page.FILES.values() for name in names} <= {file.name for file in FILES}


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
