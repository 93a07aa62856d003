"""The accessibility statement: how far, what not yet, what is tested, whom to tell, who helps else."""

from markupsafe import Markup

from atlas import config
from atlas.i18n.catalog import Text
from atlas.i18n.formats import date_text
from ui import footer
from ui.html import lines, link, show, tag

DRAFTED = "2026-11-28"
"""When the statement was last put together from the tests; the operator's own date is in config.toml."""

GAPS = ("symbols", "people", "languages", "form", "translations", "framework", "labels", "script", "documents", "files")
TESTED = ("axe", "keyboard", "focus", "narrow", "contrast", "motion")

OMBUDS_OFFICE = "https://www.lbbp.nrw.de/ombudsstelle"
OMBUDS_EMAIL = "ombudsstelle-barrierefreie-it@mags.nrw.de"
DIGITALISATION_AUTHORITY = "https://www.adr.gov.ro"


def status(texts: Text) -> None:
    """What the statement holds for, by which law, how far it is met, and when that was found."""
    checked = config.current().contact.statement_date
    confirmed = (
        tag("p", texts("accessibility.checked", date=date_text(checked, texts)))
        if checked
        else tag("p", tag("em", texts("accessibility.not_checked"), class_="atlas-unknown"))
    )
    show(
        tag("p", tag("strong", texts("accessibility.partly"))),
        tag("p", texts("accessibility.scope")),
        lines("ul", [texts(f"accessibility.law_{part}") for part in ("de", "ro", "eu")]),
        tag("p", texts("accessibility.drafted", date=date_text(DRAFTED, texts))),
        confirmed,
    )


def gaps(texts: Text) -> None:
    """What does not meet the requirements, and what there is instead."""
    show(lines("ul", [texts(f"accessibility.gap_{name}") for name in GAPS]))


def tested(texts: Text) -> None:
    """What the tests of the project hold fast."""
    show(lines("ul", [texts(f"accessibility.tested_{name}") for name in TESTED]))


def feedback(texts: Text) -> None:
    """How to report a barrier: a message that names the view, a form where the operator has one."""
    given = config.current().contact
    ways = []
    if address := footer.report_address(texts):
        mail = tag("a", texts("accessibility.feedback_link"), href=address, data_atlas_report="")
        ways.append(mail + f" ({given.email})")
    if given.accessibility_url:
        ways.append(link(given.accessibility_url, texts("accessibility.feedback_form")))
    missing = tag("p", tag("em", texts("accessibility.feedback_missing"), class_="atlas-unknown"))
    show(
        tag("p", texts("accessibility.feedback_text")),
        lines("ul", ways) or missing,
        tag("p", texts("accessibility.answer")),
    )


def enforcement(texts: Text) -> None:
    """Whom to turn to when the operator does not help: one body for each of the two countries."""
    mail = tag("a", OMBUDS_EMAIL, href=f"mailto:{OMBUDS_EMAIL}")
    office = _body("de", OMBUDS_OFFICE, texts)
    authority = _body("ro", DIGITALISATION_AUTHORITY, texts)
    show(
        tag("p", texts("accessibility.enforcement_de")),
        tag("p", office, ", ", mail),
        tag("p", texts("accessibility.enforcement_ro")),
        tag("p", authority),
    )


def _body(country: str, address: str, texts: Text) -> Markup:
    """The body by its own name, in the language of its country."""
    foreign = None if texts.language == country else country
    return link(address, texts(f"accessibility.enforcement_{country}_link"), hreflang=country, lang=foreign)
