"""Extents as small drawings in one scale: the outline or the soft circle, and a bar of a kilometre.

Drawn with CSS shapes: st.html lets no SVG through.
"""

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.maps.outline import sketch
from ui.html import tag

HALF = 3000
"""Half the side of a drawing in metres: the widest of the neighbourhoods fits in."""
BAR = 1000


def drawing(dataset: Dataset, place: str, texts: Text) -> Markup:
    """The drawing of a neighbourhood; hidden from screen readers, which read the extent in words beside it."""
    drawn = sketch(dataset, place)
    if drawn.ring:
        corners = ", ".join(f"{_percent(x + HALF)} {_percent(y + HALF)}" for x, y in drawn.ring)
        shape = tag("i", class_="atlas-sketch-area", style=f"clip-path: polygon({corners})")
    else:
        size = _percent(2 * (drawn.radius or 0))
        shape = tag("i", class_="atlas-sketch-soft", style=f"width: {size}; height: {size}")
    bar = tag("i", class_="atlas-sketch-bar", style=f"width: {_percent(BAR)}")
    return tag(
        "div", shape, bar, tag("span", texts("neighbourhoods.kilometre")), class_="atlas-sketch", aria_hidden="true"
    )


def _percent(metres: float) -> str:
    return f"{metres / (2 * HALF) * 100:.1f}%"
