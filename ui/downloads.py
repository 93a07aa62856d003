"""Downloads: what the filter shows, and the files of the data as they are."""

from urllib.parse import urlencode

from atlas.data.catalogue import FILES
from atlas.data.loading import Dataset
from atlas.data.text_states import FILE_NAME as STATES
from atlas.export import FORMATS
from atlas.i18n.catalog import Text
from atlas.measures import Filters
from ui import current
from ui.html import lines, show, table, tag


def query(filters: Filters, texts: Text) -> str:
    """The filter and the language as the query of an address."""
    return urlencode({**filters.to_url(), "lang": texts.language})


def shown_measures(filters: Filters, texts: Text) -> None:
    """Links to what is shown, in each format; the address holds the filter, so that it can be passed on.

    At a filter the bar changes the query of the links (frontend/src/filter/page-updates.js).
    """
    asked = query(filters, texts)
    links = [
        tag("a", texts(f"downloads.{name}"), href=f"{current.url(f'export/measures.{name}')}?{asked}", download="")
        for name in FORMATS
    ]
    show(
        tag(
            "p",
            texts("downloads.shown"),
            " ",
            *(part for item in links for part in (item, " ")),
            class_="atlas-downloads",
        )
    )


def files(dataset: Dataset, texts: Text) -> None:
    """Every data file with what it holds, its licence and its number of records."""
    head = [texts(f"downloads.{name}") for name in ("file", "records", "licence")]
    rows = [
        [
            tag("a", file.name, href=current.url(f"download/{file.name}"), download=""),
            str(len(dataset.records(file.key))),
            texts("downloads.per_feature") if file.licence.startswith("stated") else file.licence,
        ]
        for file in FILES
    ]
    show(
        tag("p", texts("downloads.manual"), " ", tag("a", "README.md", href=current.url("download/README.md"))),
        tag("p", texts("downloads.states"), " ", tag("a", STATES, href=current.url(f"download/{STATES}"))),
        table(head, rows),
    )


def credits(dataset: Dataset) -> object:
    """The credits of the layers, each once."""
    stated = {
        record.attribution
        for key in ("outlines", "outlines_osm", "base", "base_osm")
        for record in dataset.records(key).values()
    }
    return lines("ul", sorted(stated))
