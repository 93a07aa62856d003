"""Where and when each format of the toolbox was tried, and which measures came of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from atlas.data.cache import once_per_dataset
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import between, date_text
from atlas.schema import Event, MethodLink, MethodUse


class Occasion(NamedTuple):
    """A format tried at a place and time: a documented use, or an event that was held in the format.

    `use` is None where only the event tells of it; `basis` then says whether a source calls it so.
    """

    method_id: str
    use: MethodUse | None
    event_ids: tuple[str, ...]
    results: tuple[MethodLink, ...]
    city_ids: tuple[str, ...]
    neighbourhood_ids: tuple[str, ...]
    date: str | None
    basis: str


@once_per_dataset()
def occasions(dataset: Dataset, method_id: str) -> tuple[Occasion, ...]:
    """Where and when a format was tried, by date; those without a date last."""
    found = sorted(_occasions(dataset, method_id), key=lambda item: (item.date is None, item.date or ""))
    return tuple(found)


def _occasions(dataset: Dataset, method_id: str) -> Iterator[Occasion]:
    links = dataset.children(MethodLink, method_id)
    for use in dataset.children(MethodUse, method_id):
        own = [link for link in links if link.use_id == use.id]
        events = tuple(link.event_id for link in own if link.event_id)
        read = any(link.event_id and link.basis == "own-reading" for link in own)
        dates = [use.date, *(event.start for event in _events(dataset, events))]
        yield Occasion(
            method_id,
            use,
            events,
            tuple(link for link in own if link.measure_id),
            _one(use.city_id),
            _one(use.neighbourhood_id),
            next(filter(None, dates), None),
            "own-reading" if read else "documented",
        )
    for link in links:
        for event in _events(dataset, (link.event_id,) if not link.use_id else ()):
            yield Occasion(
                method_id,
                None,
                (event.id,),
                (),
                event.city_ids,
                event.neighbourhood_ids,
                event.start,
                link.basis,
            )


def _events(dataset: Dataset, names: Iterable[str | None]) -> list[Event]:
    return [event for event in (dataset.get(Event, name) for name in names) if event]


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def results(dataset: Dataset, method_id: str) -> list[MethodLink]:
    """The measures a format is recorded as, led to or fed into; those named for several uses once."""
    found: dict[tuple[str | None, str], MethodLink] = {}
    for link in dataset.children(MethodLink, method_id):
        if link.measure_id:
            found.setdefault((link.measure_id, link.relation), link)
    return list(found.values())


def when(occasion: Occasion, dataset: Dataset, texts: Text) -> str:
    """When a format was tried: the wording of the source, or its date as exact as it is known."""
    use = occasion.use
    if use and use.date_text:
        return str(use.date_text.of(texts.language))
    first, last = _span(occasion, dataset)
    if first and last and first != last:
        return between(first, last, texts)
    return date_text(first, texts) if first else texts("dates.unknown")


def _span(occasion: Occasion, dataset: Dataset) -> tuple[str | None, str | None]:
    """First and last date of the use, or where it has none of the events it was held as."""
    if occasion.use and occasion.use.date:
        return occasion.use.date, occasion.use.date_end
    dates = sorted(event.start for event in _events(dataset, occasion.event_ids) if event.start)
    return (dates[0], dates[-1]) if dates else (None, None)
