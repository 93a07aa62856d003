"""What is served is what the sources give."""

from pathlib import Path

from atlas.paths import DIST
from tests.frontend.node import run


def test_the_scripts_that_are_served_are_current(tmp_path: Path) -> None:
    built = run("build.mjs", tmp_path)
    assert built.returncode == 0, built.stderr
    fresh, kept = ({path.name: path.read_text("utf-8") for path in folder.iterdir()} for folder in (tmp_path, DIST))
    assert sorted(kept) == sorted(fresh), "run `make js` and commit the result"
    assert [name for name in kept if kept[name] != fresh[name]] == [], "run `make js` and commit the result"
