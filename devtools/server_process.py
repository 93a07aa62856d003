"""Starts the real server on a free loopback port and stops it again."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from atlas.paths import ROOT

START_SECONDS = 60
STOP_SECONDS = 10


@dataclass(frozen=True)
class Server:
    """A running server: its address without a slash at the end, its log so far, the number of its process."""

    url: str
    log_file: Path
    pid: int

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def running(
    *,
    geodata: Path | None = None,
    config: Path | None = None,
    base: str = "",
    command: Sequence[str] = (sys.executable, str(ROOT / "dashboard.py")),
    folder: Path | None = None,
) -> Iterator[Server]:
    """A server process, started in `folder`; `base` is the base path that `config` asks for ("" or "/atlas").

    Yields once /health answers, with whatever status: data may be broken on purpose.
    """
    port = free_port()
    command = [part.format(port=port) for part in command]
    environment = os.environ | {"ATLAS_PORT": str(port), "PYTHONUNBUFFERED": "1"}
    environment |= {"ATLAS_GEODATA": str(geodata)} if geodata else {}
    environment |= {"ATLAS_CONFIG": str(config)} if config else {}
    with tempfile.TemporaryDirectory() as scratch:
        log_file = Path(scratch) / "server.log"
        with log_file.open("wb") as log:
            process = subprocess.Popen(
                command,
                cwd=folder or scratch,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            server = Server(f"http://127.0.0.1:{port}{base}", log_file, process.pid)
            _wait(server, process)
            yield server
        finally:
            _stop(process)


def free_port() -> int:
    """A port on the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: Server, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"The server stopped with {process.returncode}:\n{server.log()}")
        try:
            urllib.request.urlopen(f"{server.url}/health", timeout=5).close()
            return
        except urllib.error.HTTPError as answer:  # 503 is an answer too
            answer.close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"The server did not answer within {START_SECONDS} s:\n{server.log()}")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
