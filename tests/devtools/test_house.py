"""The picture of the house: what it draws stands in the imports, and the one in docs/ is current."""

from pathlib import Path

import pytest

from devtools import house

CHAIN = {"top": frozenset({"middle", "base"}), "middle": frozenset({"base"}), "base": frozenset[str]()}


def test_the_picture_in_the_docs_is_current() -> None:
    assert house.PICTURE.read_text("utf-8") == house.picture(house.arrows()), "python -m devtools.house --write"


def test_a_package_stands_above_all_that_it_imports() -> None:
    assert house.levels(CHAIN) == [["top"], ["middle"], ["base"]]


def test_arrows_that_others_imply_are_left_out() -> None:
    assert house.reduced(CHAIN)["top"] == {"middle"}


def test_a_circle_is_named() -> None:
    with pytest.raises(ValueError, match="top → base → top"):
        house.reachable({**CHAIN, "base": frozenset({"top"})}, "top")


def test_imports_are_found_in_functions_too(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("import atlas.data\ndef late():\n    from atlas.config import current\n", "utf-8")
    assert set(house.imports(module)) == {"atlas.data", "atlas.config.current"}
