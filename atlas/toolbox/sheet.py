"""The facilitator sheet of a format: one page of A4 as an HTML document, to be printed or saved."""

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.html import lines, link, shown, tag
from atlas.i18n.catalog import Text
from atlas.i18n.review import to_review
from atlas.schema import Localised
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


def sheet(data: Dataset, method_id: str, words: Text, style: str, script: str, name: str) -> str:
    """The whole document. `style` and `script` are addresses; `name` is the atlas's name from config.toml.

    Raises KeyError for a format there is none of.
    """
    method = data.records("methods")[method_id]
    title = method.name.of(words.language)
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        tag("title", f"{title} – {words('sheet.kind')}"),
        Markup('<link rel="stylesheet" href="{}"><script src="{}" defer></script>').format(style, script),
    )
    said = tag("main", _header(data, method, words), _facts(data, method, words), _plan(words))
    remark = words("translation.record") if to_review(data, "methods", method_id, words.language) else ""
    if faulty := data.left_out(READS):
        remark = f"{remark} {words('general.left_out', n=faulty)}".strip()
    body = tag(
        "body",
        tag("button", words("sheet.print"), type="button", class_="print"),
        said,
        _footer(data, method, words, name, remark),
    )
    return str(Markup("<!doctype html>") + tag("html", head, body, lang=words.language))


def _header(data: Dataset, method: Any, words: Text) -> Markup:
    phase = data.get("phases", method.phase_id)
    place = words("toolbox.phase_number", n=phase.order, name=phase.name.of(words.language)) if phase else ""
    mode = words.label("mode", method.mode)
    return tag(
        "header",
        tag("p", f"{words('sheet.kind')} · {place} · {mode}"),
        shown(method.name.shown(words.language), words.language, "h1"),
        shown(method.purpose.shown(words.language), words.language, "p", class_="aim"),
    )


def _facts(data: Dataset, method: Any, words: Text) -> Markup:
    pitfalls = [shown(item.text.shown(words.language), words.language) for item in data.children("pitfalls", method.id)]
    made = [_result(data, item.measure_id, words) for item in results(data, method.id)]
    tried = [_occasion(data, item, words) for item in occasions(data, method.id)]
    return tag(
        "div",
        _row("participants", _said(method.participants, words), words),
        _row("effort", _said(method.effort, words), words),
        _row("needs", _said(method.needs, words), words),
        _row("lessons", _said(method.lessons, words), words),
        _row("pitfalls", lines("ul", pitfalls) or _unknown(words), words),
        _row("tried", _some(tried, words), words),
        _row("results", _some(made, words) or tag("em", words("toolbox.no_results")), words),
        class_="facts",
    )


def _row(name: str, said: Markup, words: Text) -> Markup:
    return tag("section", tag("h2", words(f"toolbox.{name}")), tag("div", said))


def _said(value: Localised | None, words: Text) -> Markup:
    return shown(value.shown(words.language), words.language) if value else _unknown(words)


def _unknown(words: Text) -> Markup:
    return tag("em", words("general.unknown"))


def _some(items: Sequence[Markup], words: Text) -> Markup:
    """The first items, and how many more there are."""
    rest = [tag("span", words("sheet.more", n=len(items) - MOST))] if len(items) > MOST else []
    return lines("ul", [*items[:MOST], *rest])


def _occasion(data: Dataset, occasion: Occasion, words: Text) -> Markup:
    key = "neighbourhoods" if occasion.neighbourhood_ids else "cities"
    names = occasion.neighbourhood_ids or occasion.city_ids
    where = ", ".join(data.title(key, name, words.language).text for name in names)
    if occasion.use and occasion.use.place and not where:
        where = occasion.use.place.of(words.language)
    read = f" ({words.label('reading_basis', 'own-reading')})" if occasion.basis == "own-reading" else ""
    return tag("span", f"{where}: {when(occasion, data, words)}{read}")


def _result(data: Dataset, measure_id: str | None, words: Text) -> Markup:
    return shown(data.title("measures", measure_id or "", words.language), words.language)


def _plan(words: Text) -> Markup:
    """Lines to fill in by hand: the rest of the page."""
    return tag(
        "section",
        tag("h2", words("sheet.plan")),
        *(tag("p", words(f"sheet.plan_{name}")) for name in OWN_PLAN),
        class_="plan",
    )


def _footer(data: Dataset, method: Any, words: Text, name: str, remark: str) -> Markup:
    known = [data.get("sources", source) for source in method.source_ids]
    named = [_source(item, words) for item in known if item]
    unique = list(dict.fromkeys(named))[:MOST_SOURCES]
    sure = words.label("confidence", method.confidence)
    return tag(
        "footer",
        tag("p", words("sheet.sources"), " ", Markup("; ").join(unique)),
        tag("p", words("sheet.origin", name=name, confidence=sure), " ", remark),
    )


def _source(source: Any, words: Text) -> Markup:
    """A source by its title: a publisher may have written many pages. A copy on a foreign host is not linked."""
    title = shown(Shown(source.title, source.language or words.language), words.language)
    return link(source.url if source.link == "original" else None, title)
