"""Bundles of our scripts and styles, and Leaflet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas import config
from atlas.paths import DIST, STATIC
from atlas.server import assets


@pytest.fixture
def own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of style sheets and scripts for one test."""
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    monkeypatch.setattr(assets, "DIST", tmp_path)
    (tmp_path / "one.css").write_text("a { color: red }")
    (tmp_path / "two.css").write_text("b { color: blue }\n\n")
    (tmp_path / "bundles.toml").write_text('"map.css" = ["one.css", "two.css"]\n')
    (tmp_path / "map.js").write_text('import"./shared.ABCD2345.js";')
    (tmp_path / "shared.ABCD2345.js").write_text("export const a=1;")
    assets._built.cache_clear()
    yield tmp_path
    assets._built.cache_clear()


def test_every_style_sheet_is_in_a_bundle() -> None:
    bundled = {path for parts in assets.bundles().values() for path in parts}
    assert bundled == set(STATIC.rglob("*.css")), "declare each file in bundles.toml, and only files that exist"


def test_every_script_is_served(own_files: Path) -> None:
    assert {"map.js", "shared.ABCD2345.js"} <= set(assets.current())


def test_star_takes_files_by_name(own_files: Path) -> None:
    (own_files / "bundles.toml").write_text('"map.css" = ["two.css", "*e.css"]\n')
    assert [path.name for path in assets.bundles()["map.css"]] == ["two.css", "one.css"]
    assert assets.source("map.css") == "b { color: blue }\na { color: red }\n"


def test_named_file_that_is_missing_is_an_error(own_files: Path) -> None:
    (own_files / "one.css").unlink()
    with pytest.raises(FileNotFoundError, match=r"one\.css"):
        assets.current()


def test_address_follows_the_content(own_files: Path) -> None:
    before = assets.address("map.js")
    assert re.fullmatch(r"/assets/map\.[0-9a-f]{12}\.js", before)
    (own_files / "map.js").write_text("changed()")
    assert assets.address("map.js") == before, "outside development files are read once"
    assets._built.cache_clear()
    assert assets.address("map.js") != before


def test_a_shared_chunk_is_served_where_the_modules_look_for_it(own_files: Path) -> None:
    assert assets.chunks() == ["shared.ABCD2345.js"]
    assert assets.address("shared.ABCD2345.js") == "/assets/shared.ABCD2345.js"


def test_what_a_script_imports_is_served() -> None:
    for name in (name for name in assets.current() if name.endswith(".js") and name != "leaflet.js"):
        wanted = set(re.findall(r"""(?:from|import)\s*["']\./([^"']+)["']""", assets.source(name)))
        assert wanted <= set(assets.chunks()), name


def test_development_sees_changes_at_once(own_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config.current()
    server = settings.server.model_copy(update={"development": True})
    monkeypatch.setattr(config, "current", lambda: settings.model_copy(update={"server": server}))
    for name in ("map.js", "one.css"):
        asset = "map" + Path(name).suffix
        before = assets.address(asset)
        (own_files / name).write_text("changed(after, the, start)")
        assert assets.address(asset) != before


def test_base_path_comes_first() -> None:
    assert assets.address("leaflet.js", "city/atlas").startswith("/city/atlas/assets/leaflet.")


def test_unknown_asset_is_refused() -> None:
    with pytest.raises(KeyError):
        assets.address("jquery.js")


def test_leaflet_is_whole() -> None:
    script = assets.source("leaflet.js")
    assert "Leaflet 1.9" in script[:200]
    assert "sourceMappingURL" not in script


def test_pictures_in_leaflets_style_are_served() -> None:
    served = {asset.file for asset in assets.current().values()}
    wanted = set(re.findall(r"url\(([^)#]+)\)", assets.source("leaflet.css")))
    assert len(wanted) == 3
    assert wanted <= served


def test_no_foreign_address_in_our_own_files() -> None:
    """Apart from names of XML namespaces, which nobody fetches."""
    styles = [path for parts in assets.bundles().values() for path in parts]
    for path in (*styles, *DIST.glob("*.js")):
        addresses = re.findall(r"https?://\w[^\s\"'`)]+", path.read_text("utf-8"))
        assert [found for found in addresses if not found.startswith("http://www.w3.org/")] == [], path
