"""How facts are shown: figures with their sources, numbered sources, badges, marks for what is uncertain."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from atlas.loading import Dataset
from atlas.schema.localised import Shown
from atlas.text import Text
from atlas.wording import period_text, value_text
from ui.markup import link, lines, shown, tag


def source_title(data: Dataset, source_id: str, texts: Text) -> Markup:
    """A source as a link with its title in its own language; a copy on a foreign host is named, not linked."""
    source = data.get("sources", source_id)
    if source is None:
        return tag("span", source_id)
    title = shown(Shown(source.title, source.language or texts.language), texts.language)
    named = link(source.url, title) if source.link == "original" else title
    remark = "" if source.link == "original" else f" ({texts('sources.copy')})"
    return Markup("{} – {}{}").format(named, source.publisher, remark)


def sources(data: Dataset, ids: Sequence[str], texts: Text) -> Markup:
    """The numbered list of sources of a record."""
    rows = [source_title(data, name, texts) for name in ids]
    return tag("section", tag("h3", texts("detail.sources")), lines("ol", rows, class_="atlas-sources"))


def references(data: Dataset, ids: Iterable[str], order: Sequence[str], texts: Text) -> Markup:
    """Small links [1] [2] straight to the sources of a single fact, numbered as in the record's list."""
    marks = []
    for name in ids:
        source = data.get("sources", name)
        number = order.index(name) + 1 if name in order else "*"
        label = texts("sources.reference", n=str(number), title=source.title if source else name)
        url = source.url if source and source.link == "original" else None
        marks.append(link(url, f"[{number}]", aria_label=label, title=label, class_="atlas-ref"))
    return Markup(" ").join(marks)


def figure_rows(data: Dataset, figures: Iterable[object], order: list[str], texts: Text) -> Markup:
    """A table of figures: what, how much, when and how counted, and where it says so. Adds their sources to `order`."""
    rows = []
    for figure in figures:
        own = getattr(figure, "source_ids", ())
        order.extend(name for name in own if name not in order)
        note = getattr(figure, "note", None)
        label = tag("th", shown(figure.label.shown(texts.language), texts.language), scope="row")  # type: ignore[attr-defined]
        remark = tag("small", shown(note.shown(texts.language), texts.language)) if note else Markup("")
        when = period_text(figure)
        value = tag("td", tag("strong", value_text(figure, texts)), f" ({when})" if when else "", remark)
        rows.append(tag("tr", label, value, tag("td", references(data, own or order, order, texts))))
    return tag("table", tag("tbody", *rows), class_="atlas-figures") if rows else Markup("")


def unknown(texts: Text) -> Markup:
    """The mark for what the sources do not say."""
    return tag("em", texts("general.unknown"), class_="atlas-unknown")


def badge(text: object, kind: str = "") -> Markup:
    """A small label."""
    return tag("span", text, class_=f"atlas-badge {kind}".strip())
