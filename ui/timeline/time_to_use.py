"""The learning loop as a table: both dated ends of each delay, with a small drawing beside the words."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from atlas.data.loading import Dataset
from atlas.events import Delay, Moment, read_on
from atlas.events.formats import days_text, moment_text, months_text
from atlas.events.time_to_use import Loop, Stage, loops
from atlas.i18n.catalog import Text
from atlas.records.citations import Citations
from atlas.records.reader import Reader
from ui import links
from ui.html import lines, show, tag

MOST_SOURCES = 3
"""As many sources of a date are cited in a cell."""
_STAGES = ("mentioned", "used", "wider")


def table(dataset: Dataset, texts: Text) -> None:
    """Measures with a wider use, then folded those in use, then the others by name."""
    reader = links.reader(dataset, texts)
    every = loops(dataset)
    wider = [item for item in every if item.wider.records]
    used = [item for item in every if item.used.records and item not in wider]
    rest = [item for item in every if item not in wider and item not in used]
    show(
        tag("h3", texts("timeline.loop.with_wider", n=len(wider))),
        _table(reader, wider),
        _folded(texts("timeline.loop.with_use", n=len(used)), _table(reader, used)) if used else "",
        _folded(
            texts("timeline.loop.without", n=len(rest)),
            lines(
                "ul",
                [
                    tag(
                        "span",
                        reader.record("measures", item.measure.id),
                        _proposed(reader, item),
                    )
                    for item in rest
                ],
            ),
        )
        if rest
        else "",
        tag("p", texts("timeline.loop.how"), class_="atlas-small"),
    )


def _folded(title: str, content: Markup) -> Markup:
    return tag("details", tag("summary", title), content)


def _table(reader: Reader, rows: Sequence[Loop]) -> Markup:
    texts, span = reader.texts, _span(reader.dataset, rows)
    scale = tag("span", str(span[0].year)) + tag("span", str(span[1].year))
    columns = ("measure", *_STAGES, "to_use", "to_wider")
    head = [tag("th", texts(f"timeline.loop.{name}"), scope="col") for name in columns]
    head.append(tag("th", scale, class_="atlas-loop-scale", scope="col"))
    body = [_row(reader, item, span) for item in rows]
    return tag("table", tag("thead", tag("tr", *head)), tag("tbody", *body), class_="atlas-figures atlas-loop")


def _span(dataset: Dataset, rows: Sequence[Loop]) -> tuple[date, date]:
    begins = [item.mentioned.moment.first for item in rows if item.mentioned.moment]
    end = read_on(dataset) or date.today()
    return date(min(begins, default=end).year, 1, 1), end


def _row(reader: Reader, item: Loop, span: tuple[date, date]) -> Markup:
    texts = reader.texts
    cells = [_stage(reader, item, name) for name in _STAGES]
    from_mention = texts("timeline.loop.from_mention") if item.to_wider and item.wider_from_mention else ""
    return tag(
        "tr",
        tag("th", reader.record("measures", item.measure.id), scope="row"),
        *(
            tag("td", cell, data_label=texts(f"timeline.loop.{name}"))
            for name, cell in zip(_STAGES, cells, strict=True)
        ),
        tag("td", _delay(item.to_use, _why_not(item, texts), texts), data_label=texts("timeline.loop.to_use")),
        tag(
            "td",
            _delay(item.to_wider, texts("timeline.loop.unknown"), texts, from_mention),
            data_label=texts("timeline.loop.to_wider"),
        ),
        tag("td", _drawing(item, span), class_="atlas-loop-cell"),
    )


def _stage(reader: Reader, item: Loop, name: str) -> Markup:
    texts, stage = reader.texts, getattr(item, name)
    if not stage.records:
        key = "no_wider" if name == "wider" else "not_used"
        return tag("em", texts(f"timeline.loop.{key}"), class_="atlas-unknown") + (
            _proposed(reader, item) if name == "wider" else Markup("")
        )
    if stage.moment is None:
        return tag("em", texts("timeline.loop.no_date"), class_="atlas-unknown") + _records(reader, stage)
    return tag("strong", moment_text(stage.moment, texts)) + _records(reader, stage)


def _records(reader: Reader, stage: Stage) -> Markup:
    """What the date rests on: the event or transfer by name, and the sources."""
    rows = []
    for key, name in stage.records:
        source_ids = reader.dataset.get(key, name).source_ids
        title = reader.texts("timeline.loop.own") if key == "measures" else reader.record(key, name)
        rows.append(tag("small", title, " ", Citations(reader).cite(source_ids[:MOST_SOURCES])))
    return Markup("").join(rows)


def _proposed(reader: Reader, item: Loop) -> Markup:
    if not item.proposed:
        return Markup("")
    names = "; ".join(reader.name("transfers", name) for name in item.proposed)
    return tag("small", " ", reader.texts("timeline.loop.proposed", names=names))


def _why_not(item: Loop, texts: Text) -> str:
    known = item.used.moment is not None and item.mentioned.moment is not None
    return texts("timeline.loop.not_earlier") if known else texts("timeline.loop.unknown")


def _delay(delay: Delay | None, otherwise: str, texts: Text, remark: str = "") -> Markup:
    if delay is None:
        return tag("em", otherwise, class_="atlas-unknown")
    more = "; ".join(part for part in (months_text(delay, texts), remark) if part)
    return tag("strong", days_text(delay, texts)) + (tag("small", more) if more else Markup(""))


def _drawing(item: Loop, span: tuple[date, date]) -> Markup:
    """A bar for each stage, as long as its date is inexact, and a line between them."""
    known = {name: getattr(item, name).moment for name in _STAGES}
    there = [moment for moment in known.values() if moment]
    line = Moment(min(m.first for m in there), max(m.last for m in there)) if len(there) > 1 else None
    parts = [_part("line", line, span)] if line else []
    parts += [_part(name, moment, span) for name, moment in known.items() if moment]
    return tag("div", *parts, class_="atlas-loop-track", aria_hidden="true")


def _part(name: str, moment: Moment, span: tuple[date, date]) -> Markup:
    whole = (span[1] - span[0]).days or 1
    left = 100 * (moment.first - span[0]).days / whole
    width = 100 * (moment.last - moment.first).days / whole
    return tag("i", class_=f"atlas-loop-{name}", style=f"left:{left:.2f}%;width:{width:.2f}%")
