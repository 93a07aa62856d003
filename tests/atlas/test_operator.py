"""What only the operator can fill in: named by the check, refused with --strict."""

from pathlib import Path

import pytest

from atlas import config
from atlas.cli import main
from atlas.config import ConfigError
from atlas.config.operator import NEEDED, unfilled
from atlas.paths import ROOT
from devtools import axe

SHIPPED = (ROOT / "config.toml").read_text("utf-8")


def complete(folder: Path) -> Path:
    """The shipped configuration with every needed place of [contact] filled in."""
    text = SHIPPED
    for name in NEEDED:
        value = {"email": "atlas@example.org", "statement_date": "2026-11-24"}.get(name, f"some {name}")
        assert text.count(f'\n{name} = ""') == 1
        text = text.replace(f'\n{name} = ""', f'\n{name} = "{value}"')
    path = folder / "config.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_shipped_file_is_unfilled_and_the_check_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert unfilled(config.load(ROOT / "config.toml")) == list(NEEDED)
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert "sound" in said.out
    assert all(name in said.err for name in NEEDED)
    assert main(["check", "--strict"]) == 1


def test_a_complete_file_passes_the_strict_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(config, "current", lambda: config.load(complete(tmp_path)))
    assert main(["check", "--strict"]) == 0
    assert capsys.readouterr().err == ""


def test_blanks_are_not_a_statement(tmp_path: Path) -> None:
    path = complete(tmp_path)
    path.write_text(path.read_text("utf-8").replace('"some person"', '"  "'), "utf-8")
    assert unfilled(config.load(path)) == ["person"]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('template = ""', 'template = "https://t.example/{z}/{x}.png"', "[map] online: template: found"),
        ('template = ""', 'template = "https://t.example/{z}/{x}/{y}.png"', "[map] online: operator: empty"),
        ('template = ""', 'template = "http://t.example/{z}/{x}/{y}.png"', "[map.online] template: found"),
        ('email = ""', 'email = "somebody"', '[contact] email: found "somebody", expected'),
        ('statement_date = ""', 'statement_date = "24.11.2026"', "[contact] statement_date: found"),
    ],
)
def test_wrong_entries_are_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(SHIPPED.replace(f"\n{old}", f"\n{new}", 1), "utf-8")
    with pytest.raises(ConfigError) as caught:
        config.load(path)
    assert complaint in str(caught.value)


def test_the_site_of_a_map_from_the_internet(tmp_path: Path) -> None:
    assert config.load(axe.filled_in(tmp_path)).map.online.origin == "https://tiles.example.org"
    assert config.load(ROOT / "config.toml").map.online.origin == ""
