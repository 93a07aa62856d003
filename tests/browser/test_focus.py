"""Where the focus goes: into popovers and panels when they open, and back; what a screen reader hears meanwhile."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from devtools.settled import holds, says, settle, still
from tests.browser.test_measures_page import map_frame
from tests.numbers import ALL

POPOVER = "[data-testid=stPopoverBody]"
RECORD = "[data-atlas-record]"
INSIDE = f"() => !!document.activeElement.closest('{POPOVER}') && document.activeElement.matches('button, input')"


@pytest.mark.parametrize(
    ("address", "key"),
    [("/imprint", "atlas-display"), ("/timeline", "atlas-display"), ("/timeline", "atlas-more-filters")],
)
def test_a_popover_takes_the_focus_and_gives_it_back(page: Page, address: str, key: str) -> None:
    """One key in, not 81 or 231: it stands at the end of the document."""
    page.goto(address)
    settle(page)
    button = page.locator(f".st-key-{key} button")
    button.press("Enter")
    settle(page)
    holds(page, INSIDE)
    expect(page.locator(POPOVER)).to_have_attribute("role", "dialog")
    expect(page.locator(POPOVER)).to_have_attribute("aria-label", re.compile("^(Display|More filters)$"))
    page.keyboard.press("Shift+Tab")
    expect(button).to_be_focused()
    button.press("Escape")
    expect(page.locator(POPOVER)).to_have_count(0)
    button.press("Enter")
    holds(page, INSIDE)
    page.keyboard.press("Escape")
    expect(page.locator(POPOVER)).to_have_count(0)
    expect(button).to_be_focused()


def chosen_from_list(page: Page) -> Locator:
    return page.locator(".st-key-atlas-list tbody button[data-id]").nth(3)


def chosen_from_chart(page: Page) -> Locator:
    return page.locator("button.mark").nth(5)


@pytest.mark.parametrize(("address", "find"), [("/measures", chosen_from_list), ("/timeline", chosen_from_chart)])
def test_a_filled_panel_is_a_named_region_with_the_focus_and_gives_it_back(page: Page, address: str, find) -> None:  # type: ignore[no-untyped-def]
    page.goto(address)
    settle(page)
    opener = find(page)
    name = opener.get_attribute("data-id")
    opener.press("Enter")
    heading = page.locator(f'[data-atlas-record="{name}"]')
    expect(heading).to_be_focused()
    title = heading.inner_text()
    expect(page.get_by_role("region", name=title)).to_be_visible()
    page.locator(".st-key-atlas-close button").press("Enter")
    expect(page.locator(RECORD)).to_have_count(0)
    expect(page.locator(f'button[data-id="{name}"]').and_(page.locator(":focus"))).to_have_count(1)
    assert page.get_by_role("region", name=title).count() == 0


def test_a_panel_that_the_address_fills_leaves_the_focus_alone(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop")
    expect(page.locator(RECORD)).to_be_visible()
    settle(page)
    assert page.evaluate("document.activeElement === document.body")


def test_another_language_moves_no_focus_and_keeps_the_drawer_open(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop")
    map_frame(page)
    page.click(".atlas-filter .more")
    german = page.locator(".st-key-atlas-language button:has-text('Deutsch')")
    german.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    settle(page)
    expect(page.locator(".atlas-filter .drawer")).to_be_visible()
    expect(page.locator(".st-key-atlas-language :focus")).to_have_count(1)
    page.goto("/timeline?lang=en")
    settle(page)
    page.click(".st-key-atlas-more-filters button")
    holds(page, INSIDE)
    page.click(".st-key-atlas-language button:has-text('Deutsch')")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.locator(POPOVER)).to_be_visible()


def test_names_of_languages_are_said_in_their_language(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop")
    settle(page)
    pickers = "[...document.querySelectorAll('[data-testid=stButtonGroup] button')]"
    names = "each => ['Deutsch', 'English', 'Română'].includes(each.textContent)"
    found = page.evaluate(f"{pickers}.filter({names}).map(each => [each.textContent, each.lang])")
    assert sorted(map(tuple, found)) == [
        ("Deutsch", "de"),
        ("Deutsch", "de"),
        ("English", "en"),
        ("Română", "ro"),
        ("Română", "ro"),
    ]


def test_the_player_floods_no_screen_reader(page: Page) -> None:
    page.goto("/timeline")
    settle(page)
    sentence = page.locator(".atlas-sentence")
    expect(sentence).to_have_attribute("aria-live", "polite")
    page.get_by_role("button", name="Play through time").click()
    says(page, "Until")
    expect(sentence).to_have_attribute("aria-live", "off")
    assert page.locator("output").count() == 0, "an output is a live region of its own"
    page.get_by_role("button", name="Pause").click()
    expect(sentence).to_have_attribute("aria-live", "polite")


def test_a_measure_that_the_filter_leaves_out_says_so_and_offers_to_loosen_it(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop")
    map_frame(page)
    page.click(".facet-city button:has-text('Cologne')")
    title = page.locator(RECORD).inner_text()
    says(page, f"The chosen measure “{title}” is not among them.")
    expect(page.locator(".atlas-outside")).to_have_text("The filter leaves this measure out: City.")
    page.click(".facet-city button:has-text('Dortmund')")
    expect(page.locator(".atlas-outside")).to_have_count(0)
    holds(page, "() => !document.querySelector('.atlas-sentence').textContent.includes('not among them')")
    page.click(".facet-city button:has-text('Dortmund')")
    page.click("button:has-text('Filter without City')")
    expect(page.locator(".atlas-outside")).to_have_count(0)
    says(page, f"You see {ALL} of {ALL}")
    assert "measure=hafen-sensebox-workshop" in page.url


def test_an_event_that_the_filter_leaves_out_says_so_too(page: Page) -> None:
    page.goto("/timeline?event=event-2018-11-21-projektauftakt&strand=context")
    expect(page.locator(".atlas-outside")).to_have_text("The filter leaves this event out: Strand.")
    says(page, "is not among them.")
    page.click("button:has-text('Filter without Strand')")
    expect(page.locator(".atlas-outside")).to_have_count(0)
    expect(page.locator(RECORD)).to_be_visible()


def test_numbers_of_sources_are_targets_of_24_pixels_with_room_between(page: Page) -> None:
    page.goto("/measures?measure=hafen-sensebox-workshop")
    settle(page)
    boxes = page.evaluate(
        "[...document.querySelectorAll('.atlas-ref')].map(each => each.getBoundingClientRect())"
        ".filter(box => box.width).map(({ left, right, top, width, height }) => [left, right, top, width, height])"
    )
    assert boxes
    assert all(width >= 24 and height >= 24 for *_, width, height in boxes)
    lines: dict[int, list[tuple[float, float]]] = {}
    for left, right, top, *_ in boxes:
        lines.setdefault(round(top), []).append((left, right))
    for spans in lines.values():
        spans.sort()
        assert all(after[0] >= before[1] + 2 for before, after in pairwise(spans))


def test_the_colours_of_the_device_keep_directions_and_stations(page: Page) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto("/timeline")
    settle(page)
    text = page.evaluate(
        "() => { const e = document.body.appendChild(document.createElement('i'));"
        " e.style.color = 'CanvasText'; return getComputedStyle(e).color }"
    )
    strokes = page.locator(".mark .arrow").evaluate_all("all => all.map(each => getComputedStyle(each).stroke)")
    assert strokes
    assert set(strokes) == {text}
    page.goto("/transfers")
    settle(page)
    fills = "all => [...new Set(all.map(each => getComputedStyle(each).backgroundColor))]"
    reached = page.locator(".flow-start, .flow-cell u:not(.reading)").evaluate_all(fills)
    not_reached = page.locator(".flow-goal:not(.arrived), .flow-cell u.reading").evaluate_all(fills)
    assert reached == [text]
    assert not_reached
    assert text not in not_reached


def test_no_cell_of_a_table_is_hidden_from_a_screen_reader(page: Page) -> None:
    page.goto("/timeline")
    settle(page)
    assert page.locator(".atlas-loop").count() > 0
    assert page.locator(":is(td, th, tr)[aria-hidden]").count() == 0


SPACED = """() => {
  const style = document.createElement("style");
  const rules = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;";
  style.textContent = `* { ${rules} } p { margin-bottom: 2em !important; }`;
  document.head.append(style);
}"""
CUT = """() => {
  const texts = [...document.querySelectorAll("button, a, label, summary, th, td, h1, h2, h3, p, li, dt, dd, span")]
    .filter((each) => each.childElementCount === 0 && each.textContent.trim() && each.getClientRects().length)
    .filter((each) => !each.closest("[aria-hidden=true], .atlas-hidden, [data-testid=stSkipToContent]"));
  const cut = (text) => {
    const axes = { X: ["left", "right"], Y: ["top", "bottom"] };
    for (let box = text; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.position === "absolute" && style.clipPath !== "none") return false; // for screen readers only
      const [inner, outer] = [text.getBoundingClientRect(), box.getBoundingClientRect()];
      for (const [axis, [from, to]] of Object.entries(axes)) {
        const flow = style[`overflow${axis}`];
        if (flow === "auto" || flow === "scroll") delete axes[axis]; // what scrolls can be read
        else if (flow !== "visible") {
          const [size, room] = axis === "X" ? ["scrollWidth", "clientWidth"] : ["scrollHeight", "clientHeight"];
          if (box === text ? box[size] > box[room] + 1 : inner[from] < outer[from] - 1 || inner[to] > outer[to] + 1) {
            return true;
          }
        }
      }
    }
    return false;
  };
  return texts.filter(cut).map((each) => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 50)}`);
}"""
PAGES = ("", "measures", "timeline", "toolbox", "transfers")


@pytest.mark.parametrize("name", PAGES)
def test_text_spacing_cuts_no_label(page: Page, name: str) -> None:
    """WCAG 1.4.12: wider letters, words and lines, as some readers need them, hide no text; in the map's frame too."""
    page.goto(f"/{name}?lang=de")
    settle(page)
    for frame in page.frames:
        frame.evaluate(SPACED)
    still(page)
    assert [cut for frame in page.frames for cut in frame.evaluate(CUT)] == []
