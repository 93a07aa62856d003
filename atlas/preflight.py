"""What must hold before the server starts: each fault with its place and its remedy, instead of a traceback later.

In English only, as the complaints about config.toml: the texts of the pages may be what is broken. This module is
imported first of all and needs nothing but Python's own library, since the packages may be what is missing.
"""

import errno
import re
import socket
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.paths import ROOT

if TYPE_CHECKING:
    from atlas.config import Config

REQUIREMENTS = ROOT / "requirements.txt"
INSTALL = "Run: .venv/bin/pip install -r requirements.txt (or make run, which does it)."
_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)\s*([^#;]*)")
OF_STREAMLIT = ("config.toml", "credentials.toml", "secrets.toml")


def faults() -> list[str]:
    """Everything that keeps the server from starting, one line each; what rests on something broken is not asked."""
    if found := list(packages()):
        return found
    from atlas import config  # only now is it known that what it needs is installed

    found = list(home())
    try:
        settings = config.current()
    except config.ConfigError as error:
        return [*found, *str(error).splitlines()]
    return [*found, *texts(settings)]


def packages(file: Path = REQUIREMENTS) -> Iterator[str]:
    """Packages of requirements.txt that are missing or of a version that it excludes."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        asked = _REQUIREMENT.match(line)
        if asked is None:
            continue
        name, wanted = asked[1], asked[2].strip()
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            yield f"{file.name}, line {number}: {name} is not installed, expected {wanted or 'any version'}. {INSTALL}"
            continue
        if not _fits(version, wanted):
            yield f"{file.name}, line {number}: found {name} {version}, expected {wanted}. {INSTALL}"


def _fits(version: str, wanted: str) -> bool:
    """Whether a version lies within bounds such as ">=1.67,<1.68"."""
    comparisons = [bound.strip() for bound in wanted.split(",") if bound.strip()]
    for bound in comparisons:
        sign, edge = re.fullmatch(r"(>=|<)\s*(.+)", bound, re.DOTALL).groups()  # type: ignore[union-attr]
        found, limit = _numbers(version), _numbers(edge)
        if (sign == ">=" and found < limit) or (sign == "<" and found >= limit):
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    """ "1.67.0" → (1, 67): the zeros at the end say nothing."""
    numbers = [int(part) for part in re.findall(r"\d+", re.split(r"[^\d.]", version)[0])]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def home() -> Iterator[str]:
    """A home folder in which Streamlit looks for its own files and is not let in."""
    try:
        folder = Path.home() / ".streamlit"
    except RuntimeError:
        yield "HOME: not set, and this user has no home folder. Set HOME to a folder that the server's user may read."
        return
    for name in OF_STREAMLIT:
        try:
            (folder / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            yield (
                f"{folder / name}: {error.strerror}. Streamlit looks there at start: let the server's user read it, "
                "or set HOME to a folder that it may read."
            )
            return


def texts(settings: "Config") -> Iterator[str]:
    """Text files that are missing or broken, and offered languages that have none."""
    from atlas.i18n.catalog import FALLBACK, LANGUAGE_NAMES, TextFileError, read, unfillable
    from atlas.paths import CONFIG_FILE, TEXT
    from atlas.toml_lines import line_of

    line = line_of(CONFIG_FILE.read_text("utf-8-sig"), ("languages", "offered"))
    place = f"{CONFIG_FILE.name}, line {line}: [languages] offered"
    readable = {}
    for language in dict.fromkeys((FALLBACK, *settings.languages.offered)):
        if language not in LANGUAGE_NAMES:
            known = ", ".join(LANGUAGE_NAMES)
            yield f'{place}: found "{language}", but the atlas has texts in {known} only. Take it out.'
            continue
        try:
            readable[language] = read(TEXT / f"{language}.toml")
        except TextFileError as error:
            yield str(error)
    for language, entries in readable.items():
        yield from unfillable(TEXT / f"{language}.toml", entries, readable.get(FALLBACK, {}))


def listening(settings: "Config") -> str | None:
    """Why the server cannot listen where config.toml says; None where it can."""
    from atlas.paths import CONFIG_FILE
    from atlas.toml_lines import line_of

    content, address, port = CONFIG_FILE.read_text("utf-8-sig"), settings.server.address, settings.server.port
    at_port = f"{CONFIG_FILE.name}, line {line_of(content, ('server', 'port'))}: [server] port: {port}"
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
            return None
    except (socket.gaierror, UnicodeError):
        reason = "is not known as an address"
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            remedy = "Stop it, or take another port: there, in ATLAS_PORT, or with `python -m atlas serve --port`."
            return f"{at_port} is taken: another program listens there, perhaps the atlas itself. {remedy}"
        if error.errno == errno.EACCES:
            return f"{at_port} may not be used by this user. Take one from 1024 on: there or in ATLAS_PORT."
        reason = f"is not an address of this machine ({error.strerror})"
    at_address = f"{CONFIG_FILE.name}, line {line_of(content, ('server', 'address'))}: [server] address"
    remedy = '"127.0.0.1" listens for this computer only, "0.0.0.0" for the whole network.'
    return f'{at_address}: "{address}" {reason}. {remedy}'
