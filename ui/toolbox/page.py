"""The toolbox: formats as cards by phase, or the full record of one format. One fragment: a filter runs this only."""

from itertools import groupby

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.records import facts
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Method, Note, Phase
from atlas.toolbox import Choice, find, occasions
from ui import current, links, notices, url
from ui.html import show, tag
from ui.toolbox import detail, filters

METHOD = "method"


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """The format that the URL names, else the filters and the cards that fit them."""
    dataset = current.dataset()
    name = url.one(METHOD, dataset.records(Method))
    url.put(**{METHOD: name})
    if name:
        detail.method(dataset, name, texts)
        return
    choice = filters.chosen(dataset, texts)
    filters.bar(dataset, choice, texts)
    methods, reader = find(dataset, choice), links.reader(dataset, texts)
    show(tag("p", summary(dataset, choice, len(methods), texts), class_="atlas-sentence", role="status"))
    for phase_id, of_phase in groupby(methods, key=lambda method: method.phase_id):
        show(_phase(reader, dataset.get(Phase, phase_id), list(of_phase)))
    if not methods:
        show(tag("p", texts("toolbox.empty")))
    _note(reader)


def summary(dataset: Dataset, choice: Choice, count: int, texts: Text) -> str:
    """The choice in a sentence."""
    names = [dataset.title("neighbourhoods", name, texts.language).text for name in choice.neighbourhoods]
    names += [dataset.title("cities", name, texts.language).text for name in choice.cities]
    sentence = texts("toolbox.shown", n=count, all=len(dataset.records(Method)))
    return f"{sentence} {texts('toolbox.shown_in', places=', '.join(names))}" if names else sentence


def _phase(reader: Reader, phase: Phase | None, methods: list[Method]) -> Markup:
    texts = reader.texts
    cards = tag("div", *(card(reader, method) for method in methods), class_="atlas-formats")
    if phase is None:
        return cards
    own = "" if phase.documented_in_toolbox else tag("p", texts("toolbox.own_phase"), class_="atlas-small")
    head = tag(
        "header",
        tag("span", str(phase.order), class_="atlas-phase-number", aria_hidden="true"),
        tag(
            "div",
            tag("h2", reader.localised(phase.name)),
            reader.localised(phase.period, "p", class_="atlas-kicker"),
        ),
    )
    about = tag("p", reader.localised(phase.description), " ", Citations(reader).cite(phase.source_ids))
    return tag("section", head, about, own, cards, class_="atlas-phase")


def card(reader: Reader, method: Method) -> Markup:
    """A format in short: aim, who, effort, way, where it was tried."""
    texts = reader.texts
    rows = (
        ("participants", reader.localised(method.participants)),
        ("effort", facts.known(reader, method.effort)),
    )
    return tag(
        "article",
        tag("h3", reader.record("methods", method.id)),
        reader.localised(method.purpose, "p"),
        tag("dl", *(tag("div", tag("dt", texts(f"toolbox.{name}")), tag("dd", value)) for name, value in rows)),
        tag(
            "p",
            facts.badge(texts.label("mode", method.mode), "status"),
            *_where(reader, method),
            class_="atlas-badges",
        ),
        class_="atlas-format",
    )


def _where(reader: Reader, method: Method) -> list[Markup]:
    """The places a format was tried in, each once; the city where no neighbourhood is named."""
    places = [
        ("neighbourhoods", name) if item.neighbourhood_ids else ("cities", name)
        for item in occasions(reader.dataset, method.id)
        for name in item.neighbourhood_ids or item.city_ids
    ]
    return [facts.badge(reader.name(key, name)) for key, name in dict.fromkeys(places)]


def _note(reader: Reader) -> None:
    note = reader.dataset.get(Note, "phase-model")
    if note:
        references = Citations(reader).cite(note.source_ids)
        show(tag("p", reader.localised(note.text), " ", references, class_="atlas-small"))
