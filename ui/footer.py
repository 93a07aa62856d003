"""The foot of every page: accessibility, privacy, imprint, and the way to report a barrier."""

from urllib.parse import quote

import streamlit as st
from markupsafe import Markup

from atlas import config
from atlas.data import loading
from atlas.i18n.catalog import Text
from atlas.i18n.review import interface_to_review
from atlas.url import pages
from ui import links
from ui.html import lines, show, tag


def footer(texts: Text) -> None:
    """Links to the pages that the law asks for."""
    items = [links.current().to(name, texts(f"nav.{name}")) for name in pages.IN_FOOTER]
    if address := report_address(texts):
        items.append(tag("a", texts("footer.report"), href=address, data_atlas_report=""))
    organisation = config.current().contact.organisation
    legal = tag("nav", lines("ul", items), aria_label=texts("footer.label"))
    show(
        tag(
            "div",
            legal,
            tag("p", organisation or texts("footer.unfilled"), class_="atlas-small"),
            _translated(texts),
            class_="atlas-footer",
        )
    )


def _translated(texts: Text) -> Markup | None:
    """How far the words of the pages themselves are reviewed; nothing where all are."""
    open_, all_ = interface_to_review(loading.current(), texts.language)
    return tag("p", texts("footer.interface", n=open_, all=all_), class_="atlas-small") if open_ else None


def report_address(texts: Text) -> str:
    """The address of a message about a barrier; it names the view. Empty where no e-mail is configured.

    frontend/src/page/report.js puts the very view in at the click: the map moves without the server being told.
    """
    email = config.current().contact.email
    if not email:
        return ""
    body = texts("accessibility.mail_body", address=st.context.url or "")
    return f"mailto:{email}?subject={quote(texts('accessibility.mail_subject'))}&body={quote(body)}"
