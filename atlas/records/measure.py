"""What a measure says: everything the record holds, what it does not say, and the sources."""

from atlas.data.loading import Dataset
from atlas.html import LINE, Markup, lines, pairs, tag
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text, span_text
from atlas.maps import theme
from atlas.records import backlinks, facts, transfers_of_measure
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Measure


def markup(reader: Reader, measure: Measure) -> Markup:
    """The whole record, except for its links to other measures: see `related`."""
    texts = reader.texts
    citations = Citations(reader, measure.source_ids)
    figures = facts.figure_rows(reader, reader.dataset.figures(measure.id), citations, measure.source_ids)
    return Markup("").join(
        (
            _where(reader, measure),
            facts.heading(measure.id, measure.name, texts),
            _badges(reader, measure),
            reader.localised(measure.description, "p", class_="atlas-lead"),
            _facts(reader, measure),
            tag("h3", texts("detail.figures")) if figures else "",
            figures,
            facts.note(reader, texts("detail.transfer"), measure.transfer_note, texts("detail.transfer_unknown")),
            transfers_of_measure.markup(reader, measure),
            backlinks.naming(reader, "measures", measure.id),
            facts.note(reader, texts("detail.note"), measure.note),
            citations.listed(),
            facts.foot(reader, "measures", measure.id, measure.confidence),
        )
    )


def related(dataset: Dataset, measure: Measure) -> dict[str, list[str]]:
    """The ids of the measures it is part of (`parent`), consists of (`parts`) and is `related` to; no empty group."""
    measures = dataset.records(Measure)
    groups = {
        "parent": [measure.parent_id] if measure.parent_id else [],
        "parts": [other.id for other in measures.values() if other.parent_id == measure.id],
        "related": list(measure.related_ids),
    }
    valid = {group: [name for name in ids if name in measures] for group, ids in groups.items()}
    return {group: ids for group, ids in valid.items() if ids}


def _where(reader: Reader, measure: Measure) -> Markup:
    names: list[str] = [reader.name("cities", measure.city_id)]
    names += [reader.record("neighbourhoods", name) for name in measure.neighbourhood_ids]
    if measure.reach == "city-wide":
        names.append(reader.texts.label("reach", measure.reach))
    return tag("p", Markup(" · ").join(names), class_="atlas-kicker")


def _badges(reader: Reader, measure: Measure) -> Markup:
    badges = [facts.badge(reader.name("topics", name), "topic", theme.badge_style(name)) for name in measure.topics]
    badges.append(facts.badge(reader.name("kinds", measure.kind)))
    badges.append(facts.badge(reader.name("statuses", measure.status), "status"))
    return tag("p", Markup(" ").join(badges), class_="atlas-badges")


def _facts(reader: Reader, measure: Measure) -> Markup:
    texts = reader.texts
    actors = lines("ul", reader.items(measure.actors)) or facts.unknown(texts)
    projects = ", ".join(reader.name("projects", name) for name in measure.project_ids)
    return pairs(
        [
            (texts("detail.status"), _status(reader, measure)),
            (texts("detail.when"), _when(measure, texts)),
            (texts("detail.place"), _place(reader, measure)),
            (texts("detail.for_whom"), facts.known(reader, measure.target_group)),
            (texts("detail.actors"), actors),
            (texts("detail.projects"), projects),
        ]
    )


def _status(reader: Reader, measure: Measure) -> Markup:
    texts = reader.texts
    parts = [reader.name("statuses", measure.status), texts.label("status_basis", measure.status_basis)]
    if measure.status_as_of:
        parts.append(texts("detail.as_of", date=date_text(measure.status_as_of, texts)))
    status = Markup("{}").format(" – ".join(part for part in parts if part))
    return status + LINE + reader.localised(measure.status_note) if measure.status_note else status


def _when(measure: Measure, texts: Text) -> Markup:
    if not (measure.start or measure.end):
        return facts.undated(texts)
    precisions = sorted({precision for precision in (measure.start_precision, measure.end_precision) if precision})
    labels = ", ".join(texts.label("precision", name) for name in precisions)
    return tag("span", span_text(measure, texts), tag("small", f" ({labels})"))


def _place(reader: Reader, measure: Measure) -> Markup:
    position = reader.texts.label("position_method", measure.position_method)
    if measure.accuracy_m:
        position = reader.texts("detail.accuracy", metres=measure.accuracy_m, method=position)
    return reader.localised(measure.location_text) + LINE + tag("small", position)
