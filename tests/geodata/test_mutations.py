"""Damages the real data in every way we know, at random places, and holds the check against it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from atlas import checks, loading
from atlas.catalogue import FILES
from atlas.paths import GEODATA
from atlas.text import text
from tests.geodata.damage import Damage
from tests.geodata.damage_dates import DATES
from tests.geodata.damage_files import FILES_DAMAGED
from tests.geodata.damage_ledger import LEDGER
from tests.geodata.damage_places import PLACES
from tests.geodata.damage_records import RECORDS

SEEDS = (2, 20, 203)
Mutation = Callable[[Path, Random], Damage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    return tmp_path


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "mutation", [*RECORDS, *DATES, *PLACES, *FILES_DAMAGED, *LEDGER], ids=lambda mutation: mutation.__name__
)
def test_damage_is_told_with_its_record_and_nothing_else_is_accused(
    mutation: Mutation, seed: int, folder: Path
) -> None:
    print(f"{mutation.__name__}, seed {seed}")
    damage = mutation(folder, Random(seed))

    problems = checks.run(loading.load(folder))

    told = {(problem.rule, problem.file, problem.record) for problem in problems}
    lines = "\n".join(problem.line(text("en")) for problem in problems)
    assert told & damage.expected, f"not told: {damage}\n{lines}"
    if damage.note.startswith("*"):  # a damage that many records feel
        assert damage.expected <= told, lines
        assert {problem.found for problem in problems} == {damage.note.removeprefix("* ")}, lines
    else:
        assert told <= damage.expected, f"wrongly accused beside {damage}\n{lines}"
        assert len(problems) == 1, lines
