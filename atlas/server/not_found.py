"""The page for an address that leads nowhere: it says so in the visitor's language, and shows ways on."""

from markupsafe import Markup

from atlas.config import Config
from atlas.html import lines, tag
from atlas.i18n.catalog import LANGUAGE_NAMES, text
from atlas.server import assets
from atlas.server.addresses import HOME
from atlas.url.pages import NAMES

LONGEST = 120
"""Characters of the address that are shown."""


def page(settings: Config, language: str, path: str, near: str | None) -> str:
    """The whole document; `path` is what was asked for, `near` the page that was perhaps meant."""
    words, base = text(language), settings.server.base_url_path
    title, name = words("missing.title"), settings.project.name

    def link(page: str) -> Markup:
        target = f"{'/' + base if base else ''}/{'' if page == HOME else page}?lang={language}"
        return tag("a", words(f"nav.{page}"), href=target)

    style = assets.address("missing.css", base)
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
        tag("title", f"{title} – {name}"),
        Markup('<meta name="robots" content="noindex"><link rel="stylesheet" href="{}">').format(style),
    )
    shown = path if len(path) <= LONGEST else f"{path[:LONGEST]}…"
    asked = words("missing.lead", address="\0").split("\0")
    others = [code for code in settings.languages.offered if code != language]
    main = tag(
        "main",
        tag("h1", title),
        tag("p", asked[0], tag("code", shown), *asked[1:]),
        tag("p", words("missing.near"), " ", link(near), class_="near") if near else None,
        tag("h2", words("missing.ways")),
        tag("nav", lines("ul", [link(each) for each in NAMES]), aria_label=words("missing.ways")),
    )
    switch = [tag("a", LANGUAGE_NAMES.get(code, code), href=f"?lang={code}", lang=code) for code in others]
    foot = tag("footer", lines("ul", switch), *_contact(settings, language))
    body = tag("body", tag("header", tag("p", name)), main, foot)
    return str(Markup("<!doctype html>") + tag("html", head, body, lang=language))


def _contact(settings: Config, language: str) -> list[Markup]:
    """Whom to tell of a link that is wrong; nothing where no address is configured."""
    email = settings.contact.email
    return [tag("p", text(language)("missing.tell"), " ", tag("a", email, href=f"mailto:{email}"))] if email else []
