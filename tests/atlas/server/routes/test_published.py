"""Our routes, around small made-up content."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import __version__
from atlas.server.immutable import Immutable, digest
from atlas.server.publication import Publication
from atlas.server.routes.published import routes
from atlas.server.worker import Source

BODY = b'{"type":"FeatureCollection","features":[]}'
LAYER = Immutable(BODY, "application/geo+json", digest(BODY))
PATH = f"/layers/measures.{LAYER.short_digest}.geojson"


@dataclass(frozen=True)
class Data:
    digest: str = "d" * 64
    problems: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=lambda: ["heat-telephone"])

    def records(self, _: str) -> list[str]:
        return self.measures


def broken() -> Data:
    raise OSError("disk gone")


def broken_publication() -> Publication:
    raise OSError("disk gone")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder, with a secret beside it and a link to that."""
    data = tmp_path / "geodata"
    (data / "layers").mkdir(parents=True)
    (data / "README.md").write_text("# Data")
    (data / "measures.csv").write_text("id;name\n1;Wärme\n", encoding="utf-8")
    (data / "layers" / "cities.geojson").write_bytes(BODY)
    (data / ".hidden").write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (data / "link.txt").symlink_to(tmp_path / "secret.txt")
    return data


@pytest.fixture
def make(folder: Path) -> Callable[..., TestClient]:
    def build(
        base: str = "",
        data: Callable[[], Data] = Data,
        publication: Callable[[], Publication] = lambda: Publication({PATH: LAYER}),
    ) -> TestClient:
        published = Source(publication, publication)
        sources = {"layers": published, "maps": published}
        return TestClient(Starlette(routes=routes(base, Source(data, data), sources, folder)))

    return build


@pytest.mark.parametrize("base", ["", "/city/atlas"])
def test_layer_is_served_for_ever(make: Callable[..., TestClient], base: str) -> None:
    answer = make(base).get(base + PATH)
    assert (answer.status_code, answer.content) == (200, BODY)
    assert answer.headers["content-type"] == "application/geo+json"
    assert "immutable" in answer.headers["cache-control"]
    again = make(base).get(base + PATH, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("base", ["", "/atlas"])
def test_old_digest_is_explained(make: Callable[..., TestClient], base: str) -> None:
    answer = make(base).get(f"{base}/layers/measures.000000000000.geojson")
    assert answer.status_code == 404
    assert answer.headers["cache-control"] == "no-store"
    content = answer.json()
    assert content["asked"] == "/layers/measures.000000000000.geojson"
    assert content["now"] == base + PATH
    assert "reload" in content["remedy"]


@pytest.mark.parametrize(
    "path", ["/layers/", "/layers/x", "/layers/other.000000000000.geojson", "/maps/a/b/c", "/layers/<b>"]
)
def test_unknown_address_is_explained(make: Callable[..., TestClient], path: str) -> None:
    answer = make().get(path)
    assert answer.status_code == 404
    assert answer.json()["now"] is None
    assert answer.headers["content-type"] == "application/json"


def test_unreadable_data_is_explained(make: Callable[..., TestClient]) -> None:
    answer = make(publication=broken_publication).get(PATH)
    assert (answer.status_code, answer.json()["error"]) == (503, "not available")


def test_health(make: Callable[..., TestClient]) -> None:
    answer = make(data=lambda: Data(problems=["one", "two"])).get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "version": __version__, "data": "d" * 64, "problems": 2}
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("data", [lambda: Data(measures=[]), broken])
def test_health_without_data(make: Callable[..., TestClient], data: Callable[[], Data]) -> None:
    answer = make(data=data).get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "no data")


@pytest.mark.parametrize(
    ("name", "media_type", "saved_as"),
    [
        ("README.md", "text/markdown; charset=utf-8", "README.md"),
        ("measures.csv", "text/csv; charset=utf-8", "measures.csv"),
        ("layers/cities.geojson", "application/geo+json", "cities.geojson"),
    ],
)
def test_download(make: Callable[..., TestClient], folder: Path, name: str, media_type: str, saved_as: str) -> None:
    answer = make().get(f"/download/{name}")
    assert answer.content == (folder / name).read_bytes()
    assert answer.headers["content-type"] == media_type
    assert answer.headers["content-disposition"] == f'attachment; filename="{saved_as}"'


@pytest.mark.parametrize(
    "name",
    [
        "..%2fsecret.txt",
        "layers/..%2f..%2fsecret.txt",
        "%2e%2e/secret.txt",
        "%2fetc%2fpasswd",
        "//etc/passwd",
        "..%5csecret.txt",
        "README.md%00.csv",
        ".hidden",
        "link.txt",
        "layers",
        "",
    ],
)
def test_nothing_else_can_be_downloaded(make: Callable[..., TestClient], name: str) -> None:
    answer = make().get(f"/download/{name}")
    assert answer.status_code == 404
    assert "secret" not in json.dumps(answer.json()["now"])
    assert answer.json()["now"] == ["README.md", "layers/cities.geojson", "measures.csv"]
