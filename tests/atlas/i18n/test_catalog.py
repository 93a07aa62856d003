"""What a language without all texts shows, and what is said of a text that no language has."""

from pathlib import Path

import pytest

from atlas.i18n import catalog
from atlas.i18n.catalog import MissingTextError


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A language of which a single text is there."""
    (tmp_path / "en.toml").write_text('[nav]\nmeasures = "Measures"\nabout = "About"\n', "utf-8")
    (tmp_path / "hu.toml").write_text('[nav]\nmeasures = "Intézkedések"\n', "utf-8")
    monkeypatch.setattr(catalog, "TEXT", tmp_path)
    monkeypatch.setitem(catalog.LANGUAGE_NAMES, "hu", "Magyar")
    monkeypatch.setattr(catalog, "text", catalog.text.__wrapped__)
    return "hu"


def test_a_language_that_has_been_begun_speaks_english_for_the_rest(begun: str) -> None:
    texts = catalog.text(begun)
    assert texts.language == begun
    assert (texts("nav.measures"), texts("nav.about")) == ("Intézkedések", "About")


def test_a_text_that_no_language_has_is_told_with_where_to_add_it() -> None:
    with pytest.raises(MissingTextError, match=r"nav\.nowhere: .*text/en\.toml"):
        catalog.text("de")("nav.nowhere")
