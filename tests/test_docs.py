"""What the guides name is there: files and folders, `make` targets, commands, scripts of frontend/."""

import importlib.util
import json
import os
import posixpath
import re
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

import pytest

from atlas.cli import COMMANDS
from atlas.paths import ROOT

GUIDES = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/glossary-of-code.md")
FULL = ("README.md", "CONTRIBUTING.md", "docs/glossary-of-code.md")
"""Guides that name every path from the top; the others may shorten one as long as it fits one file only."""

FILE = re.compile(r"\.(css|csv|geojson|html|js|json|md|mjs|png|py|sh|svg|toml|ts|txt|typ)$")
MADE = {".venv", ".git", "node_modules", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"}
"""Folders that setting up or running makes."""

OBJECTS = ("st.",)
"""What begins so is an object of Python, whatever its ending."""

INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
BLOCK = re.compile(r"^ *```\w*\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")
TARGET = re.compile(r"\bmake ([a-z]+)$|^make ([a-z]+)")
MODULE = re.compile(r"python3? -m ([\w.]+)(?: ([a-z]+))?")
NPM = re.compile(r"npm (?:run )?(?:--silent )?([a-z]+)")


def text(guide: str) -> str:
    return (ROOT / guide).read_text("utf-8")


def snippets(guide: str) -> list[str]:
    """What stands in backticks, and each line of a block without its remark."""
    whole = text(guide)
    lines = [line.partition(" #")[0].strip() for block in BLOCK.findall(whole) for line in block.splitlines()]
    return INLINE.findall(BLOCK.sub("", whole)) + lines


def paths(snippet: str) -> list[str]:
    """The words that name a file or folder of the project; a place in <> stands for any name."""
    folder = re.match(r"cd (\w+) && ", snippet)
    words = (re.sub(r"::.*|[(),;:]+$", "", word.strip('"')) for word in snippet.split())
    named = (word for word in words if "/" in word or FILE.search(word))
    ours = (word for word in named if re.fullmatch(r"[\w.@*<>/-]+", word) and not word.startswith(("/", "-", *OBJECTS)))
    found = [re.sub(r"<[^>]*>", "*", word) for word in ours if MADE.isdisjoint(PurePosixPath(word).parts)]
    return [posixpath.normpath(f"{folder[1]}/{word}") if folder else word for word in found]


def tree() -> list[str]:
    """Every file and folder of the project from the top, folders with a slash at the end."""
    found: list[str] = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in MADE]
        own = Path(folder).relative_to(ROOT)
        found += [(own / name).as_posix() for name in files] + [f"{(own / name).as_posix()}/" for name in folders]
    return found


TREE = tree()


def meant(path: str, whole: bool) -> list[str]:
    """What a path may mean: counted from the top; unless `whole`, also from any folder."""
    forms = (path, f"{path}/")
    exact = [name for name in TREE if any(fnmatch(name, form) for form in forms)]
    if exact or whole:
        return exact
    return [name for name in TREE if any(fnmatch(name, f"*/{form}") for form in forms)]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_is_there(guide: str) -> None:
    named = {path for snippet in snippets(guide) for path in paths(snippet)}
    found = {path: meant(path, guide in FULL) for path in named}

    assert len(named) > 5
    assert sorted(path for path, names in found.items() if not names) == [], "moved, renamed or gone"
    unclear = {path: names for path, names in found.items() if len(names) > 1 and "*" not in path}
    assert unclear == {}, "say in which folder"


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file(guide: str) -> None:
    folder = (ROOT / guide).parent
    assert [link for link in LINK.findall(text(guide)) if not (folder / link).exists()] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_target_of_make_is_there(guide: str) -> None:
    known = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    named = {one or other for snippet in snippets(guide) for one, other in TARGET.findall(snippet)}
    assert named - known == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_is_there(guide: str) -> None:
    named = {match for snippet in snippets(guide) for match in MODULE.findall(snippet)}
    modules = {module for module, _ in named}
    assert {module for module in modules if importlib.util.find_spec(module) is None} == set()
    assert {command for module, command in named if module == "atlas"} - {*COMMANDS, ""} == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_script_of_npm_is_there(guide: str) -> None:
    known = json.loads(text("frontend/package.json"))["scripts"]
    assert {name for snippet in snippets(guide) for name in NPM.findall(snippet)} - known.keys() - {"ci"} == set()


def test_every_target_of_make_is_told() -> None:
    """The list at the head of the Makefile is what people read first."""
    told = set(re.findall(r"^# make (\w+)", text("Makefile"), re.MULTILINE))
    helpers = {"browser", "nginx", "clean"}
    assert told == set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE)) - helpers


def test_decisions_are_numbered_in_a_row_and_those_that_are_named_stand_there() -> None:
    """A number is never used again, so that what names one finds the same decision for good."""
    decisions = [int(number) for number in re.findall(r"^### ADR-(\d+) ", text("docs/architecture.md"), re.MULTILINE)]
    assert decisions == list(range(1, len(decisions) + 1))
    sources = [path for top in ("atlas", "ui", "pages", "frontend/src") for path in (ROOT / top).rglob("*")]
    named = {
        (path.name, int(number))
        for path in [*sources, *(ROOT / top for top in GUIDES)]
        if path.suffix in (".py", ".js", ".css", ".md")
        for number in re.findall(r"\bADR-(\d+)\b", path.read_text("utf-8"))
    }
    assert [(name, number) for name, number in named if number not in decisions] == []
    assert len({number for name, number in named if name != "architecture.md"}) >= 5, "code refers to decisions"
