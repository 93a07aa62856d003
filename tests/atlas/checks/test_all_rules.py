"""The rules together: order, and texts for everything that can be told."""

import re
from pathlib import Path

import pytest

from atlas.i18n.catalog import read, text
from atlas.paths import ROOT
from tests.atlas.checks.conftest import event, measure, problems, term

SOURCES = [
    *(ROOT / "atlas" / "checks").glob("*.py"),
    ROOT / "atlas" / "data" / "reading.py",
    ROOT / "atlas" / "data" / "files.py",
]
ENGLISH = read(ROOT / "text" / "en.toml")["problem"]
RULES = sorted(name for name, entry in ENGLISH.items() if isinstance(entry, dict))


def test_what_cannot_be_read_comes_first_then_the_rules_in_the_order_of_files_and_records(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        {
            "measures": [
                measure("b", reach="?", geometry=None),
                measure("a", kind="none"),
                measure("c", topics=["x"]),
            ],
            "events": [event("a", type="?")],
            "topics": [term("heat"), term("heat")],
        },
    )

    assert [(item.file, item.record) for item in found] == [
        ("measures.geojson", "b"),
        ("events.geojson", "a"),
        ("topics.csv", "heat"),
        ("measures.geojson", "a"),
    ]


@pytest.mark.parametrize("rule", RULES)
def test_every_text_belongs_to_a_rule(rule: str) -> None:
    assert any(f'"{rule}"' in path.read_text("utf-8") for path in SOURCES)


def test_every_rule_has_its_texts() -> None:
    named = {
        name for path in SOURCES for name in re.findall(r'(?:Problem|\bfault)\(\s*"([a-z0-9-]+)"', path.read_text())
    }

    assert len(named) > 15
    assert [name for name in sorted(named) if not text("en").has(f"problem.{name}.remedy")] == []
