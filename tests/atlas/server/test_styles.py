"""Rules that all our style sheets keep."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.paths import ROOT

SHEETS = sorted((ROOT / "atlas").rglob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def rules(style: str) -> Iterator[tuple[str, str]]:
    """Each rule's selector and, joined, the conditions it stands in: ("a:hover", "@media (hover: hover)")."""
    around: list[str] = []
    for head, sign in re.findall(r"([^{};]*)([{};])", COMMENT.sub("", style)):
        if sign == "{":
            around.append(" ".join(head.split()))
            if not around[-1].startswith("@"):
                yield around[-1], " ".join(each for each in around if each.startswith("@"))
        elif sign == "}":
            around.pop()


def without_condition(style: str) -> list[str]:
    """Selectors that speak of a pointer without asking whether there is one."""
    return [selector for selector, around in rules(style) if ":hover" in selector and "(hover: hover)" not in around]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_hover_only_where_one_can_hover(sheet: Path) -> None:
    """A finger leaves what it has touched hovered until the next touch: a chosen filter stayed blank."""
    assert not without_condition(sheet.read_text("utf-8"))


def test_a_style_for_every_pointer_is_found() -> None:
    assert without_condition("a { b: c } @media (x) { a, a:hover { b: c } }") == ["a, a:hover"]
    assert not without_condition("@media (hover: hover) { @media (x) { a:hover { b: c; } } } /* a:hover {} */")
