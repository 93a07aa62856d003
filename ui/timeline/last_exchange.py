"""What the record does not hold: the silence after the last exchange of both cities."""

from atlas.data.loading import Dataset
from atlas.events import EventView
from atlas.events.formats import length_text
from atlas.events.last_exchange import silence
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from atlas.places.cities import partners
from atlas.records import outcome
from atlas.records.citations import Citations
from ui import links
from ui.html import lines, show, tag


def panel(dataset: Dataset, texts: Text) -> None:
    """The silence in words, what is recorded after it, and the way to the last exchange."""
    gap, reader = silence(dataset), links.reader(dataset, texts)
    if gap is None:
        return
    last = gap.last
    assert last.end is not None
    sentence = texts(
        "timeline.silence.since",
        date=date_text(last.record.start, texts),
        event=dataset.title("events", last.id, texts.language).text,
        read=date_text(gap.until.isoformat(), texts),
        length=length_text(last.end.last, gap.until, texts),
    )
    after = [
        tag("span", outcome.dated(reader, view), tag("small", _why(dataset, view, texts))) for view in gap.nevertheless
    ]
    show(
        tag("h2", texts("timeline.silence.title")),
        tag("p", sentence, " ", Citations(reader).cite(last.record.source_ids)),
        tag("p", reader.links.to("timeline", texts("timeline.silence.open"), "atlas-button", event=last.id)),
        tag("p", texts("timeline.silence.nevertheless")) if after else "",
        lines("ul", after),
        tag("p", texts("timeline.silence.meaning"), class_="atlas-small"),
        tag("p", texts("timeline.silence.hint"), class_="atlas-small"),
    )


def _why(dataset: Dataset, view: EventView, texts: Text) -> str:
    """Why an event after the last exchange does not end the silence, where its marks do not say so."""
    missing = [city for city in partners(dataset) if city not in view.record.city_ids]
    named = (dataset.title("cities", city, texts.language).text for city in missing)
    return " ".join(f" ({texts('timeline.silence.one_city', city=name)})" for name in named)
