"""What keeps the server from starting is named with its place and its remedy, and nothing is started by half."""

import errno
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas import config, paths, preflight
from atlas.cli import main
from atlas.i18n.catalog import text
from atlas.paths import ROOT
from devtools.server_process import free_port, running

SHIPPED = (ROOT / "config.toml").read_text("utf-8")


def line(content: str, start: str) -> int:
    """The number of the line that begins so."""
    return next(number for number, each in enumerate(content.splitlines(), 1) if each.startswith(start))


def configured(folder: Path, old: str, new: str) -> Path:
    """The shipped configuration with one place changed."""
    assert SHIPPED.count(old) == 1
    path = folder / "config.toml"
    path.write_text(SHIPPED.replace(old, new), "utf-8")
    return path


def ends_with(folder: Path, old: str, new: str) -> str:
    """What the real start says before it stops."""
    environment = os.environ | {"ATLAS_CONFIG": str(configured(folder, old, new))}
    environment.pop("ATLAS_PORT", None)
    command = [sys.executable, str(ROOT / "dashboard.py")]
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    return ended.stderr.strip()


def test_the_shipped_atlas_may_start() -> None:
    assert preflight.faults() == []


# --- packages -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("streamlit>=1.0,<1.1", "found streamlit "),
        ("typst>=99,<100 # a reason", "expected >=99,<100"),
        ("no-such-package>=1", "no-such-package is not installed"),
    ],
)
def test_a_wrong_version_is_named_with_its_line(tmp_path: Path, wanted: str, said: str) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text(f"# a remark\n\nnumpy>=1\n{wanted}\n", "utf-8")
    [fault] = preflight.packages(file)
    assert fault.startswith("requirements.txt, line 4: ")
    assert said in fault
    assert "pip install -r requirements.txt" in fault


@pytest.mark.parametrize(
    ("version", "wanted", "fits"),
    [
        ("1.67.0", ">=1.67,<1.68", True),
        ("1.67.3", ">=1.67,<1.68", True),
        ("1.68.0", ">=1.67,<1.68", False),
        ("1.68", ">=1.67,<1.68", False),
        ("1.66.9", ">=1.67,<1.68", False),
        ("0.15.2", ">=0.15.2,<0.16", True),
        ("0.15.1", ">=0.15.2,<0.16", False),
        ("3.1.0rc1", ">=3.1,<4", True),
        ("1.9.3.1", ">=1.9.3,<1.10", True),
        ("1.10.0", ">=1.9.3,<1.10", False),
        ("2", "", True),
    ],
)
def test_bounds(version: str, wanted: str, fits: bool) -> None:
    assert preflight._fits(version, wanted) is fits


def test_nothing_else_is_loaded_before_the_packages_are_asked_for() -> None:
    """Where Streamlit or pydantic is missing the start says so, instead of failing at its import."""
    code = "import sys; before = set(sys.modules); import atlas.preflight; print(*sorted(set(sys.modules) - before))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    foreign = {name.partition(".")[0] for name in ended.stdout.split()} - set(sys.stdlib_module_names) - {"atlas"}
    assert not foreign
    opening = (ROOT / "dashboard.py").read_text("utf-8").partition("preflight.faults()")[0]
    assert "import streamlit" not in opening


# --- configuration and texts ----------------------------------------------------------------------------------------


