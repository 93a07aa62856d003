"""The soft limit of open files rises to the hard one; a low one is said, with what to do."""

import logging
import resource
import sys
from collections.abc import Iterator

import pytest

from atlas.paths import ROOT
from atlas.server.descriptors import COMFORTABLE, WANTED, raise_limit
from devtools.server_process import running


@pytest.fixture(autouse=True)
def _limits_as_they_were() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_the_soft_limit_rises_to_the_hard_one() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (1024, hard))
    expected = min(WANTED, hard) if hard != resource.RLIM_INFINITY else WANTED
    assert raise_limit() == resource.getrlimit(resource.RLIMIT_NOFILE)[0] == expected


def limits(monkeypatch: pytest.MonkeyPatch, soft: int, hard: int) -> list[tuple[int, int]]:
    """A system with these limits; returns what is set."""
    chosen: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(resource, "setrlimit", lambda _, pair: chosen.append(pair))
    return chosen


def test_a_higher_limit_is_not_lowered(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits(monkeypatch, WANTED + 1, WANTED + 1) == []
    assert raise_limit() == WANTED + 1


def test_without_a_hard_limit_no_more_is_asked_for_than_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = limits(monkeypatch, 256, resource.RLIM_INFINITY)
    assert raise_limit() == WANTED
    assert chosen == [(WANTED, resource.RLIM_INFINITY)]


def test_a_low_hard_limit_is_said_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    limits(monkeypatch, 256, COMFORTABLE - 1)
    with caplog.at_level(logging.WARNING):
        raise_limit()
    assert "LimitNOFILE=" in caplog.text
    assert "about 585 visitors" in caplog.text


def test_the_server_raises_its_own_limit() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    command = ("sh", "-c", 'ulimit -Sn 512; exec "$0" "$1"', sys.executable, str(ROOT / "dashboard.py"))
    with running(command=command) as server:
        assert resource.prlimit(server.pid, resource.RLIMIT_NOFILE)[0] == min(WANTED, hard)
