"""Which language a visitor gets: asked for in the address, else by the browser, else the default."""

from collections.abc import Sequence


def choose(wanted: str | None, accept_language: str, offered: Sequence[str], default: str) -> str:
    """One of `offered`.

    `wanted` is the value of `?lang=`, `accept_language` the header of the same name
    ("de-AT,de;q=0.9,en;q=0.5"). Values that are not offered, or no language at all, are dropped.
    """
    if wanted in offered:
        return str(wanted)
    for language in _preferred(accept_language):
        if language in offered:
            return language
    return default


def _preferred(accept_language: str) -> list[str]:
    """Primary subtags in the order of preference; what has weight 0 is refused and left out."""
    weighted = []
    for item in accept_language.split(","):
        tag, _, parameter = item.partition(";")
        weight = _weight(parameter)
        if weight > 0:
            weighted.append((weight, tag.strip().lower().partition("-")[0]))
    return [tag for _, tag in sorted(weighted, key=lambda pair: -pair[0])]


def _weight(parameter: str) -> float:
    """`q=0.8` → 0.8; nothing → 1; nonsense → 0."""
    if not parameter.strip():
        return 1.0
    try:
        return float(parameter.strip().removeprefix("q="))
    except ValueError:
        return 0.0
