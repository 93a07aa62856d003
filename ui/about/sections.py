"""The project, its partners and funding, method and limits, what is not known, and whom to write to."""

from collections.abc import Iterable

from markupsafe import Markup

from atlas import config, gaps, leads
from atlas.data.loading import Dataset
from atlas.i18n.catalog import Text
from atlas.i18n.formats import span_text
from atlas.places.cities import city_order, city_rank
from atlas.records import facts
from atlas.records.citations import Citations
from atlas.schema import Note, Organisation, Project
from ui import links
from ui.html import lines, link, localised, pairs, show, tag

PROJECTS = ("iresilience-goes-europe", "iresilience")
METHOD = ("sources", "positions", "outlines", "status", "synthesis", "translations")


def project(dataset: Dataset, texts: Text) -> None:
    """The exchange and the project it builds on."""
    for name in PROJECTS:
        record = dataset.get(Project, name)
        if record is None:
            continue
        note = localised(record.note, texts.language)
        show(
            localised(record.name, texts.language, "h2"),
            localised(record.description, texts.language, "p"),
            pairs([(texts("about.term"), _term(record, texts)), (texts("about.note"), note)]),
            Citations(links.reader(dataset, texts), record.source_ids).listed(),
        )


def _term(record: Project, texts: Text) -> Markup:
    basis = texts.label("end_basis", record.end_basis) if record.end_basis else ""
    return tag("span", span_text(record, texts), f" ({basis})" if basis else "")


def partners(dataset: Dataset, texts: Text) -> None:
    """All organisations by city, with the part they play and their sources."""
    groups: dict[str | None, list[Organisation]] = {}
    for record in dataset.records(Organisation).values():
        groups.setdefault(record.city_id, []).append(record)
    order = city_order(dataset)
    for city in sorted(groups, key=lambda name: (name is None, city_rank(order, name))):
        title = dataset.title("cities", city, texts.language).text if city else texts("about.elsewhere")
        summary = tag("summary", texts("about.organisations", n=len(groups[city]), city=title))
        show(
            tag("details", summary, lines("ul", _organisations(dataset, groups[city], texts), class_="atlas-registry"))
        )


def _organisations(dataset: Dataset, records: Iterable[Organisation], texts: Text) -> list[Markup]:
    rows = []
    for record in records:
        local = record.name_local.of(texts.language) if record.name_local else ""
        name = tag("strong", record.name) + (Markup(" – {}").format(local) if local and local != record.name else "")
        role = localised(record.role, texts.language)
        references = Citations(links.reader(dataset, texts)).cite(record.source_ids)
        rows.append(name + tag("div", role, " ", references))
    return rows


def funding(dataset: Dataset, texts: Text) -> None:
    """Who funds which project, as far as it is documented."""
    rows = []
    for record in dataset.records(Project).values():
        if record.grouping:
            continue
        funder = localised(record.funder, texts.language) or facts.unknown(texts)
        programme = localised(record.programme, texts.language)
        funding = funder + (Markup(" – {}").format(programme) if programme else "") + " "
        references = Citations(links.reader(dataset, texts)).cite(record.source_ids)
        rows.append((record.name.of(texts.language), funding + references))
    show(pairs(rows))


def method(dataset: Dataset, texts: Text) -> None:
    """How the data came about, and its limits."""
    sentences = [texts(f"about.method_{name}", date=gaps.read_until(dataset, texts)) for name in METHOD]
    show(
        lines("ul", [*sentences, *filter(None, [leads.without_licence(dataset, texts)])]),
        *(
            tag("p", localised(note.text, texts.language))
            for note in dataset.records(Note).values()
            if note.id in ("criteria", "phase-model")
        ),
    )


def unknown(dataset: Dataset, texts: Text) -> None:
    """What the sources do not say; the atlas claims none of it."""
    show(lines("ul", gaps.unknown(dataset, texts)))


def contact(texts: Text) -> None:
    """Whom to write to, from config.toml; what is not stated is shown as not stated."""
    contact_details = config.current().contact
    missing = tag("em", texts("about.not_stated"), class_="atlas-unknown")
    mail = tag("a", contact_details.email, href=f"mailto:{contact_details.email}") if contact_details.email else missing
    show(
        pairs(
            [
                (texts("about.organisation"), contact_details.organisation or missing),
                (texts("about.person"), contact_details.person or missing),
                (texts("about.email"), mail),
                (
                    texts("about.imprint"),
                    link(contact_details.imprint_url, contact_details.imprint_url)
                    if contact_details.imprint_url
                    else missing,
                ),
            ]
        )
    )
