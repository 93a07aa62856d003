"""The shipped deployment: nginx, a sub-path, two processes of the atlas; one of them is killed and it goes on."""

import configparser
import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from atlas.paths import ROOT
from devtools.browser_watch import Watch
from devtools.server_process import START_SECONDS, Server, running
from tests.deploy.behind_nginx import SHIPPED, nginx
from tests.test_dashboard import get

CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
RUN_ENDED = '[data-test-script-state="notRunning"] [data-testid="stMainBlockContainer"] h1'
ESTABLISHED = "01"
"""In /proc/net/tcp."""


@dataclass(frozen=True)
class Site:
    """Two processes and what is in front of them; `url` without a slash at the end."""

    url: str
    processes: list[Server]
    folder: Path


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The deployment as it is shipped, on free ports; the tests hold whether one process has been killed or none."""
    folder = tmp_path_factory.mktemp("nginx")
    config = folder / "config.toml"
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    config.write_text(text.replace('base_url_path = ""', 'base_url_path = "atlas"'), encoding="utf-8")
    with ExitStack() as stack:
        processes = [stack.enter_context(running(config=config, base="/atlas")) for _ in range(2)]
        url = stack.enter_context(nginx(folder, processes))
        yield Site(f"{url}/atlas", processes, folder)


def answers(url: str) -> int:
    """The status of an address, as soon as nginx listens."""
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            return get(url)[0]
        except OSError:
            assert time.monotonic() < end, "nginx does not listen"


def test_addresses_methods_and_log_in_front_of_the_atlas(site: Site) -> None:
    assert answers(f"{site.url}/health") == 200
    home = site.url.removesuffix("/atlas")
    status, headers, body = get(f"{site.url}/")
    assert (status, b"<html" in body) == (200, True)
    assert "default-src 'self'" in headers["content-security-policy"]
    (script,) = set(re.findall(r'src="(/atlas/assets/boot\.[0-9a-f]{12}\.js)"', body.decode()))
    assert get(home + script)[0] == 200
    assert get(f"{home}/health")[0] == 404, "nothing of the atlas outside its sub-path"
    assert get(f"{site.url}/_stcore/metrics")[0] == 404
    log = (site.folder / "atlas.log").read_text(encoding="utf-8")
    assert " 200 GET /atlas/health " in log
    assert "127.0.0.1" not in log, "visitors' addresses are not written down"


def test_one_process_is_killed_and_it_goes_on(site: Site, page: Page, watch: Watch) -> None:
    watch.servers.add(site.url)
    assert answers(f"{site.url}/health") == 200
    page.goto(f"{site.url}/about")
    page.wait_for_selector(RUN_ENDED)
    busy = [process for process in site.processes if connections(process)]
    assert len(busy) == 1, "a visitor stays with one process"

    with page.expect_websocket():  # the open page looks for the atlas again by itself
        os.killpg(busy[0].pid, signal.SIGKILL)
    for path in ("/health", "/", "/measures", "/_stcore/health", "/export/measures.csv"):
        assert get(site.url + path)[0] == 200, path
    page.wait_for_selector(CONNECTED)
    page.goto(f"{site.url}/measures")
    page.wait_for_selector(RUN_ENDED)
    page.wait_for_selector(CONNECTED)
    assert " 502 " not in (site.folder / "atlas.log").read_text(), "nobody is told that one is down"
    watch.console_errors.clear()  # the browser complains about the connection that broke; that was the point


def connections(process: Server) -> int:
    """How many connections to a process are open."""
    port = f":{urlsplit(process.url).port:04X}"
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(local.endswith(port) and state == ESTABLISHED for _, local, _, state, *_ in lines)


def test_the_units_limits_are_those_that_the_page_names() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[method-assign,assignment]
    unit.read(ROOT / "deploy" / "atlas@.service", encoding="utf-8")
    page = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    for name in ("LimitNOFILE", "MemoryMax", "MemoryHigh", "TasksMax"):
        assert f"`{name}={unit['Service'][name]}`" in page
    assert (ROOT / unit["Service"]["ExecStart"].split()[-1]).is_file()


def test_the_containerfile_copies_what_the_atlas_needs_and_names_no_registry() -> None:
    text = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    assert re.findall(r"^FROM (.*)$", text, re.MULTILINE) == ["${PYTHON_IMAGE}"]
    assert not re.findall(r"\b[a-z0-9-]+\.(?:io|com|org|net|de)\b", text)
    copied = {name for line in re.findall(r"^COPY (.*) \S+$", text, re.MULTILINE) for name in line.split()}
    assert {"atlas", "ui", "pages", "text", "geodata", "docs", ".streamlit", "config.toml", "dashboard.py"} <= copied
    assert all((ROOT / name).exists() for name in copied)


def test_the_sub_path_stands_where_the_page_says() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    assert len(re.findall(r"^ *location [^{]*/atlas", text, re.MULTILINE)) == 2
    assert urlsplit("http://atlas").netloc == re.findall(r"proxy_pass http://(\w+);", text)[0]
