"""The timeline in a real browser: map, list, record and address say the same, by clicks and by keys."""

import re

import pytest
from playwright.sync_api import Page, expect

from devtools.settled import frame_holds, says, settle
from tests.browser.test_measures_page import map_frame

SENTENCE = ".atlas-sentence"
KICK_OFF = "event-digital-kick-off"
RECORD = ".st-key-atlas-panel"
CHART = ".st-key-atlas-timeline"


def test_what_came_of_the_kick_off_in_two_clicks_from_the_overview(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="The kick-off of 15 March 2022").click()
    record = page.locator(RECORD)
    expect(record.get_by_role("heading", name="Digital kick-off workshop")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"/timeline\?event={KICK_OFF}$"))
    expect(record).to_contain_text("On the programme")
    expect(record).to_contain_text("A play written to strengthen environmental awareness among children")
    expect(record).to_contain_text("None of these transfers is documented as carried out.")
    expect(page.locator(CHART).locator(".mark.selected .name")).to_have_text("Digital kick-off workshop")
    source = record.locator(".atlas-ref").first
    assert (source.get_attribute("href") or "").startswith("https://")


def test_keys_move_through_events_and_time_and_the_map_follows(page: Page) -> None:
    page.goto("/timeline?strand=exchange,parallel")
    frame = map_frame(page)
    whole = frame.evaluate("atlas.state(window.map).drawn")
    chart = page.locator(CHART)
    # Time: the slider by keyboard.
    slider = chart.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("until .* 2017"))
    expect(page).to_have_url(re.compile(r"until=2017-\d\d"))
    says(page, "0 events and")
    frame_holds(frame, f"() => atlas.state(window.map).drawn < {whole}")
    expect(chart.locator(".mark:not(.future)")).to_have_count(0)
    for _ in range(17):  # to June 2018
        page.keyboard.press("ArrowRight")
    says(page, "1 event and")
    expect(chart.locator(".mark:not(.future)")).to_have_count(1)
    expect(page.locator(".st-key-atlas-timeline-list tbody tr")).to_have_count(1)
    page.keyboard.press("End")
    expect(page.locator(SENTENCE)).not_to_contain_text("Until")
    frame_holds(frame, f"() => atlas.state(window.map).drawn === {whole}")
    # Events: from mark to mark, then open one.
    marks = chart.locator(".mark")
    expect(marks).to_have_count(page.locator(".st-key-atlas-timeline-list tbody tr").count())
    chart.locator('.mark[tabindex="0"]').focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("event=event-progireg-cities-workshop-cluj"))
    expect(page.locator(RECORD).get_by_role("heading", name="proGIreg Cities Workshop in Cluj-Napoca")).to_be_visible()
    expect(page.locator(".st-key-atlas-timeline-list tr.selected")).to_contain_text("proGIreg Cities Workshop")
    assert frame.evaluate("atlas.loads") == 1


def test_play_goes_on_by_itself_and_stops(page: Page) -> None:
    page.goto("/timeline?until=2026-06")
    map_frame(page)
    chart = page.locator(CHART)
    chart.get_by_role("button", name="Play through time").click()
    expect(chart.get_by_role("slider")).to_have_attribute("aria-valuetext", "whole record")
    expect(chart.get_by_role("button", name="Play through time")).to_be_visible()
    expect(page).not_to_have_url(re.compile("until="))


def test_marks_are_as_wide_as_the_date_is_uncertain(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/timeline?lang=de&strand=exchange&event=event-project-start-goes-europe")
    chart = page.locator(CHART)
    for _ in range(5):
        chart.get_by_role("button", name="Vergrößern").click()
    sign = "event => event.querySelector('.sign').getBoundingClientRect().width"
    month = chart.locator(".mark[data-id=event-project-start-goes-europe]").evaluate(sign)
    day = chart.locator(f".mark[data-id={KICK_OFF}]").evaluate(sign)
    assert month > day
    chart.get_by_role("button", name="Gesamter Zeitraum").click()
    label = chart.locator(".mark[data-id=event-project-nominal-end]").get_attribute("aria-label") or ""
    assert "Oktober 2023" in label
    assert "Datum berechnet" in label
    overflow = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not overflow


@pytest.mark.parametrize("language", ["de", "en", "ro"])
def test_the_chart_is_drawn_in_each_language(page: Page, language: str) -> None:
    """What goes wrong in the chart ends in a sentence, not in the console: an error there was met by nobody."""
    page.goto(f"/timeline?lang={language}")
    expect(page.locator("button.mark").first).to_be_visible()
    settle(page)
    assert page.get_by_role("alert").count() == 0


def test_a_quick_reload_keeps_the_month_of_the_address(page: Page) -> None:
    """On a young page the player once took the server's word for an echo of the visitor's own move."""
    page.goto("/timeline?until=2019-04")
    slider = page.locator(CHART).get_by_role("slider")
    for _ in range(4):
        page.reload(wait_until="commit")
        expect(slider).to_have_attribute("aria-valuetext", "until April 2019")
        says(page, "Until April 2019")
        expect(page).to_have_url(re.compile(r"until=2019-04$"))


def agrees(page: Page, month: str, address: str) -> None:
    """The slider, the sentence and the address say one month."""
    slider = page.locator(CHART).get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuetext", f"until {month}")
    says(page, f"Until {month}")
    expect(page).to_have_url(re.compile(rf"until={address}$"))


def test_address_and_player_agree_after_a_move_and_a_quick_back_forward_and_reload(page: Page) -> None:
    """The player once passed over a month the address named soon after a move, and nothing brought it up again."""
    page.goto("/timeline?until=2019-04")
    agrees(page, "April 2019", "2019-04")
    settle(page)
    page.locator(CHART).get_by_role("slider").focus()
    for way in ("back", "reload"):
        page.locator(CHART).get_by_role("slider").press("ArrowRight")
        expect(page).to_have_url(re.compile("until=2019-05$"))
        if way == "back":
            page.evaluate("history.back()")
            agrees(page, "April 2019", "2019-04")
            page.evaluate("history.forward()")
            agrees(page, "May 2019", "2019-05")
            page.evaluate("history.back()")
            agrees(page, "April 2019", "2019-04")
        else:
            page.reload(wait_until="commit")
            agrees(page, "May 2019", "2019-05")
