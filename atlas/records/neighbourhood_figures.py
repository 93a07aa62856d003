"""Area, population and other figures of a neighbourhood; where sources disagree, all of them."""

from collections.abc import Sequence

from atlas import neighbourhoods
from atlas.html import Markup, lines, tag
from atlas.i18n.catalog import number
from atlas.i18n.formats import date_text, qualified
from atlas.records import facts
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from atlas.schema import Neighbourhood, PopulationVariant


def figures(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    """A section: area, population with its variants, then the other figures."""
    rows = [_area(reader, place, citations), _population(reader, place, citations)]
    return tag(
        "section",
        tag("h3", reader.texts("neighbourhoods.figures")),
        facts.figure_list(rows),
        facts.figure_rows(reader, reader.dataset.figures(place.id), citations, place.source_ids),
    )


def _area(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    texts = reader.texts
    term, outline = texts("neighbourhoods.area"), neighbourhoods.extent_kind(reader.dataset, place).outline
    drawn = ""
    if outline and outline.outline_area_km2:
        drawn = tag("small", texts("neighbourhoods.outline_area", value=outline.outline_area_km2))
    if place.area_km2 is None:
        return facts.figure_row(term, facts.unknown(texts), drawn)
    area = tag("strong", texts("neighbourhoods.km2", value=place.area_km2))
    return facts.figure_row(term, area, " ", citations.cite(place.source_ids), drawn)


def _population(reader: Reader, place: Neighbourhood, citations: Citations) -> Markup:
    """The documented figure, and beside it every other one that a source gives."""
    texts, term = reader.texts, reader.texts("neighbourhoods.population")
    children = reader.dataset.children(PopulationVariant, place.id)
    variants: list[PopulationVariant] = [variant for variant in children if variant.value is not None]
    others = [variant for variant in variants if not _same(variant, place)]
    listed = lines("ul", [_variant(reader, variant, citations) for variant in others], class_="atlas-variants")
    if place.population is None:
        only = texts("neighbourhoods.variants_only") if others else ""
        return facts.figure_row(term, facts.unknown(texts), tag("small", only), listed)
    references = citations.cite(_own_sources(place, variants))
    date = f" ({date_text(place.population_date, texts)}) " if place.population_date else " "
    also = tag("small", texts("neighbourhoods.variants_too")) if others else ""
    population = tag("strong", number(place.population, reader.language))
    return facts.figure_row(term, population, date, references, also, listed)


def _same(variant: PopulationVariant, place: Neighbourhood) -> bool:
    """Whether a variant is the documented figure itself."""
    return variant.value == place.population and (place.population_date or "")[:4] == str(variant.year or "")


def _own_sources(place: Neighbourhood, variants: Sequence[PopulationVariant]) -> tuple[str, ...]:
    """The sources of the documented figure itself where they are stated, else those of the record."""
    stated = next((variant.source_ids for variant in variants if _same(variant, place)), None)
    return stated or place.source_ids


def _variant(reader: Reader, variant: PopulationVariant, citations: Citations) -> Markup:
    texts = reader.texts
    year = str(variant.year) if variant.year else texts("neighbourhoods.no_year")
    return tag(
        "span",
        tag("strong", qualified(number(variant.value, reader.language), variant.qualifier, texts)),
        f" ({year}) ",
        reader.localised(variant.note),
        " ",
        citations.cite(variant.source_ids),
    )
