"""The record of hosts and storage: what it holds, and that every entry is explained on the privacy page."""

from pathlib import Path

import pytest

from atlas import config
from atlas.i18n.catalog import text
from atlas.paths import ROOT
from atlas.server.contacted import Contacted, Stored, recorded, write


def test_no_foreign_host_is_recorded() -> None:
    assert recorded().foreign == []


@pytest.mark.parametrize("language", config.load(ROOT / "config.toml").languages.offered)
def test_every_entry_is_explained(language: str) -> None:
    texts = text(language)
    for item in recorded().stored:
        assert item.purpose != "other", f"{item.name}: say in PURPOSES what it is for"
        assert texts(f"privacy.stored_{item.purpose}")
        assert texts(f"privacy.kind_{item.kind}")


def test_what_is_not_known_is_called_technical_memory() -> None:
    assert Stored(name="_streamlit_xsrf_2", kind="cookie", ends_with_session=True).purpose == "other"
    assert Stored(name="stActiveTheme-*-v3", kind="local", ends_with_session=False).purpose == "theme"


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = Contacted(foreign=["tiles.example.org"], stored=[Stored(name="ș", kind="local", ends_with_session=False)])
    write(found, tmp_path / "record.json")
    assert Contacted.model_validate_json((tmp_path / "record.json").read_text("utf-8")) == found
