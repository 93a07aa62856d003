"""Many ask for much at once: four pieces are taken on, one after the other, and everything else answers meanwhile."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from itertools import combinations, islice
from typing import Any

import anyio.to_thread
import httpx2
import pytest
from starlette.applications import Starlette

from atlas import config, export, rollbook
from atlas.data import loading
from atlas.paths import GEODATA
from atlas.server import publication
from atlas.server.routes import assets, data, health
from atlas.server.routes import export as export_route
from atlas.server.routes import rollbook as rollbook_route
from atlas.server.worker import PLACES, BusyError, Source, Workshop

SETTINGS = config.load()
DATA = Source(loading.at_hand, loading.current)
PUBLISHED = Source(publication.at_hand, publication.current)
FLOOD = 60


class Gate:
    """What holds up the making of a piece until it is opened; knows how many came, and how many at the same time."""

    def __init__(self) -> None:
        self._open, self._lock = threading.Event(), threading.Lock()
        self.came, self.inside, self.most = 0, 0, 0
        self.first = threading.Event()

    def open(self) -> None:
        self._open.set()

    def __call__(self, *_: Any) -> bytes:
        with self._lock:
            self.came, self.inside = self.came + 1, self.inside + 1
            self.most = max(self.most, self.inside)
        self.first.set()
        assert self._open.wait(60)
        with self._lock:
            self.inside -= 1
        return b"made"


@pytest.fixture
def gate() -> Iterator[Gate]:
    made, kept = Gate(), loading.current().kept
    for function in (export_route.made, rollbook_route.made):
        kept.pop(function, None)
    yield made
    made.open()
    for function in (export_route.made, rollbook_route.made):
        kept.pop(function, None)


def app() -> Starlette:
    """Our addresses on the shipped data, which lies ready."""
    publication.current()
    base = ""
    return Starlette(
        routes=[
            *assets.routes(base, {"layers": PUBLISHED}),
            data.route(base, GEODATA),
            health.route(base, DATA),
            export_route.route(base, DATA, SETTINGS.languages.offered, SETTINGS.languages.default),
            rollbook_route.route(base, DATA, SETTINGS),
        ]
    )


def asked(talk: Callable[[httpx2.AsyncClient], Awaitable[None]]) -> None:
    """Talk to the app without a network, in an event loop of its own."""

    async def whole() -> None:
        transport = httpx2.ASGITransport(app=app())
        async with httpx2.AsyncClient(transport=transport, base_url="http://atlas", timeout=60) as client:
            await asyncio.wait_for(talk(client), 60)  # a wait for a thread that never comes fails

    asyncio.run(whole())


def books() -> list[str]:
    """Addresses of sixty different books."""
    topics = list(loading.current().records("topics"))
    chosen = islice((pair for size in (1, 2, 3) for pair in combinations(topics, size)), FLOOD)
    return [f"/rollbooks/rollbook.pdf?topic={','.join(pair)}" for pair in chosen]


def files(kind: str) -> list[str]:
    """Addresses of sixty different exports."""
    return [f"/export/measures.{kind}?q=word{number}" for number in range(FLOOD)]


async def light(client: httpx2.AsyncClient) -> None:
    """What everybody needs all the while: health, a layer, an address that is not known."""
    layer = next(path for path in publication.current().files if path.startswith("/layers/measures."))
    for path, status in (("/health", 200), (layer, 200), ("/layers/x", 404)):
        assert (await client.get(path)).status_code == status


@pytest.mark.parametrize("kind", ["pdf", "gpkg", "csv", "geojson"])
def test_sixty_at_once_take_four_places_and_hold_nobody_up(
    kind: str, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(rollbook.FORMATS, "pdf", gate)
    for name, form in export.FORMATS.items():
        monkeypatch.setitem(export.FORMATS, name, form._replace(write=gate))
    assert PLACES == 4
    addresses = books() if kind == "pdf" else files(kind)
    assert len(set(addresses)) == FLOOD

    async def talk(client: httpx2.AsyncClient) -> None:
        flood = [asyncio.ensure_future(client.get(address)) for address in addresses]
        refused = list(asyncio.as_completed(flood))
        first = [await each for each in refused[: FLOOD - PLACES]]  # those come before any book is made
        assert {answer.status_code for answer in first} == {503}
        assert all(int(answer.headers["retry-after"]) > 0 for answer in first)
        assert "ask again" in first[0].json()["remedy"]
        await light(client)
        assert sum(not task.done() for task in flood) == PLACES
        gate.open()
        late = [await each for each in refused[FLOOD - PLACES :]]
        assert [answer.status_code for answer in late] == [200] * PLACES
        again = [
            await client.get(address)
            for address, task in zip(addresses, flood, strict=True)
            if task.result().status_code == 200
        ]
        assert [answer.content for answer in again] == [b"made"] * PLACES

    asked(talk)
    assert (gate.came, gate.most) == (PLACES, 1), "one at a time, and what is made is kept"


def test_many_who_ask_for_the_same_share_one_piece(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rollbook.FORMATS, "pdf", gate)

    async def talk(client: httpx2.AsyncClient) -> None:
        crowd = [asyncio.ensure_future(client.get(books()[0])) for _ in range(FLOOD)]
        await asyncio.to_thread(gate.first.wait, 60)
        crowd[0].cancel()  # the one who came first leaves; the others still get theirs
        gate.open()
        assert [(await each).status_code for each in crowd[1:]] == [200] * (FLOOD - 1)

    asked(talk)
    assert gate.came == 1


def test_what_lies_ready_needs_no_thread(gate: Gate) -> None:
    """With every thread of the server's pool taken, and both readers, tables are still looked up."""
    ready = [books()[0].replace(".pdf", ".html"), files("csv")[0]]

    async def talk(client: httpx2.AsyncClient) -> None:
        made = [await client.get(address) for address in ready]
        limiter = anyio.to_thread.current_default_thread_limiter()
        held = [asyncio.ensure_future(anyio.to_thread.run_sync(gate)) for _ in range(int(limiter.total_tokens))]
        held += [asyncio.ensure_future(Source(lambda: None, gate)()) for _ in range(2)]
        while gate.inside < len(held):
            await asyncio.sleep(0)
        await light(client)
        assert [(await client.get(address)).content for address in ready] == [each.content for each in made]
        gate.open()
        await asyncio.gather(*held)

    asked(talk)


def test_a_piece_that_fails_gives_its_place_back() -> None:
    workshop = Workshop("test", seconds=2, places=1)

    def fail() -> bytes:
        raise OSError("no")

    async def whole() -> None:
        for _ in range(3):
            with pytest.raises(OSError, match="no"):
                await workshop.make("a", fail)
        assert await workshop.make("a", lambda: b"made") == b"made"

    asyncio.run(whole())


def test_who_finds_no_place_is_told_when_to_come_again(gate: Gate) -> None:
    workshop = Workshop("test", seconds=2, places=1)

    async def whole() -> None:
        first = asyncio.ensure_future(workshop.make("a", gate))
        await asyncio.to_thread(gate.first.wait, 60)
        with pytest.raises(BusyError) as caught:
            await workshop.make("b", gate)
        assert caught.value.again == 2
        gate.open()
        assert await first == b"made"

    asyncio.run(whole())
