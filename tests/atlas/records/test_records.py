"""Every kind of record is written without a page: its numbers lead to its list of sources, its links to the pages."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from markupsafe import Markup

from atlas.data import loading
from atlas.events import events
from atlas.i18n.catalog import text
from atlas.records import event, measure, method, neighbourhood, transfer
from atlas.records.links import Links
from atlas.records.reader import Reader
from atlas.schema.localised import LANGUAGES
from atlas.url import pages

DATASET = loading.load()
KINDS: dict[str, Callable[[Reader, str], Markup]] = {
    "measures": lambda reader, name: measure.markup(reader, DATASET.records("measures")[name]),
    "events": lambda reader, name: event.markup(reader, events(DATASET)[name]),
    "transfers": lambda reader, name: transfer.markup(reader, DATASET.records("transfers")[name], way="imported"),
    "methods": lambda reader, name: method.markup(reader, DATASET.records("methods")[name]),
    "neighbourhoods": lambda reader, name: Markup("").join(
        neighbourhood.parts(reader, DATASET.records("neighbourhoods")[name])
    ),
}
EVERY = {"measures": 7, "events": 5, "transfers": 1, "methods": 2, "neighbourhoods": 1}


def records(kind: str, links: Links, language: str) -> Iterator[tuple[str, Markup]]:
    reader = Reader(DATASET, text(language), links)
    for name in list(DATASET.records(kind))[:: EVERY[kind]]:
        yield name, KINDS[kind](reader, name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_each_number_is_the_place_of_its_source_in_the_list(kind: str, language: str) -> None:
    label = text(language)
    cited = 0
    for name, markup in records(kind, Links(), language):
        listed = markup.split('class="atlas-sources"')[1].split("</ol>")[0].split("<li>")[1:]
        for title, number in re.findall(r'aria-label="([^"]*)"[^>]*class="atlas-ref">\[(\d+)\]', markup):
            source = re.sub("<[^>]*>", "", listed[int(number) - 1])
            titles = [each.title for each in DATASET.records("sources").values() if each.title in unescape(source)]
            labels = [label("sources.reference", n=number, title=each) for each in titles]
            assert unescape(title) in labels, name
            cited += 1
    assert cited


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_within_the_atlas_follows_the_visit(kind: str) -> None:
    within = 0
    for name, markup in records(kind, Links("sub/atlas", "ro"), "ro"):
        for address in re.findall(r'href="(/[^"]*)" data-atlas-page', markup):
            assert address.startswith("/sub/atlas/"), name
            assert "lang=ro" in address, name
            within += 1
    assert within


@pytest.mark.parametrize("kind", KINDS)
def test_an_edition_without_pages_names_records_without_links(kind: str) -> None:
    """Except for what leads to a part of a page, every link goes through the pages that there are."""
    shown = Links(page_names=())
    full = sum(markup.count("data-atlas-page") for _, markup in records(kind, Links(), "en"))
    bare = sum(markup.count("data-atlas-page") for _, markup in records(kind, shown, "en"))
    assert bare < full


def test_a_link_carries_the_language_only_where_the_visitor_chose_one() -> None:
    assert Links().address("measures", measure="a b") == "/measures?measure=a+b"
    assert Links("x", "de").address("measures") == "/x/measures?lang=de"
    assert Links().path("download/measures.csv") == "/download/measures.csv"
    assert set(Links().page_names) == set(pages.NAMES)


def test_what_stays_in_the_address_stays_within_the_page_of_transfers() -> None:
    reader = Reader(DATASET, text("en"), Links())
    ways = [transfer.markup(reader, record, way="imported") for record in DATASET.records("transfers").values()]
    assert any('data-atlas-goal="atlas-take"' in markup for markup in ways)
    for markup in ways:
        assert all("way=imported" in link for link in re.findall(r'href="([^"]*)"[^>]*data-atlas-goal', markup))


def test_a_measure_names_only_related_measures_that_there_are() -> None:
    for record in DATASET.records("measures").values():
        groups = measure.related(DATASET, record)
        assert all(groups.values())
        assert all(other in DATASET.records("measures") for ids in groups.values() for other in ids)
        assert ("parent" in groups) == bool(record.parent_id)
