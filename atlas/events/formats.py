"""Moments and delays in words, as exact as they are and no more."""

from datetime import date

from atlas.events.date_range import Delay, Moment
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.schema.dates import last_day

DAYS_A_MONTH = 365.25 / 12


def moment_text(moment: Moment, texts: Text) -> str:
    """'15 March 2022', 'March 2022', '2022', or '1 January 2021 to 2 February 2021' for what lies between."""
    iso = moment.first.isoformat()
    for cut in (iso, iso[:7], iso[:4]):
        if Moment(moment.first, last_day(cut)) == moment and (len(cut) == 10 or _begins(moment, cut)):
            return date_text(cut, texts)
    return texts("timeline.loop.between", first=date_text(iso, texts), last=date_text(moment.last.isoformat(), texts))


def _begins(moment: Moment, cut: str) -> bool:
    return moment.first.day == 1 and (len(cut) == 7 or moment.first.month == 1)


def days_text(delay: Delay, texts: Text) -> str:
    """'231 days' or '452 to 816 days'."""
    if delay.exact:
        return texts("timeline.loop.days", n=delay.least)
    return texts("timeline.loop.days_range", n=delay.most, least=delay.least, most=delay.most)


def months_text(delay: Delay, texts: Text) -> str:
    """The same in months, rounded; empty for less than two months."""
    least, most = (round(days / DAYS_A_MONTH) for days in delay)
    if most < 2:
        return ""
    if least == most:
        return texts("timeline.loop.months", n=least)
    return texts("timeline.loop.months_range", n=most, least=least, most=most)


def length_text(first: date, last: date, texts: Text) -> str:
    """'4 years and 8 months' between two days, in whole months; '8 months' below a year."""
    years, months = divmod(full_months(first, last), 12)
    counted = texts("timeline.silence.months", n=months)
    if not years:
        return counted
    return texts("timeline.silence.length", years=texts("timeline.silence.years", n=years), months=counted)


def full_months(first: date, last: date) -> int:
    """Whole months between two days."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
