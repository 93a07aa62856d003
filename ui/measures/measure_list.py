"""The list that says what the map says: our own component on the same layer, following the filter bar of the page."""

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from ui import components, current


def _list(dataset: Dataset, texts: Text, key: str, compact: bool) -> None:
    content = {
        "module": components.asset("atlas-list.js"),
        "css": components.asset("atlas-list.css"),
        "spec": current.spec_url(dataset, texts.language),
        "compact": compact,
        "follows": True,
    }
    components.measure_list()(data=content, key=key)


def measures(dataset: Dataset, texts: Text) -> None:
    """All measures that fit, in a table; choosing one selects it on the map."""
    _list(dataset, texts, "atlas-list", False)


def unplaced(dataset: Dataset, texts: Text) -> None:
    """The fitting measures without a pin, beside the map."""
    _list(dataset, texts, "atlas-unplaced", True)
