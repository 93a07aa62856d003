"""A state of the data goes when the data is edited, whatever pages, layers and books were made from it."""

import gc
import shutil
import weakref
from pathlib import Path

import pytest

from atlas import config, rollbook
from atlas.data import loading
from atlas.paths import GEODATA
from atlas.server import memory, publication
from atlas.url.pages import IN_FOOTER, NAMES
from tests.pages.test_pages import run

PAGES = [name for name in NAMES if name not in IN_FOOTER]


def visit(page: str) -> weakref.ref[loading.Dataset]:
    """Publish the data as it is on disk, run a page on it in two languages, and forget the page."""
    publication.current()
    for language in config.load().languages.offered[:2]:
        assert not run(page, lang=language).exception
    dataset = loading.current()
    rollbook.write(dataset, rollbook.Order("de", ("heat-health",)))
    return weakref.ref(dataset)


@pytest.mark.parametrize("page", PAGES)
def test_an_edit_lets_go_of_the_dataset(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(GEODATA, tmp_path / "geodata"))
    monkeypatch.setattr(loading, "GEODATA", folder)
    before = visit(page)
    (folder / "topics.csv").write_bytes((folder / "topics.csv").read_bytes() + b"\n")
    after = visit(page)
    memory.settle()
    assert (before(), after() is not None) == (None, True), [type(each) for each in gc.get_referrers(before())]
