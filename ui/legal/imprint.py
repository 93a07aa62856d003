"""The imprint: who runs the atlas, from config.toml; what is not filled in is named as missing."""

from markupsafe import Markup

from atlas import config
from atlas.config.operator import IMPRINT, NEEDED
from atlas.i18n.catalog import Text
from ui.html import link, pairs, show, tag


def stated(name: str, texts: Text) -> Markup | str:
    """What [contact] says under a name; a visible gap where it must, nothing where it need not."""
    value: str = getattr(config.current().contact, name)
    if value:
        return tag("a", value, href=f"mailto:{value}") if name == "email" else value
    return tag("em", texts("imprint.not_stated"), class_="atlas-unknown") if name in NEEDED else ""


def operator(texts: Text) -> None:
    """Everything stated about the operator."""
    own = config.current().contact.imprint_url
    show(
        pairs([(texts(f"imprint.{name}"), stated(name, texts)) for name in IMPRINT]),
        tag("p", link(own, texts("imprint.own_imprint"))) if own else "",
        tag("p", texts("imprint.content"), class_="atlas-small"),
    )
