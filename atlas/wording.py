"""Dates, values and lists of a record in words, as exact as the record is and no more."""

from typing import Any

from babel.dates import format_date, format_skeleton

from atlas.schema.dates import first_day, precision_of
from atlas.text import Text

_SIGNS = {"km2": "km²", "m2": "m²", "m3": "m³"}


def date_text(value: str | None, words: Text) -> str:
    """'15 March 2022', 'March 2022' or '2022', in the language; 'unknown' for None."""
    if not value:
        return words("general.unknown")
    day = first_day(value)
    match precision_of(value):
        case "day":
            return format_date(day, "long" if words.language != "en" else "d MMMM y", locale=words.language)
        case "month":
            return format_skeleton("yMMMM", day, locale=words.language)
        case _:
            return str(day.year)


def span_text(record: Any, words: Text) -> str:
    """Start and end of a record: 'from … to …', 'from …, end not documented', 'until …' or 'unknown'."""
    if record.start and record.end and record.start != record.end:
        return words("dates.span", start=date_text(record.start, words), end=date_text(record.end, words))
    if record.start and record.end:
        return date_text(record.start, words)
    if record.start:
        return words("dates.open", start=date_text(record.start, words))
    if record.end:
        return words("dates.until", end=date_text(record.end, words))
    return words("dates.unknown")


def value_text(figure: Any, words: Text) -> str:
    """A figure's value with its unit, in the language: '286,598 people', 'yes', 'unknown'."""
    unit = figure.unit.of(words.language) if figure.unit else ""
    for plain, sign in _SIGNS.items():
        unit = unit.replace(plain, sign)
    if figure.value_kind == "flag":
        return words("general.yes") if figure.value else words("general.no")
    if figure.value is not None:
        # A year is a name, not a quantity: no separator, no unit.
        if figure.unit and figure.unit.en == "year":
            return str(int(figure.value))
        value = int(figure.value) if float(figure.value).is_integer() else float(figure.value)
        return words("general.value", value=value, unit=unit).strip()
    if figure.value_text:
        text = figure.value_text.of(words.language)
        return f"{text} {unit}".strip() if figure.value_kind == "text" else text.replace("; ", ", ")
    return words("general.unknown")


def period_text(figure: Any) -> str:
    """The year or years a figure stands for; empty where not stated."""
    return str(figure.year) if figure.year else figure.period or ""
