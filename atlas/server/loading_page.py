"""What stands on the start page until Streamlit has drawn something: name and "is loading", at once, in the visitor's
language; ways to the data where nothing can be drawn, because scripts are off or web sockets do not come through."""

from urllib.parse import urlencode

from markupsafe import Markup

from atlas import rollbook
from atlas.config import Config
from atlas.export import FORMATS
from atlas.html import tag
from atlas.i18n.catalog import Text
from atlas.rollbook.order import FIRST, TOPICS

ID = "atlas-start"
FILES = {
    "overview": ("cities.geojson",),
    "neighbourhoods": ("neighbourhoods.geojson", "challenges.csv", "figures.csv"),
    "timeline": ("events.geojson", "event_remarks.csv"),
    "transfers": ("transfers.csv", "ledger.csv", "transfer_conditions.csv"),
    "toolbox": ("phases.csv", "methods.csv", "method_uses.csv", "pitfalls.csv"),
    "sources": ("sources.csv", "documents.csv"),
}
"""The main files of the pages, for people; each page reads more, which README.md explains."""

STYLE = """
:root { color-scheme: light dark }
#atlas-start { position: fixed; inset: 0; z-index: 1000005; overflow: auto; padding: 12vh 1.5rem 2rem;
  box-sizing: border-box;
  font: 1.06rem/1.5 "Source Sans", system-ui, sans-serif;
  color: light-dark(#16242b, #eef2f3); background: light-dark(#fbfaf7, #0e171d) }
#atlas-start > div { max-width: 42rem; margin: 0 auto }
#atlas-start .name { font-size: 2rem; font-weight: 600; line-height: 1.15; margin: 0 0 .4rem }
#atlas-start a { color: light-dark(#0b5560, #7fd3da); margin-right: .9rem; display: inline-block; padding: .15rem 0 }
#atlas-start dt { font-weight: 600; margin-top: .6rem } #atlas-start dd { margin: 0 }
#atlas-start :is(.blocked, .ways, .unscripted) { display: none }
#atlas-start[data-state=blocked] :is(.blocked, .ways) { display: block }
#atlas-start[data-state=blocked] .loading { display: none }
""".replace("\n", "")
WITHOUT_SCRIPTS = "#atlas-start :is(.ways, .unscripted) { display: block } #atlas-start .loading { display: none }"


def block(texts: Text, settings: Config) -> Markup:
    """The markup, before everything that is fetched."""
    return tag("style", Markup(STYLE)) + tag(
        "div",
        tag(
            "div",
            tag("p", settings.project.name, class_="name"),
            tag("p", texts("start.loading"), class_="loading", role="status"),
            tag("p", texts("start.blocked"), class_="blocked", role="alert"),
            tag("p", texts("start.no_script"), class_="unscripted"),
            tag("noscript", tag("style", WITHOUT_SCRIPTS)),
            tag("div", _data(texts, settings), _contact(texts, settings), class_="ways"),
        ),
        id=ID,
    )


def _data(texts: Text, settings: Config) -> Markup:
    """Every page with the addresses of its data."""
    base = f"/{settings.server.base_url_path}" if settings.server.base_url_path else ""
    asked = urlencode({"lang": texts.language})
    rows = {"measures": [(f"{base}/export/measures.{name}?{asked}", texts(f"downloads.{name}")) for name in FORMATS]}
    rows |= {page: [(f"{base}/download/{name}", name) for name in names] for page, names in FILES.items()}
    book = urlencode({TOPICS: FIRST, "lang": texts.language})
    rows["rollbook"] = [
        (f"{base}/rollbooks/rollbook.{kind}?{book}", texts(f"rollbook.{kind}")) for kind in rollbook.FORMATS
    ]
    rows["about"] = [(f"{base}/download/README.md", "README.md"), (f"{base}/download/LICENSE.md", "LICENSE.md")]
    links = {page: [tag("a", label, href=address) for address, label in files] for page, files in rows.items()}
    return tag("dl", *(tag("div", tag("dt", texts(f"nav.{page}")), tag("dd", *each)) for page, each in links.items()))


def _contact(texts: Text, settings: Config) -> Markup:
    """Who runs the atlas, and where to write."""
    given = settings.contact
    lines = [given.organisation or texts("footer.unfilled"), given.address, given.phone]
    mail = [tag("a", given.email, href=f"mailto:{given.email}")] if given.email else []
    return tag("p", texts("start.contact"), " ", " · ".join(filter(None, lines)), " ", *mail)
