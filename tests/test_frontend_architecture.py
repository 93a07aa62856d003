"""The JavaScript: arrows point one way, modules stay small and say what they are, one global per realm."""

import re
from pathlib import Path

import pytest

from atlas.paths import FRONTEND

SOURCES = FRONTEND / "src"
MODULES = sorted(path.relative_to(SOURCES) for path in SOURCES.rglob("*.js"))
BELOW = {
    "core": set(),
    "symbols": {"core"},
    "map": {"core", "symbols"},
    "list": {"core", "symbols"},
    "filter": {"core"},
    "timeline": {"core"},
    "page": {"core"},
    "entries": {"core", "symbols", "map", "list", "filter", "timeline", "page"},
}
"""Folder → the folders that its modules may import from, beside their own."""

IMPORT = re.compile(r'^(?:(?:import|export) [^"=()]*from |import )"([^"]+)";', re.MULTILINE)
GLOBAL = re.compile(r"\bwindow\.(\w+)(?:\s*(?:\?\?|\|\||&&)?=(?![=>]))")


def source(path: Path) -> str:
    return (SOURCES / path).read_text("utf-8")


def imports(path: Path) -> set[Path]:
    """The modules that a module imports."""
    found = IMPORT.findall(source(path))
    return {(SOURCES / path.parent / name).resolve().relative_to(SOURCES) for name in found}


def test_every_folder_stands_in_the_table() -> None:
    assert {path.parts[0] for path in MODULES} == set(BELOW), "say in BELOW what a new folder may import from"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_arrows_point_one_way(path: Path) -> None:
    own = path.parts[0]
    wanted = imports(path)
    assert not [name for name in wanted if name.parts[0] not in BELOW[own] | {own}]
    assert wanted <= set(MODULES), "no package comes to visitors but Leaflet, which is a script of its own"


def test_no_circles() -> None:
    arrows = {path: imports(path) for path in MODULES}
    while free := {path for path, wanted in arrows.items() if not wanted & set(arrows)}:
        arrows = {path: wanted for path, wanted in arrows.items() if path not in free}
    assert not arrows, "these import each other"


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    text = source(path)
    assert text.startswith("// ")
    assert len(text.splitlines()) <= 300
    assert path.stem not in ("utils", "helpers", "common")
    assert not re.search(r"\d", path.stem), "imports say the order, not names"


def test_one_declared_global_in_each_realm() -> None:
    """On the page `atlasPage`; in the map's frame none but the bundle's own name. The others are Streamlit's."""
    written = {name for path in MODULES for name in GLOBAL.findall(source(path))}
    assert written == {"atlasPage", "__streamlit", "WebSocket"}
    assert re.findall(r'globalName: "(\w+)"', (FRONTEND / "build.mjs").read_text("utf-8")) == ["atlas"]
