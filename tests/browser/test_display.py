"""Large type and high contrast: in the address, on every page, and in the map's frame."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from devtools.settled import frame_holds, settle, still
from tests.browser.test_accessibility import frame

HTML = "getComputedStyle(document.documentElement).fontSize"


def test_large_type_and_contrast_reach_page_and_map(page: Page) -> None:
    page.goto("/measures")
    inside = frame(page)
    before = float(page.evaluate(HTML).removesuffix("px"))
    marks = inside.evaluate("atlas.state(map).symbols.length")
    page.click(".st-key-atlas-display button")
    page.get_by_role("radio", name="large, for projectors").click()
    page.wait_for_url("**size=large**")
    expect(inside.locator(".atlas-map.atlas-large")).to_be_attached()
    assert float(page.evaluate(HTML).removesuffix("px")) / before >= 1.3
    assert inside.locator(".atlas-cities button").first.bounding_box()["height"] >= 44  # type: ignore[index]
    page.get_by_role("radio", name="high").click()
    page.wait_for_url("**contrast=high**")
    frame_holds(
        inside,
        "() => getComputedStyle(document.querySelector('.atlas-map')).getPropertyValue('--atlas-text') === '#000000'",
    )
    assert inside.evaluate("[atlas.loads, atlas.state(map).symbols.length]") == [1, marks], "nothing loads anew"


def test_the_choice_goes_along_and_can_be_taken_back(page: Page) -> None:
    page.goto("/measures?size=large&contrast=high")
    frame(page)
    page.click("a:has-text('Overview')")
    expect(page.locator("h1")).not_to_have_text("Measures")
    expect(page.locator("html")).to_have_attribute("data-atlas-size", "large")
    assert "size=large" in page.url
    page.click(".st-key-atlas-display button")
    page.get_by_role("radio", name="normal").first.click()
    expect(page.locator("html")).not_to_have_attribute("data-atlas-size", "large")
    expect(page.locator("html")).to_have_attribute("data-atlas-contrast", "high")
    assert "size=" not in page.url


def test_unknown_values_are_dropped(page: Page) -> None:
    page.goto("/imprint?size=huge&contrast=javascript:1")
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_url(lambda url: "size" not in url and "contrast" not in url)
    assert page.evaluate("Object.keys(document.documentElement.dataset)") == []


def test_nothing_is_cut_off_with_large_type(page: Page) -> None:
    """On the projector, and with large type on a small laptop."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto("/measures?size=large")
    frame(page)
    for width, height in ((1920, 1080), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        still(page)
        main = "document.querySelector('[data-testid=stMain]').scrollWidth"
        assert page.evaluate(f"Math.max(document.documentElement.scrollWidth, {main})") <= width
        bar, menu = page.locator(".st-key-atlas-bar").bounding_box(), page.get_by_test_id("stTopNav").bounding_box()
        assert bar is not None
        assert menu is not None
        assert menu["x"] + menu["width"] <= bar["x"], "the menu must not lie under the bar"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_pressed_filter_can_be_read_with_high_contrast(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto("/measures?contrast=high&topic=heat-health")
    frame(page)
    settle(page)
    colours = page.locator(".atlas-filter button[aria-pressed=true]").evaluate(
        "button => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]"
    )
    black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
    assert colours == ([white, black] if scheme == "light" else [black, white])


def test_a_value_that_no_measure_has_stands_in_no_box(page: Page) -> None:
    page.goto("/measures?topic=heat-health&city=cologne")
    frame(page)
    page.click(".atlas-filter .more")
    assert (
        page.locator(".atlas-filter .boxes .none").first.evaluate("row => getComputedStyle(row).borderTopWidth")
        == "0px"
    )
