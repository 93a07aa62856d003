"""The map of measures in words. Drawn with the page; at a filter the bar puts in the new ones.

That is done by frontend/src/filter/page-updates.js: two more elements per filter would cost more time than everything
the server does.
"""

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures import FacetIndex, Filters
from atlas.measures.map_summary import in_words
from ui import current, map_summary
from ui.html import show, tag


def said(dataset: Dataset, index: FacetIndex, chosen: Filters, texts: Text) -> str:
    """What the map shows, apart from the sentence of the bar; an empty text where nothing is shown."""
    return " ".join(in_words(dataset, index, current.columns(dataset), chosen, texts)[1:])


def words(dataset: Dataset, index: FacetIndex, chosen: Filters, texts: Text) -> None:
    """Below the map: the words, under a heading that folds them away."""
    text = said(dataset, index, chosen, texts)
    summary = tag("summary", texts("words.title"))
    ground = [tag("p", sentence) for sentence in map_summary.ground(dataset, texts)]
    hidden = None if text else "hidden"
    show(tag("details", summary, tag("p", text), *ground, class_="atlas-words", open="open", hidden=hidden))
