"""Start the atlas for the browser."""

import argparse
import subprocess
import sys

from atlas.paths import ROOT

DASHBOARD = ROOT / "dashboard.py"


def arguments(command: argparse.ArgumentParser) -> None:
    """The port; everything else is in config.toml."""
    command.add_argument("--port", type=port, help="port to listen on (default: server.port in config.toml)")


def port(number: str) -> int:
    """A port number. Raises ArgumentTypeError, which argparse tells with the option's name."""
    if not number.isdecimal() or not 1 <= int(number) <= 65535:
        raise argparse.ArgumentTypeError(f"found {number!r}; expected a whole number between 1 and 65535")
    return int(number)


def command_line(chosen: int | None) -> list[str]:
    """How the server is started: as a process of its own, since this library does not know Streamlit."""
    if chosen is None:
        return [sys.executable, str(DASHBOARD)]
    return [sys.executable, "-m", "streamlit", "run", str(DASHBOARD), f"--server.port={chosen}"]


def run(chosen: argparse.Namespace) -> int:
    """Run until stopped."""
    try:
        return subprocess.run(command_line(chosen.port), cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 0
