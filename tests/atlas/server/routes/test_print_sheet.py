"""The route of the sheets."""

from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import config
from atlas.data import loading
from atlas.i18n.catalog import text
from atlas.server.routes import print_sheet
from atlas.server.worker import Source

APP = Starlette(routes=[print_sheet.route("/city", Source(loading.at_hand, loading.current), config.load())])


def test_a_sheet_in_the_language_of_its_address() -> None:
    answer = TestClient(APP).get("/city/print/format/method-klimamap.ro")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="ro">' in answer.text


def test_a_sheet_of_translations_nobody_reviewed_says_so_once() -> None:
    client = TestClient(APP)
    german = client.get("/city/print/format/method-klimamap.de").text
    assert german.count(text("de")("translation.record")) == 1
    english = client.get("/city/print/format/method-klimamap.en").text
    assert text("en")("translation.record") not in english


def test_an_unknown_sheet_says_which_there_are() -> None:
    for name in ("method-klimamap.fr", "nothing.en", "method-klimamap", "..%2fconfig.en"):
        answer = TestClient(APP).get(f"/city/print/format/{name}")
        assert answer.status_code == 404
    assert "method-klimamap.de" in TestClient(APP).get("/city/print/format/method-klimamap").json()["now"]
