"""How facts are shown: figures with their sources, numbered sources, badges, marks for what is uncertain."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import period_text, value_text
from atlas.i18n.review import to_review
from atlas.schema.localised import Localised, Shown
from ui.current import url as address
from ui.html import lines, link, shown, tag


def heading(record_id: str, name: Localised, texts: Text) -> Markup:
    """The heading of a record's panel; frontend/src/page/panel.js tells by its id that another record is shown."""
    return shown(name.shown(texts.language), texts.language, "h2", data_atlas_record=record_id)


def source_title(dataset: Dataset, source_id: str, texts: Text) -> Markup:
    """A source as a link with its title in its own language; a copy on a foreign host is named, not linked."""
    source = dataset.get("sources", source_id)
    if source is None:
        return tag("span", source_id)
    title = shown(Shown(source.title, source.language or texts.language), texts.language)
    named = link(source.url, title) if source.link == "original" else title
    remark = "" if source.link == "original" else f" ({texts('sources.copy')})"
    return Markup("{} – {}{}").format(named, source.publisher_in(texts.language), remark)


def sources(dataset: Dataset, ids: Sequence[str], texts: Text) -> Markup:
    """The numbered list of sources of a record."""
    return tag("section", tag("h3", texts("detail.sources")), source_list(dataset, ids, texts))


def source_list(dataset: Dataset, ids: Iterable[str], texts: Text) -> Markup:
    """The sources alone, for a place that is headed already."""
    return lines("ol", [source_title(dataset, name, texts) for name in ids], class_="atlas-sources")


def references(dataset: Dataset, ids: Iterable[str], order: Sequence[str], texts: Text) -> Markup:
    """Small links [1] [2] straight to the sources of a single fact, numbered as in the record's list."""
    marks = []
    for name in ids:
        source = dataset.get("sources", name)
        number = order.index(name) + 1 if name in order else "*"
        label = texts("sources.reference", n=str(number), title=source.title if source else name)
        marks.append(
            tag(
                "a",
                f"[{number}]",
                href=_address(source, name),
                aria_label=label,
                title=label,
                rel="noopener noreferrer",
                class_="atlas-ref",
            )
        )
    return Markup(" ").join(marks)


def _address(source: Any, source_id: str) -> str:
    """The original page, else the entry in our own registry."""
    if source and source.link == "original":
        return str(source.url)
    return f"{address('sources')}?{urlencode({'find': source_id})}"


def figure_rows(dataset: Dataset, figures: Iterable[Any], order: list[str], texts: Text) -> Markup:
    """Figures one below the other: what, how much, when and how counted, and where it says so.

    A figure without sources of its own rests on those of its record, the first of `order`; sources of figures
    are added to `order`, so that the numbers are those of the record's list.
    """
    record = tuple(order)
    rows = []
    for figure in figures:
        own = figure.source_ids or record
        order.extend(name for name in own if name not in order)
        when = period_text(figure)
        known = figure.value_kind != "unknown"
        value = tag("strong", value_text(figure, texts), class_=None if known else "atlas-unknown")
        note = tag("small", shown(figure.note.shown(texts.language), texts.language)) if figure.note else Markup("")
        refs = references(dataset, own, order, texts) if known else ""
        said = tag("dd", value, f" ({when}) " if when else " ", refs, note)
        rows.append(tag("div", tag("dt", shown(figure.label.shown(texts.language), texts.language)), said))
    return tag("dl", *rows, class_="atlas-numbers") if rows else Markup("")


def unknown(texts: Text) -> Markup:
    """The mark for what the sources do not say."""
    return tag("em", texts("general.unknown"), class_="atlas-unknown")


def undated(texts: Text) -> Markup:
    """The mark for what has no documented date; the same words as in lists and on the timeline."""
    return tag("em", texts("dates.unknown"), class_="atlas-unknown")


def foot(dataset: Dataset, key: str, record: Any, texts: Text) -> Markup:
    """The last line of a panel: how sure the record is, and whether its texts are translations nobody has reviewed."""
    sure = texts("detail.confidence", confidence=texts.label("confidence", record.confidence))
    return tag("p", sure, " ", translation(dataset, key, record.id, texts), class_="atlas-small")


def translation(dataset: Dataset, key: str, record_id: str, texts: Text) -> Markup:
    """That the texts of a record are translations nobody has reviewed yet; nothing where they are not."""
    if not to_review(dataset, key, record_id, texts.language):
        return Markup("")
    return tag("small", texts("translation.record"), class_="atlas-translation")


def badge(text: object, kind: str = "", style: str | None = None) -> Markup:
    """A small label."""
    return tag("span", text, class_=f"atlas-badge {kind}".strip(), style=style)
