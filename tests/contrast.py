"""Walks over what can be used on a page, in every state and theme, and measures its contrast (WCAG 2.2: 1.4.3, 1.4.11).

Text at least 4.5 : 1, icons, edges and focus rings at least 3 : 1. Resting, under a pointer, with the focus and
pressed down; what is chosen is a kind of its own, so that pressed and pointed at is measured too. The states are
forced by the browser's own tools, and once more the pointer is put there, for what scripts do then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import CDPSession, Frame, Page

from tests.settled import still

SCRIPT = (Path(__file__).parent / "contrast.js").read_text("utf-8")
STATES: dict[str, list[str]] = {
    "at rest": [],
    "under the pointer": ["hover"],
    "with the focus": ["focus", "focus-visible"],
    "pressed down": ["hover", "active"],
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
FAINT = "([focused, only]) => window.atlasContrast.faint(focused, only)"


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
        session = self.page.context.new_cdp_session(self.page)
        for command in ("DOM.enable", "CSS.enable"):
            session.send(command)
        try:
            return [each for scheme, contrast in self.themes for each in self._theme(session, scheme, contrast)]
        finally:
            session.detach()
            self.page.emulate_media(color_scheme="light")
            self.page.evaluate(CONTRAST, "")

    def _theme(self, session: CDPSession, scheme: Scheme, contrast: str) -> Iterator[Faint]:
        self.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        self.page.evaluate(CONTRAST, contrast)
        still(self.page)
        assert self.page.evaluate(FOLLOWED, scheme), f"the page did not become {scheme}"
        self._mark()
        assert self.kinds, "there is nothing that can be used"
        nodes = list(_nodes(session.send("DOM.getDocument", {"depth": -1, "pierce": True})["root"]))
        assert len(nodes) == len(self.kinds), "the page changed while it was looked at"
        theme = " ".join(filter(None, (scheme, contrast and "high contrast")))
        for state, forced in STATES.items():
            yield from self._forced(session, nodes if forced else [], theme, state, forced)
        yield from self._pointed_at(theme)

    def _mark(self) -> None:
        """Number the elements: anew in each theme, since a theme may draw them anew and tell other kinds apart."""
        self.kinds, self.frames = {}, list(self.page.frames)
        for number, frame in enumerate(self.frames):
            frame.evaluate(SCRIPT)
            frame.evaluate("() => window.atlasContrast.clear()")
            asked = [f"f{number}-", self.everything, self.within]
            self.kinds |= frame.evaluate("(asked) => window.atlasContrast.mark(...asked)", asked)

    def _forced(
        self, session: CDPSession, nodes: list[int], theme: str, state: str, forced: list[str]
    ) -> Iterator[Faint]:
        for node in nodes:
            session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": forced})
        for frame in self.frames:
            yield from self._measured(frame, theme, state, "focus" in forced)
        for node in nodes:
            session.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": []})

    def _pointed_at(self, theme: str) -> Iterator[Faint]:
        """What Streamlit's scripts change under a real pointer."""
        for name, kind in self.kinds.items():
            if "|st" in kind and name.startswith("f0-"):  # Streamlit's test id is part of the kind
                self.page.mouse.move(*self.page.evaluate("(name) => window.atlasContrast.middle(name)", name))
                yield from self._measured(self.frames[0], theme, "under a real pointer", False, name)
        self.page.mouse.move(0, 0)

    def _measured(
        self, frame: Frame, theme: str, state: str, focused: bool, only: str | None = None
    ) -> Iterator[Faint]:
        for name, part, ratio in frame.evaluate(FAINT, [focused, only]):
            yield Faint(theme, state, self.kinds[name], part, ratio)


def _nodes(node: dict[str, Any]) -> Iterator[int]:
    """The numbers by which the browser's tools know the marked elements, in frames and shadow roots too."""
    if "data-atlas-n" in node.get("attributes", [])[::2]:
        yield node["nodeId"]
    document = node.get("contentDocument")
    for child in (*node.get("children", ()), *node.get("shadowRoots", ()), *((document,) if document else ())):
        yield from _nodes(child)
