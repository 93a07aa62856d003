"""The page of the timeline: the record of an event, shared filters, wrong values dropped."""

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import run


def html(app: AppTest) -> str:
    """All our own markup on the page."""
    return " ".join(str(element.proto.body) for element in app.get("html"))


def test_the_kick_off_is_a_full_record() -> None:
    app = run("timeline", event="event-digital-kick-off")
    assert not app.exception
    said = html(app)
    for part in (
        "15 March 2022",
        "International Affairs and Foreign Investment Department",
        "researchers of iResilience",
        "On the programme",
        "Interactive part: collecting local projects from Cluj",
        "What was collected",
        "A play written to strengthen environmental awareness among children",
        "What came of it",
        "None of these transfers is documented as carried out.",
        "No later event about its measures is recorded.",
    ):
        assert part in said, part
    assert "Puck" not in said  # no source links the play to any other production


def test_without_a_choice_the_silence_is_told() -> None:
    said = html(run("timeline"))
    assert "Digital kick-off workshop" in said
    assert "4 years and 8 months" in said
    assert "Nominal end of iResilience goes Europe" in said


def test_an_event_without_date_place_and_measures_says_so() -> None:
    said = html(run("timeline", event="event-toolbox-english"))
    assert "not documented; not before June 2022" in said
    assert "No measure is linked to this event." in said


def test_filters_are_those_of_the_measures() -> None:
    app = run("timeline", city="cologne", strand="living-lab", period="2021-2021")
    first = app.query_params["city"]
    assert first in ("cologne", ["cologne"])
    assert app.session_state["filter.city"] == ["cologne"]
    assert app.session_state["filter.strand"] == ["living-lab"]
    assert app.session_state["filter.period"] == (2021, 2021)
    assert "City: Cologne; Period: 2021; Strand: Living labs" in html(app)


def test_nonsense_in_the_url_is_dropped() -> None:
    app = run("timeline", event="nobody", strand="x", type="<b>", until="2021-99", measure="nothing")
    assert not app.exception
    assert not set(app.query_params)
    assert "You see 101 of 101 events." in html(app)
    assert "What the sources do not show" in html(app)


def test_up_to_a_month_the_sentence_counts() -> None:
    said = html(run("timeline", until="2018-10"))
    assert "Until October 2018: 4 events and" in said


def test_nothing_fits_and_what_to_loosen() -> None:
    app = run("timeline", city="cologne", strand="exchange")
    labels = [button.label for button in app.button if button.key and button.key.startswith("loosen-")]
    assert labels == ["Strand: drop (44 events)", "City: drop (9 events)"]
    app.button(key="loosen-strand").click().run()
    assert "You see 44 of 101 events." in html(app)


def test_the_learning_loop_shows_ranges_and_what_is_unknown() -> None:
    said = html(run("timeline"))
    assert "452 to 816 days" in said
    assert "documented, without a date" in said
    assert "not documented as wider use: Rainwater reservoirs for retention and watering" in said


def test_the_map_is_told_in_words() -> None:
    said = html(run("timeline", lang="ro"))
    assert '<details class="atlas-words" open="open"><summary>Harta în cuvinte</summary>' in said
    assert "Evenimente pe hartă: 34 din 101." in said
    assert "Cele 34 de evenimente datate încep între 2018 și 2025." in said
    past = html(run("timeline", until="2018-10"))
    assert "had begun by the end of October 2018. Events on the map: 0 of 4." in past
    assert "38 measures that fit are left out, because their dates are not documented." in past
    alone = html(run("timeline", event="event-closing-deutz"))
    assert "The map shows only the chosen event and the measures linked to it." in alone
