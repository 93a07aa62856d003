"""The rollbook in a real browser: order by clicks, read, follow a source, take the PDF home."""

import re

from playwright.sync_api import Page, expect

from devtools.settled import settle

BOOK = ".rollbook"


def test_a_book_is_ordered_read_and_taken_home_by_clicks(page: Page) -> None:
    page.goto("/rollbook")
    expect(page.locator(".rollbook-notice")).to_contain_text("This is not the project's rollbook.")
    page.get_by_role("button", name="Flood prevention").click()
    page.get_by_role("button", name="Heat and health").click()
    expect(page.locator("h2", has_text="Rollbook from the data of the atlas: Flood prevention")).to_be_visible()
    expect(page).to_have_url(re.compile(r"topic=flood-prevention$"))
    settle(page)
    costs = page.locator(".rollbook-money")
    expect(costs.locator("table")).to_be_hidden()
    costs.locator("summary").click()
    expect(costs.locator("table")).to_be_visible()
    source = costs.locator("tbody .atlas-ref").first
    assert re.match("https?://", source.get_attribute("href") or "")
    with page.expect_download() as taken:
        page.click(".rollbook-file.first")
    assert taken.value.suggested_filename == "rollbook-flood-prevention-en.pdf"
    assert taken.value.path().read_bytes().startswith(b"%PDF-1.7")


def test_on_a_phone_nothing_is_wider_than_the_screen(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/rollbook?topic=heat-health&lang=de")
    page.locator(BOOK).wait_for()
    page.evaluate("document.querySelectorAll('details.rollbook-chapter').forEach(part => part.open = true)")
    wide = page.evaluate(
        "() => [...document.querySelectorAll('.rollbook > *, .rollbook-chapter > *')]"
        ".filter(part => part.getBoundingClientRect().right > innerWidth + 1).map(part => part.className)"
    )
    assert wide == []
