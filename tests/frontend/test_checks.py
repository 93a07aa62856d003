"""The checks of our JavaScript find what they are there for, and nothing else."""

import re
import shutil
from pathlib import Path

import pytest

from atlas.paths import FRONTEND
from tests.frontend.node import TOOLS, tool

VICTIM = Path("src/map/fan.js")
TYPE_ERRORS = {
    "export const a = fanOffsets(3).length.trim();": "Property 'trim' does not exist on type 'number'",
    '/** @type {number} */ export const b = "5";': "Type 'string' is not assignable to type 'number'",
    'export const c = document.querySelector("p").hidden;': "possibly 'null'",
    '/** @type {import("../core/types.js").Request} */ export const d = { masks: "" };': "'masks' does not exist",
}
FAULTS_OF_STYLE = {
    'import { world } from "./mercator.js";': "no-unused-vars",
    "export const e = offsets(3);": "no-undef",
    f"// {'long ' * 30}": "max-len",
}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of our sources with the tools beside them."""
    folder = tmp_path / "frontend"
    shutil.copytree(FRONTEND, folder, ignore=shutil.ignore_patterns("node_modules"))
    (folder / "node_modules").symlink_to(TOOLS.resolve())
    return folder


def plant(folder: Path, *lines: str) -> None:
    """Put lines at the end of a module."""
    path = folder / VICTIM
    path.write_text("\n".join([path.read_text("utf-8"), *lines, ""]))


def test_planted_type_errors_are_caught(copied: Path) -> None:
    plant(copied, *TYPE_ERRORS)
    done = tool("tsc", "--pretty", "false", folder=copied)
    assert done.returncode != 0
    assert [message for message in TYPE_ERRORS.values() if message not in done.stdout] == []
    assert set(re.findall(r"^(\S+)\(", done.stdout, re.MULTILINE)) == {VICTIM.as_posix()}, "the others have none"


def test_planted_faults_of_style_are_caught(copied: Path) -> None:
    plant(copied, *FAULTS_OF_STYLE)
    done = tool("eslint", ".", folder=copied)
    assert done.returncode != 0
    assert [rule for rule in FAULTS_OF_STYLE.values() if rule not in done.stdout] == []
    assert set(re.findall(r"^/\S+$", done.stdout, re.MULTILINE)) == {str(copied / VICTIM)}, "the others have none"
