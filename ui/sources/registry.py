"""The registry: every source with what rests on it, the documents, the licences."""

from math import ceil

import streamlit as st
from markupsafe import Markup

from atlas.data.cache import once_per_dataset
from atlas.data.graph import resting_on
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.records import backlinks
from atlas.records.citations import source_title
from atlas.schema import Document, Source
from atlas.schema.localised import Shown
from ui import downloads, links, notices, url
from ui.html import lines, link, localised, show, shown, tag

PAGE = 25


@once_per_dataset()
def _resting(dataset: Dataset) -> dict[str, list[tuple[str, str]]]:
    return resting_on(dataset)


@st.fragment
@notices.followed
def sources(dataset: Dataset, texts: Text) -> None:
    """A searchable, paged list of the sources; each says what rests on it."""
    rows = list(dataset.records(Source).values())
    if "atlas.sources.query" not in st.session_state:
        st.session_state["atlas.sources.query"] = st.query_params.get(url.FIND, "")[:100]
    row_of_widgets = st.container(horizontal=True, vertical_alignment="bottom")
    query = row_of_widgets.text_input(texts("sources.search"), key="atlas.sources.query", max_chars=100, width=420)
    url.put(**{url.FIND: query or None})
    matches = [row for row in rows if query.casefold() in _searched(row, texts.language)]
    matches.sort(key=lambda row: -len(_resting(dataset).get(row.id, ())))
    pages = max(1, ceil(len(matches) / PAGE))
    page = 1
    if pages > 1:
        label = texts("sources.page", n=pages)
        page = int(row_of_widgets.number_input(label, 1, pages, key=f"atlas.sources.page.{query}", width=180))
    show(
        tag("p", texts("sources.found", n=len(matches), all=len(rows)), role="status"),
        lines(
            "ol",
            [_source(dataset, row, texts) for row in matches[(page - 1) * PAGE : page * PAGE]],
            class_="atlas-registry",
            start=(page - 1) * PAGE + 1,
        ),
    )


def _searched(source: Source, language: str) -> str:
    """What a search in the registry looks through; a publisher is found by its own name and by the one shown."""
    parts = (source.title, source.publisher, source.publisher_in(language), source.url, source.id)
    return " ".join(parts).casefold()


def _source(dataset: Dataset, source: Source, texts: Text) -> Markup:
    reader = links.reader(dataset, texts)
    resting = _resting(dataset).get(source.id, [])
    names = lines(
        "ul",
        [tag("span", texts(f"entity.{key}"), ": ", reader.record(key, name)) for key, name in resting],
    )
    summary = tag("summary", texts("sources.resting", n=len(resting)))
    language = texts.label("language", source.language)
    return (
        tag("div", source_title(dataset, source.id, texts))
        + tag(
            "small",
            texts("sources.read_on", date=date_text(str(source.read_on), texts), language=language),
        )
        + (tag("details", summary, names) if resting else tag("small", texts("sources.resting", n=0)))
    )


def documents(dataset: Dataset, texts: Text) -> None:
    """The documents by year, newest first: links only, the atlas holds no copy."""
    rows = sorted(dataset.records(Document).values(), key=lambda row: -(row.year or 0))
    items = []
    for row in rows:
        title = shown(Shown(row.title, row.language or texts.language), texts.language)
        about = " · ".join(
            part
            for part in (
                row.publisher_in(texts.language),
                str(row.year) if row.year else texts("sources.no_year"),
                texts.label("document_kind", row.kind),
                texts.label("language", row.language),
            )
            if part
        )
        items.append(
            tag("div", link(row.url, title))
            + tag("small", about)
            + tag("div", localised(row.description, texts.language))
            + backlinks.around_document(links.reader(dataset, texts), row)
        )
    show(lines("ul", items, class_="atlas-registry"))


def licences(dataset: Dataset, texts: Text) -> None:
    """Under which licence what may be used, with the credits."""
    show(tag("p", texts("sources.own_licence")), tag("p", texts("sources.credits")), downloads.credits(dataset))
