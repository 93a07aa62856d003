"""Files of a small data folder, and what lies beside it."""

import json
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas.server.routes import data

BODY = b'{"type":"FeatureCollection","features":[]}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder, with a secret beside it and a link to that."""
    made = tmp_path / "geodata"
    (made / "layers").mkdir(parents=True)
    (made / "README.md").write_text("# Data")
    (made / "measures.csv").write_text("id;name\n1;Wärme\n", encoding="utf-8")
    (made / "layers" / "cities.geojson").write_bytes(BODY)
    (made / ".hidden").write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (made / "link.txt").symlink_to(tmp_path / "secret.txt")
    return made


@pytest.fixture
def client(folder: Path) -> TestClient:
    return TestClient(Starlette(routes=[data.route("", folder)]))


@pytest.mark.parametrize(
    ("name", "media_type", "saved_as"),
    [
        ("README.md", "text/markdown; charset=utf-8", "README.md"),
        ("measures.csv", "text/csv; charset=utf-8", "measures.csv"),
        ("layers/cities.geojson", "application/geo+json", "cities.geojson"),
    ],
)
def test_download(client: TestClient, folder: Path, name: str, media_type: str, saved_as: str) -> None:
    answer = client.get(f"/download/{name}")
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
def test_nothing_else_can_be_downloaded(client: TestClient, name: str) -> None:
    answer = client.get(f"/download/{name}")
    assert answer.status_code == 404
    assert "secret" not in json.dumps(answer.json()["now"])
    assert answer.json()["now"] == ["README.md", "layers/cities.geojson", "measures.csv"]
