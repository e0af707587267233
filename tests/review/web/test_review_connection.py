"""Far away, offline, or with a tab that dies: nothing is lost, nothing counts twice, nothing is waited for."""

from playwright.sync_api import Browser, Route, expect

from tests.review.browsing import hold
from tests.review.serving import Served
from tests.review.sitting import Sitting, sitting

OFFLINE = 10_000
"""Milliseconds that the network is away."""


def test_no_answer_of_the_network_is_waited_for(mia: Sitting) -> None:
    held: list[Route] = []
    mia.page.route("**/api/answers", lambda route: held.append(route))
    mia.page.route("**/claim", lambda route: held.append(route))
    titles = [mia.title()]
    for _ in range(4):
        mia.passes()
        expect(mia.page).not_to_have_title(f"{titles[-1]} – Frames – tiny")
        mia.wait()
        titles.append(mia.title())
    assert len(set(titles)) == 5
    assert mia.given() == []


def test_what_was_said_offline_is_sent_once_when_the_network_is_back(mia: Sitting) -> None:
    mia.visit.context.set_offline(True)
    for decide in (mia.passes, lambda: mia.press("c"), mia.passes):
        decide()
        mia.wait()
    expect(mia.page.locator(".flag")).to_have_text("Offline: 3 answers kept here, sent later")
    mia.page.wait_for_timeout(OFFLINE)
    assert mia.given() == []
    mia.visit.context.set_offline(False)
    given = mia.expect_given(3)
    assert [one["verdict"] for one in given] == ["pass", "cant_judge", "pass"]
    assert len({one["task"] for one in given}) == 3
    expect(mia.page.locator(".flag")).to_have_count(0)


def test_an_answer_whose_confirmation_was_lost_counts_once(mia: Sitting) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    mia.page.route("**/api/answers", lose, times=1)
    mia.passes()
    mia.expect_given(1)
    expect(mia.page.locator(".last")).to_contain_text("The gate had said")
    assert len(mia.given()) == 1


def test_undo_before_it_was_sent_sends_only_what_counts(mia: Sitting) -> None:
    first = mia.title()
    mia.visit.context.set_offline(True)
    mia.passes()
    mia.wait()
    second = mia.title()
    mia.passes()
    mia.wait()
    mia.press("u")
    expect(mia.page).to_have_title(f"{second} – Frames – tiny")
    mia.settle()
    mia.press("d", "1")
    mia.visit.context.set_offline(False)
    given = mia.expect_given(2)
    assert [(one["verdict"], one["undone"]) for one in given] == [("pass", False), ("fail", False)]
    assert first != second


def test_a_killed_tab_loses_nothing(mia: Sitting) -> None:
    mia.page.route("**/api/answers", lambda route: route.abort())
    for _ in range(3):
        mia.passes()
        mia.wait()
    assert mia.given() == []
    mia.page.goto("about:blank")
    mia.page.unroute("**/api/answers")
    mia.open()
    given = mia.expect_given(3)
    assert {one["verdict"] for one in given} == {"pass"}


def test_a_page_that_goes_gives_back_what_it_held(
    browser: Browser, application: Served, mia: Sitting
) -> None:
    first = mia.title()
    mia.page.goto("about:blank")
    with sitting(browser, application, "frames", name="tom") as tom:
        tom.open()
        assert tom.title() == first


def test_whoever_was_signed_out_keeps_their_answers_and_is_told(mia: Sitting) -> None:
    mia.page.route(
        "**/api/answers",
        lambda route: route.fulfill(status=401, json={"error": {"what": "nobody is signed in", "do": ""}}),
        times=1,
    )
    mia.passes()
    flag = mia.page.locator(".flag")
    expect(flag).to_contain_text("You are signed out. 1 answer kept here")
    expect(flag.get_by_role("link")).to_have_attribute("href", "/login?next=%2Freview%2Fframes")
    mia.expect_given(1)
    expect(flag).to_have_count(0)