def test_an_offered_language_without_texts_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = configured(tmp_path, '["de", "en", "ro"]', '["de", "en", "fr"]')
    monkeypatch.setattr(paths, "CONFIG_FILE", path)
    [fault] = preflight.texts(config.load(path))
    assert fault.startswith(f'config.toml, line {line(SHIPPED, "offered")}: [languages] offered: found "fr"')
    assert "de" in fault


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The text files, to be damaged."""
    copied = Path(shutil.copytree(paths.TEXT, tmp_path / "text"))
    monkeypatch.setattr(paths, "TEXT", copied)
    return copied


def change(path: Path, old: str, new: str) -> None:
    content = path.read_text("utf-8")
    assert content.count(old) == 1, old
    path.write_text(content.replace(old, new), "utf-8")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b'[broken\nx = "')


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda path: path.unlink(), "text/de.toml: No such file or directory. Restore"),
        (cut, "text/de.toml: not readable as TOML"),
        (lambda path: path.write_bytes(b'a = "x"\nb = "\xff"\n'), "text/de.toml, line 2: not UTF-8. Save"),
        (lambda path: change(path, '\nlanguage = "Sprache"', '\nlanguage = "Sprache {n"'), "shell.language: "),
        (lambda path: change(path, '\nlanguage = "Sprache"', '\nlanguage = "Sprache {x}"'), "unknown place {x}"),
        (lambda path: change(path, '\nlanguage = "Sprache"', "\nlanguage = 3"), "shell.language: "),
    ],
    ids=["missing", "cut", "not UTF-8", "broken place", "unknown place", "no text"],
)
def test_a_broken_text_file_is_named(folder: Path, damage: Callable[[Path], object], said: str) -> None:
    path = folder / "de.toml"
    where = line(path.read_text("utf-8"), 'language = "Sprache"')
    damage(path)
    [fault] = preflight.texts(config.load())
    assert fault.startswith("text/de.toml")
    assert said in fault
    if "shell.language" in said or "place" in said:
        assert fault.startswith(f"text/de.toml, line {where}: shell.language: ")
    if "TOML" in said:
        assert "line" in fault


def test_a_mark_before_the_first_line_of_the_texts_is_no_fault(folder: Path) -> None:
    path = folder / "ro.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert list(preflight.texts(config.load())) == []


def test_the_command_line_names_a_broken_text_file_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("atlas.i18n.catalog.TEXT", folder)
    (folder / "ro.toml").write_bytes(b"[broken")
    text.cache_clear()
    assert main(["check", "--language", "ro"]) == 2
    text.cache_clear()
    assert capsys.readouterr().err.startswith("text/ro.toml: not readable as TOML")


# --- home folder ----------------------------------------------------------------------------------------------------


def test_an_unreadable_home_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setenv("HOME", str(tmp_path))
    assert list(preflight.home()) == []
    monkeypatch.setattr(Path, "read_bytes", refuse)
    [fault] = preflight.home()
    assert fault.startswith(f"{tmp_path}/.streamlit/config.toml: Permission denied.")
    assert "HOME" in fault


def test_no_home_at_all_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", none)
    assert [fault.partition(":")[0] for fault in preflight.home()] == ["HOME"]


# --- where it listens -----------------------------------------------------------------------------------------------


def listening(address: str, port: int) -> str:
    settings = config.load()
    server = settings.server.model_copy(update={"address": address, "port": port})
    return preflight.listening(settings.model_copy(update={"server": server})) or ""


@pytest.mark.parametrize("address", ["192.0.2.1", "no such host", "atlas.invalid", "2001:db8::1"])
def test_an_address_of_another_machine_is_named(address: str) -> None:
    fault = listening(address, free_port())
    where = line(SHIPPED, 'address = "127.0.0.1"')
    assert fault.startswith(f'config.toml, line {where}: [server] address: "{address}"')
    assert "127.0.0.1" in fault


def test_a_taken_port_is_named_with_its_remedy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        fault = listening("127.0.0.1", port)
    assert fault.startswith(f"config.toml, line {line(SHIPPED, 'port = ')}: [server] port: {port} is taken")
    assert "--port" in fault
    assert listening("127.0.0.1", port) == ""
    assert listening("0.0.0.0", port) == listening("::1", port) == ""


def test_a_port_for_others_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    assert "80 may not be used by this user" in listening("127.0.0.1", 80)


# --- the real start -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('address = "127.0.0.1"', 'address = "192.0.2.1"', "is not an address of this machine"),
        ('base_url_path = ""', 'base_url_path = "static"', "taken by the server itself"),
        ('offered = ["de", "en", "ro"]', 'offered = ["de", "en", "fr"]', 'found "fr"'),
    ],
)
def test_the_real_start_stops_with_one_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    told = ends_with(tmp_path, old, new)
    assert len(told.splitlines()) == 1
    assert told.startswith("config.toml, line ")
    assert said in told


def test_a_missing_data_folder_is_one_line_in_the_log(tmp_path: Path) -> None:
    with running(geodata=tmp_path / "nothing") as server:
        told = [each for each in server.log().splitlines() if "ERROR" in each or "Traceback" in each]
    assert len(told) == 1
    assert f"{tmp_path / 'nothing'}: no such folder. Restore geodata/" in told[0]
