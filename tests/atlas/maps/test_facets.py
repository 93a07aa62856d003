"""The words of the filter bar."""

from atlas import loading
from atlas.maps import facets
from atlas.text import text


def test_letters_with_marks_stand_beside_those_without() -> None:
    """Not behind Z: Überflutungsvorsorge among the U, șantier among the S."""
    topics = next(each for each in facets.bar(loading.current(), text("de"), {})["facets"] if each["id"] == "topic")
    labels = [value["label"] for value in topics["values"]]
    assert labels.index("Überflutungsvorsorge") < labels.index("Umweltbildung") < labels.index("Urbanes Grün")
