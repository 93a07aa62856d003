"""Damages the real data in every way we know, at random places, and holds the check against it."""

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from random import Random

import pytest

from atlas import checks
from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.reading import read_file
from atlas.data.text_states import FILE_NAME as STATES
from atlas.i18n.catalog import read, text
from atlas.paths import GEODATA, ROOT
from tests.geodata.damage import Mutation
from tests.geodata.damage_dates import DATES
from tests.geodata.damage_files import FILES_DAMAGED
from tests.geodata.damage_ledger import LEDGER
from tests.geodata.damage_places import PLACES
from tests.geodata.damage_records import RECORDS
from tests.geodata.damage_schema import SCHEMA
from tests.geodata.damage_statements import STATEMENTS
from tests.geodata.damage_style import STYLE

SEEDS = (2, 20, 203)
MUTATIONS = (*SCHEMA, *RECORDS, *DATES, *PLACES, *FILES_DAMAGED, *LEDGER, *STATEMENTS, *STYLE)


@pytest.fixture(scope="module", autouse=True)
def _undamaged_files_are_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "read_file", lru_cache(maxsize=4 * len(FILES))(read_file))
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*(file.name for file in FILES), STATES):
        shutil.copyfile(GEODATA / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_damage_is_told_with_its_record_and_nothing_else_is_accused(
    mutation: Mutation, seed: int, folder: Path
) -> None:
    damage = mutation.apply(folder, Random(seed))

    problems = checks.run(loading.load(folder))

    told = [(problem.rule, problem.file, problem.record) for problem in problems]
    lines = "\n".join(problem.line(text("en")) for problem in problems)
    if damage.one_of:
        assert len(told) == 1, lines
        assert set(told) <= damage.expected, lines
    else:
        assert sorted(told) == sorted(damage.expected), lines
    assert damage.found in (None, *(problem.found for problem in problems)), lines


def test_every_rule_of_the_check_is_put_to_the_test() -> None:
    rules = {name for name, entry in read(ROOT / "text" / "en.toml")["problem"].items() if isinstance(entry, dict)}

    assert {mutation.rule for mutation in MUTATIONS} == rules - {"too-large"}  # that takes 64 MB: test_reading.py


def test_every_file_is_damaged_in_more_than_one_way(folder: Path) -> None:
    reached: dict[str, set[str]] = {}
    for mutation in SCHEMA:
        for rule, file, _ in mutation.apply(folder, Random(1)).expected:
            reached.setdefault(file, set()).add(rule)

    assert {file.name for file in FILES if len(reached[file.name]) < 2} == set()
