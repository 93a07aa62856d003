"""Rules that all our style sheets keep."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas.paths import ROOT

SHEETS = sorted((ROOT / "atlas").rglob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
GRADIENT = re.compile(r"[\w-]*gradient\((?P<line>[^,]*),(?P<stops>[^;}]*)")


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


def of_any_space(style: str) -> list[str]:
    """Gradients of mixed colours that leave it to the browser in which colour space they run."""
    found = GRADIENT.finditer(COMMENT.sub("", style))
    return [each[0] for each in found if re.search(r"color-mix|--quiet", each["stops"]) and " in " not in each["line"]]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_gradients_of_mixed_colours_name_their_colour_space(sheet: Path) -> None:
    """Else Firefox draws nothing of a repeating gradient: the timeline's years without an exchange were blank."""
    assert not of_any_space(sheet.read_text("utf-8"))


def test_a_gradient_of_any_space_is_found() -> None:
    mixed = "color-mix(in srgb, red 5%, transparent) 0 1px"
    assert of_any_space(f"a {{ background: repeating-linear-gradient(135deg, {mixed}); }}")
    assert not of_any_space(f"a {{ background: repeating-linear-gradient(135deg in srgb, {mixed}); }}")
    assert not of_any_space("a { background: linear-gradient(red 50%, blue 50%); }")
