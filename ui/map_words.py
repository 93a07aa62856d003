"""The map in words, under the map: open, and to be folded away by those who see the map."""

from collections.abc import Iterable, Sequence

from atlas.text import Text
from ui.markup import show, tag


def panel(paragraphs: Iterable[Sequence[str]], texts: Text) -> None:
    """Sentences in paragraphs; js/page/frames.js names them as the description of the map's frame."""
    said = [tag("p", " ".join(sentences)) for sentences in paragraphs if sentences]
    if not said:
        return
    show(tag("details", tag("summary", texts("words.title")), *said, class_="atlas-words", open="open"))
