"""Dates, values and lists of a record in words, as exact as the record is and no more."""

import re
from collections.abc import Sequence

from babel.dates import format_date, format_skeleton

from atlas.i18n.catalog import Text
from atlas.schema import Event, Figure, Measure, Project
from atlas.schema.dates import first_day, precision_of
from atlas.schema.vocabulary import Qualifier

_SIGNS = {"km2": "km²", "m2": "m²", "m3": "m³"}
_SYMBOLS = frozenset(
    [
        "mm",
        "cm",
        "m",
        "km",
        "m²",
        "m³",
        "km²",
        "ha",
        "g",
        "kg",
        "t",
        "l",
        "h",
        "s",
        "min",
        "EUR",
        "RON",
        "CHF",
        "USD",
        "W",
        "kW",
        "MW",
        "kWp",
        "kWh",
        "MWh",
        "GWh",
    ]
)


_DAY_FIRST = {"en": "en_GB"}
"""Where the day stands before the month: '9 May', as in date_text."""


def date_text(value: str | None, texts: Text) -> str:
    """'15 March 2022', 'March 2022' or '2022', in the language; 'unknown' for None."""
    if not value:
        return texts("general.unknown")
    day = first_day(value)
    match precision_of(value):
        case "day":
            return format_date(day, "long" if texts.language != "en" else "d MMMM y", locale=texts.language)
        case "month":
            return format_skeleton("yMMMM", day, locale=texts.language)
        case _:
            return str(day.year)


def between(start: str, end: str, texts: Text) -> str:
    """Two dates as a span; what two days share is named once: '5–14 August 2024', '9 May to 20 June 2021'."""
    days = precision_of(start) == precision_of(end) == "day"
    within_month = days and start[:7] == end[:7]
    if within_month:
        first = str(first_day(start).day)
    elif days and start[:4] == end[:4]:
        first = format_skeleton("MMMMd", first_day(start), locale=_DAY_FIRST.get(texts.language, texts.language))
    else:
        first = date_text(start, texts)
    return texts("dates.span_in_month" if within_month else "dates.span", start=first, end=date_text(end, texts))


def span_text(record: Measure | Event | Project, texts: Text) -> str:
    """Start and end of a record: 'from … to …', 'from …, end not documented', 'until …' or 'unknown'."""
    if record.start and record.end and record.start != record.end:
        return between(record.start, record.end, texts)
    if record.start and record.end:
        return date_text(record.start, texts)
    if record.start:
        return texts("dates.open", start=date_text(record.start, texts))
    if record.end:
        return texts("dates.until", end=date_text(record.end, texts))
    return texts("dates.unknown")


def value_text(figure: Figure, texts: Text) -> str:
    """A figure's value beside its label: '286,598 people', 'more than 50,000', 'yes', 'unknown'.

    What qualifies the value stands before it; a unit that the label names already is not said again.
    """
    if figure.value_kind == "flag":
        return texts("general.yes") if figure.value else texts("general.no")
    unit = signs(figure.unit.of(texts.language)) if figure.unit else ""
    if is_counted(unit) and _names(figure.label.of(texts.language), unit):
        unit = ""
    if figure.value is not None:
        # A year is a name, not a quantity: no separator, no unit.
        if figure.unit and figure.unit.en == "year":
            return str(int(figure.value))
        return qualified(quantity(figure.value, unit, texts), figure.qualifier, texts)
    if figure.value_text:
        text = figure.value_text.of(texts.language)
        return f"{text} {unit}".strip() if figure.value_kind == "text" else text.replace("; ", ", ")
    return texts("general.unknown")


def quantity(value: float, unit: str, texts: Text) -> str:
    """A number with its unit. Romanian has "de" before what is counted: '42 de zile', but '19 zile' and '42 km'."""
    whole = float(value).is_integer()
    if whole and is_counted(unit):
        return texts("general.counted", n=int(value), unit=unit)
    return texts("general.value", value=int(value) if whole else float(value), unit=unit).strip()


def qualified(value: str, qualifier: Qualifier | None, texts: Text) -> str:
    """A value with what qualifies it before it: 'more than 50,000', 'about 4 °C'."""
    if qualifier is None:
        return value
    return texts("general.qualified", qualifier=texts.label("qualifier", qualifier), value=value)


def series(names: Sequence[str], texts: Text) -> str:
    """Names as a person lists them: 'Dortmund, Cologne and Cluj-Napoca'."""
    if len(names) < 2:
        return "".join(names)
    return texts("general.series", first=", ".join(names[:-1]), last=names[-1])


def signs(unit: str) -> str:
    """A unit as it is printed: 'm²' for 'm2'."""
    for plain, sign in _SIGNS.items():
        unit = unit.replace(plain, sign)
    return unit


def is_counted(unit: str) -> bool:
    """Whether a unit is a word ('people', 'NGOs', 'days ≥ 25 °C') and no symbol or abbreviation ('m²', 'mil. EUR')."""
    first = unit.split(" ", 1)[0]
    return first[:1].isalpha() and first not in _SYMBOLS and not first.endswith(".") and "/" not in first


def _names(label: str, unit: str) -> bool:
    """Whether a label names a unit, also as the end of a compound: 'Wetterstationen' names 'Stationen'."""
    return re.search(rf"{re.escape(unit.casefold())}(?!\w)", label.casefold()) is not None


def period_text(figure: Figure) -> str:
    """The year or years a figure stands for; empty where not stated."""
    return str(figure.year) if figure.year else figure.period or ""
