"""The list's script: the rows are those of the mask, in an order the visitor chooses."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.map_site import DORTMUND, HOSTILE, measure, packed, spread

pytestmark = pytest.mark.browser

NAMES = "() => [...root.querySelectorAll('.pick span')].map(e => e.textContent)"


def give(page: Page, **data: Any) -> None:
    page.wait_for_function("window.give")
    page.evaluate("data => { give(data) }", data)
    page.locator(".pager p:not(:empty)").wait_for()


def names(page: Page) -> list[str]:
    return page.evaluate(NAMES)


def test_rows_are_those_of_the_mask(open_site: Open) -> None:
    page = open_site(spread(12), "list")
    give(page, mask=packed([i % 2 == 0 for i in range(12)]))
    assert names(page) == ["m0", "m2", "m4", "m6", "m8", "m10"]
    assert page.get_by_role("status").inner_text() == "1–6 of 6"
    give(page, mask=packed([i == 3 for i in range(12)]))
    page.wait_for_function(f"({NAMES})().length === 1")
    assert page.locator("table").count() == 1, "a second call must not make a second list"


def test_pages_and_order(open_site: Open) -> None:
    page = open_site(spread(60), "list")
    give(page, mask=None)
    assert len(names(page)) == 25
    page.get_by_role("button", name="Next").click()
    assert page.get_by_role("status").inner_text() == "26–50 of 60"
    page.get_by_role("button", name="Measure").click()
    assert names(page)[0] == "m59"
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Measure")
    page.get_by_role("button", name="Topics").click()
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Topics")


def test_choosing_a_name_tells_python(open_site: Open) -> None:
    page = open_site(spread(3), "list")
    give(page, mask=None)
    page.get_by_role("button", name="m1").press("Enter")
    assert page.evaluate("picked") == [["picked", "m1"]]
    assert page.locator("tr.selected button[aria-current=true]").inner_text() == "m1"


def test_selection_from_the_map_turns_to_its_page(open_site: Open) -> None:
    page = open_site(spread(60), "list")
    give(page, mask=None)
    give(page, mask=None, selected="m55")
    page.wait_for_selector("tr.selected")
    assert page.locator("tr.selected").inner_text().startswith("m55")
    assert page.evaluate("scrollY") == 0, "the map above stays in view"


def test_unknown_and_placeless_are_said(open_site: Open) -> None:
    page = open_site(
        [measure("a", None), measure("b", None, reach="city-wide"), measure("c", DORTMUND, when="2020")],
        "list",
    )
    give(page, mask=None)
    rows = page.locator("tbody tr").all_inner_texts()
    assert "date not documented" in rows[0]
    assert "place not documented" in rows[0]
    assert "city-wide" in rows[1]
    assert "2020" in rows[2]


def test_hostile_texts_stay_texts(open_site: Open) -> None:
    words = " ".join(HOSTILE)
    feature = measure(words, None, status=words, when=words)
    feature["properties"]["place"] = {"en": words}
    page = open_site([feature], "list")
    give(page, mask=None)
    assert names(page) == [words]
    assert page.evaluate("window.hacked") is None
    assert page.locator("#host img, #host script").count() == 0


def test_empty_list_says_so(open_site: Open) -> None:
    page = open_site(spread(3), "list")
    give(page, mask=packed([False] * 3))
    assert page.get_by_role("status").inner_text() == "No measure."


@pytest.mark.console_errors_expected
def test_failure_is_said(open_site: Open) -> None:
    page = open_site([], "list")
    page.wait_for_function("window.give")
    page.evaluate("() => { give({ spec: 'missing.json' }) }")
    assert page.get_by_role("alert").inner_text() == "The list could not be loaded. Reload the page."
