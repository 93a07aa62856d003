"""How facts are shown: figures with their sources, badges, marks for what is unknown, and how sure a record is."""

from collections.abc import Iterable

from atlas.data.loading import Dataset
from atlas.html import Markup, localised, tag
from atlas.i18n.catalog import Text
from atlas.i18n.formats import period_text, value_text
from atlas.i18n.review import to_review
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Figure
from atlas.schema.localised import Localised


def heading(record_id: str, name: Localised, texts: Text) -> Markup:
    """The heading of a record's panel; frontend/src/page/panel.js tells by its id that another record is shown."""
    return localised(name, texts.language, "h2", data_atlas_record=record_id)


def lead(reader: Reader, description: Localised, source_ids: Iterable[str], citations: Citations) -> Markup:
    """The first paragraph of a record, with the sources of the whole record."""
    return tag("p", reader.localised(description), " ", citations.cite(source_ids), class_="atlas-lead")


def figure_rows(
    reader: Reader, figures: Iterable[Figure], citations: Citations, record_source_ids: Iterable[str]
) -> Markup:
    """Figures one below the other: what, how much, when and how counted, and where it says so.

    A figure without sources of its own rests on those of its record, `record_source_ids`.
    """
    return figure_list([_figure(reader, figure, citations, tuple(record_source_ids)) for figure in figures])


def _figure(reader: Reader, figure: Figure, citations: Citations, record_source_ids: tuple[str, ...]) -> Markup:
    source_ids = figure.source_ids or record_source_ids
    citations.add(source_ids)
    period = period_text(figure)
    known = figure.value_kind != "unknown"
    return figure_row(
        reader.localised(figure.label),
        tag("strong", value_text(figure, reader.texts), class_=None if known else "atlas-unknown"),
        f" ({period}) " if period else " ",
        citations.cite(source_ids) if known else "",
        tag("small", reader.localised(figure.note)) if figure.note else "",
    )


def figure_row(term: object, *parts: object) -> Markup:
    """One figure: what it is, and its value with everything that belongs to it."""
    return tag("div", tag("dt", term), tag("dd", *parts))


def figure_list(rows: Iterable[Markup]) -> Markup:
    """The rows of figures as one list; nothing where there are none."""
    items = tuple(rows)
    return tag("dl", *items, class_="atlas-numbers") if items else Markup("")


def unknown(texts: Text) -> Markup:
    """The mark for what the sources do not say."""
    return tag("em", texts("general.unknown"), class_="atlas-unknown")


def undated(texts: Text) -> Markup:
    """The mark for what has no documented date; the same words as in lists and on the timeline."""
    return tag("em", texts("dates.unknown"), class_="atlas-unknown")


def known(reader: Reader, value: Localised | None) -> Markup:
    """A text of a record, or the mark for unknown where the sources do not say."""
    return reader.localised(value) if value else unknown(reader.texts)


def note(reader: Reader, title: str, value: Localised | None, otherwise: str = "") -> Markup:
    """A section of one paragraph; without a text `otherwise` is said instead, or nothing where that is empty."""
    if not value and not otherwise:
        return Markup("")
    text = reader.localised(value) if value else tag("em", otherwise, class_="atlas-unknown")
    return tag("h3", title) + tag("p", text)


def foot(reader: Reader, key: str, record_id: str, confidence: str) -> Markup:
    """The last line of a panel: how sure the record is, and whether its texts are translations nobody has reviewed."""
    texts = reader.texts
    sure = texts("detail.confidence", confidence=texts.label("confidence", confidence))
    return tag("p", sure, " ", translation(reader.dataset, key, record_id, texts), class_="atlas-small")


def translation(dataset: Dataset, key: str, record_id: str, texts: Text) -> Markup:
    """That the texts of a record are translations nobody has reviewed yet; nothing where they are not."""
    if not to_review(dataset, key, record_id, texts.language):
        return Markup("")
    return tag("small", texts("translation.record"), class_="atlas-translation")


def badge(text: object, kind: str = "", style: str | None = None) -> Markup:
    """A small label."""
    return tag("span", text, class_=f"atlas-badge {kind}".strip(), style=style)
