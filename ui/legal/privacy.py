"""The privacy page: what is processed, which hosts a browser contacts, what is stored, and the rights."""

from urllib.parse import urlsplit

import streamlit as st

from atlas import config
from atlas.i18n.catalog import Text
from atlas.server.contacted import Contacted, Stored, recorded
from ui import consent
from ui.html import lines, link, pairs, show, table, tag
from ui.legal import imprint

PROCESSED = ("connection", "no_tracking", "in_address")


def processed(texts: Text) -> None:
    """Who is responsible, and what happens with data of visitors."""
    rows = [
        (texts("privacy.responsible"), imprint.stated("organisation", texts)),
        (texts("imprint.address"), imprint.stated("address", texts)),
        (texts("imprint.email"), imprint.stated("email", texts)),
        (texts("privacy.officer"), imprint.stated("data_protection_officer", texts)),
        (texts("privacy.hosting"), imprint.stated("hosting", texts)),
        (texts("privacy.basis"), imprint.stated("legal_basis", texts)),
    ]
    show(lines("ul", [texts(f"privacy.{name}") for name in PROCESSED]), pairs(rows))


def hosts(texts: Text) -> None:
    """The hosts of the recorded run, and the one that comes only by consent."""
    found = recorded()
    own = urlsplit(st.context.url or "").netloc or "–"
    rows: list[tuple[object, ...]] = [(texts("privacy.own_host", host=own), texts("privacy.own_purpose"))]
    rows += [(host, "") for host in found.foreign]
    if consent.offered():
        rows.append((consent.who()["host"], texts("privacy.online_purpose")))
    show(
        tag("p", texts("privacy.hosts_lead")),
        table([texts("privacy.host"), texts("privacy.purpose")], rows),
        "" if found.foreign else tag("p", texts("privacy.no_other")),
        tag("p", texts("privacy.hosting_note"), class_="atlas-small"),
    )


def stored(texts: Text) -> None:
    """Cookies and storage keys of the recorded run, each explained."""
    found: Contacted = recorded()
    head = [texts(f"privacy.{name}") for name in ("name", "kind", "purpose", "lasts")]
    show(table(head, [_row(item, texts) for item in found.stored]))


def _row(item: Stored, texts: Text) -> tuple[object, ...]:
    lasts = "session" if item.ends_with_session else "kept"
    return (
        tag("code", item.name),
        texts(f"privacy.kind_{item.kind}"),
        texts(f"privacy.stored_{item.purpose}"),
        texts(f"privacy.lasts_{lasts}"),
    )


def online_map(texts: Text) -> None:
    """Whether a map from the internet is offered, and whose."""
    if not consent.offered():
        show(tag("p", texts("privacy.online_off")))
        return
    who = consent.who()
    said = [texts("privacy.online_offered", **who), texts("online.what", **who), texts("online.long")]
    policy = link(config.current().map.online.privacy_url, texts("online.policy", **who))
    show(*(tag("p", part) for part in [*said, policy]))


def rights(texts: Text) -> None:
    """What visitors may demand, and where they can complain."""
    own = config.current().contact.privacy_url
    show(
        tag("p", texts("privacy.rights_text")),
        pairs([(texts("privacy.authority"), imprint.stated("data_protection_authority", texts))]),
        tag("p", link(own, texts("privacy.own_policy"))) if own else "",
    )
