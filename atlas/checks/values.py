"""Lists whose translations do not go item by item, and figures whose value is not of its kind."""

from collections.abc import Iterator

from atlas.checks.facts import Facts
from atlas.data.problems import Problem
from atlas.schema import Figure, LocalisedList
from atlas.schema.localised import LANGUAGES
from atlas.schema.vocabulary import ValueKind


def list_lengths(facts: Facts) -> Iterator[Problem]:
    """Translated lists that are longer or shorter than the English one."""
    for file, name, record in facts.records():
        for field in type(record).model_fields:
            value = getattr(record, field)
            if isinstance(value, LocalisedList):
                for language in LANGUAGES[1:]:
                    items = getattr(value, language)
                    if items and len(items) != len(value.en):
                        yield Problem(
                            "list-length",
                            file.name,
                            name,
                            f"{field}_{language}",
                            str(len(items)),
                            {"count": len(value.en)},
                        )


def figure_values(facts: Facts) -> Iterator[Problem]:
    """Figures that are said to be a number without one, or words without any, or the other way round."""
    for name, figure in facts.dataset.records(Figure).items():
        if isinstance(figure, Figure):
            kind = figure.value_kind
            number = kind in (ValueKind.NUMBER, ValueKind.FLAG)
            words = kind in (ValueKind.TEXT, ValueKind.LIST)
            if number != (figure.value is not None) or words != (figure.value_text is not None):
                yield Problem("wrong-value", "figures.csv", name, "value_kind", kind)
