"""Bundles of our scripts and styles, and Leaflet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas import config
from atlas.paths import STATIC
from atlas.web import assets


@pytest.fixture
def own_static(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of static files for one test."""
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    monkeypatch.setattr(assets.bundles, "__defaults__", (tmp_path,))
    (tmp_path / "one.js").write_text("(function () { window.a = 1; })()")
    (tmp_path / "two.js").write_text("(function () { window.b = window.a; })()")
    (tmp_path / "bundles.toml").write_text('"map.js" = ["one.js", "two.js"]\n')
    assets._built.cache_clear()
    yield tmp_path
    assets._built.cache_clear()


def test_every_static_file_is_in_a_bundle() -> None:
    files = {path for path in STATIC.rglob("*") if path.suffix in (".js", ".css")}
    bundled = {path for parts in assets.bundles().values() for path in parts}
    assert bundled == files, "declare each file in atlas/web/static/bundles.toml, and only files that exist"


def test_star_takes_files_by_name(own_static: Path) -> None:
    (own_static / "bundles.toml").write_text('"map.js" = ["two.js", "*e.js"]\n')
    assert [path.name for path in assets.bundles()["map.js"]] == ["two.js", "one.js"]
    assert assets.source("map.js").index("window.b") < assets.source("map.js").index("window.a = 1")


def test_named_file_that_is_missing_is_an_error(own_static: Path) -> None:
    (own_static / "one.js").unlink()
    with pytest.raises(FileNotFoundError, match=r"one\.js"):
        assets.current()


def test_scripts_are_joined_in_order_and_apart(own_static: Path) -> None:
    text = assets.source("map.js")
    assert text.index("window.a = 1") < text.index("window.b")
    assert re.search(r"\}\)\(\)\n;\n\(function", text), "without the `;` the second would be the first's argument"


def test_address_follows_the_content(own_static: Path) -> None:
    before = assets.address("map.js")
    assert re.fullmatch(r"/assets/map\.[0-9a-f]{12}\.js", before)
    (own_static / "one.js").write_text("changed()")
    assert assets.address("map.js") == before, "outside development files are read once"
    assets._built.cache_clear()
    assert assets.address("map.js") != before


def test_development_sees_changes_at_once(own_static: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = config.current()
    server = settings.server.model_copy(update={"development": True})
    monkeypatch.setattr(config, "current", lambda: settings.model_copy(update={"server": server}))
    before = assets.address("map.js")
    (own_static / "one.js").write_text("changed(after, the, start)")
    assert assets.address("map.js") != before


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
    served = {assets.versioned(name, asset) for name, asset in assets.current().items()}
    wanted = set(re.findall(r"url\(([^)#]+)\)", assets.source("leaflet.css")))
    assert len(wanted) == 3
    assert wanted <= served


def test_no_foreign_address_in_our_own_files() -> None:
    """Apart from names of XML namespaces, which nobody fetches."""
    for name, parts in assets.bundles().items():
        addresses = re.findall(r"https?://\w[^\s\"'`)]+", assets.bundle(parts).decode())
        assert [found for found in addresses if not found.startswith("http://www.w3.org/")] == [], name
