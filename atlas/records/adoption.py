"""The conditions of a measure as a table: the question, what is documented where it runs, and in the other city."""

from collections.abc import Sequence

from atlas.html import LINE, Markup, lines, tag
from atlas.i18n.formats import value_text
from atlas.records import transfer_labels as labels
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Condition, Figure, Measure, MeasureNote, Neighbourhood
from atlas.transfers import Answer

SHOWN = 3
"""As many sources, or challenges, are shown at once; the others are folded."""


def table(reader: Reader, measure: Measure, answers: Sequence[Answer], citations: Citations) -> Markup:
    """Every condition with both answers."""
    texts = reader.texts
    there = reader.name("cities", measure.city_id)
    here = labels.receiver(reader, measure)
    head = tag(
        "tr",
        tag("th", texts("transfers.taking.condition"), scope="col"),
        tag("th", texts("transfers.taking.there", city=there), scope="col"),
        tag("th", texts("transfers.taking.state", city=here), scope="col"),
    )
    rows = [
        tag(
            "tr",
            tag("th", _question(reader, answer, citations), scope="row"),
            tag("td", _there(reader, measure, answer, citations), data_label=there),
            tag("td", _here(reader, answer, here, citations), data_label=here),
        )
        for answer in answers
    ]
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="taking-table")


def _folded(reader: Reader, source_ids: Sequence[str], citations: Citations) -> Markup:
    """References, folded up where they are many: those of a whole record, repeated in each row."""
    references = citations.cite(source_ids)
    if len(source_ids) <= SHOWN:
        return references
    summary = tag("summary", reader.texts("transfers.taking.sources", n=len(source_ids)))
    return tag("details", summary, references, class_="taking-refs")


def _question(reader: Reader, answer: Answer, citations: Citations) -> Markup:
    """The condition, its question, and what the living labs documented about it."""
    known = [reader.dataset.get(Condition, name) for name in answer.condition.condition_ids]
    items = [_condition(reader, condition, citations) for condition in known if condition]
    experience = tag("details", tag("summary", reader.texts("transfers.taking.experience")), lines("ul", items))
    return (
        tag("strong", reader.localised(answer.condition.name))
        + tag("span", reader.localised(answer.condition.question))
        + (experience if items else "")
    )


def _condition(reader: Reader, condition: Condition, citations: Citations) -> Markup:
    """A documented condition: its name, without which the text is half a sentence, and what is documented."""
    name = tag("strong", reader.localised(condition.name), ": ") if condition.name else ""
    return tag("span", name, reader.localised(condition.text), " ", citations.cite(condition.source_ids))


def _there(reader: Reader, measure: Measure, answer: Answer, citations: Citations) -> Markup:
    """What is documented where the measure runs: our sentence, its costs, who carries it."""
    sentence = reader.localised(answer.there)
    if answer.actors and not sentence:
        names = ", ".join(item.text for item in measure.actors.shown(reader.language))
        sentence = tag("span", reader.texts("transfers.taking.who", names=names))
    parts = [sentence + " " + _folded(reader, measure.source_ids, citations)] if sentence else []
    parts += [_figure(reader, measure, figure, citations) for figure in answer.figures]
    return LINE.join(parts) or tag("em", reader.texts("transfers.taking.nothing_there"), class_="atlas-quiet")


def _figure(reader: Reader, measure: Measure, figure: Figure, citations: Citations) -> Markup:
    note = tag("small", " (", reader.localised(figure.note), ")") if figure.note else ""
    references = _folded(reader, figure.source_ids or measure.source_ids, citations)
    value = tag("strong", value_text(figure, reader.texts))
    return tag("span", reader.localised(figure.label), ": ", value, note, " ", references)


def _here(reader: Reader, answer: Answer, city: str, citations: Citations) -> Markup:
    state = reader.texts.label("requirement_state", answer.state)
    badge = tag("span", state, class_=f"taking-state {answer.state}")
    return badge + _finding(reader, answer, city, citations)


def _finding(reader: Reader, answer: Answer, city: str, citations: Citations) -> Markup:
    texts, requirement = reader.texts, answer.record
    synthesis = tag("em", texts("transfers.taking.synthesis"), class_="atlas-own")
    if requirement is None and answer.challenges:
        return tag("div", _challenges(reader, answer, citations), synthesis)
    if requirement is None:
        return tag("div", texts("transfers.taking.no_finding", city=city))
    near = reader.records("measures", requirement.parallel_ids)
    parallels = tag("div", tag("small", texts("transfers.taking.parallels"), ": ", near)) if near else ""
    no_source = tag("small", f"({texts('transfers.taking.no_source')})")
    references = citations.cite(requirement.source_ids) or no_source
    mark = synthesis if requirement.own_synthesis else ""
    return tag("div", reader.localised(requirement.finding), " ", references, " ", mark) + parallels


def _challenges(reader: Reader, answer: Answer, citations: Citations) -> Markup:
    """The documented challenges of the neighbourhoods that answer the question of the hazard."""
    items = []
    for challenge in answer.challenges:
        place = reader.dataset.get(Neighbourhood, challenge.neighbourhood_id)
        references = citations.cite(place.source_ids) if place else ""
        name = reader.record("neighbourhoods", challenge.neighbourhood_id)
        items.append(tag("span", name, ": ", reader.localised(challenge.text), " ", references))
    first = lines("ul", items[:SHOWN])
    if len(items) <= SHOWN:
        return first
    more = reader.texts("transfers.taking.more", n=len(items) - SHOWN)
    return first + tag("details", tag("summary", more), lines("ul", items[SHOWN:]))


def needs(reader: Reader, measure: Measure, citations: Citations) -> Markup:
    """What the measure needed where it ran, and how it was repeated, where that is documented."""
    note = reader.dataset.get(MeasureNote, measure.id)
    if note is None and measure.transfer_note is None:
        return Markup("")
    parts = []
    if measure.transfer_note:
        references = _folded(reader, measure.source_ids, citations)
        parts.append(reader.localised(measure.transfer_note) + Markup(" ") + references)
    if note:
        references = citations.cite(note.source_ids)
        parts += [item + Markup(" ") + references for item in reader.items(note.preconditions)]
        if note.replication and note.replication != measure.transfer_note:
            parts.append(reader.localised(note.replication) + Markup(" ") + references)
    return tag("h3", reader.texts("transfers.taking.needs")) + lines("ul", parts)
