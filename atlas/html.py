"""HTML put together with MarkupSafe: whatever is not markup of our own is escaped.

What data say is shown literally, also `<img onerror=…>`, `{{7*7}}` or `[link](javascript:…)`.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from atlas.schema.localised import Localised, Shown

__all__ = ["LINE", "Markup", "lines", "link", "localised", "pairs", "shown", "table", "tag"]


def tag(name: str, *children: object, **attributes: object) -> Markup:
    """An element. Children and attribute values are escaped unless they are Markup; None leaves one out."""
    given = Markup("").join(
        Markup(' {}="{}"').format(Markup(key.rstrip("_").replace("_", "-")), value)
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = Markup("").join(escape(child) for child in children if child is not None)
    return Markup("<{}{}>{}</{}>").format(Markup(name), given, inner, Markup(name))


LINE = Markup("<br>")
"""A line break."""


def shown(text: Shown | None, language: str, name: str = "span", **attributes: object) -> Markup:
    """A text of the data; where it is not in the page's language it carries its own `lang`."""
    if text is None:
        return Markup("")
    return tag(name, text.text, lang=None if text.language == language else text.language, **attributes)


def localised(value: Localised | None, language: str, name: str = "span", **attributes: object) -> Markup:
    """A text of a record in `language`, else in one it has, marked as such; nothing where there is none."""
    return shown(value.shown(language) if value else None, language, name, **attributes)


def link(url: str | None, text: object, **attributes: object) -> Markup:
    """A link to http or https; any other address is shown as text only."""
    if not url or urlsplit(url).scheme not in ("http", "https"):
        return tag("span", text)
    return tag("a", text, href=url, rel="noopener noreferrer", **attributes)


def lines(name: str, items: Iterable[object], item: str = "li", **attributes: object) -> Markup:
    """A list element with its items; nothing where there are none."""
    rows = [tag(item, entry) for entry in items]
    return tag(name, *rows, **attributes) if rows else Markup("")


def pairs(rows: Iterable[tuple[str, object]]) -> Markup:
    """A description list: term and what is said of it; rows without content are left out."""
    kept = [tag("div", tag("dt", term), tag("dd", said)) for term, said in rows if said]
    return tag("dl", *kept, class_="atlas-facts") if kept else Markup("")


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> Markup:
    """A table whose first column names its rows. `head` has a name for each column, "" for a corner without one.

    Each cell carries the name of its column, which stands over it where the window is too narrow for columns.
    """
    names = [tag("th", name, scope="col") if name else tag("td", "") for name in head]
    body = (
        tag(
            "tr",
            tag("th", row[0], scope="row"),
            *(tag("td", cell, data_label=name) for name, cell in zip(head[1:], row[1:], strict=True)),
        )
        for row in rows
    )
    return tag("table", tag("thead", tag("tr", *names)), tag("tbody", *body), class_="atlas-figures atlas-table")
