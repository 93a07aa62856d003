"""What a visitor gets, by what the request says: which language, and whether a page or an answer for programs.

The one place. The language is asked for in the address, else by the browser, else the default.
"""

from collections.abc import Sequence

from babel.core import negotiate_locale
from starlette.requests import HTTPConnection


def choose(wanted: Sequence[str], accept_language: str, offered: Sequence[str], default: str) -> str:
    """One of `offered`.

    `wanted` are the values of `?lang=`; `accept_language` is the header of the same name
    ("de-AT,de;q=0.9,en;q=0.5"), of which every language counts. What is not offered is passed over.
    """
    return asked(wanted, offered) or asked(_preferred(accept_language), offered) or default


def asked(tags: Sequence[str], offered: Sequence[str]) -> str | None:
    """The first of some language tags that is offered, read generously: "DE", "de-AT" and "de_AT" are German."""
    plain = [tag.strip().replace("_", "-") for tag in tags]
    found = negotiate_locale([tag for tag in plain if tag], list(offered), sep="-")
    return found.lower() if found else None


def of_visitor(visit: HTTPConnection, offered: Sequence[str], default: str) -> str:
    """The language of a request, from its address and its headers."""
    accepted = ",".join(visit.headers.getlist("accept-language"))
    return choose(visit.query_params.getlist("lang"), accepted, offered, default)


def wants_page(accept: str) -> bool:
    """Whether an `Accept` header names a page, at least as much as JSON.

    Browsers do, for what they shall show. Programs, and scripts and pictures of a page, ask for anything else.
    """
    weights: dict[str, float] = {}
    for item in accept.lower().split(","):
        kind, *parameters = [part.strip() for part in item.split(";")]
        weights[kind] = min((_weight(each) for each in parameters if each.startswith("q=")), default=1.0)
    return weights.get("text/html", 0.0) > 0 and weights["text/html"] >= weights.get("application/json", 0.0)


def _preferred(accept_language: str) -> list[str]:
    """Language tags in the order of preference; what has weight 0 is refused and left out."""
    weighted = []
    for item in accept_language.split(","):
        tag, _, parameter = item.partition(";")
        weight = _weight(parameter)
        if weight > 0:
            weighted.append((weight, tag))
    return [tag for _, tag in sorted(weighted, key=lambda pair: -pair[0])]


def _weight(parameter: str) -> float:
    """`q=0.8` → 0.8; nothing → 1; nonsense → 0."""
    if not parameter.strip():
        return 1.0
    try:
        return float(parameter.strip().removeprefix("q="))
    except ValueError:
        return 0.0
