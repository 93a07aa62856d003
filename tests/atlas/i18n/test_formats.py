"""Values and spans of dates as a person would write them, in three languages."""

import pytest

from atlas.data.loading import load
from atlas.i18n.catalog import number, text
from atlas.i18n.formats import between, is_counted, quantity, signs, span_text, value_text
from atlas.schema import Figure, Project
from atlas.schema.localised import LANGUAGES


def _figure(**given: object) -> Figure:
    texts = {"label": dict.fromkeys(LANGUAGES, "Label"), "value_kind": "number", "value": 3.0}
    return Figure.model_validate({"id": "one-f1", "record_id": "one"} | texts | given)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1, "bancă", "1 bancă"),
        (2, "zile", "2 zile"),
        (19, "zile", "19 zile"),
        (20, "zile", "20 de zile"),
        (42, "zile ≥ 25 °C", "42 de zile ≥ 25 °C"),
        (100, "ani", "100 de ani"),
        (101, "arbori", "101 arbori"),
        (119, "arbori", "119 arbori"),
        (120, "arbori", "120 de arbori"),
        (614495, "locuitori", "614.495 de locuitori"),
        (21, "ONG-uri", "21 de ONG-uri"),
        (72, "km", "72 km"),
        (45, "%", "45 %"),
        (5200, "m²", "5.200 m²"),
        (25, "mil. EUR", "25 mil. EUR"),
        (50, "EUR/m²", "50 EUR/m²"),
        (45000, "t pe an", "45.000 t pe an"),
        (20.5, "zile", "20,5 zile"),
    ],
)
def test_romanian_counts_words_with_de_from_twenty_on(value: float, unit: str, shown: str) -> None:
    assert quantity(value, unit, text("ro")) == shown


def test_every_shipped_romanian_number_has_its_de() -> None:
    said = [
        (figure.value, value_text(figure, text("ro")))
        for figure in load().records("figures").values()
        if figure.value is not None and figure.unit and is_counted(figure.unit.ro) and figure.unit.en != "year"
    ]
    # The plural rule by hand: what ends in 00 or 20–99 needs it, unless the label took the unit's place.
    wrong = [
        line
        for value, line in said
        if line[-1].isalpha()
        and float(value).is_integer()
        and (value % 100 >= 20 or value % 100 == 0) != (" de " in line)
    ]
    assert len(said) > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "shown"), [("en", "more than 50,000"), ("de", "mehr als 50.000"), ("ro", "peste 50.000")]
)
def test_what_qualifies_a_number_stands_before_it(language: str, shown: str) -> None:
    unit = {"en": "students", "de": "Studierende", "ro": "studenți"}
    figure = _figure(value=50000.0, qualifier="more-than", unit=unit)

    assert value_text(figure, text(language)).startswith(shown)


@pytest.mark.parametrize(
    ("label", "unit", "shown"),
    [
        ("Trees in total", "trees", "1,482"),
        ("Wetterstationen", "Stationen", "1,482"),
        ("Trees", "m2", "1,482 m²"),
        ("Residents", "people", "1,482 people"),
        ("Treeshade", "trees", "1,482 trees"),
    ],
)
def test_a_unit_that_the_label_names_is_not_said_again(label: str, unit: str, shown: str) -> None:
    figure = _figure(value=1482.0, label={"en": label}, unit={"en": unit})

    assert value_text(figure, text("en")) == shown


def test_no_shipped_figure_says_its_label_again() -> None:
    for figure in load().records("figures").values():
        for code in LANGUAGES:
            unit = signs(figure.unit.of(code)) if figure.unit else ""
            if unit and is_counted(unit) and unit.casefold() in figure.label.of(code).casefold().split():
                assert unit not in value_text(figure, text(code))


@pytest.mark.parametrize(
    ("language", "days", "months"),
    [
        ("en", "5–14 August 2024", "30 July to 14 August 2024"),
        ("de", "5. bis 14. August 2024", "30. Juli bis 14. August 2024"),
        ("ro", "5–14 august 2024", "30 iulie – 14 august 2024"),
    ],
)
def test_two_days_name_once_what_they_share(language: str, days: str, months: str) -> None:
    texts = text(language)

    assert span_text(Project.model_construct(start="2024-08-05", end="2024-08-14"), texts) == days
    assert between("2024-07-30", "2024-08-14", texts) == months
    assert between("2023-07-30", "2024-08-14", texts).count("202") == 2
    assert between("2024-07", "2024-08-14", texts).count("2024") == 2


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_a_number_below_zero_has_a_minus_sign_and_no_hyphen(language: str) -> None:
    assert number(-3.1, language)[0] == "\N{MINUS SIGN}"
    assert "-" not in number(-1234.5, language)
