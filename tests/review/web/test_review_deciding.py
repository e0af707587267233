"""Deciding with keys: one press is one answer, nothing is answered while one writes, undo restores the screen."""

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.review.serving import Served
from tests.review.sitting import Sitting, sitting


def test_a_press_passes_and_the_next_frame_is_there(mia: Sitting) -> None:
    before, first = int(mia.left.inner_text()), mia.title()
    mia.passes()
    expect(mia.left).to_have_text(str(before - 1))
    assert mia.title() != first
    assert [given["verdict"] for given in mia.expect_given(1)] == ["pass"]
    assert mia.visit.problems == []


def test_a_fail_is_two_keys(mia: Sitting) -> None:
    mia.press("d", "7")
    (given,) = mia.expect_given(1)
    assert (given["verdict"], given["defects"], given["by_key"]) == ("fail", ["anatomy"], True)


def test_shift_gathers_several_defects_and_enter_sends_them(mia: Sitting) -> None:
    mia.press("d", "Shift+Digit2", "Shift+Digit7", "Enter")
    assert mia.expect_given(1)[0]["defects"] == ["hair", "anatomy"]


def test_a_fail_without_a_defect_is_not_sent(mia: Sitting) -> None:
    first = mia.title()
    mia.press("d", "Enter", "Escape")
    expect(mia.page.locator(".chooser")).to_have_count(0)
    assert (mia.title(), mia.given()) == (first, [])


def test_where_it_is_goes_with_the_fail(mia: Sitting) -> None:
    mia.press("r", "9", "Enter", "3")
    region = mia.expect_given(1)[0]["region"]
    assert (region["left"], region["top"]) == (pytest.approx(2 / 3), 0)


def test_a_character_is_marked_by_its_letter(mia: Sitting) -> None:
    mia.press("r", "a", "Enter", "1")
    given = mia.expect_given(1)[0]
    assert given["character"].startswith("C")
    assert given["region"] is not None


def test_a_rectangle_is_dragged(mia: Sitting) -> None:
    mia.press("r")
    box = mia.page.locator(".whole").bounding_box()
    assert box is not None
    mouse = mia.page.mouse
    mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.25)
    mouse.down()
    mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.4)
    mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.75)
    mouse.up()
    mia.press("Enter", "1")
    region = mia.expect_given(1)[0]["region"]
    assert [round(region[side], 2) for side in ("left", "top", "right", "bottom")] == [0.25, 0.25, 0.5, 0.75]


def test_a_double_press_is_one_answer(mia: Sitting) -> None:
    before = int(mia.left.inner_text())
    mia.press("j", "j", "j")
    mia.expect_given(1)
    expect(mia.left).to_have_text(str(before - 1))


def test_keys_are_dead_in_text_fields(mia: Sitting) -> None:
    first = mia.title()
    mia.press("n")
    note = mia.page.locator("[data-note]")
    expect(note).to_be_focused()
    mia.page.keyboard.type("just a jug? u d 1")
    expect(note).to_have_value("just a jug? u d 1")
    assert (mia.title(), mia.given()) == (first, [])


