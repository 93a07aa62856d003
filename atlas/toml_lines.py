"""Where something stands in a TOML file: the standard library reads values, but does not say from which line."""

import re
from collections.abc import Sequence

_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")


def line_of(text: str, names: Sequence[str]) -> int | None:
    """The number of the line, from 1, that gives the value or opens the table of these nested names.

    Where the last names do not stand in the file, the line of the nearest table around them; None where there is none.
    """
    table: tuple[str, ...] = ()
    found: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if opened := _TABLE.match(line):
            table = _parts(opened[1])
            found.setdefault(table, number)
        elif given := _KEY.match(line):
            found.setdefault((*table, *_parts(given[1])), number)
    wanted = tuple(names)
    return next((found[wanted[:size]] for size in range(len(wanted), 0, -1) if wanted[:size] in found), None)


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in name.split("."))
