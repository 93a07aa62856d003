"""Start the atlas for the browser."""

import argparse
import os
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


def environment(chosen: int | None) -> dict[str, str]:
    """The environment of the server's process; a chosen port overrules the one in config.toml."""
    return {**os.environ, **({"ATLAS_PORT": str(chosen)} if chosen else {})}


def run(chosen: argparse.Namespace) -> int:
    """Run until stopped, as a process of its own, since this library does not know Streamlit."""
    try:
        command = [sys.executable, str(DASHBOARD)]
        return subprocess.run(command, cwd=ROOT, env=environment(chosen.port), check=False).returncode
    except KeyboardInterrupt:
        return 0
