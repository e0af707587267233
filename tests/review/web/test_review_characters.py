"""Characters at the review screen: passed, failed, described anew, and asked for again."""

import pytest
from playwright.sync_api import expect

from tests.review.browsing import hold
from tests.review.sitting import Sitting
from vivant.schema.record import Checkpoint


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    return "characters"


def test_every_character_is_decided_by_keyboard_and_then_nothing_waits(mia: Sitting) -> None:
    for keys in (("j",), ("d", "2"), ("j",)):
        mia.wait()
        mia.press(*keys)
    expect(mia.page.get_by_role("heading", name="Nothing waits for you here")).to_be_visible()
    given = mia.expect_given(3)
    assert [(one["verdict"], one["defects"]) for one in given] == [
        ("pass", []),
        ("fail", ["colours"]),
        ("pass", []),
    ]
    assert mia.visit.problems == []


def test_the_most_similar_other_one_stands_beside_it(mia: Sitting) -> None:
    expect(mia.page.locator(".references")).to_contain_text("the most similar other one")


def test_an_empty_description_is_refused_at_the_field(mia: Sitting) -> None:
    mia.press("e")
    field = mia.page.get_by_label("Description")
    field.fill("")
    mia.press("Control+Enter")
    expect(mia.page.get_by_text("A character needs a description.")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")


def test_a_character_described_anew_leaves_until_it_has_a_template(mia: Sitting) -> None:
    first = mia.title()
    mia.press("e")
    field = mia.page.get_by_label("Description")
    described = field.input_value()
    field.fill(f"{described.removesuffix('.')} and a yellow scarf.")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("The description is saved.")
    expect(mia.page).not_to_have_title(f"{first} – Characters – tiny")
    characters = mia.application.desk.project.catalogue.characters()
    changed = [r.character for r in characters if r.character.revision > 1]
    assert [one.name for one in changed] == [first]
    assert "yellow scarf" in changed[0].description


def test_another_template_is_ordered_with_a_reason(mia: Sitting) -> None:
    first = mia.title()
    mia.press("t")
    mia.page.keyboard.type("the hat is missing")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("Another template is ordered.")
    expect(mia.page.locator(".orders")).to_contain_text("1 ordered")
    expect(mia.page).not_to_have_title(f"{first} – Characters – tiny")


def test_undo_of_the_last_one_brings_back_what_was_chosen(mia: Sitting) -> None:
    mia.press("j")
    mia.wait()
    mia.press("j")
    mia.wait()
    last = mia.title()
    mia.press("n")
    mia.page.keyboard.type("a second tail")
    mia.press("Escape", "Shift+Digit2", "Enter")
    expect(mia.page.get_by_role("heading", name="Nothing waits for you here")).to_be_visible()
    mia.expect_given(3)
    mia.press("u")
    expect(mia.page).to_have_title(f"{last} – Characters – tiny")
    expect(mia.page.locator(".defect[aria-pressed=true]")).to_have_count(1)
    expect(mia.page.locator("[data-note]")).to_have_value("a second tail")


def test_while_an_order_is_on_its_way_nothing_is_decided(mia: Sitting) -> None:
    first = mia.title()
    held = hold(mia.page, "**/sheet")
    with mia.page.expect_request("**/sheet"):
        mia.press("h")
    mia.press("j")
    expect(mia.page.locator(".notice-line")).to_have_text("An order is on its way.")
    assert mia.title() == first
    held.first(mia.page).continue_()
    expect(mia.page.locator(".notice-line")).to_contain_text("A sheet is ordered.")
    expect(mia.page).not_to_have_title(f"{first} – Characters – tiny")
    assert mia.given() == []


def test_what_was_ordered_leaves_and_nothing_else(mia: Sitting) -> None:
    first = mia.title()
    mia.press("j")
    mia.expect_given(1)
    mia.wait()
    second = mia.title()
    held = hold(mia.page, "**/sheet")
    with mia.page.expect_request("**/sheet"):
        mia.press("h")
    mia.press("u")
    expect(mia.page).to_have_title(f"{first} – Characters – tiny")
    held.first(mia.page).continue_()
    expect(mia.page.locator(".notice-line")).to_contain_text("A sheet is ordered.")
    assert mia.title() == first
    mia.press("d", "Shift+Digit2", "Enter")
    assert [(one["undone"], one["defects"]) for one in mia.expect_given(2)] == [
        (True, []),
        (False, ["colours"]),
    ]
    mia.wait()
    assert mia.title() not in (first, second)


def test_a_wish_beside_another_order_is_kept_and_said_so(mia: Sitting) -> None:
    held = hold(mia.page, "**/sheet")
    with mia.page.expect_request("**/sheet"):
        mia.press("h")
    mia.press("t")
    dialog = mia.page.get_by_role("dialog", name="Another template")
    mia.page.keyboard.type("the hat is missing")
    mia.press("Control+Enter")
    expect(dialog.get_by_role("alert")).to_have_text("An order is on its way.")
    expect(dialog.get_by_role("textbox")).to_have_value("the hat is missing")
    held.first(mia.page).continue_()
    expect(dialog).to_have_count(0)


def test_a_wish_closes_when_its_character_is_lost(mia: Sitting) -> None:
    mia.page.route("**/api/leases", lambda route: route.fulfill(json={"alive": [], "seconds": 60}), times=1)
    with mia.page.expect_response("**/api/leases"):
        mia.press("t")
    expect(mia.page.get_by_role("dialog", name="Another template")).to_have_count(0)
    expect(mia.page.locator(".notice-line")).to_contain_text("What you looked at went back to the queue")
