"""No text of the interface states a year: what is dated comes from the data, or is a law or an example."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from atlas.paths import ROOT

DATED = {
    "problem.iso-date.remedy",  # an example
    "accessibility.law_de",
    "accessibility.law_ro",
    "accessibility.law_eu",
    "accessibility.enforcement_de",
    "accessibility.enforcement_ro",
}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_no_text_states_a_year(language: str) -> None:
    words = tomllib.loads((ROOT / "text" / f"{language}.toml").read_text(encoding="utf-8"))
    assert {key for key, said in _texts(words) if YEAR.search(said)} <= DATED


def _texts(words: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        if isinstance(value, dict):
            yield from _texts(value, f"{above}{key}.")
        else:
            yield above + key, str(value)
