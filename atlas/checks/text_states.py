"""text_states.csv: rows that belong to no text, and reviews that nobody signed."""

from collections.abc import Iterator
from functools import cache

from atlas.checks.facts import Facts, nearest
from atlas.checks.vocabularies import empty
from atlas.data.problems import Problem
from atlas.data.text_states import FILE_NAME, State
from atlas.i18n.catalog import leaves, read
from atlas.i18n.review import INTERFACE, plain_keys
from atlas.paths import TEXT
from atlas.schema import entity_fields
from atlas.schema.dates import first_day, precision_of
from atlas.schema.localised import LANGUAGES

NOTED = (State.ORIGINAL, State.REVIEWED)


def known(facts: Facts) -> Iterator[Problem]:
    """States of texts that there are none of, and words that are no state."""
    notes = facts.dataset.text_states
    if not notes:
        return
    columns = _columns(facts)
    complete = all(reading.ids_known for reading in facts.dataset.readings.values()) and not any(empty(facts))
    for (record, column), noted in notes.items():
        if noted.state not in NOTED:
            wanted = ", ".join(NOTED)
            yield Problem("unknown-state", FILE_NAME, record, column, noted.state, {"wanted": wanted})
        if complete and record not in columns:
            hint = nearest(record, columns)
            yield Problem("state-of-nothing", FILE_NAME, record, column, record, {"hint": hint})
        elif complete and column not in columns[record]:
            hint = nearest(column, sorted(columns[record]))
            yield Problem("state-of-nothing", FILE_NAME, record, column, column, {"hint": hint})


def _columns(facts: Facts) -> dict[str, set[str]]:
    """The text columns of each record; records of two files may share an id."""
    found = {INTERFACE: set(_interface_columns())}
    for reading in facts.dataset.readings.values():
        fields = entity_fields(reading.file.model)
        columns = {column for field in fields if len(field.columns) > 1 for column in field.columns}
        for name in reading.ids:
            found.setdefault(name, set()).update(columns)
    return found


@cache
def _interface_columns() -> frozenset[str]:
    keys = plain_keys(leaves(read(TEXT / "en.toml"))).values()
    return frozenset(f"{key}_{code}" for key in keys for code in LANGUAGES)


def signed(facts: Facts) -> Iterator[Problem]:
    """Reviews that do not say who reviewed the text and when."""
    for (record, column), noted in (facts.dataset.text_states or {}).items():
        if noted.state == State.REVIEWED and not (noted.reviewer.strip() and _is_day(noted.date)):
            found = f"{noted.reviewer}, {noted.date}".strip(", ")
            yield Problem("unsigned-review", FILE_NAME, record, column, found)


def _is_day(value: str) -> bool:
    try:
        return precision_of(value) == "day" and bool(first_day(value))
    except ValueError:
        return False
