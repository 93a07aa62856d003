"""The mark of unreviewed translations: set once for each state of the data, and for the state that counts now."""

import dataclasses

import pytest

from atlas import loading, markup
from atlas.loading import Dataset
from atlas.schema.localised import Shown
from atlas.text_state import unreviewed
from ui import data as source


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Dataset]:
    """The datasets whose unreviewed translations were looked up."""
    found: list[Dataset] = []

    def noted(dataset: Dataset) -> frozenset[tuple[str, str]]:
        found.append(dataset)
        return unreviewed(dataset)

    monkeypatch.setattr(markup, "unreviewed", noted)
    monkeypatch.setattr(markup, "_marked_of", None)
    return found


def test_the_marks_are_set_once_for_each_state_of_the_data(asked: list[Dataset]) -> None:
    for _ in range(3):
        source.dataset()
    assert asked == [loading.current()]


def test_the_state_asked_for_last_counts(asked: list[Dataset]) -> None:
    title = Shown("Wald Făget", "de")
    unnoted = source.dataset()
    reviewed = dataclasses.replace(unnoted, readings=unnoted.readings | {"neighbourhoods": unnoted.readings["cities"]})
    assert "atlas-translated" in markup.shown(title, "de")
    markup.mark_translations(reviewed)
    assert "atlas-translated" not in markup.shown(title, "de")
    source.dataset()
    assert "atlas-translated" in markup.shown(title, "de")
    assert len(asked) == 3
