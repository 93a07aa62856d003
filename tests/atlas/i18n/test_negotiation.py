"""Which language a visitor gets."""

import pytest
from starlette.requests import Request

from atlas.i18n.negotiation import choose, of_visitor, wants_page

OFFERED = ["de", "en", "ro"]


@pytest.mark.parametrize(
    ("wanted", "header", "expected"),
    [
        ("ro", "de", "ro"),
        ("fr", "de", "de"),
        ("de-AT", "en", "de"),
        ("DE", "en", "de"),
        ("ro_MD", "en", "ro"),
        (" De ", "en", "de"),
        ("", "ro", "ro"),
        ("<script>", "", "en"),
        (None, "de-AT,de;q=0.9,en;q=0.5", "de"),
        (None, "fr,ro;q=0.2,en;q=0.1", "ro"),
        (None, "en;q=0.1, RO;q=0.9", "ro"),
        (None, "de;q=0, en", "en"),
        (None, "hu, ro", "ro"),
        (None, "hu-HU,hu;q=0.9,RO-ro;q=0.8,en;q=0.1", "ro"),
        (None, "fr", "en"),
        (None, "*", "en"),
        (None, ";;;,q=1,de;q=much", "en"),
        (None, "", "en"),
    ],
)
def test_choice(wanted: str | None, header: str, expected: str) -> None:
    assert choose([] if wanted is None else [wanted], header, OFFERED, "en") == expected


def test_each_value_of_a_doubled_parameter_and_each_line_of_the_header_counts() -> None:
    headers = [(b"accept-language", b"hu"), (b"accept-language", b"ro")]
    scope = {"type": "http", "method": "GET", "path": "/", "headers": headers}
    assert of_visitor(Request({**scope, "query_string": b"lang=&lang=xx&lang=DE"}), OFFERED, "en") == "de"
    assert of_visitor(Request({**scope, "query_string": b"lang=xx"}), OFFERED, "en") == "ro"


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("TEXT/HTML", True),
        ("text/html;level=1;q=0.5", True),
        ("application/json;q=0.4, text/html; q=0.5", True),
        ("application/json, text/html;q=0.5", False),
        ("text/html;q=0", False),
        ("text/html;q=much", False),
        ("*/*", False),
        ("image/avif,image/webp,*/*;q=0.8", False),
        ("", False),
        (";;,q=1,", False),
    ],
)
def test_who_reads_and_who_is_a_program(accepted: str, expected: bool) -> None:
    assert wants_page(accepted) is expected
