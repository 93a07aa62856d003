"""Many requests at the same time against a running server, and what they cost it."""

import json
import random
import urllib.error
import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from threading import Barrier, Lock

from atlas.data import loading
from atlas.schema.localised import LANGUAGES
from atlas.server import publication
from devtools.server_process import Server

PATIENCE = 120.0
MEGABYTE = 2**20


@dataclass
class Answers:
    """What came, in the order in which it came: path, status, and the header Retry-After."""

    came: list[tuple[str, int, str | None]] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def note(self, path: str, status: int, again: str | None) -> None:
        with self._lock:
            self.came.append((path, status, again))

    def place(self, path: str, nth: int = 1) -> int:
        """Where in the order the nth answer of 200 to an address that begins so stands; behind all if it never came."""
        places = [place for place, (each, status, _) in enumerate(self.came) if each.startswith(path) and status == 200]
        return places[nth - 1] if len(places) >= nth else len(self.came)


def get(server: Server, path: str) -> tuple[int, str | None, bytes]:
    """Status, Retry-After and body; errors are answers here."""
    try:
        with urllib.request.urlopen(server.url + path, timeout=PATIENCE) as answer:
            return answer.status, answer.headers["Retry-After"], answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Retry-After"], error.read()


def at_once(server: Server, paths: Sequence[str], beside: Sequence[str]) -> Answers:
    """Ask for all `paths` at the same moment, and five times for each of `beside`, one after the other."""
    answers, start = Answers(), Barrier(len(paths) + 1)

    def ask(path: str) -> None:
        status, again, _ = get(server, path)
        answers.note(path, status, again)

    def one(path: str) -> None:
        start.wait()
        ask(path)

    def rest() -> None:
        start.wait()
        for path in [*beside] * 5:
            ask(path)

    with ThreadPoolExecutor(len(paths) + 1) as threads:
        tasks = [threads.submit(rest), *(threads.submit(one, path) for path in paths)]
        for task in tasks:
            task.result()
    return answers


def books(count: int, seed: int = 8) -> list[str]:
    """Addresses of different books as PDF, drawn from all that can be ordered."""
    dataset = loading.current()
    topics, profiles = list(dataset.records("topics")), list(dataset.records("profiles"))
    orders = [
        f"/rollbooks/rollbook.pdf?topic={','.join(chosen)}&profile={profile}&lang={language}"
        for size in (1, 2, 3)
        for chosen in combinations(topics, size)
        for profile in ("", *profiles)
        for language in LANGUAGES
    ]
    return random.Random(seed).sample(orders, count)


def exports(count: int) -> list[str]:
    """Addresses of different GeoPackages and other exports."""
    kinds = ("gpkg", "gpkg", "csv", "geojson")
    return [f"/export/measures.{kinds[number % 4]}?q=word{number}&lang=de" for number in range(count)]


def layer() -> str:
    """The address of the layer of measures."""
    return next(path for path in publication.current().files if path.startswith("/layers/measures."))


def made(server: Server, paths: Sequence[str]) -> int:
    """Ask one after the other; how many were made. Each must be."""
    for path in paths:
        status, _, body = get(server, path)
        assert status == 200, (path, json.loads(body))
    return len(paths)


def resident(server: Server) -> float:
    """The memory of the server's own process, in megabytes (Linux)."""
    lines = Path(f"/proc/{server.pid}/status").read_text("utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(kilobytes) * 1024 / MEGABYTE
