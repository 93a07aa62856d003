"""The registry of sources: found by what the reader sees and by what the publisher calls itself."""

import pytest

from atlas.data import loading
from tests.pages.test_pages import run
from tests.pages.test_transfers import html

SOURCE = "rumaenien-diplo-de-efff69"


@pytest.mark.parametrize("language", ["en", "de", "ro"])
def test_a_publisher_is_found_by_the_shown_name_and_by_its_own(language: str) -> None:
    source = loading.load().get("sources", SOURCE)
    assert source is not None
    for name in (source.publisher_in(language), source.publisher):
        assert source.title in html(run("sources", lang=language, find=name))


def test_a_name_in_another_language_than_the_readers_finds_nothing() -> None:
    source = loading.load().get("sources", SOURCE)
    assert source is not None
    assert source.title not in html(run("sources", lang="de", find=source.publisher_in("ro")))
