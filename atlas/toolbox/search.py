"""Finding formats: by phase, by place, on site or online, and by words."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.data.loading import Dataset
from atlas.measures.facet_index import folded
from atlas.places.cities import city_order
from atlas.schema import Method, Neighbourhood, Phase
from atlas.schema.localised import LANGUAGES
from atlas.toolbox.uses import Occasion, occasions

MODES = ("offline", "online")
"""What can be looked for; a format that runs both ways fits either."""
_SEARCHED = ("name", "purpose", "participants", "needs", "effort", "lessons")


@dataclass(frozen=True)
class Choice:
    """What a visitor looks for among the formats. Within a part any value fits; over the parts all must."""

    phases: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    neighbourhoods: tuple[str, ...] = ()
    query: str = ""

    def __bool__(self) -> bool:
        """Whether anything is chosen."""
        return self != Choice()


def phases(dataset: Dataset) -> list[Phase]:
    """The phases in their order."""
    return sorted(dataset.records(Phase).values(), key=lambda phase: phase.order)


def find(dataset: Dataset, choice: Choice) -> list[Method]:
    """The formats that fit, in the order of phases, then of the file."""
    order = {phase.id: phase.order for phase in phases(dataset)}
    fitting = [method for method in dataset.records(Method).values() if _fits(dataset, method, choice)]
    return sorted(fitting, key=lambda method: order.get(method.phase_id, len(order) + 1))


def _fits(dataset: Dataset, method: Method, choice: Choice) -> bool:
    tried = occasions(dataset, method.id)
    return (
        (not choice.phases or method.phase_id in choice.phases)
        and (not choice.modes or method.mode in (*choice.modes, "both"))
        and _any(choice.cities, (item.city_ids for item in tried))
        and _any(choice.neighbourhoods, (item.neighbourhood_ids for item in tried))
        and all(word in _text(method) for word in folded((choice.query,)).split())
    )


def _any(wanted: tuple[str, ...], found: Iterable[tuple[str, ...]]) -> bool:
    return not wanted or any(set(wanted) & set(names) for names in found)


def _text(method: Method) -> str:
    values = (getattr(method, name) for name in _SEARCHED)
    return folded(tuple(getattr(value, code) or "" for value in values if value for code in LANGUAGES))


def places(dataset: Dataset) -> tuple[list[str], list[str]]:
    """The cities and neighbourhoods in which formats were tried, in the order of their files."""
    tried = [item for method in dataset.records(Method) for item in occasions(dataset, method)]
    cities = {name for item in tried for name in item.city_ids}
    neighbourhoods = {name for item in tried for name in item.neighbourhood_ids}
    return (
        [name for name in city_order(dataset) if name in cities],
        [name for name in dataset.records(Neighbourhood) if name in neighbourhoods],
    )


def tried_in(dataset: Dataset, neighbourhood: str) -> list[tuple[Method, list[Occasion]]]:
    """The formats tried in a neighbourhood with their occasions there, in the order of phases."""
    methods = find(dataset, Choice(neighbourhoods=(neighbourhood,)))
    return [
        (method, [item for item in occasions(dataset, method.id) if neighbourhood in item.neighbourhood_ids])
        for method in methods
    ]


def tried_in_city(dataset: Dataset, city: str) -> list[tuple[Method, list[Occasion]]]:
    """The formats tried in a city as a whole, without a neighbourhood named, in the order of phases."""
    found = []
    for method in find(dataset, Choice(cities=(city,))):
        whole = [item for item in occasions(dataset, method.id) if city in item.city_ids and not item.neighbourhood_ids]
        if whole:
            found.append((method, whole))
    return found