def test_undo_brings_the_screen_back_with_what_was_marked(mia: Sitting) -> None:
    first = mia.title()
    mia.press("r", "5", "Enter", "Shift+Digit3", "Enter")
    mia.expect_given(1)
    mia.settle()
    mia.press("u")
    expect(mia.page.get_by_role("button", name="Wrong clothes or colours")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(mia.page.locator(".mark")).to_be_visible()
    assert mia.title() == first
    mia.press("Shift+Digit3", "4")
    given = mia.expect_given(2)
    assert [(one["undone"], one["defects"]) for one in given] == [(True, ["outfit"]), (False, ["prop"])]
    assert given[0]["task"] == given[1]["task"]


def test_undo_works_on_answers_of_an_earlier_visit(mia: Sitting) -> None:
    first = mia.title()
    mia.passes()
    mia.expect_given(1)
    mia.open()
    assert mia.title() != first
    mia.press("u")
    expect(mia.page).to_have_title(f"{first} – Frames – tiny")


def test_undo_of_several_goes_back_one_by_one(mia: Sitting) -> None:
    titles = []
    for _ in range(3):
        titles.append(mia.title())
        mia.passes()
        mia.wait()
    mia.expect_given(3)
    for title in reversed(titles):
        mia.press("u")
        expect(mia.page).to_have_title(f"{title} – Frames – tiny")
    mia.settle()
    mia.press("c")
    given = mia.expect_given(4)
    assert [one["undone"] for one in given] == [True, True, True, False]


def test_the_gate_is_silent_until_one_has_answered(mia: Sitting) -> None:
    expect(mia.page.locator(".last")).to_have_count(0)
    mia.passes()
    expect(mia.page.get_by_text("The gate had said")).to_be_visible()


def test_what_happened_is_announced(mia: Sitting) -> None:
    said = mia.page.locator("[data-said]")
    mia.passes()
    expect(said).to_contain_text("Passed. Next: frame")
    mia.settle()
    mia.press("u")
    expect(said).to_contain_text("Undone: Passed")


def test_somebody_who_settled_it_meanwhile_is_told_in_words(
    browser: Browser, application: Served, mia: Sitting
) -> None:
    mia.page.route("**/api/answers", lambda route: route.fulfill(status=409, json=_CONFLICT))
    mia.passes()
    expect(mia.page.locator(".notice-line")).to_have_text("Not counted: Somebody settled it already.")


_CONFLICT = {"error": {"what": "somebody settled it already", "do": ""}, "reason": "settled", "item": None}


def test_two_people_never_see_the_same_frame(browser: Browser, application: Served, mia: Sitting) -> None:
    with sitting(browser, application, "frames", name="tom") as tom:
        tom.open()
        assert tom.title() != mia.title()


def test_a_training_item_is_explained_before_one_goes_on(browser: Browser, application: Served) -> None:
    told = {
        "right": False,
        "verdict": "fail",
        "defects": ["anatomy"],
        "explanation": "The left hand has six fingers.",
    }

    def as_training(route: Route) -> None:
        reply = route.fetch()
        body = reply.json()
        body["items"] = [{**item, "training": True} for item in body["items"]]
        route.fulfill(response=reply, json=body)

    def explained(route: Route) -> None:
        reply = route.fetch()
        route.fulfill(response=reply, json={**reply.json(), "reveal": {"gate": None, "training": told}})

    with sitting(browser, application, "frames") as mia:
        mia.page.route("**/claim", as_training)
        mia.page.route("**/api/answers", explained)
        mia.open()
        first = mia.title()
        mia.press("c")
        lesson = mia.page.get_by_role("alert", name="Training")
        expect(lesson).to_contain_text("The answer is: failed")
        expect(lesson).to_contain_text("The left hand has six fingers.")
        assert mia.title() == first
        mia.press("Enter")
        expect(lesson).to_have_count(0)
        expect(mia.page).not_to_have_title(f"{first} – Frames – tiny")
        mia.page.unroute_all(behavior="wait")


def test_a_repair_is_ordered_and_the_frame_leaves(mia: Sitting) -> None:
    if mia.page.locator(".two").count():
        mia.passes()
        mia.wait()
    first = mia.title()
    mia.press("i", "5", "Enter")
    expect(mia.page.locator("[data-instruction]")).to_be_focused()
    mia.page.keyboard.type("a red ball")
    mia.press("Control+Enter")
    expect(mia.page.locator(".notice-line")).to_contain_text("The repair is ordered.")
    expect(mia.page.locator(".orders")).to_contain_text("1 ordered")
    expect(mia.page).not_to_have_title(f"{first} – Frames – tiny")


def test_a_double_press_says_nothing_of_the_next_pair(browser: Browser, application: Served) -> None:
    def as_pairs(route: Route) -> None:
        reply = route.fetch()
        body = reply.json()
        for item in body["items"]:
            content = item["content"]
            content["other"] = {
                "attempt": content["attempt"] + 1,
                "picture": content["neighbours"][0]["picture"],
            }
        route.fulfill(response=reply, json=body)

    with sitting(browser, application, "frames") as mia:
        mia.page.route("**/claim", as_pairs)
        mia.page.route("**/api/answers", lambda route: None)
        mia.open()
        first = mia.title()
        mia.press("a", "a")
        expect(mia.page).not_to_have_title(f"{first} – Frames – tiny")
        second = mia.wait().title()
        mia.press("j")
        expect(mia.page.locator(".notice-line")).to_have_text("Say which: A or B.")
        assert mia.title() == second
