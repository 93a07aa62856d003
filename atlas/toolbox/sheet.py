"""The facilitator sheet of a format: one page of A4 as an HTML document, to be printed or saved."""

from collections.abc import Sequence

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.html import lines, link, localised, shown, tag
from atlas.i18n.catalog import Text
from atlas.i18n.review import to_review
from atlas.schema import Localised, Method, Phase, Pitfall, Source
from atlas.schema.localised import Shown
from atlas.toolbox.uses import Occasion, occasions, results, when

MOST = 5
"""As many places and measures fit on the page; the sheet says how many more there are."""
MOST_SOURCES = 6
OWN_PLAN = ("date", "people", "aim", "material", "next")


READS = (
    "methods",
    "method_uses",
    "method_links",
    "pitfalls",
    "phases",
    "cities",
    "neighbourhoods",
    "events",
    "measures",
    "sources",
)
"""The files it is made from, by their keys."""


def sheet(dataset: Dataset, method_id: str, texts: Text, style: str, script: str, name: str) -> str:
    """The whole document. `style` and `script` are addresses; `name` is the atlas's name from config.toml.

    Raises KeyError for a format there is none of.
    """
    method = dataset.records(Method)[method_id]
    title = method.name.of(texts.language)
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        tag("title", f"{title} – {texts('sheet.kind')}"),
        Markup('<link rel="stylesheet" href="{}"><script src="{}" defer></script>').format(style, script),
    )
    said = tag("main", _header(dataset, method, texts), _facts(dataset, method, texts), _plan(texts))
    remark = texts("translation.record") if to_review(dataset, "methods", method_id, texts.language) else ""
    if faulty := dataset.left_out(READS):
        remark = f"{remark} {texts('general.left_out', n=faulty)}".strip()
    body = tag(
        "body",
        tag("button", texts("sheet.print"), type="button", class_="print"),
        said,
        _footer(dataset, method, texts, name, remark),
    )
    return str(Markup("<!doctype html>") + tag("html", head, body, lang=texts.language))


def _header(dataset: Dataset, method: Method, texts: Text) -> Markup:
    phase = dataset.get(Phase, method.phase_id)
    place = texts("toolbox.phase_number", n=phase.order, name=phase.name.of(texts.language)) if phase else ""
    mode = texts.label("mode", method.mode)
    return tag(
        "header",
        tag("p", f"{texts('sheet.kind')} · {place} · {mode}"),
        localised(method.name, texts.language, "h1"),
        localised(method.purpose, texts.language, "p", class_="aim"),
    )


def _facts(dataset: Dataset, method: Method, texts: Text) -> Markup:
    pitfalls = [localised(item.text, texts.language) for item in dataset.children(Pitfall, method.id)]
    made = [_result(dataset, item.measure_id, texts) for item in results(dataset, method.id)]
    tried = [_occasion(dataset, item, texts) for item in occasions(dataset, method.id)]
    return tag(
        "div",
        _row("participants", _said(method.participants, texts), texts),
        _row("effort", _said(method.effort, texts), texts),
        _row("needs", _said(method.needs, texts), texts),
        _row("lessons", _said(method.lessons, texts), texts),
        _row("pitfalls", lines("ul", pitfalls) or _unknown(texts), texts),
        _row("tried", _some(tried, texts), texts),
        _row("results", _some(made, texts) or tag("em", texts("toolbox.no_results")), texts),
        class_="facts",
    )


def _row(name: str, said: Markup, texts: Text) -> Markup:
    return tag("section", tag("h2", texts(f"toolbox.{name}")), tag("div", said))


def _said(value: Localised | None, texts: Text) -> Markup:
    return localised(value, texts.language) or _unknown(texts)


def _unknown(texts: Text) -> Markup:
    return tag("em", texts("general.unknown"))


def _some(items: Sequence[Markup], texts: Text) -> Markup:
    """The first items, and how many more there are."""
    rest = [tag("span", texts("sheet.more", n=len(items) - MOST))] if len(items) > MOST else []
    return lines("ul", [*items[:MOST], *rest])


def _occasion(dataset: Dataset, occasion: Occasion, texts: Text) -> Markup:
    key = "neighbourhoods" if occasion.neighbourhood_ids else "cities"
    names = occasion.neighbourhood_ids or occasion.city_ids
    where = ", ".join(dataset.title(key, name, texts.language).text for name in names)
    if occasion.use and occasion.use.place and not where:
        where = occasion.use.place.of(texts.language)
    read = f" ({texts.label('reading_basis', 'own-reading')})" if occasion.basis == "own-reading" else ""
    return tag("span", f"{where}: {when(occasion, dataset, texts)}{read}")


def _result(dataset: Dataset, measure_id: str | None, texts: Text) -> Markup:
    return shown(dataset.title("measures", measure_id or "", texts.language), texts.language)


def _plan(texts: Text) -> Markup:
    """Lines to fill in by hand: the rest of the page."""
    return tag(
        "section",
        tag("h2", texts("sheet.plan")),
        *(tag("p", texts(f"sheet.plan_{name}")) for name in OWN_PLAN),
        class_="plan",
    )


def _footer(dataset: Dataset, method: Method, texts: Text, name: str, remark: str) -> Markup:
    known = [dataset.get(Source, source) for source in method.source_ids]
    named = [_source(item, texts) for item in known if item]
    unique = list(dict.fromkeys(named))[:MOST_SOURCES]
    sure = texts.label("confidence", method.confidence)
    return tag(
        "footer",
        tag("p", texts("sheet.sources"), " ", Markup("; ").join(unique)),
        tag("p", texts("sheet.origin", name=name, confidence=sure), " ", remark),
    )


def _source(source: Source, texts: Text) -> Markup:
    """A source by its title: a publisher may have written many pages. A copy on a foreign host is not linked."""
    title = shown(Shown(source.title, source.language or texts.language), texts.language)
    return link(source.url if source.link == "original" else None, title)
