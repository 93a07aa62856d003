"""python -m atlas rollbook: writes what was asked for, and says what it did not understand."""

from pathlib import Path

import pytest

from atlas.cli import main


def test_it_writes_html_in_the_language_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "book.html"
    asked = ["rollbook", "--language", "de", "--topics", "heat-health, urban-green", "--profile", "riverside", str(out)]
    assert main(asked) == 0
    assert '<html lang="de">' in out.read_text("utf-8")
    told = capsys.readouterr()
    assert told.out.startswith(f"{out} geschrieben. Maßnahmen: 146; ")
    assert told.err == ""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--topics", "heat-helth", "book.pdf"], "did you mean 'heat-health'?"),
        (["--topics", "heat-health", "--profile", "swamp", "book.pdf"], "profile: found 'swamp'"),
        (["--topics", ",", "book.pdf"], "topics: found none"),
        (["--topics", "heat-health", "book.doc"], "found 'book.doc'; expected a file name ending in .pdf or .html"),
        (["--topics", "heat-health", "missing/book.html"], "missing/book.html could not be written"),
    ],
)
def test_it_refuses_what_it_does_not_know(
    options: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["rollbook", *options]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_topics_are_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["rollbook", "book.pdf"])
    assert left.value.code == 2
    assert "--topics" in capsys.readouterr().err
