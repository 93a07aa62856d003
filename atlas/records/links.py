"""Links within the atlas: every record that has a place on a page leads there from wherever it is named."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlencode

from atlas.html import Markup, tag
from atlas.url import pages


class Home(NamedTuple):
    """The page on which a record is shown, and the URL parameter that chooses it."""

    page: str
    parameter: str


HOMES = {
    "measures": Home("measures", "measure"),
    "topics": Home("measures", "topic"),
    "kinds": Home("measures", "kind"),
    "statuses": Home("measures", "status"),
    "cities": Home("measures", "city"),
    "projects": Home("measures", "project"),
    "neighbourhoods": Home("neighbourhoods", "place"),
    "methods": Home("toolbox", "method"),
    "phases": Home("toolbox", "phase"),
    "events": Home("timeline", "event"),
    "transfers": Home("transfers", "transfer"),
    "sources": Home("sources", "find"),
    "profiles": Home("rollbook", "profile"),
}
"""Records without an entry are shown together with others, and are named without a link."""


@dataclass(frozen=True)
class Links:
    """Where the pages of the atlas are for one visit.

    `base_url_path` is the path below which the server answers, without slashes at its ends. `language` is the code
    that the visitor chose, which every address carries along; None: none was chosen, addresses name none.
    `page_names` are the pages that there are.
    """

    base_url_path: str = ""
    language: str | None = None
    page_names: Collection[str] = pages.NAMES

    def path(self, path: str) -> str:
        """The address of something the server answers for, below its base path."""
        return f"/{self.base_url_path}/{path}" if self.base_url_path else f"/{path}"

    def address(self, page: str, **parameters: str) -> str:
        """The address of a page with URL parameters."""
        chosen = {"lang": self.language} if self.language is not None else {}
        query = urlencode({**chosen, **parameters})
        return self.path(f"{page}?{query}" if query else page)

    def to(
        self, page: str, text: object, class_: str | None = None, goal: str | None = None, **parameters: str
    ) -> Markup:
        """A link to a page; `goal` is the id of an element of this page to go to, not to its top."""
        target = self.address(page, **parameters)
        return tag("a", text, href=target, data_atlas_page=page, data_atlas_goal=goal, class_=class_)

    def named(self, key: str, record_id: str, title: Markup, class_: str | None = None) -> Markup:
        """The title of a record that exists, as a link to the page that shows it; unchanged where no page does."""
        home = HOMES.get(key)
        if home is None or home.page not in self.page_names:
            return title
        return self.to(home.page, title, class_, **{home.parameter: record_id})
