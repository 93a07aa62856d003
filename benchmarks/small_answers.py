"""What it costs that small answers leave at once: quick requests one after the other, with and without it.

    python -m benchmarks.small_answers [--repeats 40]

Two servers on the shipped data, one of them without `atlas.server.connections`. Timed are (a) `/health` on one
connection, again and again, and with a new connection each time; (b) a run of the imprint page over the web socket,
from the question to the end of the answer, again as soon as it has ended, and after a second's rest.
Prints medians.

November 2026, two cores, milliseconds:      /health, kept   /health, new   run, at once   run, rested
    as uvicorn and Streamlit do it                    43.9            1.4           43.9          14.0
    small answers leave at once                        0.9            1.4           13.0          16.0
"""

import argparse
import http.client
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from atlas.paths import ROOT
from devtools.server_process import Server, running

DASHBOARD = str(ROOT / "dashboard.py")
WITHOUT = (
    "import runpy, sys; from atlas.server import connections; connections.set_up = lambda: None; "
    f"sys.argv = [{DASHBOARD!r}]; runpy.run_path({DASHBOARD!r}, run_name='__main__')"
)
COMMANDS = {
    "as uvicorn and Streamlit do it": (sys.executable, "-c", WITHOUT),
    "small answers leave at once": (sys.executable, DASHBOARD),
}
REST = 1.0
"""Seconds after which both sides have forgotten the haste."""


def milliseconds(work: Callable[[], object], repeats: int, rest: float = 0) -> float:
    """The median of the times that `work` takes, after two for warming up."""
    times = []
    for _ in range(repeats + 2):
        time.sleep(rest)
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times[2:])


def ask(connection: http.client.HTTPConnection) -> None:
    """One request, answered in full."""
    connection.request("GET", "/health")
    connection.getresponse().read()


def ask_anew(place: str) -> None:
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection(place)
    ask(connection)
    connection.close()


def run_page(socket: ClientConnection) -> None:
    """Ask for a run of the page, and wait for the end of the answer."""
    question = BackMsg()
    question.rerun_script.page_name = "imprint"
    socket.send(question.SerializeToString())
    answer = ForwardMsg()
    while answer.WhichOneof("type") != "script_finished":
        answer.ParseFromString(bytes(socket.recv(timeout=20)))  # type: ignore[arg-type]


def measured(server: Server, repeats: int) -> Sequence[float]:
    """The four medians of a server, in milliseconds."""
    place = urlsplit(server.url).netloc
    kept = http.client.HTTPConnection(place)
    figures = [milliseconds(lambda: ask(kept), repeats), milliseconds(lambda: ask_anew(place), repeats)]
    kept.close()
    with connect(f"ws://{place}/_stcore/stream", max_size=None) as socket:
        figures += [milliseconds(lambda: run_page(socket), repeats)]
        figures += [milliseconds(lambda: run_page(socket), max(repeats // 4, 3), REST)]
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=40)
    repeats = parser.parse_args().repeats
    print(f"{'median ms':32}{'/health, kept':>15}{'/health, new':>15}{'run, at once':>15}{'run, rested':>15}")
    for name, command in COMMANDS.items():
        with running(command=command, folder=ROOT) as server:
            print(f"{name:32}" + "".join(f"{figure:15.1f}" for figure in measured(server, repeats)))


if __name__ == "__main__":
    main()
