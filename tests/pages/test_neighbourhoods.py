"""The page of neighbourhoods: what each one is, what it is never, and how sure things are."""

import html as entities
import re

import pytest
from streamlit.testing.v1 import AppTest

from atlas.data import loading
from tests.pages.test_pages import run

DATA = loading.load()
CLUJ = [name for name, place in DATA.records("neighbourhoods").items() if place.city_id == "cluj-napoca"]


def said(app: AppTest) -> str:
    return entities.unescape(" ".join(element.proto.body for element in app.get("html")))


def plain(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", said(app)).split())


def test_cards_keep_living_labs_and_other_pilots_apart() -> None:
    page = said(run("neighbourhoods"))
    labs, pilots, others = re.split("Pilot areas of other projects: Cluj-Napoca|Other neighbourhoods", page)
    assert re.findall(r"place=([a-z-]+)", labs) == ["hafenquartier", "jungferntal", "deutz"]
    assert set(re.findall(r"place=([a-z-]+)", pilots)) == {"faget", "iris", "manastur", "someseni"}
    assert "No pilot neighbourhood of iResilience goes Europe in Cluj-Napoca is documented." in pilots
    assert len(set(re.findall(r"place=([a-z-]+)", others))) == 10
    assert "Living lab" not in pilots + others.partition("The cities compared")[0]


@pytest.mark.parametrize("place", CLUJ)
def test_no_neighbourhood_of_cluj_is_a_pilot_of_iresilience(place: str) -> None:
    page = plain(run("neighbourhoods", place=place))
    assert "Not a pilot of iResilience or iResilience goes Europe." in page
    assert "Living lab: iResilience" not in page
    assert "No format of the toolbox is documented here." in page


def test_the_hafenquartier_has_no_exact_border() -> None:
    page = plain(run("neighbourhoods", place="hafenquartier"))
    assert "A blurred circle of 500 m for orientation: no exact border is documented." in page
    assert "33 measures here" in page


def test_contradicting_populations_stand_side_by_side() -> None:
    page = plain(run("neighbourhoods", place="manastur"))
    assert "No agreed figure. What sources say:" in page
    for number in ("126,600 (2007)", "100,000 (year not stated)", "90,000 (2020)"):
        assert number in page
    jungferntal = plain(run("neighbourhoods", place="jungferntal"))
    assert "5,557 (31 December 2018)" in jungferntal
    assert "Other figures in the sources: 6,238 (2013)" in jungferntal


def test_a_generalised_outline_says_how_far_it_may_be_off() -> None:
    page = plain(run("neighbourhoods", place="jungferntal"))
    assert (
        "Generalised outline of Jungferntal-Rahm from official data; no part of the border is farther than 80 m" in page
    )
    assert "It lies within Stadtbezirk Huckarde." in page


def test_what_lies_in_a_neighbourhood_is_stated() -> None:
    assert "Within it lies Între Ape." in plain(run("neighbourhoods", place="plopilor"))


def test_flood_prone_spots_and_challenges_of_deutz() -> None:
    page = plain(run("neighbourhoods", place="deutz"))
    assert "Flood-prone spots" in page
    for spot in DATA.children("hotspots", "deutz"):
        assert spot.name.of("en") in page


def test_cities_are_compared_only_where_both_count_alike() -> None:
    page = said(run("neighbourhoods"))
    table = page.partition("What can be compared")[2].partition("</table>")[0]
    alike = {figure.label.of("en") for figure in DATA.figures("dortmund") if figure.comparable}
    apart = {figure.label.of("en") for figure in DATA.figures("dortmund") if not figure.comparable}
    assert all(label in table for label in alike)
    assert not [label for label in apart if f">{label}<" in table]
    rest = page.partition("figures that are not compared, and why")[2]
    assert all(label in rest for label in apart)
    assert "not compared: no figure for Cluj-Napoca" in rest


def test_an_unknown_place_shows_all() -> None:
    assert said(run("neighbourhoods", place="atlantis")).count("atlas-role-living-lab") == 3


def test_the_map_of_a_neighbourhood_is_told_in_words() -> None:
    page = plain(run("neighbourhoods", place="hafenquartier", lang="de"))
    words = page.partition("Die Karte in Worten")[2]
    assert words.startswith(" Auf der Karte: Hafenquartier. Ein unscharfer Kreis von 500 m zur Orientierung:")
    assert "Maßnahmen dieses Quartiers auf der Karte: 27 von 33. 1 Maßnahme ist über ihre Teile auf der Karte." in words
    assert "Bei 3 Maßnahmen ist der Ort nicht dokumentiert." in words
