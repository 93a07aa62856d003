"""Layers by their addresses with digests, around small made-up content."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas.assets import Asset
from atlas.server.publication import Publication
from atlas.server.routes import assets
from atlas.server.worker import Source

BODY = b'{"type":"FeatureCollection","features":[]}'
LAYER = Asset("measures", BODY, "application/geo+json", "layers", "geojson")
PATH = f"/{LAYER.path}"


def small() -> Publication:
    return Publication({PATH: LAYER})


def broken() -> Publication:
    raise OSError("disk gone")


def client(base: str = "", publication: Callable[[], Publication] = small) -> TestClient:
    published = Source(publication, publication)
    return TestClient(Starlette(routes=assets.routes(base, {"layers": published, "maps": published})))


@pytest.mark.parametrize("base", ["", "/city/atlas"])
def test_layer_is_served_for_ever(base: str) -> None:
    answer = client(base).get(base + PATH)
    assert (answer.status_code, answer.content) == (200, BODY)
    assert answer.headers["content-type"] == "application/geo+json"
    assert "immutable" in answer.headers["cache-control"]
    again = client(base).get(base + PATH, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("base", ["", "/atlas"])
def test_old_digest_is_explained(base: str) -> None:
    answer = client(base).get(f"{base}/layers/measures.000000000000.geojson")
    assert answer.status_code == 404
    assert answer.headers["cache-control"] == "no-store"
    content = answer.json()
    assert content["asked"] == "/layers/measures.000000000000.geojson"
    assert content["now"] == base + PATH
    assert "reload" in content["remedy"]


@pytest.mark.parametrize(
    "path", ["/layers/", "/layers/x", "/layers/other.000000000000.geojson", "/maps/a/b/c", "/layers/<b>"]
)
def test_unknown_address_is_explained(path: str) -> None:
    answer = client().get(path)
    assert answer.status_code == 404
    assert answer.json()["now"] is None
    assert answer.headers["content-type"] == "application/json"


def test_unreadable_data_is_explained() -> None:
    answer = client(publication=broken).get(PATH)
    assert (answer.status_code, answer.json()["error"]) == (503, "not available")
