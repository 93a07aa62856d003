"""Which language a visitor gets."""

import pytest

from atlas.web.negotiation import choose

OFFERED = ["de", "en", "ro"]


@pytest.mark.parametrize(
    ("wanted", "header", "expected"),
    [
        ("ro", "de", "ro"),
        ("fr", "de", "de"),
        ("<script>", "", "en"),
        (None, "de-AT,de;q=0.9,en;q=0.5", "de"),
        (None, "fr,ro;q=0.2,en;q=0.1", "ro"),
        (None, "en;q=0.1, RO;q=0.9", "ro"),
        (None, "de;q=0, en", "en"),
        (None, "fr", "en"),
        (None, "*", "en"),
        (None, ";;;,q=1,de;q=much", "en"),
        (None, "", "en"),
    ],
)
def test_choice(wanted: str | None, header: str, expected: str) -> None:
    assert choose(wanted, header, OFFERED, "en") == expected
