"""The page of the rollbook: the order comes from the URL, the book follows it."""

import html as entities

from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import run


def html(app: AppTest) -> str:
    """All our own markup on the page, with entities as characters."""
    return entities.unescape(" ".join(str(element.proto.body) for element in app.get("html")))


def test_the_first_visit_shows_a_book_and_its_notice() -> None:
    app = run("rollbook")
    assert not app.exception
    said = html(app)
    assert "Rollbook from the data of the atlas: Heat and health" in said
    assert "This is not the project's rollbook." in said
    assert "rollbooks/rollbook.pdf?topic=heat-health&lang=en" in said
    assert said.index("rollbook-notice") < said.index("rollbook-chapter")
    assert "topic" not in app.query_params


def test_the_url_orders_topics_and_kind_of_place() -> None:
    app = run("rollbook", topic="urban-green,flood-prevention,nonsense", profile="riverside", lang="de")
    said = html(app)
    assert "Überflutungsvorsorge, Urbanes Grün – Quartier an einem Fluss oder Kanal" in said
    assert "rollbook.html?topic=flood-prevention,urban-green&profile=riverside&lang=de" in said.replace("%2C", ",")


def test_a_wrong_kind_of_place_is_dropped() -> None:
    app = run("rollbook", topic="heat-health", profile="swamp")
    assert app.selectbox(key="atlas.rollbook.profile").value == ""
    assert "any kind of place" in html(app)


def test_choices_go_into_the_url_and_without_a_topic_the_page_asks_for_one() -> None:
    app = run("rollbook", topic="heat-health")
    app.selectbox(key="atlas.rollbook.profile").select("dense-quarter").run()
    assert app.query_params["profile"] in ("dense-quarter", ["dense-quarter"])
    assert "Heat and health – Dense quarter with summer heat" in html(app)
    app.button_group(key="atlas.rollbook.topics").set_value([]).run()
    assert "topic" not in app.query_params
    assert "Choose at least one topic" in html(app)
    assert "rollbook-chapter" not in html(app)


def test_records_lead_to_the_pages_that_show_them() -> None:
    said = html(run("rollbook", topic="heat-health", lang="ro"))
    assert "/measures?lang=ro&measure=dortmund-hitze-telefon" in said
