"""The neighbourhoods as cards: living labs first, then pilots of other projects, then the others; never mixed."""

from markupsafe import Markup

from atlas import gaps, neighbourhoods, toolbox
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records.neighbourhood import role_badge
from atlas.records.reader import Reader
from atlas.schema import Neighbourhood
from ui import links
from ui.html import show, tag
from ui.neighbourhoods.thumbnail import drawing


def cards(dataset: Dataset, texts: Text) -> None:
    """A section for each role, with what that role means."""
    reader = links.reader(dataset, texts)
    for role, places in neighbourhoods.groups(dataset).items():
        name = role.replace("-", "_")
        cities = gaps.city_names(dataset, places, texts)
        show(
            tag(
                "section",
                tag("h2", texts(f"neighbourhoods.{name}", cities=cities)),
                tag("p", _lead(dataset, name, cities, texts)),
                tag("div", *(_card(reader, place) for place in places), class_="atlas-places"),
            )
        )
    show(tag("p", texts("neighbourhoods.scale"), class_="atlas-small"))


def _card(reader: Reader, place: Neighbourhood) -> Markup:
    dataset, texts = reader.dataset, reader.texts
    sizes = {
        "measures": len(neighbourhoods.measures(dataset, place.id)),
        "events": len(neighbourhoods.events(dataset, place.id)),
        "formats": len(toolbox.tried_in(dataset, place.id)),
    }
    counted = " · ".join(texts(f"neighbourhoods.n_{key}", n=size) for key, size in sizes.items() if size)
    return tag(
        "article",
        drawing(dataset, place.id, texts),
        tag(
            "div",
            tag("p", reader.name("cities", place.city_id), class_="atlas-kicker"),
            tag("h3", reader.record("neighbourhoods", place.id)),
            role_badge(reader, place),
            reader.localised(place.description, "p", class_="atlas-clamp"),
            tag("p", counted or texts("neighbourhoods.nothing"), class_="atlas-small"),
        ),
        class_=f"atlas-place atlas-role-{place.role}",
    )


def _lead(dataset: Dataset, role: str, cities: str, texts: Text) -> str:
    """What a group is; with the pilots of other projects, whether the exchange has pilots of its own there."""
    lead = texts(f"neighbourhoods.{role}_lead", cities=cities)
    return f"{lead} {gaps.pilots(dataset, texts)}" if role == "other_pilot" else lead
