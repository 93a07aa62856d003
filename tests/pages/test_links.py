"""No page has a dead link: every address within the atlas, on every page, leads to something there is."""

from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from atlas import config
from atlas.data import loading
from atlas.data.graph import graph
from atlas.export import FORMATS
from atlas.measures import FACETS, Filters
from atlas.paths import GEODATA
from atlas.records.links import HOMES
from atlas.server import downloads
from atlas.server.routes import rollbook
from atlas.url.pages import NAMES
from tests.pages.test_pages import run
from ui import current

DATA = loading.load()
KINDS = {home.parameter: key for key, home in HOMES.items()} | {"topic": "topics"}
EVERY_TENTH = {
    "measure": list(DATA.records("measures"))[::10],
    "event": list(DATA.records("events"))[::10],
    "transfer": list(DATA.records("transfers"))[::6],
    "method": list(DATA.records("methods"))[::3],
    "place": list(DATA.records("neighbourhoods")),
}
SHOWN_ON = {
    "measure": "measures",
    "event": "timeline",
    "transfer": "transfers",
    "method": "toolbox",
    "place": "neighbourhoods",
}


class Links(HTMLParser):
    """Collects the targets of links, and the pages that links of our own say they lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str | None]] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag == "a":
            self.found.append((given.get("href") or "", given.get("data-atlas-page")))


def links(app: AppTest) -> set[tuple[str, str | None]]:
    """(address, page named by the link) of every link of a run, in markup and of Streamlit's own kind.

    Links to a place on the same page are left out where there is such a place.
    """
    parser = Links()
    for element in app.get("html"):
        parser.feed(element.proto.body)
    within = {(address, None) for address in (f"#{name}" for name in parser.ids)}
    own = {(f"/{link.proto.page}?{link.proto.query_string}", link.proto.page) for link in app.get("page_link")}
    return {*parser.found, *own} - within


def fault(address: str, page: str | None) -> str | None:
    """Why an address is dead; None where it leads somewhere."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https"):
        return "page named for a foreign address" if page else None
    if parts.scheme:
        return None if parts.scheme == "mailto" else f"scheme {parts.scheme}"
    first, _, rest = parts.path.lstrip("/").partition("/")
    if first in NAMES or (first == "" and page == NAMES[0]):
        named = f"link says {page}" if page not in (None, first, NAMES[0]) else None
        return named or (f"what is {rest}?" if rest else _unknown(first, parts.query))
    return _file(first, rest)


def _unknown(page: str, query: str) -> str | None:
    for name, values in parse_qs(query, strict_parsing=True).items() if query else ():
        if name in KINDS:
            missing = [value for word in values for value in word.split(",") if not DATA.get(KINDS[name], value)]
            if missing:
                return f"no {name} {missing}"
        elif name in FACETS:
            known = current.index(DATA).known
            if not getattr(Filters.from_url({name: values}, known), name):
                return f"no {name} {values}"
    return None


def _file(folder: str, name: str) -> str | None:
    method, _, language = name.removeprefix("format/").rpartition(".")
    there = {
        "download": name in downloads.offered(GEODATA),
        "export": name.startswith("measures.") and name.partition(".")[2] in FORMATS,
        "rollbooks": name in rollbook.NAMES,
        "print": name.startswith("format/")
        and bool(DATA.get("methods", method))
        and language in config.load().languages.offered,
    }
    return None if there.get(folder) else f"nothing is served at {folder}/{name}"


def dead(app: AppTest) -> Iterator[str]:
    """The dead links of a run."""
    for address, page in links(app):
        wrong = fault(address, page)
        if wrong:
            yield f"{address}: {wrong}"


@pytest.mark.parametrize("page", NAMES)
def test_no_page_has_a_dead_link(page: str) -> None:
    app = run(page, lang="de")
    assert not app.exception
    assert list(dead(app)) == []


@pytest.mark.parametrize("parameter", EVERY_TENTH)
def test_no_record_has_a_dead_link(parameter: str) -> None:
    app = run(SHOWN_ON[parameter])
    seen: set[tuple[str, str | None]] = set()
    for name in EVERY_TENTH[parameter]:
        app.query_params[parameter] = name
        app.run()
        assert not app.exception, name
        assert list(dead(app)) == [], name
        seen |= links(app)
    assert len({page for _, page in seen if page}) > 1, "records lead on to other pages"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/measures?measure=nowhere", "measures"),
        ("/neighbourhoods?place=atlantis", "neighbourhoods"),
        ("/toolbox?neighbourhood=iris-west", "toolbox"),
        ("/no-such-page", None),
        ("/measures/extra", "measures"),
        ("/download/config.toml", None),
        ("/print/format/method-klimamap.fr", None),
        ("/timeline?event=event-digital-kick-off", "measures"),
        ("javascript:alert(1)", None),
    ],
)
def test_dead_links_would_be_found(address: str, page: str | None) -> None:
    assert fault(address, page)


@pytest.mark.parametrize("place", ["jungferntal", "deutz", "iris"])
def test_what_names_a_neighbourhood_is_on_its_page_and_leads_back(place: str) -> None:
    """Both directions, on the pages: neighbourhood → measure, event, format; measure, format → neighbourhood."""
    found = {address for address, _ in links(run("neighbourhoods", place=place))}
    for key, expected in (("measures", "measure"), ("events", "event"), ("methods", "method")):
        for name in graph(DATA).naming("neighbourhoods", place, by=key):
            assert any(f"{expected}={name}" in address for address in found), name
    measure = graph(DATA).naming("neighbourhoods", place, by="measures")[0]
    back = {address for address, _ in links(run("measures", measure=measure))}
    assert f"/neighbourhoods?place={place}" in back


@pytest.mark.parametrize("measure", ["hafen-klimamap", "kasemattenstrasse-climate-robust"])
def test_a_measure_names_the_events_and_formats_that_name_it(measure: str) -> None:
    found = {address for address, _ in links(run("measures", measure=measure))}
    names = [("event", name) for name in graph(DATA).naming("measures", measure, by="events")]
    names += [("method", name) for name in graph(DATA).naming("measures", measure, by="methods")]
    assert len(names) > 1
    assert [pair for pair in names if not any(f"{pair[0]}={pair[1]}" in address for address in found)] == []


def test_documents_lead_to_what_they_are_about_and_what_names_them() -> None:
    found = {address for address, _ in links(run("sources"))}
    names = [("measure", name) for record in DATA.records("documents").values() for name in record.measure_ids]
    names += [
        ("event", event)
        for name in DATA.records("documents")
        for event in graph(DATA).naming("documents", name, by="events")
    ]
    assert len(names) > 20
    assert [pair for pair in names if not any(f"{pair[0]}={pair[1]}" in address for address in found)] == []
