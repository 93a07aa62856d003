"""The page of transfers in a real browser: two questions answered by clicks only, and by keys."""

import re

from playwright.sync_api import Page, expect


def test_which_measures_of_dortmund_were_proposed_to_cluj_and_how_far_did_they_get(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Transfers", exact=True).click()
    page.get_by_role("radio", name="Dortmund → Cluj-Napoca · 5").click()
    expect(page).to_have_url(re.compile("way=dortmund-to-cluj"))
    expect(page.locator(".atlas-sentence").first).to_contain_text(
        "5 transfers are recorded. Furthest recorded state: proposed: 3; seen: 1; adapted: 1. "
        "Taken over from Dortmund and carried out in Cluj-Napoca: none recorded."
    )
    rows = page.locator(".flow-row .flow-title")
    expect(rows).to_contain_text(
        [
            "Nature-based solutions for post-industrial areas",
            "Formats that raise awareness",
            "Heat telephone",
            "Living-lab method",
            "Rainwater reservoirs",
        ]
    )
    table = page.get_by_role("region", name="Dortmund → Cluj-Napoca")
    row = table.get_by_role("row", name=re.compile("Rainwater reservoirs"))
    expect(row).to_contain_text("date not documented")
    expect(row).to_contain_text("none recorded")
    # Its record opens without loading the page again, and leads to its source.
    page.evaluate("window.still = true")
    row.get_by_role("link", name="Rainwater reservoirs for retention and watering").click()
    card = page.locator(".st-key-atlas-transfer")
    expect(card).to_contain_text("No implementation in Cluj-Napoca was found.")
    expect(card).to_contain_text("Nothing further is recorded.")
    assert (card.locator(".atlas-ref").first.get_attribute("href") or "").startswith("https://")
    # And what it would take there.
    card.get_by_role("link", name="What would it take in Cluj-Napoca?").click()
    expect(page.get_by_text("7 of 10 conditions are unknown. 2 are given. 1 is missing.")).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("what would it take in Cluj-Napoca"))).to_be_in_viewport()
    assert page.evaluate("window.still")


def test_the_drawing_ends_where_the_record_ends(page: Page) -> None:
    page.goto("/transfers?way=dortmund-to-cluj")
    rows = page.locator(".flow-row")
    expect(rows).to_have_count(5)
    passed = rows.evaluate_all("rows => rows.map(row => row.querySelectorAll('.flow-cell.passed').length)")
    assert passed == [5, 2, 1, 1, 1]
    expect(page.locator(".flow-goal.arrived")).to_have_count(0)
    names = page.locator(".flow-title a").all_inner_texts()
    assert len(names) == 5
    sideways = "const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth"
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate(f"(() => {{ {sideways} }})()") == 0


def test_directions_work_by_keyboard(page: Page) -> None:
    page.goto("/transfers?way=dortmund-to-cluj")
    chosen = page.get_by_role("radio", name="Dortmund → Cluj-Napoca · 5")
    chosen.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("way=cluj-to-dortmund"))
    expect(page.locator(".flow-row")).to_have_count(1)
    expect(page.locator(".flow-track.backwards")).to_have_count(1)
