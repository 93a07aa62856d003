"""Area, population and other figures of a neighbourhood; where sources disagree, all of them."""

from typing import Any

from markupsafe import Markup

from atlas import neighbourhoods
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text, number
from atlas.i18n.formats import date_text, qualified
from ui import facts
from ui.html import lines, shown, tag


def numbers(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    """A section: area, population with its variants, then the figures."""
    given = dataset.figures(record.id)
    rows = [_area(dataset, record, order, texts), _population(dataset, record, order, texts)]
    return tag(
        "section",
        tag("h3", texts("neighbourhoods.figures")),
        tag("dl", *rows, class_="atlas-numbers"),
        facts.figure_rows(dataset, given, order, texts) if given else "",
    )


def _row(term: str, *said: object) -> Markup:
    return tag("div", tag("dt", term), tag("dd", *said))


def _area(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    outline = neighbourhoods.extent_kind(dataset, record).outline
    drawn = ""
    if outline and outline.outline_area_km2:
        drawn = tag("small", texts("neighbourhoods.outline_area", value=outline.outline_area_km2))
    if record.area_km2 is None:
        return _row(texts("neighbourhoods.area"), facts.unknown(texts), drawn)
    value = tag("strong", texts("neighbourhoods.km2", value=record.area_km2))
    return _row(
        texts("neighbourhoods.area"), value, " ", facts.references(dataset, record.source_ids, order, texts), drawn
    )


def _population(dataset: Dataset, record: Any, order: list[str], texts: Text) -> Markup:
    """The documented figure, and beside it every other one that a source gives."""
    term = texts("neighbourhoods.population")
    variants = [item for item in dataset.children("population_variants", record.id) if item.value is not None]
    others = [item for item in variants if not _same(item, record)]
    listed = lines("ul", [_variant(dataset, item, order, texts) for item in others], class_="atlas-variants")
    if record.population is None:
        words = texts("neighbourhoods.variants_only") if others else ""
        return _row(term, facts.unknown(texts), tag("small", words), listed)
    refs = facts.references(dataset, _own(record, variants), order, texts)
    when = f" ({date_text(record.population_date, texts)}) " if record.population_date else " "
    also = tag("small", texts("neighbourhoods.variants_too")) if others else ""
    return _row(term, tag("strong", number(record.population, texts.language)), when, refs, also, listed)


def _same(item: Any, record: Any) -> bool:
    """Whether a variant is the documented figure itself."""
    return item.value == record.population and (record.population_date or "")[:4] == str(item.year or "")


def _own(record: Any, variants: list[Any]) -> tuple[str, ...]:
    """The sources of the documented figure itself where they are stated, else those of the record."""
    own = next((item.source_ids for item in variants if _same(item, record)), None)
    return own or record.source_ids


def _variant(dataset: Dataset, item: Any, order: list[str], texts: Text) -> Markup:
    order.extend(name for name in item.source_ids if name not in order)
    when = str(item.year) if item.year else texts("neighbourhoods.no_year")
    return tag(
        "span",
        tag("strong", qualified(number(item.value, texts.language), item.qualifier, texts)),
        f" ({when}) ",
        shown(item.note.shown(texts.language), texts.language) if item.note else "",
        " ",
        facts.references(dataset, item.source_ids, order, texts),
    )
