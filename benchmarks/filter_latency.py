"""How long a filter takes, as ratios to an empty Streamlit app, and how many bytes it sends.

    python -m benchmarks.filter_latency [--repeats 15]

In one browser run: (a) the checkbox of an empty app, (b) a topic of the atlas on the shipped data and on 2,000 and
20,000 generated measures, (c) the same in plain streamlit-folium. A click is timed in the page, from the click to
the frame in which text and map have changed; bytes are what the server sends for it, compressed, with the framing of
the socket. Prints medians, ratios, bytes a filter, reloads of the map's frame, and when the first map stands against
the empty app's first paint.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from atlas.paths import GEODATA, ROOT
from atlas.server import assets
from benchmarks.generated import generated
from benchmarks.relay import Relay, relayed
from devtools.browser_watch import executable, launch_arguments
from devtools.server_process import Server, running

TIMED_CLICK = """
async ([target, text, frameTitle, marker]) => {
  const frame = frameTitle && document.querySelector(`iframe[title="${frameTitle}"]`);
  const inner = frame && frame.contentWindow;
  const said = () => document.querySelector(text)?.textContent;
  const drawn = () => !inner ? 0 : marker === "paints" ? inner.document.documentElement.dataset.atlasPaints
    : inner.feature_group?.at(-1)?._leaflet_id;
  const element = document.querySelector(target);
  const before = [said(), drawn()];
  const start = performance.now();
  element.click();
  return await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("no change within 20 s")), 20000);
    const look = () => {
      if (said() !== before[0] && (!inner || drawn() !== before[1])) {
        clearTimeout(limit);
        resolve(performance.now() - start);
      } else requestAnimationFrame(look);
    };
    look();
  });
}
"""


@dataclass
class Subject:
    """One app to be measured: where it is, what is clicked, what must change."""

    name: str
    relay: Relay
    path: str
    target: str
    text: str
    frame: str = ""
    marker: str = ""
    times: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    reloads: int = 0
    first: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.times)


PILL = ".atlas-filter .facet-topic button"
MAP_FRAME = "streamlit_folium.st_folium"


def atlas_subject(name: str, relay: Relay) -> Subject:
    """The page of measures: a topic is clicked, the sentence and the map must change."""
    return Subject(name, relay, "/measures", PILL, ".atlas-sentence", MAP_FRAME, "paints")


def small_app(name: str, relay: Relay, frame: str = "", marker: str = "") -> Subject:
    """One of the small apps: its checkbox is clicked, its text (and its map) must change."""
    return Subject(name, relay, "/", "input[type=checkbox]", "[data-testid=stMarkdown]:last-of-type p", frame, marker)


def measure(browser: Browser, subject: Subject, repeats: int) -> None:
    """Open a subject, click to and fro `repeats` times after two for warming up."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    reloads: list[str] = []
    page.on("framenavigated", lambda frame: reloads.append(frame.url) if frame.parent_frame else None)
    page.goto(subject.relay.url + subject.path)
    page.wait_for_selector(subject.target, state="attached", timeout=60_000)
    if subject.frame:
        page.wait_for_selector(f'iframe[title="{subject.frame}"]', state="attached")
        page.wait_for_function(_ready(subject), arg=subject.frame, timeout=60_000)
    page.wait_for_timeout(1500)
    for turn in range(repeats + 2):
        reloads.clear()
        before = subject.relay.received
        arguments = [subject.target, subject.text, subject.frame, subject.marker]
        taken = page.evaluate(TIMED_CLICK, arguments)
        page.wait_for_timeout(500)
        if turn >= 2:
            subject.times.append(taken)
            subject.sizes.append(subject.relay.received - before)
            subject.reloads += len(reloads)
    page.close()


def _ready(subject: Subject) -> str:
    if subject.marker == "paints":
        test = "Number(w.document.documentElement?.dataset.atlasDrawn) > 0"
    else:
        test = "w.feature_group && w.feature_group.length > 0"
    frame = "document.querySelector(`iframe[title='${title}']`)?.contentWindow"
    return f"title => {{ const w = {frame}; return w && {test} }}"


def first_paint(browser: Browser, subject: Subject, visits: int) -> None:
    """From navigation to the first sight of text (and of the map, where there is one), with a cold cache."""
    for _ in range(visits):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(subject.relay.url + subject.path, wait_until="commit")
        page.wait_for_selector(subject.text, timeout=60_000)
        if subject.frame:
            page.wait_for_function(_ready(subject), arg=subject.frame, timeout=60_000, polling=20)
        subject.first.append(page.evaluate("performance.now()"))
        context.close()


@contextmanager
def app(name: str, **environment: str) -> Iterator[Server]:
    """One of the small apps beside this file, run by Streamlit as anybody would."""
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(ROOT / "benchmarks" / "apps" / f"{name}.py"),
        "--server.port",
        "{port}",
        "--server.headless",
        "true",
        "--browser.gatherUsageStats",
        "false",
        "--server.address",
        "127.0.0.1",
    ]
    saved = dict(os.environ)
    os.environ.update(environment)
    try:
        with running(command=command) as server:
            yield server
    finally:
        os.environ.clear()
        os.environ.update(saved)


@contextmanager
def leaflet() -> Iterator[dict[str, str]]:
    """Leaflet on an address of its own for the plain app, so that it needs no network either."""
    handler = partial(QuietHandler, directory=str(assets.LEAFLET))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    yield {"BENCHMARK_JS": f"{base}/leaflet.js", "BENCHMARK_CSS": f"{base}/leaflet.css"}
    server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line in the terminal for each."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=15)
    repeats = parser.parse_args().repeats
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(leaflet())
        folders = {"179": GEODATA, "2,000": generated(folder, 2_000), "20,000": generated(folder, 20_000)}
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=executable(), args=launch_arguments())
        stack.callback(browser.close)
        with app("empty") as server, relayed(server.url) as relay:
            empty = small_app("(a) empty app", relay)
            measure(browser, empty, repeats)
            first_paint(browser, empty, 7)
        subjects = [empty]
        for label, path in folders.items():
            with running(geodata=path) as server, relayed(server.url) as relay:
                subjects.append(atlas_subject(f"(b) atlas, {label}", relay))
                measure(browser, subjects[-1], repeats)
                if path == GEODATA:
                    first_paint(browser, subjects[-1], 7)
            with app("plain_folium", ATLAS_GEODATA=str(path), **library) as server, relayed(server.url) as relay:
                subjects.append(small_app(f"(c) plain, {label}", relay, MAP_FRAME, "group"))
                measure(browser, subjects[-1], max(3, repeats // 3))
    report(subjects, print)


def report(subjects: list[Subject], say: Callable[[str], None]) -> None:
    """Medians, ratios to (a), bytes, reloads; then the first map against the empty app's first paint."""
    base = subjects[0].median
    say(f"{'':22}{'median ms':>10}{'ratio':>8}{'bytes':>12}{'reloads':>9}")
    for item in subjects:
        say(
            f"{item.name:22}{item.median:10.0f}{item.median / base:8.2f}{statistics.median(item.sizes):12,.0f}"
            f"{item.reloads:9}"
        )
    empty, atlas = (statistics.median(item.first) for item in subjects[:2])
    say(f"first paint, empty app {empty:.0f} ms; first map of the atlas {atlas:.0f} ms; ratio {atlas / empty:.2f}")


if __name__ == "__main__":
    main()
