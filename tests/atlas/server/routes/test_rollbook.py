"""The rollbook as a file by its address."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import config
from atlas.data import loading
from atlas.rollbook import FORMATS, Book, PdfError
from atlas.server.routes import rollbook
from atlas.server.worker import Source


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    data = Source(loading.at_hand, loading.current)
    with TestClient(Starlette(routes=[rollbook.route("/atlas", data, config.load())])) as made:
        yield made


def test_a_pdf_in_the_language_asked_for(client: TestClient) -> None:
    answer = client.get("/atlas/rollbooks/rollbook.pdf?topic=environmental-education&profile=riverside&lang=ro")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    name = "rollbook-environmental-education-riverside-ro.pdf"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.content.startswith(b"%PDF-1.7")


def test_html_with_unknown_words_dropped(client: TestClient) -> None:
    answer = client.get("/atlas/rollbooks/rollbook.html?topic=environmental-education,x&profile=x&lang=xx&q=x")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="en">' in answer.text
    assert answer.headers["content-disposition"].endswith('"rollbook-environmental-education-en.html"')


@pytest.mark.parametrize(
    ("path", "now"),
    [
        ("rollbook.docx?topic=heat-health", "rollbook.pdf"),
        ("rollbook.pdf", "heat-health"),
        ("rollbook.html?topic=nonsense", "heat-health"),
    ],
)
def test_what_there_is_not_is_told(client: TestClient, path: str, now: str) -> None:
    answer = client.get(f"/atlas/rollbooks/{path}")
    assert answer.status_code == 404
    assert now in answer.json()["now"]
    assert answer.headers["cache-control"] == "no-store"


def test_a_pdf_that_cannot_be_made_points_to_the_html(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Book) -> bytes:
        raise PdfError("no")

    monkeypatch.setitem(FORMATS, "pdf", refuse)
    answer = client.get("/atlas/rollbooks/rollbook.pdf?topic=innovation-ecosystems&lang=de")
    assert answer.status_code == 500
    assert answer.json()["now"] == ["rollbook.html"]
