"""The page of transfers: directions, the record of a transfer, conditions without a score, what is not recorded."""

import pytest
from streamlit.testing.v1 import AppTest

from atlas.i18n.catalog import text
from tests.pages.test_pages import run


def html(app: AppTest) -> str:
    """All our own markup on the page."""
    return " ".join(str(element.proto.body) for element in app.get("html"))


def test_nothing_was_carried_out_in_cluj_and_the_page_says_so() -> None:
    said = html(run("transfers"))
    assert "<strong>0</strong><span>carried out in Cluj-Napoca: none recorded</span>" in said
    assert "Taken over from Dortmund and carried out in Cluj-Napoca: none recorded." in said
    assert "Rejected: none recorded." in said


@pytest.mark.parametrize(
    ("language", "tile"),
    [
        ("en", "carried out in Cluj-Napoca"),
        ("de", "in Cluj-Napoca umgesetzt"),
        ("ro", "realizate în Cluj-Napoca"),
    ],
)
def test_where_two_were_carried_out_the_tile_does_not_say_none(
    language: str, tile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.transfers.sections.carried_out", lambda found, city: list(found)[:2])

    assert f"<strong>2</strong><span>{tile}</span>" in html(run("transfers", lang=language))


@pytest.mark.parametrize(
    ("way", "sentence"),
    [
        ("dortmund-to-cluj", "5 transfers are recorded. Furthest recorded state: proposed: 3; seen: 1; adapted: 1."),
        ("cluj-to-dortmund", "1 transfer is recorded. Furthest recorded state: discussed: 1."),
        ("pilot-to-city", "8 transfers are recorded. Furthest recorded state: examined: 1; running: 7."),
        ("imported", "2 transfers are recorded. Furthest recorded state: running: 2."),
        ("sideways", "19 transfers are recorded."),
    ],
)
def test_the_direction_of_the_url_filters_lines_and_tables(way: str, sentence: str) -> None:
    app = run("transfers", way=way)
    assert not app.exception
    said = html(app)
    assert sentence in said
    rows = said.count('<div class="flow-row">')
    assert rows == said.count('<th scope="row">') == {"sideways": 20}.get(way, int(sentence.split()[0]))


def test_the_drawing_is_told_as_a_sentence_too() -> None:
    said = html(run("transfers", way="dortmund-to-cluj"))
    assert (
        "Heat telephone for heat-sensitive people. Origin: Dortmund. Destination: Cluj-Napoca. "
        "Furthest recorded state: proposed, date not documented." in said
    )


def test_the_record_of_a_transfer_has_steps_offices_and_sources() -> None:
    app = run("transfers", transfer="transfer-progireg-nbs")
    said = html(app)
    for part in (
        "Step by step: Cluj-Napoca",
        "15 May 2019",
        "ADI Zona Metropolitană Cluj",
        "the source says “planned”",
        "our reading",
        "Nothing further is recorded.",
        "https://progireg.eu/",
    ):
        assert part in said, part
    app.button(key="atlas-close").click().run()
    assert "transfer" not in app.query_params
    assert "Step by step" not in html(app)


def test_an_unknown_transfer_or_measure_is_dropped() -> None:
    app = run("transfers", transfer="no-such", measure="no-such")
    assert not app.exception
    assert "No measure is chosen yet." in html(app)


def test_conditions_are_counted_and_never_scored() -> None:
    said = html(run("transfers", measure="hafen-wasser-tanken"))
    assert "7 of 10 conditions are unknown. 2 are given. 1 is missing." in said
    assert said.count('class="taking-state ') == 10
    assert said.count(">own synthesis<") == 10
    assert "<strong>about 3,500 EUR</strong>" in said


def test_a_measure_of_cluj_is_asked_for_dortmund() -> None:
    app = run("transfers", measure="heat-hydration-points", lang="de")
    assert "Was wäre in Dortmund nötig?" in html(app)
    assert "9 von 10 Voraussetzungen sind unbekannt. 1 ist gegeben." in html(app)


def test_choosing_a_direction_and_a_measure_writes_the_address() -> None:
    app = run("transfers")
    app.button_group(key="transfers.way").set_value("imported").run()
    assert app.query_params["way"] in ("imported", ["imported"])
    app.selectbox(key="taking.any").set_value("scharnhorst-regenwasser").run()
    assert app.query_params["measure"] in ("scharnhorst-regenwasser", ["scharnhorst-regenwasser"])
    assert app.query_params["way"] in ("imported", ["imported"])


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_where_nothing_is_recorded_the_words_are_those_of_the_language(language: str) -> None:
    said = html(run("transfers", way="both", lang=language))
    assert said.count(f">{text(language)('transfers.none')}<") >= 4
