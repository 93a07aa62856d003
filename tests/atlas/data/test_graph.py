"""The data as a graph: against the files themselves, both ways, and what nothing leads to."""

import csv
import json
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.data import loading
from atlas.data.catalogue import FILES, OWNERS
from atlas.data.graph import Edge, Graph, Node, graph, owner, resting_on
from atlas.data.loading import Dataset
from atlas.paths import GEODATA
from tests.atlas.checks.conftest import SURE, event, measure, problems


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return loading.load()


def column(file: str, name: str, holder: str = "id") -> set[tuple[str, str]]:
    """(owner, named id) pairs of a column, read without the library."""
    path = GEODATA / file
    if file.endswith(".csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            return {(row[holder], part) for row in csv.DictReader(stream) for part in row[name].split(";") if part}
    features = json.loads(path.read_text("utf-8"))["features"]
    rows = [{"id": feature["id"], **feature["properties"]} for feature in features]
    lists = {row[holder]: [row[name]] if isinstance(row.get(name), str) else row.get(name) or [] for row in rows}
    return {(name, part) for name, parts in lists.items() for part in parts}


@pytest.mark.parametrize(
    ("file", "name", "owner", "source", "target"),
    [
        ("events.geojson", "measure_ids", "id", "events", "measures"),
        ("events.geojson", "neighbourhood_ids", "id", "events", "neighbourhoods"),
        ("measures.geojson", "parent_id", "id", "measures", "measures"),
        ("method_uses.csv", "neighbourhood_id", "method_id", "methods", "neighbourhoods"),
        ("method_links.csv", "measure_id", "method_id", "methods", "measures"),
        ("transfers.csv", "origin_measure_ids", "id", "transfers", "measures"),
        ("figures.csv", "source_ids", "record_id", "measures", "sources"),
    ],
)
def test_each_link_of_the_files_is_there_in_both_directions(
    dataset: Dataset, file: str, name: str, owner: str, source: str, target: str
) -> None:
    links = graph(dataset)
    pairs = {(a, b) for a, b in column(file, name, owner) if dataset.get(source, a) and a != b}
    assert pairs
    assert all(Edge(Node(source, a), name, Node(target, b)) in links.links(source, a) for a, b in pairs)
    assert all(a in links.naming(target, b, by=source) for a, b in pairs)


def test_forward_and_backward_are_the_same_edges(dataset: Dataset) -> None:
    links = graph(dataset)
    forward = {edge for node in links.nodes for edge in links.links(*node)}
    backward = {edge for node in links.nodes for edge in links.backlinks(*node)}
    assert forward == backward == set(links.edges)
    assert len(forward) > 3000
    assert not {edge for edge in forward if {edge.source.key, edge.target.key} & set(OWNERS)}
    assert {edge.target for edge in forward} | {edge.source for edge in forward} <= links.nodes


def test_parts_of_every_kind_have_their_owner(dataset: Dataset) -> None:
    lost = [
        (file.key, name)
        for file in FILES
        for name, record in dataset.records(file.key).items()
        if owner(dataset, file.key, record) is None
    ]
    assert lost == []


def test_every_record_but_the_ground_rests_on_a_source(dataset: Dataset) -> None:
    rests = {record for records in resting_on(dataset).values() for record in records}
    for key in ("measures", "events", "transfers", "methods", "neighbourhoods", "cities", "organisations"):
        assert {name for kind, name in rests if kind == key} == set(dataset.records(key))


def test_orphans_of_a_small_dataset(tmp_path: Path) -> None:
    problems(
        tmp_path,
        {
            "measures": [measure("named"), measure("parent"), measure("lost", parent_id="parent")],
            "events": [event("meeting", measure_ids=["named"])],
            "organisations": [{"id": "org", "name": "Org", "role_en": "…", "kind": "club"} | SURE],
        },
    )
    small = loading.load(tmp_path)
    links = Graph(small)
    orphans = links.orphans(small)
    assert orphans["measures"] == ["lost"]
    assert orphans["events"] == ["meeting"]
    assert [links.isolated("measures", "lost"), links.isolated("events", "meeting")] == [False, False]
    assert links.isolated("measures", "named") is False


def test_the_command_prints_what_nothing_leads_to(dataset: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["orphans", "events"]) == 0
    lines = capsys.readouterr().out.splitlines()
    names = {line.split()[0] for line in lines[1:]}
    pairs = column("method_links.csv", "event_id") | column("events.geojson", "part_of_id")
    named = {name for _, name in pairs}
    assert lines[0].startswith("events.geojson: nothing leads to")
    assert names
    assert not names & named
    assert names <= set(dataset.records("events"))


def test_the_command_knows_its_entities(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["orphans", "happenings"])
    assert caught.value.code == 2
    assert "happenings" in capsys.readouterr().err
