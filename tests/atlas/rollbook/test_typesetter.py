"""The process that sets a book: it knows Typst and nothing of the atlas, and what becomes of it is told."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.rollbook import Book, PdfError, pdf
from atlas.rollbook.pdf import TYPESETTER

SETTING = sys.modules["atlas.rollbook.pdf"]
"""The module; the package's name `pdf` is its function."""


def test_it_loads_typst_and_nothing_else_that_is_not_pythons_own() -> None:
    tree = ast.parse(TYPESETTER.read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name for name in names if name not in sys.stdlib_module_names} == {"typst"}


def test_the_server_itself_never_loads_typst(tmp_path: Path) -> None:
    code = "import sys, atlas.server.routes.rollbook, atlas.cli; print('typst' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"


def script(folder: Path, code: str) -> Path:
    path = folder / "script.py"
    path.write_text(code, "utf-8")
    return path


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import sys; sys.stdin.read(); sys.exit('no such font')", "no such font"),
        ("import os, signal, sys; sys.stdin.read(); os.kill(os.getpid(), signal.SIGKILL)", "ended with -9"),
        ("import sys; sys.stdin.read()", "ended with 0"),
        ("import signal; signal.pause()", "did not end"),
    ],
    ids=["refused", "killed", "silent", "stuck"],
)
def test_a_book_that_is_not_set_is_told(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, message: str
) -> None:
    monkeypatch.setattr(SETTING, "TYPESETTER", script(tmp_path, code))
    monkeypatch.setattr(SETTING, "PATIENCE", 0.5 if "pause" in code else 60)
    with pytest.raises(PdfError, match=message):
        pdf(book)


def test_a_process_that_cannot_be_started_is_told(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nothing")
    with pytest.raises(PdfError, match="could not be started"):
        pdf(book)


def test_typsts_own_message_comes_through(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = script(tmp_path, "#panic(1)").rename(tmp_path / "book.typ")
    monkeypatch.setattr(SETTING, "TEMPLATE", template)
    with pytest.raises(PdfError, match="panicked"):
        pdf(book)
