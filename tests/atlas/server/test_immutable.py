"""Content under an address with its digest: compressed or not, tags, 304."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from atlas.assets import Asset
from atlas.server.immutable import accepts_gzip, is_known, response

TEXT = b'{"type": "FeatureCollection"}' * 100
CONTENT = Asset("measures", TEXT, "application/geo+json", "layers", "geojson")


def serve(request: Request) -> Response:
    return response(CONTENT, request)


client = TestClient(Starlette(routes=[Route("/x", serve)]))


def test_compressed_for_those_who_take_it() -> None:
    answer = client.get("/x", headers={"accept-encoding": "br, gzip"})
    assert answer.content == TEXT
    assert answer.headers["content-encoding"] == "gzip"
    assert int(answer.headers["content-length"]) < len(TEXT) / 10
    assert answer.headers["content-type"] == "application/geo+json"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["vary"] == "Accept-Encoding"


def test_plain_for_the_others() -> None:
    answer = client.get("/x", headers={"accept-encoding": "identity"})
    assert answer.content == TEXT
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_known_content_is_not_sent_again(encoding: str) -> None:
    first = client.get("/x", headers={"accept-encoding": encoding})
    tag = first.headers["etag"]
    again = client.get("/x", headers={"accept-encoding": encoding, "if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag


def test_compressed_and_plain_have_tags_of_their_own() -> None:
    tags = {client.get("/x", headers={"accept-encoding": e}).headers["etag"] for e in ("gzip", "identity")}
    assert len(tags) == 2
    assert not any(tag.startswith("W/") for tag in tags)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip", True),
        ("br;q=1.0, gzip;q=0.8", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.0", False),
        ("br", False),
        ("", False),
    ],
)
def test_accept_encoding(header: str, expected: bool) -> None:
    assert accepts_gzip(header) is expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ("*", True),
        ('"b"', False),
        ("", False),
        ("a", False),
    ],
)
def test_if_none_match(header: str, expected: bool) -> None:
    assert is_known(header, '"a"') is expected
