"""The neighbourhoods as cards: living labs first, then pilots of other projects, then the others; never mixed."""

from typing import Any

from markupsafe import Markup

from atlas import gaps, neighbourhoods, toolbox
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from ui import facts, links
from ui.html import show, shown, tag
from ui.neighbourhoods.thumbnail import drawing


def cards(dataset: Dataset, texts: Text) -> None:
    """A section for each role, with what that role means."""
    for role, places in neighbourhoods.groups(dataset).items():
        name = role.replace("-", "_")
        cities = gaps.city_names(dataset, places, texts)
        show(
            tag(
                "section",
                tag("h2", texts(f"neighbourhoods.{name}", cities=cities)),
                tag("p", _lead(dataset, name, cities, texts)),
                tag("div", *(_card(dataset, place, texts) for place in places), class_="atlas-places"),
            )
        )
    show(tag("p", texts("neighbourhoods.scale"), class_="atlas-small"))


def _card(dataset: Dataset, place: Any, texts: Text) -> Markup:
    language = texts.language
    held = {
        "measures": len(neighbourhoods.measures(dataset, place.id)),
        "events": len(neighbourhoods.events(dataset, place.id)),
        "formats": len(toolbox.tried_in(dataset, place.id)),
    }
    counted = " · ".join(texts(f"neighbourhoods.n_{key}", n=size) for key, size in held.items() if size)
    return tag(
        "article",
        drawing(dataset, place.id, texts),
        tag(
            "div",
            tag("p", dataset.title("cities", place.city_id, language).text, class_="atlas-kicker"),
            tag("h3", links.record(dataset, "neighbourhoods", place.id, texts)),
            role_badge(dataset, place, texts),
            shown(place.description.shown(language), language, "p", class_="atlas-clamp"),
            tag("p", counted or texts("neighbourhoods.nothing"), class_="atlas-small"),
        ),
        class_=f"atlas-place atlas-role-{place.role}",
    )


def role_badge(dataset: Dataset, place: Any, texts: Text) -> Markup:
    """What a neighbourhood is: a living lab, a pilot of which other projects, or neither."""
    names = [project.name.of(texts.language) for project in neighbourhoods.projects(dataset, place)]
    label = texts.label("neighbourhood_role", place.role)
    words = f"{label}: {', '.join(names)}" if names else label
    return tag("p", facts.badge(words, "status" if place.role == "living-lab" else ""), class_="atlas-badges")


def _lead(dataset: Dataset, role: str, cities: str, texts: Text) -> str:
    """What a group is; with the pilots of other projects, whether the exchange has pilots of its own there."""
    said = texts(f"neighbourhoods.{role}_lead", cities=cities)
    return f"{said} {gaps.pilots(dataset, texts)}" if role == "other_pilot" else said
