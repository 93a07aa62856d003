"""The palette: symbols at least 3 : 1 against every ground they lie on, text at least 4.5 : 1."""

import re

import pytest

from atlas import config
from atlas.maps import theme
from atlas.maps.theme import contrast
from atlas.paths import FRONTEND, ROOT, STATIC

SIDES = ("light", "dark")
MAP_SCRIPT = (FRONTEND / "src" / "map" / "palette.js").read_text("utf-8")
STYLE = (STATIC / "css" / "app" / "app.css").read_text("utf-8")
ACCESS = (STATIC / "css" / "app" / "access.css").read_text("utf-8")
PAIR = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)")
GROUNDS = ("ground", "city", "markPaper", "bubble")
"""Of the map: the land outside and inside a city, the inside of hollow marks, the legend."""


def map_colours(side: str, name: str = "") -> dict[str, str]:
    """The colours of the map's own palette, as its script has them; `name`: that of high contrast."""
    block = re.search(
        rf"const {side.upper()} = {{(.*?)}};" if not name else rf"{side}: {{(.*?)}}",
        MAP_SCRIPT[_start(name) :],
        re.DOTALL,
    )
    assert block
    return dict(re.findall(r'(\w+): "(#[0-9a-f]{6})"', block[1]))


def _start(name: str) -> int:
    return MAP_SCRIPT.index(f"const {name} =") if name else 0


def page_colours(side: str, style: str) -> dict[str, str]:
    """Custom properties of the pages by name, with six digits."""
    found = {name: pair[SIDES.index(side)] for name, *pair in PAIR.findall(style)}
    return {
        name: "#" + "".join(c * 2 for c in value[1:]) if len(value) == 4 else value for name, value in found.items()
    }


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("topic", [*theme.TOPIC_STYLES, "another"])
def test_symbols_stand_out_from_every_ground(topic: str, side: str) -> None:
    colour = getattr(theme.topic_style(topic), side)
    grounds = {"theme": theme.GROUND[side], **{name: map_colours(side)[name] for name in GROUNDS}}
    low = {name: round(contrast(colour, ground), 2) for name, ground in grounds.items() if contrast(colour, ground) < 3}
    assert not low


@pytest.mark.parametrize("side", SIDES)
def test_text_on_the_map_can_be_read(side: str) -> None:
    colours = map_colours(side)
    for text, grounds in {
        "text": ("ground", "city"),
        "faintText": ("ground", "city"),
        "bubbleText": ("bubble",),
        "lab": ("ground", "city"),
        "waterText": ("halo",),
        "station": ("ground", "city"),
    }.items():
        for ground in grounds:
            assert contrast(colours[text], colours[ground]) >= 4.5, f"{text} on {ground}"


@pytest.mark.parametrize("side", SIDES)
def test_high_contrast_is_higher(side: str) -> None:
    """What it changes on the map stands out more than before; names of the base map by at least 7 : 1."""
    before, after = map_colours(side), map_colours(side, "STRONG")
    for name, colour in after.items():
        assert contrast(colour, before["ground"]) >= contrast(before[name], before["ground"]), name
    assert contrast(after["faintText"], before["ground"]) >= 7


@pytest.mark.parametrize("side", SIDES)
def test_text_of_the_pages_can_be_read(side: str) -> None:
    palette = getattr(config.load(ROOT / "config.toml").theme, side)
    normal, high = page_colours(side, STYLE), page_colours(side, ACCESS)
    for ground in (palette.background, palette.surface, normal["card"], normal["soft"], normal["accent-soft"]):
        for name in ("ink", "quiet", "accent", "warm"):
            assert contrast(normal[name], ground) >= 4.5, f"{name} on {ground}"
    for name in ("ink", "quiet", "accent", "warm"):
        assert contrast(high[name], high["card"]) >= 7, name


@pytest.mark.parametrize("side", SIDES)
def test_edges_of_controls_can_be_seen(side: str) -> None:
    palette = getattr(config.load(ROOT / "config.toml").theme, side)
    edge = re.search(r"--edge: light-dark\((#\w{6}), (#\w{6})\)", ACCESS)
    assert edge
    for ground in (palette.background, palette.surface):
        assert contrast(edge[SIDES.index(side) + 1], ground) >= 3


def test_no_two_topics_have_the_same_shape() -> None:
    """Colour is never alone; nor has a status the filling of another."""
    shapes = [style.shape for style in theme.TOPIC_STYLES.values()]
    assert len(set(shapes)) == len(shapes)
    assert len(set(theme.STATUS_STYLES.values())) == len(theme.STATUS_STYLES)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
