"""Starts nginx with the shipped configuration in front of atlas processes, on free loopback ports."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from atlas.paths import ROOT
from devtools.server_process import Server, free_port

SHIPPED = ROOT / "deploy" / "nginx.conf"
PLACES = ("nginx", "/usr/sbin/nginx", str(ROOT / ".venv" / "nginx" / "usr" / "sbin" / "nginx"))
"""Where tests/install_nginx.sh looks, too."""

MISSING = (
    "There is no nginx, so the shipped deployment cannot be tested. `make nginx` unpacks Debian's package into .venv; "
    "elsewhere install the package 'nginx' of your system."
)

AROUND = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr error;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/atlas.conf;
}}
"""


def executable() -> str:
    """The nginx of the system or of the tests. Raises AssertionError with the remedy where there is none."""
    found = next(filter(None, map(shutil.which, PLACES)), None)
    assert found, MISSING
    return found


def configured(folder: Path, port: int, processes: list[Server]) -> Path:
    """The shipped configuration with ports and paths of this test, below what Debian's nginx.conf puts around it."""
    text = SHIPPED.read_text(encoding="utf-8")
    for shipped, process in zip(("127.0.0.1:8501", "127.0.0.1:8502"), processes, strict=True):
        text = _once(text, shipped, urlsplit(process.url).netloc)
    text = _once(text, "    listen 80;\n", f"    listen 127.0.0.1:{port};\n")
    text = re.sub(r"/var/log/nginx/", f"{folder}/", text)
    (folder / "atlas.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder), encoding="utf-8")
    return folder / "nginx.conf"


def _once(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} must stand once in {SHIPPED.name}"
    return text.replace(old, new)


@contextmanager
def nginx(folder: Path, processes: list[Server]) -> Iterator[str]:
    """The address of an nginx in front of `processes`, without the sub-path."""
    port = free_port()
    command = [executable(), "-p", str(folder), "-c", str(configured(folder, port, processes)), "-e", "stderr"]
    subprocess.run([*command, "-t"], check=True, capture_output=True, text=True, timeout=20)
    started = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        started.terminate()
        started.communicate(timeout=20)