def test_what_comes_back_unreadable_was_not_sent(mia: Sitting) -> None:
    mia.page.route(
        "**/api/answers", lambda route: route.fulfill(content_type="text/html", body=_PORTAL), times=1
    )
    mia.passes()
    expect(mia.page.locator(".flag")).to_have_text("Offline: 1 answer kept here, sent later")
    mia.expect_given(1)
    expect(mia.page.locator(".flag")).to_have_count(0)


_PORTAL = "<p>Accept our terms to use this network.</p>"


def test_undo_of_an_answer_that_is_refused_takes_no_other_one_back(mia: Sitting) -> None:
    mia.passes()
    mia.expect_given(1)
    mia.wait()
    second = mia.title()
    held = hold(mia.page, "**/api/answers")
    with mia.page.expect_request("**/api/answers"):
        mia.passes()
    mia.settle()
    mia.press("u")
    expect(mia.page).to_have_title(f"{second} – Frames – tiny")
    held.over = True
    held.first(mia.page).fulfill(status=409, json=_SETTLED)
    expect(mia.page.locator(".notice-line")).to_have_text("Not counted: Somebody settled it already.")
    expect(mia.page).not_to_have_title(f"{second} – Frames – tiny")
    mia.wait()
    mia.passes()
    assert [one["undone"] for one in mia.expect_given(2)] == [False, False]


_SETTLED = {"error": {"what": "somebody settled it already", "do": ""}, "reason": "settled", "item": None}


def test_an_answer_whose_confirmation_was_lost_is_corrected(mia: Sitting) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    first = mia.title()
    mia.page.route("**/api/answers", lose)
    mia.passes()
    expect(mia.page.locator(".flag")).to_have_text("Offline: 1 answer kept here, sent later")
    mia.expect_given(1)
    mia.press("u")
    expect(mia.page).to_have_title(f"{first} – Frames – tiny")
    mia.settle()
    mia.press("d", "1")
    mia.page.unroute_all(behavior="wait")
    given = mia.expect_given(2)
    assert [(one["verdict"], one["undone"]) for one in given] == [("pass", True), ("fail", False)]
    assert given[0]["task"] == given[1]["task"]


def test_an_undo_whose_confirmation_was_lost_leaves_the_item_here(mia: Sitting) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    first = mia.title()
    mia.passes()
    mia.expect_given(1)
    mia.settle()
    mia.page.route("**/api/undo", lose, times=1)
    with mia.page.expect_response("**/api/undo"):
        mia.press("u")
    expect(mia.page).to_have_title(f"{first} – Frames – tiny")
    mia.press("d", "1")
    given = mia.expect_given(2)
    assert [(one["verdict"], one["undone"]) for one in given] == [("pass", True), ("fail", False)]


def test_an_undo_waits_for_the_one_before_it(mia: Sitting) -> None:
    first = mia.title()
    mia.passes()
    mia.expect_given(1)
    second = mia.open().title()
    mia.passes()
    mia.expect_given(2)
    mia.settle()
    held = hold(mia.page, "**/api/undo")
    with mia.page.expect_request("**/api/undo"):
        mia.press("u", "u")
    mia.settle()
    assert [(route.request.post_data_json or {})["number"] is None for route in held] == [False]
    expect(mia.page).to_have_title(f"{second} – Frames – tiny")
    held.over = True
    held.first(mia.page).continue_()
    expect(mia.page).to_have_title(f"{first} – Frames – tiny")
    assert [one["undone"] for one in mia.given()] == [True, True]


def test_what_is_being_taken_back_stays_on_the_screen(mia: Sitting) -> None:
    first = mia.title()
    mia.passes()
    mia.expect_given(1)
    mia.settle()
    held = hold(mia.page, "**/api/undo")
    with mia.page.expect_response("**/api/leases"):
        mia.press("u")
    mia.settle()
    expect(mia.page).to_have_title(f"{first} – Frames – tiny")
    held.first(mia.page).continue_()
    mia.press("d", "1")
    assert [one["undone"] for one in mia.expect_given(2)] == [True, False]
