"""The map in words, under the map: open, and to be folded away by those who see the map."""

from collections.abc import Iterable, Sequence

from atlas import leads
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from ui.html import show, tag


def ground(dataset: Dataset, texts: Text) -> list[str]:
    """What to know of the ground under every map: districts help to find one's way, and are no pilot areas."""
    return leads.dotted_lines(dataset, texts)


def panel(paragraphs: Iterable[Sequence[str]], texts: Text) -> None:
    """Sentences in paragraphs; frontend/src/page/frames.js names them as the description of the map's frame."""
    said = [tag("p", " ".join(sentences)) for sentences in paragraphs if sentences]
    if not said:
        return
    show(tag("details", tag("summary", texts("words.title")), *said, class_="atlas-words", open="open"))
