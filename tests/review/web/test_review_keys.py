"""Keys: a list that opens, other keys for oneself, none at all, and buttons that say them."""

import pytest
from playwright.sync_api import expect

from tests.review.sitting import Sitting


def test_the_list_opens_and_closes_by_key(mia: Sitting) -> None:
    mia.press("?")
    expect(mia.page.get_by_role("dialog", name="Keys")).to_be_visible()
    mia.press("j", "Escape")
    expect(mia.page.get_by_role("dialog", name="Keys")).to_have_count(0)
    assert mia.given() == []


def test_another_key_does_it_from_then_on_also_after_a_reload(mia: Sitting) -> None:
    mia.press("?")
    mia.page.get_by_label("Can't judge: a second person must say").fill("p")
    mia.press("Enter")
    expect(mia.page.get_by_text("Saved: “p”.")).to_be_visible()
    mia.press("Escape")
    mia.open()
    expect(mia.page.get_by_role("button", name="Can't judge")).to_have_attribute("aria-keyshortcuts", "p")
    mia.press("c")
    mia.press("p")
    assert [one["verdict"] for one in mia.expect_given(1)] == ["cant_judge"]


@pytest.mark.parametrize(
    ("key", "why"), [("s", "“s” already means: Skip"), ("7", "Digits stand for defects")]
)
def test_a_key_that_is_taken_is_refused(mia: Sitting, key: str, why: str) -> None:
    mia.press("?")
    field = mia.page.get_by_label("Can't judge: a second person must say")
    field.fill(key)
    mia.press("Enter")
    expect(mia.page.get_by_text(why)).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    mia.press("Escape", "c")
    assert [one["verdict"] for one in mia.expect_given(1)] == ["cant_judge"]


def test_single_keys_can_be_switched_off(mia: Sitting) -> None:
    mia.press("?")
    mia.page.get_by_label("Single keys do something").uncheck()
    mia.press("Escape", "j")
    expect(mia.page.locator(".verdicts kbd")).to_have_count(0)
    assert mia.given() == []
    mia.page.get_by_role("button", name="Can't judge").click()
    assert [one["by_key"] for one in mia.expect_given(1)] == [False]


def test_every_verb_shows_its_key(mia: Sitting) -> None:
    shown = mia.page.locator(".verdicts button").all_inner_texts()
    assert [text.split()[-1] for text in shown] == ["j", "d", "s", "c", "u"]


def test_guidelines_open_beside_the_task(mia: Sitting) -> None:
    mia.press("g")
    dialog = mia.page.get_by_role("dialog", name="Guidelines")
    expect(dialog.get_by_role("heading", name="Frames")).to_be_visible()
    expect(dialog.get_by_role("img").first).to_be_visible()
    expect(dialog.get_by_role("heading", name="Stories")).to_have_count(0)
    mia.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_picture_is_magnified_by_keys(mia: Sitting) -> None:
    mia.press("+", "+")
    expect(mia.page.locator(".zoom")).to_contain_text("225 %")
    mia.press("0")
    expect(mia.page.locator(".zoom")).to_contain_text("100 %")
    mia.page.keyboard.down("z")
    expect(mia.page.locator(".zoom")).to_contain_text("250 %")
    mia.page.keyboard.up("z")
    expect(mia.page.locator(".zoom")).to_contain_text("100 %")
