"""The shipped data, and a copy of it to be changed."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from atlas.data import loading
from atlas.data.catalogue import FILES
from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from tests.geodata.damage import opened

Change = Callable[[str, str, dict[str, Any]], None]


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return loading.load()


class Copy:
    """The shipped data in a folder of the test; `change` edits a record, `load` reads the result."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for file in FILES:
            shutil.copyfile(GEODATA / file.name, folder / file.name)

    def change(self, key: str, name: str, **values: Any) -> None:
        """Set fields of one record."""
        file = opened(self.folder, key)
        (record,) = (item for item in file.items if item["id"] == name)
        for field, value in values.items():
            file.put(record, field, value)
        file.save()

    def load(self) -> Dataset:
        """The data as changed."""
        return loading.load(self.folder)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)
