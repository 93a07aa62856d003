"""text_states.csv → what is noted of each text, and what is wrong with the file. Nothing here raises on bad data."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from atlas.data.files import FAULT
from atlas.data.problems import Problem, Wanted
from atlas.data.reading import UNPRINTABLE, Body, FileError, decoded, rows_of_table

FILE_NAME = "text_states.csv"


class State(StrEnum):
    """What a text is."""

    ORIGINAL = "original"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    MISSING = "missing"


class Noted(NamedTuple):
    """A row of text_states.csv: a state, and who reviewed the text and when (empty for originals)."""

    state: str
    reviewer: str = ""
    date: str = ""


Notes = Mapping[tuple[str, str], Noted]
"""What text_states.csv says of (record, column)."""


COLUMNS = dict.fromkeys(("record", "field", *Noted._fields), "text")


def read_states(body: Body) -> tuple[dict[tuple[str, str], Noted] | None, tuple[Problem, ...]]:
    """What is noted of (record, column), and the problems met.

    None where there is no file, or none that can be read: nobody can tell a local name from a translation then.
    """
    if body is None:
        return None, ()
    try:
        rows = rows_of_table(decoded(body), COLUMNS)
    except FileError as fault:
        return None, (Problem(fault.rule, FILE_NAME, found=fault.found, params=fault.params),)
    if not rows:  # whoever has noted nothing leaves the file out; an empty one has lost what was noted
        return None, (Problem("empty-file", FILE_NAME),)
    notes, problems = {}, []
    for number, row in enumerate(rows, 1):
        if FAULT in row:
            problems.append(Problem(row[FAULT], FILE_NAME, f"#{number}"))
        elif unprintable := next((key for key, cell in row.items() if UNPRINTABLE.search(cell or "")), None):
            problems.append(Problem("control-character", FILE_NAME, f"#{number}", unprintable, ascii(row[unprintable])))
        elif row["record"] and row["field"]:
            notes[row["record"], row["field"]] = Noted(*(row[name] or "" for name in Noted._fields))
        elif any(row.values()):
            empty = "field" if row["record"] else "record"
            params = {"wanted": Wanted("text")}
            problems.append(Problem("missing-value", FILE_NAME, f"#{number}", empty, params=params))
    return notes, tuple(problems)
