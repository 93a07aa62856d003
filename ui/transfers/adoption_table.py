"""The conditions of a measure as a table: the question, what is documented where it runs, and here."""

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import value_text
from atlas.schema import Condition, Figure, Localised, Measure
from atlas.transfers import Answer
from ui import facts, links
from ui.html import LINE, lines, shown, tag
from ui.transfers import labels

SHOWN = 3


def table(dataset: Dataset, record: Measure, found: list[Answer], order: list[str], texts: Text) -> Markup:
    """Every condition with both answers. Sources are added to `order`, by whose places they are numbered."""
    there = dataset.title("cities", record.city_id, texts.language).text
    here = labels.receiver(dataset, record, texts)
    head = tag(
        "tr",
        tag("th", texts("transfers.taking.condition"), scope="col"),
        tag("th", texts("transfers.taking.there", city=there), scope="col"),
        tag("th", texts("transfers.taking.state", city=here), scope="col"),
    )
    rows = [
        tag(
            "tr",
            tag("th", _question(dataset, answer, order, texts), scope="row"),
            tag("td", _there(dataset, record, answer, order, texts), data_label=there),
            tag("td", _here(dataset, answer, here, order, texts), data_label=here),
        )
        for answer in found
    ]
    return tag("table", tag("thead", head), tag("tbody", *rows), class_="taking-table")


def _refs(dataset: Dataset, ids: tuple[str, ...], order: list[str], texts: Text) -> Markup:
    order.extend(name for name in ids if name not in order)
    return facts.references(dataset, ids, order, texts)


def _folded(dataset: Dataset, ids: tuple[str, ...], order: list[str], texts: Text) -> Markup:
    """References, folded up where they are many: those of a whole record, repeated in each row."""
    refs = _refs(dataset, ids, order, texts)
    if len(ids) <= SHOWN:
        return refs
    return tag("details", tag("summary", texts("transfers.taking.sources", n=len(ids))), refs, class_="taking-refs")


def _text(value: Localised | None, texts: Text) -> Markup:
    return shown(value.shown(texts.language), texts.language) if value else Markup("")


def _question(dataset: Dataset, answer: Answer, order: list[str], texts: Text) -> Markup:
    """The condition, its question, and what the living labs documented about it."""
    known = [dataset.get("conditions", name) for name in answer.condition.condition_ids]
    items = [_condition(dataset, item, order, texts) for item in known if item]
    experience = tag("details", tag("summary", texts("transfers.taking.experience")), lines("ul", items))
    return (
        tag("strong", _text(answer.condition.name, texts))
        + tag("span", _text(answer.condition.question, texts))
        + (experience if items else "")
    )


def _condition(dataset: Dataset, record: Condition, order: list[str], texts: Text) -> Markup:
    """A documented condition: its name, without which the text is half a sentence, and what is documented."""
    name = tag("strong", _text(record.name, texts), ": ") if record.name else ""
    return tag("span", name, _text(record.text, texts), " ", _refs(dataset, record.source_ids, order, texts))


def _there(dataset: Dataset, record: Measure, answer: Answer, order: list[str], texts: Text) -> Markup:
    """What is documented where the measure runs: our sentence, its costs, who carries it."""
    said = _text(answer.there, texts)
    if answer.actors and not said:
        names = ", ".join(item.text for item in record.actors.shown(texts.language))
        said = tag("span", texts("transfers.taking.who", names=names))
    parts = [said + " " + _folded(dataset, record.source_ids, order, texts)] if said else []
    parts += [_figure(dataset, record, figure, order, texts) for figure in answer.figures]
    return LINE.join(parts) or tag("em", texts("transfers.taking.nothing_there"), class_="atlas-quiet")


def _figure(dataset: Dataset, record: Measure, figure: Figure, order: list[str], texts: Text) -> Markup:
    note = tag("small", " (", _text(figure.note, texts), ")") if figure.note else ""
    refs = _folded(dataset, figure.source_ids or record.source_ids, order, texts)
    value = tag("strong", value_text(figure, texts))
    return tag("span", _text(figure.label, texts), ": ", value, note, " ", refs)


def _here(dataset: Dataset, answer: Answer, city: str, order: list[str], texts: Text) -> Markup:
    badge = tag("span", texts.label("requirement_state", answer.state), class_=f"taking-state {answer.state}")
    return badge + _finding(dataset, answer, city, order, texts)


def _finding(dataset: Dataset, answer: Answer, city: str, order: list[str], texts: Text) -> Markup:
    synthesis = tag("em", texts("transfers.taking.synthesis"), class_="atlas-own")
    if answer.record is None and answer.challenges:
        return tag("div", _challenges(dataset, answer, order, texts), synthesis)
    if answer.record is None:
        return tag("div", texts("transfers.taking.no_finding", city=city))
    record = answer.record
    near = Markup(", ").join(links.record(dataset, "measures", name, texts) for name in record.parallel_ids)
    parallels = tag("div", tag("small", texts("transfers.taking.parallels"), ": ", near)) if near else ""
    refs = _refs(dataset, record.source_ids, order, texts) or tag("small", f"({texts('transfers.taking.no_source')})")
    mark = synthesis if record.own_synthesis else ""
    return tag("div", _text(record.finding, texts), " ", refs, " ", mark) + parallels


def _challenges(dataset: Dataset, answer: Answer, order: list[str], texts: Text) -> Markup:
    """The documented challenges of the neighbourhoods that answer the question of the hazard."""
    items = []
    for item in answer.challenges:
        place = dataset.get("neighbourhoods", item.neighbourhood_id)
        refs = _refs(dataset, place.source_ids, order, texts) if place else ""
        name = links.record(dataset, "neighbourhoods", item.neighbourhood_id, texts)
        items.append(tag("span", name, ": ", _text(item.text, texts), " ", refs))
    first = lines("ul", items[:SHOWN])
    if len(items) <= SHOWN:
        return first
    more = texts("transfers.taking.more", n=len(items) - SHOWN)
    return first + tag("details", tag("summary", more), lines("ul", items[SHOWN:]))


def needs(dataset: Dataset, record: Measure, order: list[str], texts: Text) -> Markup:
    """What the measure needed where it ran, and how it was repeated, where that is documented."""
    note = dataset.get("measure_notes", record.id)
    if note is None and record.transfer_note is None:
        return Markup("")
    parts = [_text(record.transfer_note, texts)] if record.transfer_note else []
    if record.transfer_note:
        parts[0] += Markup(" ") + _folded(dataset, record.source_ids, order, texts)
    if note:
        refs = _refs(dataset, note.source_ids, order, texts)
        parts += [shown(item, texts.language) + Markup(" ") + refs for item in note.preconditions.shown(texts.language)]
        if note.replication and note.replication != record.transfer_note:
            parts.append(_text(note.replication, texts) + Markup(" ") + refs)
    return tag("h3", texts("transfers.taking.needs")) + lines("ul", parts)


def sources(dataset: Dataset, order: list[str], texts: Text) -> Markup:
    """The numbered sources, folded up."""
    return (
        tag("details", tag("summary", texts("detail.sources")), facts.source_list(dataset, order, texts))
        if order
        else Markup("")
    )
