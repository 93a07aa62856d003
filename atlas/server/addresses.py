"""What an address of the atlas means: a page, something else that is served, a better address, or nothing.

The one place that knows. Which of Streamlit's own addresses are open stands in middleware/allowed.py, before this.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from atlas.url.pages import NAMES

HOME = NAMES[0]

STREAMLITS = ("static", "component", "media", "_stcore")
OURS = ("assets", "layers", "maps", "download", "export", "rollbooks", "print", "health")
ROOT_FILES = ("robots.txt", "favicon.ico", "favicon.png")
"""First path segments that are served and never lead to a page; what lies below them answers for itself."""

OFFERED_ON = {
    "layers": "measures",
    "maps": "measures",
    "export": "measures",
    "rollbooks": "rollbook",
    "print": "toolbox",
    "download": "sources",
}
"""The page that offers what lies below a first path segment."""

_HOME_TOO = ("", "index", HOME)
_ENDINGS = (".html", ".htm", ".php")
_STRAY = ".,;:!?)]}>'\"”“’"
"""What clings to an address that was copied out of a sentence."""


@dataclass(frozen=True)
class Page:
    """A page of the atlas, under its own address."""

    name: str


@dataclass(frozen=True)
class Served:
    """Not a page; whoever serves it answers."""


@dataclass(frozen=True)
class Moved:
    """What was clearly meant: a path below the base, such as "/measures", and a language that stood in the path."""

    path: str
    language: str | None = None


@dataclass(frozen=True)
class Missing:
    """Nothing. `near`: the page that was perhaps meant; `language`: one that stood in the path."""

    near: str | None = None
    language: str | None = None


Answer = Page | Served | Moved | Missing


def answer(path: str, offered: Sequence[str]) -> Answer:
    """What a path below the base means, such as "/de/Measures.html"; `offered`: the languages of the atlas."""
    segments = [segment for segment in path.split("/") if segment]
    if path.startswith("/") and path.split("/")[1] in (*STREAMLITS, *OURS, *ROOT_FILES):
        return Served()
    language = segments[0].lower() if segments and segments[0].lower() in offered else None
    rest = segments[1:] if language else segments
    name = _page(rest)
    if name is None:
        return Missing(_near(rest), language)
    own = "/" if name == HOME else f"/{name}"
    return Page(name) if path in (own, own.removesuffix("/")) else Moved(own, language)


def leads(path: str, offered: Sequence[str]) -> tuple[str | None, str | None]:
    """The page that a path with nothing behind it perhaps meant, and the language that stood in it."""
    meant = answer(path, offered)
    if isinstance(meant, Missing):
        return meant.near, meant.language
    if isinstance(meant, Page):
        return meant.name, None
    if isinstance(meant, Moved):
        return meant.path.strip("/") or HOME, meant.language
    return OFFERED_ON.get(path.split("/")[1]), None


def _page(segments: Sequence[str]) -> str | None:
    """The page that the segments clearly mean, whatever their case and ending."""
    if len(segments) > 1:
        return None
    word = segments[0].lower().rstrip(_STRAY) if segments else ""
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    if word in _HOME_TOO:
        return HOME if not segments or segments[0].strip(_STRAY) else None
    return word if word in NAMES else None


def _near(segments: Sequence[str]) -> str | None:
    """The page whose name begins the address, or is spelt much like it."""
    if not segments:
        return None
    return _page(segments[:1]) or next(iter(get_close_matches(segments[0].lower()[:100], NAMES, 1, 0.7)), None)
