"""An empty search leaves no heading without text; a language of a region becomes the language in the address."""

import pytest

from tests.pages.test_pages import run


def words(**asked: str) -> list[str]:
    return [each.proto.body for each in run("measures", **asked).get("html") if "atlas-words" in each.proto.body]


def test_without_a_measure_the_map_in_words_is_hidden() -> None:
    assert 'hidden="hidden"' in words(lang="en", q="xyzxyz")[0]
    assert 'hidden="hidden"' not in words(lang="en")[0]


@pytest.mark.parametrize("asked", ["de-AT", "DE", "de_CH"])
def test_a_language_of_a_region_becomes_the_language(asked: str) -> None:
    app = run("measures", lang=asked)
    assert app.query_params["lang"] in ("de", ["de"])
    assert not any(asked in each.proto.body for each in app.get("html") if "lang=" in each.proto.body)
