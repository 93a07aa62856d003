"""Which hosts a browser contacts and what it stores, as recorded by `python -m devtools.record_hosts`.

The record is a file beside this one, `contacted.json`; a test records anew and compares.
"""

import json
import re
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

FILE = Path(__file__).with_name("contacted.json")

PURPOSES = {r"_streamlit_xsrf": "xsrf", r"stActiveTheme-.*": "theme"}
"""Patterns of names → the explanation on the privacy page; all others: technical memory of the interface."""


class Stored(BaseModel):
    """A cookie or an entry of the browser's storage. `kind`: cookie, local or session."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    kind: str
    ends_with_session: bool

    @property
    def purpose(self) -> str:
        """What it is for: the end of a key of the interface texts, privacy.stored_…"""
        return next((purpose for pattern, purpose in PURPOSES.items() if re.fullmatch(pattern, self.name)), "other")


class Contacted(BaseModel):
    """A recorded run over all pages: foreign hosts that were asked, what was stored."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    foreign: list[str]
    stored: list[Stored]


@cache
def recorded() -> Contacted:
    """The record that is shipped."""
    return Contacted.model_validate_json(FILE.read_text("utf-8"))


def write(found: Contacted, path: Path = FILE) -> None:
    """Write a record, readable and without anything that differs from run to run."""
    path.write_text(json.dumps(found.model_dump(), indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
