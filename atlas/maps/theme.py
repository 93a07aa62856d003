"""One palette, shapes and fills for map, list, legend and print.

Each topic has a colour and a shape, each status a fill, so that nothing is told by colour alone. Colours keep
a contrast of at least 3:1 against the map's ground in light and dark; a test computes it.
"""

from typing import NamedTuple


class TopicStyle(NamedTuple):
    """Colours (sRGB hex) for light and dark ground, and the shape of the symbol."""

    light: str
    dark: str
    shape: str


GROUND = {"light": "#f3f1ec", "dark": "#17212b"}

TOPIC_STYLES: dict[str, TopicStyle] = {
    "heat-health": TopicStyle("#c43a1d", "#ff8f70", "triangle"),
    "flood-prevention": TopicStyle("#1c5fb8", "#7fb2ff", "circle"),
    "drought-watering": TopicStyle("#9a6200", "#f0b84a", "diamond"),
    "urban-green": TopicStyle("#2d7a31", "#7fd48c", "hexagon"),
    "participation": TopicStyle("#8a3ea6", "#d7a2f2", "star"),
    "digitalisation": TopicStyle("#445366", "#b9c6d6", "square"),
    "energy-water": TopicStyle("#0b7a80", "#5fd3da", "pentagon"),
    "environmental-education": TopicStyle("#b0276b", "#ff93c6", "plus"),
    "innovation-ecosystems": TopicStyle("#6a5a00", "#d8cc6e", "triangle-down"),
}
OTHER_TOPIC = TopicStyle("#555555", "#c0c0c0", "circle")

EVENT_STYLE = TopicStyle("#22302f", "#eef2f3", "cross")
"""Events on the map beside the measures: a shape that no topic has."""

STRAND_STYLES: dict[str, TopicStyle] = {
    "exchange": TopicStyle("#0f5c63", "#7fd3da", "circle"),
    "living-lab": TopicStyle("#2d7a31", "#7fd48c", "circle"),
    "parallel": TopicStyle("#8a3ea6", "#d7a2f2", "circle"),
    "context": TopicStyle("#55606b", "#b9c6d6", "circle"),
}
"""The lanes of the timeline, in their order from above; the label of the lane tells what the colour tells."""

STATUS_STYLES: dict[str, str] = {
    "implemented": "solid",
    "ongoing": "dot",
    "in-progress": "half",
    "planned": "ring",
    "idea": "dashed",
    "completed": "check",
    "unknown": "question",
}
OTHER_STATUS = "question"


def topic_style(topic: str) -> TopicStyle:
    """The style of a topic; a neutral one for a topic that has none yet."""
    return TOPIC_STYLES.get(topic, OTHER_TOPIC)


CLIP_PATHS = {
    "circle": "circle(48%)",
    "square": "inset(6%)",
    "diamond": "polygon(50% 0, 100% 50%, 50% 100%, 0 50%)",
    "triangle": "polygon(50% 4%, 100% 94%, 0 94%)",
    "triangle-down": "polygon(0 6%, 100% 6%, 50% 96%)",
    "pentagon": "polygon(50% 0, 100% 38%, 81% 98%, 19% 98%, 0 38%)",
    "hexagon": "polygon(25% 4%, 75% 4%, 100% 50%, 75% 96%, 25% 96%, 0 50%)",
    "star": "polygon(50% 0, 63% 34%, 98% 35%, 70% 57%, 80% 92%, 50% 71%, 20% 92%, 30% 57%, 2% 35%, 37% 34%)",
    "plus": "polygon(34% 0, 66% 0, 66% 34%, 100% 34%, 100% 66%, 66% 66%, 66% 100%, 34% 100%, 34% 66%, 0 66%, 0 34%, "
    "34% 34%)",
}
"""The shapes as CSS clip paths, for badges on pages."""


def badge_style(topic: str) -> str:
    """CSS custom properties of a topic's badge: colours for light and dark, and the shape."""
    style = topic_style(topic)
    return f"--light:{style.light};--dark:{style.dark};--shape:{CLIP_PATHS[style.shape]}"


def status_fill(status: str) -> str:
    """The fill of a status; a question mark for a status that has none yet."""
    return STATUS_STYLES.get(status, OTHER_STATUS)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two sRGB hex colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
