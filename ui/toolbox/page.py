"""The toolbox: formats as cards by phase, or the full record of one format. One fragment: a filter runs this only."""

from itertools import groupby
from typing import Any

import streamlit as st
from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.toolbox import Choice, find, occasions
from ui import current, facts, links, notices, url
from ui.html import show, shown, tag
from ui.toolbox import detail, filters

METHOD = "method"


@st.fragment
@notices.followed
def explorer(texts: Text) -> None:
    """The format that the URL names, else the filters and the cards that fit them."""
    dataset = current.dataset()
    name = url.one(METHOD, dataset.records("methods"))
    url.put(**{METHOD: name})
    if name:
        detail.method(dataset, name, texts)
        return
    choice = filters.chosen(dataset, texts)
    filters.bar(dataset, choice, texts)
    found = find(dataset, choice)
    show(tag("p", said(dataset, choice, len(found), texts), class_="atlas-sentence", role="status"))
    for phase, methods in groupby(found, key=lambda method: method.phase_id):
        show(_phase(dataset, dataset.get("phases", phase), list(methods), texts))
    if not found:
        show(tag("p", texts("toolbox.empty")))
    _note(dataset, texts)


def said(dataset: Dataset, choice: Choice, count: int, texts: Text) -> str:
    """The choice in a sentence."""
    names = [dataset.title("neighbourhoods", name, texts.language).text for name in choice.neighbourhoods]
    names += [dataset.title("cities", name, texts.language).text for name in choice.cities]
    sentence = texts("toolbox.shown", n=count, all=len(dataset.records("methods")))
    return f"{sentence} {texts('toolbox.shown_in', places=', '.join(names))}" if names else sentence


def _phase(dataset: Dataset, phase: Any, methods: list[Any], texts: Text) -> Markup:
    cards = tag("div", *(card(dataset, method, texts) for method in methods), class_="atlas-formats")
    if phase is None:
        return cards
    order = list(phase.source_ids)
    own = "" if phase.documented_in_toolbox else tag("p", texts("toolbox.own_phase"), class_="atlas-small")
    head = tag(
        "header",
        tag("span", str(phase.order), class_="atlas-phase-number", aria_hidden="true"),
        tag(
            "div",
            tag("h2", shown(phase.name.shown(texts.language), texts.language)),
            shown(phase.period.shown(texts.language), texts.language, "p", class_="atlas-kicker"),
        ),
    )
    about = tag(
        "p",
        shown(phase.description.shown(texts.language), texts.language),
        " ",
        facts.references(dataset, order, order, texts),
    )
    return tag("section", head, about, own, cards, class_="atlas-phase")


def card(dataset: Dataset, method: Any, texts: Text) -> Markup:
    """A format in short: aim, who, effort, way, where it was tried."""
    language = texts.language
    effort = shown(method.effort.shown(language), language) if method.effort else facts.unknown(texts)
    rows = (("participants", shown(method.participants.shown(language), language)), ("effort", effort))
    return tag(
        "article",
        tag("h3", links.record(dataset, "methods", method.id, texts)),
        shown(method.purpose.shown(language), language, "p"),
        tag("dl", *(tag("div", tag("dt", texts(f"toolbox.{name}")), tag("dd", value)) for name, value in rows)),
        tag(
            "p",
            facts.badge(texts.label("mode", method.mode), "status"),
            *_where(dataset, method, texts),
            class_="atlas-badges",
        ),
        class_="atlas-format",
    )


def _where(dataset: Dataset, method: Any, texts: Text) -> list[Markup]:
    """The places a format was tried in, each once; the city where no neighbourhood is named."""
    named = [
        ("neighbourhoods", name) if item.neighbourhood_ids else ("cities", name)
        for item in occasions(dataset, method.id)
        for name in item.neighbourhood_ids or item.city_ids
    ]
    return [facts.badge(dataset.title(key, name, texts.language).text) for key, name in dict.fromkeys(named)]


def _note(dataset: Dataset, texts: Text) -> None:
    note = dataset.get("notes", "phase-model")
    if note:
        order = list(note.source_ids)
        show(
            tag(
                "p",
                shown(note.text.shown(texts.language), texts.language),
                " ",
                facts.references(dataset, order, order, texts),
                class_="atlas-small",
            )
        )
