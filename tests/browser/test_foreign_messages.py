"""Foreign pages send script to the frame of the map, which evaluates what it is sent: the guard lets none through.

Two host names lead to the loopback address: one is the atlas, over plain http, where `Cross-Origin-Opener-Policy` does
not hold; the other one is the attacker's. Each attack is also run with the guard taken out, to show that it is one.
"""

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, Route

from atlas.paths import ROOT
from devtools.browser_watch import executable, launch_arguments
from devtools.server_process import running
from tests.browser.conftest import Open
from tests.browser.map_site import DORTMUND, measure

ATLAS, FOREIGN = "atlas.test", "foreign.test"
MAP = "streamlit_folium.st_folium"
COMPONENT = f"/component/{MAP}/index.html"
DRAWN = "html[data-atlas-drawn]:not([data-atlas-drawn='0'])"

OWN = "document.documentElement.dataset.owned = 'yes';"
MESSAGE = {
    "type": "streamlit:render",
    "attack": True,
    "args": {
        "script": f"{OWN} var map_div = {{}};",
        "feature_group": f"{OWN} window.feature_group = [];",
        "layer_control": "",
        "html": "",
        "header": "",
        "js_links": [],
        "css_links": [],
        "returned_objects": [],
        "height": 701,
        "width": 700,
        "return_on_hover": False,
        "pixelated": False,
    },
}
"""Runs where the map stands (`feature_group`) and where none has been drawn yet (`script`)."""

ATTACK = """<!doctype html><title>foreign</title><button>open</button><script>
const target = new URLSearchParams(location.search).get("target");
const send = (window) => {
  window.postMessage(MESSAGE, "*");
  for (let i = 0; i < window.length; i += 1) send(window[i]);
};
const begin = (window) => setInterval(() => send(window), 100);
const opening = () => begin(open(target));
const framing = () => {
  const frame = document.createElement("iframe");
  frame.src = target;
  frame.width = 1200;
  frame.height = 800;
  document.body.append(frame);
  begin(frame.contentWindow);
};
document.querySelector("button").addEventListener("click", location.hash === "#open" ? opening : framing);
</script>"""

COUNT = """
let attacks = 0;
window.addEventListener("message", (event) => {
  if (!event.data?.attack || !window.Streamlit) return;
  attacks += 1;
  if (attacks > 2) document.documentElement.dataset.attacked = "yes";
}, true);
"""
"""Runs in every frame before anything else, so it also sees what is refused afterwards: two attacks are over."""

UNGUARDED = """
const then = document.currentScript.dataset.then;
document.addEventListener("DOMContentLoaded", () => {
  const script = document.createElement("script");
  script.src = then;
  document.head.append(script);
});
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a line in the terminal for each file."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The attacker's site."""
    folder = tmp_path_factory.mktemp("foreign")
    (folder / "index.html").write_text(ATTACK.replace("MESSAGE", json.dumps(MESSAGE)), "utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as site:
        thread = Thread(target=site.serve_forever)
        thread.start()
        yield f"http://{FOREIGN}:{site.server_port}"
        site.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def atlas(foreign: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An atlas that the attacker's site may show in a frame, by its name in the network."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("config") / "config.toml"
    path.write_text(text.replace("embedded_by = []", f'embedded_by = ["{foreign}"]'), encoding="utf-8")
    with running(config=path) as server:
        yield f"http://{ATLAS}:{urlsplit(server.url).port}"


@pytest.fixture(scope="module")
def named(browser: Browser) -> Iterator[Browser]:
    """A browser in whose network both names lead to this machine."""
    rules = f"--host-resolver-rules=MAP {ATLAS} 127.0.0.1, MAP {FOREIGN} 127.0.0.1"
    started = browser.browser_type.launch(executable_path=executable(), args=[*launch_arguments(), rules])
    yield started
    started.close()


@pytest.fixture
def context(named: Browser) -> Iterator[BrowserContext]:
    """A visitor."""
    fresh = named.new_context(viewport={"width": 1280, "height": 900}, service_workers="block")
    fresh.set_default_timeout(15_000)
    fresh.add_init_script(COUNT)
    yield fresh
    fresh.close()


def attacked(context: BrowserContext, foreign: str, way: str, target: str) -> Page | FrameLocator:
    """The map's frame, alone or in its page; the attacker has begun to send messages to all that there is."""
    page = context.new_page()
    page.goto(f"{foreign}/?target={target}#{way}")
    place: Page | FrameLocator
    if way == "open":
        with context.expect_page() as opened:
            page.click("button")
        place = opened.value
    else:
        page.click("button")
        place = page.frame_locator("iframe")
    if not target.endswith(COMPONENT):
        place = place.frame_locator(f'iframe[title="{MAP}"]')
    return place


CASES = [("open", "/measures"), ("open", COMPONENT), ("frame", "/measures"), ("frame", COMPONENT)]
NAMES = ["opened", "opened-component", "framed", "framed-component"]


@pytest.mark.parametrize(("way", "path"), CASES, ids=NAMES)
def test_a_foreign_page_runs_no_script(context: BrowserContext, foreign: str, atlas: str, way: str, path: str) -> None:
    frame = attacked(context, foreign, way, atlas + path)
    if path != COMPONENT:
        frame.locator(DRAWN).wait_for(state="attached")
    frame.locator("html[data-attacked]").wait_for(state="attached")
    assert frame.locator("html").get_attribute("data-owned") is None


@pytest.mark.parametrize(("way", "path"), CASES, ids=NAMES)
def test_without_the_guard_it_would(context: BrowserContext, foreign: str, atlas: str, way: str, path: str) -> None:
    def taken_out(route: Route) -> None:
        route.fulfill(body=UNGUARDED, content_type="text/javascript")

    context.route("**/assets/guard.*.js", taken_out)
    attacked(context, foreign, way, atlas + path).locator("html[data-owned]").wait_for(state="attached")


def test_when_the_guard_does_not_arrive_the_component_does_not_run(context: BrowserContext, atlas: str) -> None:
    context.route("**/assets/guard.*.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(atlas + COMPONENT, wait_until="load")
    assert page.evaluate("window.Streamlit") is None


def test_the_map_takes_its_colours_from_our_own_page_only(open_site: Open) -> None:
    page = open_site([measure("a", DORTMUND)])
    page.locator(DRAWN).wait_for(state="attached")
    dark: dict[str, Any] = {"base": "dark", "backgroundColor": "#0e1518", "textColor": "#eee"}
    send = """([origin, theme]) => window.dispatchEvent(new MessageEvent("message", {
      source: window.parent, origin: origin ?? location.origin, data: { type: "streamlit:render", theme, args: {} },
    }))"""
    page.evaluate(send, ["http://foreign.test", dark])
    assert page.evaluate("atlas.state(map).theme") == "light"
    page.evaluate(send, [None, dark])
    assert page.evaluate("atlas.state(map).theme") == "dark"
