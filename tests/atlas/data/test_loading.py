"""The whole dataset: frames, digests, and what stands when a file is missing."""

import os
import shutil
from pathlib import Path

import pytest

from atlas.data import loading
from atlas.data.catalogue import FILES, OWNERS, Need
from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from atlas.schema import City, Figure, Measure, Neighbourhood


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FILES:
        shutil.copyfile(GEODATA / file.name, tmp_path / file.name)
    return tmp_path


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def test_layers_are_frames_in_wgs_84_indexed_by_id(dataset: Dataset) -> None:
    measures = dataset.measures

    assert measures.crs == "EPSG:4326"
    assert list(measures.index) == list(dataset.records("measures"))
    assert measures.loc["agora-iris-pilot", "name_ro"] == "Zona-pilot AGORA: reutilizarea terenurilor virane din Iris"
    assert (measures.geometry["agora-iris-pilot"].x, measures.geometry["agora-iris-pilot"].y) == (
        23.615,
        46.793,
    )


def test_every_entity_has_a_frame_with_its_columns(dataset: Dataset) -> None:
    sizes = {file.key: len(dataset.frame(file.key)) for file in FILES}

    assert sizes == {file.key: len(dataset.records(file.key)) for file in FILES}
    assert list(dataset.frame("phases").columns[:5]) == ["id", "order", "name_en", "name_de", "name_ro"]


def test_parts_are_found_by_their_owner(dataset: Dataset) -> None:
    assert [figure.id for figure in dataset.figures("cluj-napoca")][:2] == [
        "cluj-napoca-f1",
        "cluj-napoca-f2",
    ]
    assert len(dataset.children("hotspots", "deutz")) == 3
    assert dataset.figures("no-such-record") == []


@pytest.mark.parametrize("key", OWNERS)
def test_no_part_is_without_an_owner(dataset: Dataset, key: str) -> None:
    owners = {name for file in FILES if file.key not in OWNERS for name in dataset.records(file.key)}
    held = [part for owner in owners for part in dataset.children(key, owner)]

    assert {part.id for part in held} == set(dataset.records(key))


def test_titles_say_their_language(dataset: Dataset) -> None:
    assert dataset.title("topics", "heat-health", "de").language == "de"
    assert dataset.title("topics", "no-such-topic", "de") == ("no-such-topic", "en")


def test_a_missing_file_leaves_the_rest(folder: Path, dataset: Dataset) -> None:
    (folder / "events.geojson").unlink()

    broken = loading.load(folder)

    assert [(problem.rule, problem.file) for problem in broken.problems] == [("missing-file", "events.geojson")]
    assert len(broken.frame("events")) == 0
    assert list(broken.frame("events").columns) == list(dataset.frame("events").columns)
    assert len(broken.measures) == len(dataset.measures)


def test_an_empty_folder_is_all_problems_and_no_exception(tmp_path: Path) -> None:
    broken = loading.load(tmp_path)

    needed = [file.name for file in FILES if file.need is not Need.OPTIONAL]
    assert [problem.file for problem in broken.problems] == needed
    assert len(broken.measures) == 0


def test_the_digest_changes_with_any_byte(folder: Path, dataset: Dataset) -> None:
    assert loading.load(folder).digest == dataset.digest

    with (folder / "notes.csv").open("a", encoding="utf-8") as stream:
        stream.write("\n")

    changed = loading.load(folder)
    assert changed.digest != dataset.digest
    assert [key for key, value in changed.digests.items() if value != dataset.digests[key]] == ["notes"]


def test_current_reads_again_only_when_a_file_changed(folder: Path) -> None:
    first = loading.current(folder)
    assert loading.current(folder) is first

    os.utime(folder / "notes.csv", ns=(1, 1))

    assert loading.current(folder) is not first


def test_each_model_stands_in_one_file_and_hands_out_its_own_records(dataset: Dataset) -> None:
    assert len({file.model for file in FILES}) == len(FILES)
    for file in FILES:
        records = dataset.records(file.model)
        assert records is dataset.records(file.key)
        assert {type(record) for record in records.values()} <= {file.model}


def test_a_record_and_its_parts_are_found_by_their_model(dataset: Dataset) -> None:
    for name, city in dataset.records(City).items():
        assert dataset.get(City, name) is city
        assert dataset.get(Measure, name) is None
    figures = [figure for name in dataset.records(Neighbourhood) for figure in dataset.children(Figure, name)]
    assert figures
    assert all(figure.record_id in dataset.records(Neighbourhood) for figure in figures)
