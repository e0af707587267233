"""Stories at the review screen: edited inline, checked as one types, moved, and done by keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.review.sitting import Sitting
from vivant.schema.record import Checkpoint


@pytest.fixture(scope="module")
def checkpoint() -> Checkpoint:
    return "stories"


def test_a_whole_story_is_done_by_keyboard_alone(mia: Sitting) -> None:
    first = mia.title()
    mia.press("l", "l", "e")
    narration = mia.page.get_by_label("Narration")
    expect(narration).to_be_focused()
    mia.press("ControlOrMeta+a")
    mia.page.keyboard.type("They went home, each by their own way.")
    mia.press("Control+Enter")
    expect(mia.page.locator(".changes")).to_have_count(0)
    expect(mia.page.locator("[data-card='1'] .told")).to_have_text("They went home, each by their own way.")
    mia.page.locator(".desk").focus()
    mia.press("j")
    expect(mia.page).not_to_have_title(f"{first} – Stories – tiny")
    given = mia.expect_given(1)
    assert [one["verdict"] for one in given] == ["pass"]
    stories = list(mia.application.desk.project.catalogue.stories())
    changed = [r.story for r in stories if r.story and r.story.revision > 1]
    assert [story.frames[1].narration for story in changed] == ["They went home, each by their own way."]


def test_a_problem_stands_at_its_field_and_nothing_is_saved_until_it_is_gone(mia: Sitting) -> None:
    mia.press("l", "e")
    narration = mia.page.get_by_label("Narration")
    told = narration.input_value()
    narration.fill("")
    expect(narration).to_have_attribute("aria-invalid", "true")
    described_by = narration.get_attribute("aria-describedby")
    expect(mia.page.locator(f"#{described_by}")).to_be_visible()
    save = mia.page.get_by_role("button", name="Save")
    expect(save).to_be_disabled()
    narration.fill(f"{told} So it was.")
    expect(narration).not_to_have_attribute("aria-invalid", "true")
    expect(save).to_be_enabled()


def test_frames_move_by_keys_and_say_so(mia: Sitting) -> None:
    second = mia.page.locator("[data-card='1'] .told").inner_text()
    mia.press("l", "l", "Alt+ArrowUp")
    expect(mia.page.locator("[data-card='0'] .told")).to_have_text(second)
    expect(mia.page.locator("[data-said]")).to_contain_text("Frame 2 is now frame 1 of")
    assert mia.page.evaluate("document.activeElement.closest('[data-card]').dataset.card") == "0"


def test_what_is_not_saved_is_neither_passed_nor_lost(mia: Sitting) -> None:
    first = mia.title()
    mia.press("l", "Alt+ArrowDown")
    expect(mia.page.locator(".changes")).to_contain_text("Not saved yet")
    mia.page.locator(".desk").focus()
    mia.press("j")
    expect(mia.page.locator(".notice-line")).to_have_text("Save your changes first, or drop them.")
    assert (mia.title(), mia.given()) == (first, [])
    mia.page.get_by_role("button", name="Drop").click()
    mia.press("j")
    assert len(mia.expect_given(1)) == 1


def test_a_frame_is_written_anew_with_a_wish(mia: Sitting) -> None:
    first = mia.title()
    mia.press("l", "w")
    expect(mia.page.get_by_role("dialog", name="Write frame 1 anew")).to_be_visible()
    mia.page.keyboard.type("at night")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("Frame 1 is being written anew.")
    expect(mia.page.locator(".orders")).to_contain_text("1 ordered")
    expect(mia.page).not_to_have_title(f"{first} – Stories – tiny")


def test_what_is_not_saved_is_neither_skipped_nor_undone_over(mia: Sitting) -> None:
    mia.press("j")
    mia.expect_given(1)
    mia.wait()
    second = mia.title()
    mia.press("l", "Alt+ArrowDown")
    expect(mia.page.locator(".changes")).to_contain_text("Not saved yet")
    mia.page.locator(".desk").focus()
    mia.settle()
    for key in ("s", "c", "u"):
        mia.press(key)
        expect(mia.page.locator(".notice-line")).to_have_text("Save your changes first, or drop them.")
        expect(mia.page.locator(".changes")).to_contain_text("Not saved yet")
    assert mia.title() == second
    assert [one["undone"] for one in mia.given()] == [False]
    mia.page.get_by_role("button", name="Drop").click()
    mia.press("s")
    assert [one["verdict"] for one in mia.expect_given(2)] == ["pass", "skip"]
