"""A broken, missing or half-written file is named with its remedy on the pages it touches; the rest works."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from atlas.paths import GEODATA
from devtools.settled import says
from tests.conftest import Serve
from tests.numbers import ALL

ALERT = "[data-testid=stAlert]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "geodata"
    shutil.copytree(GEODATA, target)
    return target


def test_a_half_written_layer_is_named_and_the_other_pages_work(page: Page, serve: Serve, folder: Path) -> None:
    path = folder / "outlines.geojson"
    path.write_bytes(path.read_bytes()[:5000])
    (folder / "figures.csv").unlink()
    server = serve(geodata=folder)
    page.goto(f"{server.url}/measures?measure=kasemattenstrasse-climate-robust")  # the panel reads the figures
    expect(page.locator(ALERT)).to_contain_text("outlines.geojson")
    expect(page.locator(ALERT)).to_contain_text("line ")
    expect(page.locator(ALERT)).to_contain_text("figures.csv")
    expect(page.locator(ALERT)).to_contain_text("Restore it")
    says(page, f"{ALL} of {ALL}")
    page.goto(f"{server.url}/imprint")
    expect(page.locator("h1")).to_have_text("Imprint")
    assert page.locator(ALERT).count() == 0


def test_a_faulty_record_is_named_and_left_out(page: Page, serve: Serve, folder: Path) -> None:
    path = folder / "measures.geojson"
    path.write_text(path.read_text("utf-8").replace('"start": "2020-07-01"', '"start": "2020-13-01"', 1), "utf-8")
    server = serve(geodata=folder)
    page.goto(f"{server.url}/measures?lang=en")
    expect(page.locator(ALERT)).to_contain_text("2020-13-01")
    expect(page.locator(ALERT)).to_contain_text("measures.geojson")
    says(page, f"of {ALL - 1}")


def test_all_data_gone_still_gives_pages_with_a_message(page: Page, serve: Serve, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    server = serve(geodata=empty)
    for name in ("", "measures", "sources", "about"):
        page.goto(f"{server.url}/{name}")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator(ALERT).first).to_be_visible()
        assert page.locator("[data-testid=stException]").count() == 0
