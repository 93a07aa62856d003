"""Whether the data can be shown, around small made-up content."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from atlas import __version__
from atlas.server.routes import health
from atlas.server.worker import Source


@dataclass(frozen=True)
class Data:
    digest: str = "d" * 64
    problems: list[str] = field(default_factory=list)
    measures: list[str] = field(default_factory=lambda: ["heat-telephone"])

    def records(self, _: str) -> list[str]:
        return self.measures


def broken() -> Data:
    raise OSError("disk gone")


def client(data: Callable[[], Data]) -> TestClient:
    return TestClient(Starlette(routes=[health.route("", Source(data, data))]))


def test_health() -> None:
    answer = client(lambda: Data(problems=["one", "two"])).get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "version": __version__, "data": "d" * 64, "problems": 2}
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("data", [lambda: Data(measures=[]), broken])
def test_health_without_data(data: Callable[[], Data]) -> None:
    answer = client(data).get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "no data")
