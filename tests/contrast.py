"""Walks over what can be used on a page, in every state and theme, and measures its contrast (WCAG 2.2: 1.4.3, 1.4.11).

Text at least 4.5 : 1, icons, edges and focus rings at least 3 : 1. Resting, under a pointer, with the focus and
pressed down; what is chosen is a kind of its own, so that pressed and pointed at is measured too. An attribute
stands for the states in the style sheets (the browser's own tools style a page anew for each element), and once
more the pointer itself is put there, for what scripts do then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Frame, Page

from devtools.settled import still

SCRIPT = (Path(__file__).parent / "contrast.js").read_text("utf-8")
STATES = {
    "at rest": "",
    "under the pointer": "hover",
    "with the focus": "focus focus-visible",
    "pressed down": "hover active",
}
Scheme = Literal["light", "dark"]
THEMES: tuple[tuple[Scheme, str], ...] = (("light", ""), ("dark", ""), ("light", "high"), ("dark", "high"))
CONTRAST = """(chosen) => {
  const mark = document.querySelector(".atlas-display-mark");
  mark.dataset.contrast = chosen || "normal";
  if (chosen) document.documentElement.dataset.atlasContrast = chosen;
  else delete document.documentElement.dataset.atlasContrast;
}"""
FOLLOWED = "(scheme) => getComputedStyle(document.querySelector('.stApp')).colorScheme === scheme"
FAINT = "(asked) => window.atlasContrast.faint(...asked)"


@dataclass(frozen=True)
class Faint:
    """What is too faint: the theme and state, the kind of element, the part of it, and its contrast."""

    theme: str
    state: str
    kind: str
    part: str
    ratio: float

    def __str__(self) -> str:
        return f"{self.theme}, {self.state}: {self.kind}: {self.part} {self.ratio}"


class Walk:
    """The interactive elements of a page as it stands, or of what is within a selector; one of each kind or all."""

    def __init__(
        self, page: Page, everything: bool = False, within: str = "", themes: Sequence[tuple[Scheme, str]] = THEMES
    ) -> None:
        self.page = page
        self.everything = everything
        self.within = within
        self.themes = themes
        self.kinds: dict[str, str] = {}
        self.frames: list[Frame] = []

    def faint(self) -> list[Faint]:
        """What is too faint in any theme and state."""
        try:
            return [each for scheme, contrast in self.themes for each in self._theme(scheme, contrast)]
        finally:
            self.page.emulate_media(color_scheme="light")
            self.page.evaluate(CONTRAST, "")

    def _theme(self, scheme: Scheme, contrast: str) -> Iterator[Faint]:
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        self.page.evaluate(CONTRAST, contrast)
        still(self.page)
        assert self.page.evaluate(FOLLOWED, scheme), f"the page did not become {scheme}"
        self._mark()
        assert self.kinds, "there is nothing that can be used"
        theme = " ".join(filter(None, (scheme, contrast and "high contrast")))
        for state, forced in STATES.items():
            for frame in self.frames:
                yield from self._measured(frame, theme, state, forced)
        yield from self._pointed_at(theme)

    def _mark(self) -> None:
        """Number the elements: anew in each theme, since a theme may draw them anew and tell other kinds apart."""
        self.kinds, self.frames = {}, list(self.page.frames)
        for number, frame in enumerate(self.frames):
            frame.evaluate(SCRIPT)
            frame.evaluate("() => window.atlasContrast.clear()")
            asked = [f"f{number}-", self.everything, self.within]
            self.kinds |= frame.evaluate("(asked) => window.atlasContrast.mark(...asked)", asked)

    def _pointed_at(self, theme: str) -> Iterator[Faint]:
        """What Streamlit's scripts change under a real pointer."""
        for name, kind in self.kinds.items():
            if "|st" in kind and name.startswith("f0-"):  # Streamlit's test id is part of the kind
                self.page.mouse.move(*self.page.evaluate("(name) => window.atlasContrast.middle(name)", name))
                yield from self._measured(self.frames[0], theme, "under a real pointer", "", name)
        self.page.mouse.move(0, 0)

    def _measured(self, frame: Frame, theme: str, state: str, forced: str, only: str | None = None) -> Iterator[Faint]:
        for name, part, ratio in frame.evaluate(FAINT, [forced, only]):
            yield Faint(theme, state, self.kinds[name], part, ratio)
