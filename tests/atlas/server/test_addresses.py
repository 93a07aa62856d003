"""What an address means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.server.addresses import HOME, ROOT_FILES, Missing, Moved, Page, Served, answer
from atlas.url.pages import NAMES

OFFERED = ["de", "en", "ro"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", Page(HOME)),
        ("", Page(HOME)),  # /atlas below a base path
        ("/measures", Page("measures")),
        ("/overview", Moved("/")),
        ("/index.html", Moved("/")),
        ("/Measures", Moved("/measures")),
        ("/measures/", Moved("/measures")),
        ("//measures", Moved("/measures")),
        ("/MEASURES.HTML", Moved("/measures")),
        ("/timeline).", Moved("/timeline")),
        ("/de", Moved("/", "de")),
        ("/de/", Moved("/", "de")),
        ("/de/measures", Moved("/measures", "de")),
        ("/RO/Timeline.html", Moved("/timeline", "ro")),
        ("/measures/x", Missing("measures")),
        ("/measures/x/y", Missing("measures")),
        ("/de/measures/x", Missing("measures", "de")),
        ("/de/nosuchpage", Missing(None, "de")),
        ("/de/de", Missing(None, "de")),
        ("/fr/measures", Missing(None)),
        ("/nosuchpage", Missing(None)),
        ("/mesures", Missing("measures")),
        ("/.", Missing(None)),
        ("/../etc/passwd", Missing(None)),
        ("/Static/js/x.js", Missing(None)),
        ("/robots.txt", Served()),
        ("/favicon.ico", Served()),
        ("/favicon.png", Served()),  # asked for by Streamlit's script
        ("/static/js/x.js", Served()),
        ("/export/measures.csv", Served()),
        ("/_stcore/health", Served()),
    ],
)
def test_meaning(path: str, expected: object) -> None:
    assert answer(path, OFFERED) == expected


def test_every_page_has_one_address() -> None:
    for name in NAMES:
        own = "/" if name == HOME else f"/{name}"
        assert answer(own, OFFERED) == Page(name)
        assert answer(f"/{name.upper()}.html", OFFERED) == Moved(own)


@given(st.text(max_size=60))
def test_a_better_address_is_a_page_whatever_was_asked(path: str) -> None:
    """No path raises, none is sent round in circles or to another host."""
    meant = answer(f"/{path}", OFFERED)
    if isinstance(meant, Moved):
        assert isinstance(answer(meant.path, OFFERED), Page)
        assert not meant.path.startswith("//")
    assert isinstance(meant, Page | Moved | Missing | Served)


def test_files_at_the_root_are_no_pages() -> None:
    assert not set(ROOT_FILES) & set(NAMES)
