"""The same in Firefox, over WebDriver BiDi: a filter changes sentence, map, list and address alike.

Playwright drives no Firefox of the system, but Firefox speaks the standard itself, over a web socket.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

from devtools.server_process import Server
from tests.conftest import PATIENCE_MS
from tests.numbers import ALL, HEAT, fitting, on_map

FIREFOX = shutil.which("firefox-esr")
PATIENCE = PATIENCE_MS / 1000
STOP_SECONDS = 10
PREFERENCES = {
    "app.normandy.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
"""Firefox stays quiet, and what else a test wants it sets by itself (remote.prefs.recommended)."""

STREAMLITS_OWN = "blocked WebAssembly"
"""Its protobuf tries a faster way to count large numbers, which our policy refuses; it goes on without."""

BOTH = replace(HEAT, topic=("heat-health", "participation"))
CHIP = "(topic) => document.querySelector(`.facet-topic button[data-value=${topic}]`)"
LIST = """[...document.querySelectorAll(".st-key-atlas-list *")].find((each) => each.shadowRoot)?.shadowRoot"""
NAME = f"() => {LIST}.querySelector('button[data-id]')"
SHOWN = f"""() => {{
  const map = document.querySelector("iframe")?.contentWindow;
  const sentences = [...document.querySelectorAll(".atlas-sentence")];
  const numbers = (text) => (text ?? "").match(/\\d+/g)?.map(Number) ?? [];
  const sentence = sentences.length === 1 ? sentences[0].innerText : "";
  const query = new URLSearchParams(location.search);
  return {{
    sentence: numbers(sentence)[0],
    placed: Number(/(\\d+) are on the map/.exec(sentence)?.[1]),
    list: numbers({LIST}?.querySelector(".pager")?.innerText).at(-1),
    drawn: map?.map && map.atlas?.state(map.map)?.drawn,
    topics: query.get("topic")?.split(",") ?? [],
    pressed: document.querySelectorAll(".facet-topic [aria-pressed=true]").length,
    measure: query.get("measure"),
    selected: (map?.map && map.atlas?.state(map.map)?.selected) ?? null,
    panel: document.querySelector(".st-key-atlas-panel h2")?.innerText ?? null,
  }};
}}"""
HOLDS = """async (read, wanted, patience) => {
  const end = performance.now() + patience;
  let seen = {};
  do {
    await new Promise(requestAnimationFrame);
    seen = read();
    if (Object.keys(wanted).every((key) => JSON.stringify(seen[key]) === JSON.stringify(wanted[key]))) break;
  } while (performance.now() < end);
  return JSON.stringify(seen);
}"""


class Firefox:
    """One window, asked over a web socket. Events are kept until `errors` reads them."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._errors: list[str] = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self._window = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("browsingContext.setViewport", context=self._window, viewport={"width": 1280, "height": 900})

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """A command's result; an error of the protocol fails the test."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=2 * PATIENCE))
            if message.get("id") == number:
                assert message["type"] == "success", f"{method}: {message}"
                result: dict[str, Any] = message["result"]
                return result
            entry = message.get("params", {})
            if entry.get("level") == "error" and STREAMLITS_OWN not in entry["text"]:
                self._errors.append(entry["text"])

    def open(self, address: str) -> None:
        self.ask("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def run(self, script: str, *arguments: object) -> dict[str, Any]:
        """What the JavaScript function `script` gives, in the protocol's form."""
        values = ", ".join(json.dumps(each) for each in arguments)
        answer = self.ask(
            "script.callFunction",
            target={"context": self._window},
            functionDeclaration=f"async () => await ({script})({values})",
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        result: dict[str, Any] = answer["result"]
        return result

    def shows(self, **wanted: object) -> dict[str, Any]:
        """Wait, frame by frame, until the parts of the page say what is wanted; all that they say."""
        script = f"(...given) => ({HOLDS})({SHOWN}, ...given)"
        seen: dict[str, Any] = json.loads(self.run(script, wanted, PATIENCE_MS)["value"])
        assert {key: seen.get(key) for key in wanted} == wanted
        return seen

    def click(self, script: str, *arguments: object) -> None:
        """Click in the middle of the element that `script` gives, with the pointer."""
        self.run(f"(...given) => ({script})(...given).scrollIntoView({{ block: 'center' }})", *arguments)
        element = {"type": "element", "element": {"sharedId": self.run(script, *arguments)["sharedId"]}}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": element}
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        pointer = {"type": "pointer", "id": "mouse", "actions": [move, *press]}
        self.ask("input.performActions", context=self._window, actions=[pointer])

    def errors(self) -> list[str]:
        """What Firefox has written to its console as errors, up to now."""
        self.run("() => true")  # events come in order
        return self._errors


def listening(process: "subprocess.Popen[str]") -> str:
    """The address that Firefox says it listens on."""
    assert process.stderr
    said = ""
    for line in process.stderr:
        if found := re.search(r"BiDi listening on (ws://\S+)", line):
            return found[1]
        said += line
    raise AssertionError(f"Firefox does not listen:\n{said}")


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    assert FIREFOX
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (tmp_path / "user.js").write_text("".join(lines), "utf-8")
    with subprocess.Popen(
        [FIREFOX, "--headless", "--no-remote", "--profile", str(tmp_path), "--remote-debugging-port", "0"],
        env=os.environ | {"HOME": str(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        guard = threading.Timer(PATIENCE, lambda: end(process))  # reading what it says would wait for ever
        guard.start()
        try:
            address = listening(process)
            guard.cancel()
            with connect(f"{address}/session", max_size=None, close_timeout=1) as socket:
                yield Firefox(socket)
        finally:
            guard.cancel()
            end(process)


def end(process: "subprocess.Popen[str]") -> None:
    """With all its processes."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)


@pytest.mark.browser
@pytest.mark.skipif(not FIREFOX, reason="no Firefox ESR is installed (Debian's package firefox-esr)")
def test_a_filter_changes_sentence_map_list_and_address_in_firefox(firefox: Firefox, server: Server) -> None:
    firefox.open(f"{server.url}/measures?lang=en")
    firefox.shows(sentence=ALL, topics=[], pressed=0)
    for chosen in (HEAT, BOTH):
        firefox.click(CHIP, chosen.topic[-1])
        shown, placed = fitting(chosen), on_map(chosen)
        firefox.shows(
            sentence=shown,
            placed=placed,
            list=shown,
            drawn=placed,
            topics=list(chosen.topic),
            pressed=len(chosen.topic),
        )
    name = firefox.run(f"() => ({NAME})().dataset.id")["value"]
    title = firefox.run(f"() => ({NAME})().innerText")["value"]
    firefox.click(NAME)
    firefox.shows(measure=name, selected=name, panel=title, sentence=fitting(BOTH))
    assert not firefox.errors()
