"""What people type at the command line: filters, words, files; nothing wrong passes in silence."""

import subprocess
import sys
from pathlib import Path

import pytest

from atlas.cli import main
from atlas.paths import ROOT


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("topic", "topic: found no value in 'topic'; expected topic=…"),
        ("topic=", "topic: found no value in 'topic='; expected topic=…"),
        ("topic=heat-helth", "did you mean 'heat-health'?"),
        ("tpic=heat-health", "did you mean 'topic'?"),
        ("q=tree;q=shade", "q: found twice, expected once"),
        ("period=soon", "expected years such as"),
    ],
)
def test_a_filter_that_says_nothing_is_refused(
    expression: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert main(["export", "--format", "csv", "--filter", expression, str(out)]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_a_facet_named_twice_counts_with_both_values(tmp_path: Path) -> None:
    files = []
    for name, expression in (("a", "city=dortmund;city=Cologne"), ("b", "CITY=cologne,dortmund")):
        files.append(tmp_path / f"{name}.geojson")
        assert main(["export", "--format", "GeoJSON", "--filter", expression, str(files[-1])]) == 0
    both, listed = (file.read_text("utf-8") for file in files)
    assert both.count('"Feature"') == listed.count('"Feature"') > 100


def test_a_dash_is_the_standard_output_and_what_is_said_goes_beside_it(tmp_path: Path) -> None:
    for command, begins in (
        (["export", "--format", "gpkg", "-"], b"SQLite format 3"),
        (["rollbook", "--topics", "heat-health", "--format", "html", "-"], b"<!doctype html>"),
    ):
        ran = subprocess.run(
            [sys.executable, "-m", "atlas", *command],
            cwd=tmp_path,
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(ROOT), "PATH": ""},
        )
        assert ran.stdout.startswith(begins)
        assert b"written" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_ending_of_a_file_may_be_written_large(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "r.HTML"
    assert main(["rollbook", "--topics", "heat-health", str(out)]) == 0
    assert out.read_text("utf-8").startswith("<!doctype html>")
    assert main(["rollbook", "--topics", "heat-health", "-"]) == 2
    assert "--format" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "nearest"),
    [
        (["export", "--format", "geojsn", "x"], "geojson"),
        (["export", "--format", "csv", "--language", "dee", "x"], "de"),
        (["rollbook", "--topics", "heat-health", "--format", "pfd", "x"], "pdf"),
        (["texts", "--state", "reviewd"], "reviewed"),
        (["texts", "--entity", "measure"], "measures"),
        (["orphans", "event"], "events"),
        (["exprt"], "export"),
    ],
)
def test_an_unknown_word_is_told_with_the_nearest(
    arguments: list[str], nearest: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert f"did you mean '{nearest}'?" in capsys.readouterr().err
