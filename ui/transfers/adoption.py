"""What would it take here? The conditions for taking on a measure of another city, and never a score."""

import streamlit as st

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.measures.facet_index import folded
from atlas.places.cities import city_order, city_rank
from atlas.records import adoption as conditions
from atlas.records import transfer_labels as labels
from atlas.records.citations import Citations
from atlas.records.transfers_of_measure import GOAL
from atlas.schema import Measure
from atlas.schema.vocabulary import RequirementState
from atlas.transfers import Answer, answers, counted, recorded
from ui import links, url
from ui.html import literal, show, tag

_NAMED, _ANY = "taking.named", "taking.any"


def taking(dataset: Dataset, texts: Text) -> None:
    """The choice of a measure, and its conditions."""
    show(tag("span", "", id=GOAL))
    chosen = url.selected(dataset.records(Measure))
    _choose(dataset, chosen, texts)
    record = dataset.get(Measure, chosen)
    if record is None:
        show(tag("p", texts("transfers.taking.none_chosen"), class_="atlas-unknown"))
        return
    _conditions(dataset, record, texts)


def _choose(dataset: Dataset, chosen: str | None, texts: Text) -> None:
    """The measures that were named for transfer as buttons, and all others in a list."""
    named = [name for name in recorded(dataset) if dataset.get(Measure, name)]
    st.session_state[_NAMED] = chosen if chosen in named else None
    st.pills(
        texts("transfers.taking.proposed"),
        named,
        format_func=lambda name: literal(dataset.title("measures", name, texts.language).text),
        key=_NAMED,
        on_change=_chosen,
        args=(_NAMED,),
    )
    st.session_state[_ANY] = chosen
    st.selectbox(
        texts("transfers.taking.other"),
        _sorted(dataset, texts),
        format_func=lambda name: _label(dataset, name, texts),
        key=_ANY,
        placeholder=texts("transfers.taking.other_hint"),
        on_change=_chosen,
        args=(_ANY,),
    )


def _chosen(key: str) -> None:
    url.select(st.session_state[key])


def _sorted(dataset: Dataset, texts: Text) -> list[str]:
    cities = city_order(dataset)
    records = dataset.records(Measure).values()
    return [
        record.id
        for record in sorted(
            records, key=lambda item: (city_rank(cities, item.city_id), folded((item.name.of(texts.language),)))
        )
    ]


def _label(dataset: Dataset, name: str, texts: Text) -> str:
    city = dataset.title("cities", dataset.records(Measure)[name].city_id, texts.language).text
    return f"{city}: {dataset.title('measures', name, texts.language).text}"


def _conditions(dataset: Dataset, record: Measure, texts: Text) -> None:
    documented, reader = answers(dataset, record), links.reader(dataset, texts)
    citations = Citations(reader)
    here = labels.receiver(reader, record)
    name = record.name.of(texts.language)
    show(
        tag("h3", texts("transfers.taking.here", measure=name, city=here), class_="taking-title"),
        tag("p", summary(documented, texts), class_="atlas-sentence", role="status"),
        conditions.table(reader, record, documented, citations),
        conditions.needs(reader, record, citations),
        citations.folded(),
        tag("p", reader.links.to("measures", texts("transfers.taking.to_measure"), measure=record.id)),
    )


def summary(documented: list[Answer], texts: Text) -> str:
    """How many conditions are unknown, given and missing."""
    counts = counted(documented)
    parts = [texts("transfers.taking.unknown", n=counts[RequirementState.UNKNOWN], all=len(documented))]
    for answer in (RequirementState.GIVEN, RequirementState.MISSING):
        if counts[answer]:
            parts.append(texts(f"transfers.taking.{answer}", n=counts[answer]))
    if not counts[RequirementState.MISSING]:
        parts.append(texts("transfers.taking.missing_none"))
    return " ".join(parts)
