"""What the data does not hold, said from the data: a sentence is there only as long as it is true.

A later visit, a transfer carried out, a published rollbook, a pilot neighbourhood: as soon as the data has one,
every page and every rollbook says so instead of that there is none.
"""

from collections.abc import Iterable

from atlas import leads
from atlas.data.loading import Dataset
from atlas.events.events import read_on
from atlas.events.last_exchange import silence
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text, series
from atlas.places.cities import city_order, partners
from atlas.schema import Figure, Measure, Neighbourhood, Note, Project
from atlas.schema.vocabulary import NeighbourhoodRole
from atlas.transfers import BETWEEN, carried_out, histories

PROJECT = "iresilience-goes-europe"
"""The project of the exchange, whose pilots, end and rollbook are asked for."""
MEASURED = "measured_effect"
"""The key of figures that say what a measure was measured to have done, not what it consists of or should do."""


def exchange(dataset: Dataset, texts: Text) -> str:
    """When the partner cities last met, as far as documented, and that nothing later was found."""
    names = _names(dataset, partners(dataset), texts)
    found = silence(dataset)
    if found is None:
        return texts("gaps.exchange_none", cities=names)
    event = dataset.title("events", found.last.id, texts.language).text
    date = date_text(found.last.record.end or found.last.record.start, texts)
    return texts("gaps.exchange", cities=names, date=date, event=event)


def transfers(dataset: Dataset, texts: Text) -> str:
    """What was carried out in the receiving partner city; without any, what was named for it."""
    every = histories(dataset, BETWEEN)
    said = []
    for city in partners(dataset)[1:]:
        done = carried_out(every, city)
        here = [item for item in every if item.city_id == city]
        titles = "; ".join(item.transfer.title.of(texts.language) for item in done or here)
        key = "gaps.transfer" if done else "gaps.transfer_none"
        said.append(texts(key, n=len(done), city=_names(dataset, (city,), texts), names=titles))
    return " ".join(said)


def carried_out_text(dataset: Dataset, texts: Text) -> str:
    """The same in short, without what was only named."""
    found = histories(dataset, BETWEEN)
    return " ".join(
        texts(
            "gaps.done" if carried_out(found, city) else "gaps.done_none",
            n=len(carried_out(found, city)),
            city=_names(dataset, (city,), texts),
        )
        for city in partners(dataset)[1:]
    )


def pilots(dataset: Dataset, texts: Text) -> str:
    """The pilot neighbourhoods of the exchange in the receiving partner city, or that none is documented."""
    places = dataset.records(Neighbourhood)
    said = []
    for city in partners(dataset)[1:]:
        own = [name for name, place in places.items() if place.city_id == city and PROJECT in place.project_ids]
        names = ", ".join(dataset.title("neighbourhoods", name, texts.language).text for name in own)
        key = "gaps.pilot" if own else "gaps.pilot_none"
        said.append(texts(key, n=len(own), city=_names(dataset, (city,), texts), names=names))
    return " ".join(said)


def other_pilots(dataset: Dataset, texts: Text) -> str:
    """The pilot areas of other projects, by name; empty where there are none."""
    places = dataset.records(Neighbourhood).items()
    others = [name for name, place in places if place.role is NeighbourhoodRole.OTHER_PILOT]
    names = ", ".join(dataset.title("neighbourhoods", name, texts.language).text for name in others)
    return texts("gaps.other_pilots", n=len(others), names=names) if others else ""


def rollbook(dataset: Dataset, texts: Text) -> str:
    """Whether the project's rollbook is published, by the note on it; empty where there is no such note."""
    note = dataset.get(Note, "rollbook")
    if note is None:
        return ""
    return texts("gaps.rollbook" if note.published else "gaps.rollbook_none")


def effects(dataset: Dataset, texts: Text) -> str:
    """For how many measures a figure says a measured effect, and which; or that there is none."""
    measures = dataset.records(Measure)
    owners = {figure.record_id for figure in dataset.records(Figure).values() if figure.key == MEASURED}
    found = [name for name in measures if name in owners]
    names = "; ".join(dataset.title("measures", name, texts.language).text for name in found)
    key = "gaps.effects" if found else "gaps.effects_none"
    return texts(key, count=len(found), all=len(measures), names=names)


def city_names(dataset: Dataset, places: Iterable[Neighbourhood], texts: Text) -> str:
    """The cities in which some neighbourhoods lie, each once, in the order of the atlas."""
    held = {place.city_id for place in places}
    return _names(dataset, tuple(name for name in city_order(dataset) if name in held), texts)


def unknown(dataset: Dataset, texts: Text) -> list[str]:
    """All of it, for the page that says what is not known."""
    found = [
        " ".join(part for part in (pilots(dataset, texts), other_pilots(dataset, texts)) if part),
        transfers(dataset, texts),
        exchange(dataset, texts),
        rollbook(dataset, texts),
        effects(dataset, texts),
        leads.without_border(dataset, texts),
    ]
    project = dataset.get(Project, PROJECT)
    if project and project.end_basis == "computed":
        found.append(texts("about.unknown_end"))
    return [sentence for sentence in found if sentence]


def read_until(dataset: Dataset, texts: Text) -> str:
    """The day on which the newest source was read."""
    day = read_on(dataset)
    return date_text(day.isoformat() if day else None, texts)


def _names(dataset: Dataset, cities: tuple[str, ...], texts: Text) -> str:
    return series([dataset.title("cities", name, texts.language).text for name in cities], texts)
