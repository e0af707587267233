"""The grid in a real browser: few elements however many frames, reachable and usable by keyboard, every view a link."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.review.browsing import Visit, hold, visit
from tests.review.many_frames import make_many
from tests.review.serving import Served, served

FRAMES = 3200


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    project = make_many(tmp_path_factory.mktemp("grid") / "many", FRAMES, characters=40, pictures=24, size=96)
    with served(project) as opened:
        yield opened


@pytest.fixture
def viewer(browser: Browser, application: Served) -> Iterator[Visit]:
    with visit(browser, application) as found:
        yield found
        assert found.problems == []


def grid(page: Page) -> Locator:
    return page.get_by_role("grid", name="Frames")


def count(page: Page) -> Locator:
    return page.locator("#count")


def browse(visit: Visit, query: str = "", expected: str = "3,200 frames") -> Page:
    page = visit.open(f"/browse{query}")
    expect(count(page)).to_have_text(expected, timeout=30_000)
    return page


def focused(page: Page) -> Locator:
    return page.locator(".cell > a:focus")


def test_the_page_holds_few_elements_wherever_one_is(viewer: Visit) -> None:
    page = browse(viewer)
    for part in (0, 0.5, 1):
        grid(page).evaluate("(grid, part) => { grid.scrollTop = part * grid.scrollHeight; }", part)
        expect(page.locator(".cell img").first).to_be_visible()
        assert page.evaluate("document.querySelectorAll('*').length") < 2000
    expect(page.get_by_role("gridcell").last).to_have_attribute("data-place", str(FRAMES - 1))


def test_tab_leads_into_the_grid_to_what_is_seen_after_scrolling(viewer: Visit) -> None:
    page = browse(viewer)
    grid(page).evaluate("(grid) => { grid.scrollTop = 9000; }")
    expect(page.locator('.cell > a[tabindex="0"]')).to_be_in_viewport()
    page.locator("#size").focus()
    page.keyboard.press("Tab")
    expect(focused(page)).to_be_in_viewport()
    assert grid(page).evaluate("(grid) => Math.abs(grid.scrollTop - 9000)") < 400


def test_what_has_the_focus_stays_while_one_scrolls_away_and_keys_go_on_from_there(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator('[data-place="2"] > a[href]').focus()
    grid(page).evaluate("(grid) => { grid.scrollTop = 20000; }")
    expect(page.locator(".cell").nth(12)).to_be_attached()
    expect(focused(page)).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(focused(page)).to_have_attribute("href", "/frames/S00001-F04")
    expect(focused(page)).to_be_in_viewport()


def test_every_key_of_the_grid_moves_as_it_says(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator('[data-place="0"] > a[href]').focus()
    columns = int(grid(page).get_attribute("aria-colcount") or 0)
    for key, place in (
        ("ArrowRight", 1), ("ArrowDown", 1 + columns), ("End", 2 * columns - 1), ("Home", columns),
        ("ArrowUp", 0), ("ArrowLeft", 0), ("Control+End", FRAMES - 1), ("Control+Home", 0), ("ArrowUp", 0),
    ):  # fmt: skip
        page.keyboard.press(key)
        expect(page.locator(f'[data-place="{place}"] > a')).to_be_focused()
    page.keyboard.press("PageDown")
    expect(focused(page)).to_be_in_viewport()
    assert grid(page).evaluate("(grid) => grid.scrollTop") > 0
    page.keyboard.press("PageUp")
    expect(page.locator('[data-place="0"] > a')).to_be_focused()


def test_enter_opens_the_frame_and_back_leads_to_the_same_place(viewer: Visit) -> None:
    page = browse(viewer)
    grid(page).evaluate("(grid) => { grid.scrollTop = 12000; }")
    link = page.locator('.cell > a[tabindex="0"][href]')
    expect(link).to_be_in_viewport()
    link.focus()
    address = link.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{address}$"))
    page.go_back()
    expect(page.locator(f'.cell > a[href="{address}"]')).to_be_in_viewport(timeout=10_000)


def test_a_filter_stands_in_the_address_and_the_address_makes_the_filter(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator("#fields label", has_text="pending").get_by_role("checkbox").check()
    expect(page).to_have_url(re.compile(r"/browse\?state=pending$"))
    expect(count(page)).to_have_text(re.compile(r"^\d+ of 3,200 frames$"))
    told = count(page).inner_text()
    page.locator("#sort").select_option("-score")
    expect(page).to_have_url(re.compile(r"\?state=pending&sort=-score$"))
    with_link = viewer.context.new_page()
    with_link.goto(page.url)
    expect(count(with_link)).to_have_text(told)
    expect(with_link.locator("#sort")).to_have_value("-score")
    expect(with_link.get_by_role("button", name="Without State: pending")).to_be_visible()
    page.go_back()
    expect(page.locator("#sort")).to_have_value("story")
    page.get_by_role("button", name="Without State: pending").click()
    expect(count(page)).to_have_text("3,200 frames")


def test_words_scores_and_characters_narrow_the_view_by_keyboard_alone(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator("#text input").focus()
    page.keyboard.type("in story 17,")
    page.keyboard.press("Enter")
    expect(count(page)).to_have_text("8 of 3,200 frames")
    page.get_by_role("button", name="Clear all").press("Enter")
    expect(count(page)).to_have_text("3,200 frames")
    page.get_by_label("Find a character").focus()
    page.keyboard.type("Nobody 12")
    expect(page.locator("#character li button")).to_have_text(["Nobody 12 (C0012)"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("character=C0012"))
    expect(page.get_by_role("button", name="Without Character: Nobody 12")).to_be_visible()
    page.get_by_label("at least").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("score_from=0.05"))


def test_one_can_go_to_a_story_by_its_name(viewer: Visit) -> None:
    page = browse(viewer)
    page.get_by_label("Go to story").fill("Tale 377")
    page.keyboard.press("Enter")
    expect(focused(page)).to_have_attribute("href", "/frames/S00377-F01")
    expect(focused(page)).to_be_in_viewport()


def test_two_that_are_selected_by_keyboard_can_be_compared(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator('[data-place="0"] > a[href]').focus()
    page.keyboard.press("x")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("x")
    expect(page.locator("#selected")).to_have_text("2 selected")
    expect(page.locator('[aria-selected="true"]')).to_have_count(2)
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile(r"/compare\?a=S00001-F01&b=S00001-F02$"))


def test_letters_typed_into_a_field_select_nothing(viewer: Visit) -> None:
    page = browse(viewer)
    page.locator("#text input").focus()
    page.keyboard.type("xx")
    expect(page.locator("#selection")).to_be_hidden()


def test_everything_found_is_decided_on_after_its_number_was_typed(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application, "adjudicator", name="Grace") as found:
        page = browse(found, "?story=S00010", "8 of 3,200 frames")
        page.get_by_role("button", name="Decide on all 8").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label("Fail").check()
        dialog.get_by_label("To confirm").fill("7")
        page.keyboard.press("Enter")
        expect(dialog.get_by_role("alert")).to_contain_text("Type 8")
        dialog.get_by_label("To confirm").fill("8")
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_have_text("8 frames decided")
        expect(page.locator('.cell[data-state="rejected"]')).to_have_count(8)
        assert found.problems == []


def test_viewers_are_not_offered_to_decide(viewer: Visit) -> None:
    page = browse(viewer)
    expect(page.get_by_role("button", name="Decide on all")).to_have_count(0)


def test_at_320_pixels_filters_fold_away_and_nothing_sticks_out(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application, width=320, height=640) as found:
        page = browse(found)
        expect(page.locator("#fields")).to_be_hidden()
        page.locator("#filters > summary").press("Enter")
        expect(page.locator("#fields")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert found.problems == []


def incomplete(page: Page) -> list[float]:
    """Makes all orders those of frames that are still being read; the times at which they were asked for."""
    asked: list[float] = []

    def still_reading(route: Route) -> None:
        asked.append(time.monotonic())
        reply = route.fetch()
        route.fulfill(response=reply, headers={**reply.headers, "x-complete": "false"})

    page.route("**/api/frames/order*", still_reading)
    return asked


def wait_for(page: Page, asked: list[float], count: int) -> None:
    while len(asked) < count:
        with page.expect_response("**/api/frames/order*"):
            pass


def test_while_frames_are_read_what_is_selected_stays_so(viewer: Visit) -> None:
    asked = incomplete(viewer.page)
    page = browse(viewer, expected="3,200 frames, still being read")
    page.locator('[data-place="0"] > a[href]').focus()
    page.keyboard.press("x")
    wait_for(page, asked, len(asked) + 2)
    expect(page.locator("#selected")).to_have_text("1 selected")
    expect(page.locator('[data-place="0"]')).to_have_attribute("aria-selected", "true")
    page.unroute_all(behavior="wait")


def test_while_frames_are_read_they_are_asked_for_once_a_second(viewer: Visit) -> None:
    asked = incomplete(viewer.page)
    page = browse(viewer, expected="3,200 frames, still being read")
    for sort in ("score", "-score", "attempts"):
        page.locator("#sort").select_option(sort)
        expect(page).to_have_url(re.compile(f"sort={sort}$"))
    before = len(asked)
    wait_for(page, asked, before + 4)
    assert asked[before + 3] - asked[before] > 2.5
    page.unroute_all(behavior="wait")


def test_the_size_of_pictures_moves_nothing_else(browser: Browser, application: Served) -> None:
    with visit(browser, application, width=640) as found:
        page = browse(found)
        page.locator("#filters > summary").press("Enter")
        expect(page.locator("#fields")).to_be_visible()
        page.locator("#size").press("ArrowRight")
        page.wait_for_function("localStorage.getItem('vivant.browse.size') === '176'")
        expect(page.locator("#fields")).to_be_visible()


def test_frames_that_were_on_their_way_when_the_index_changed_are_fetched_again(viewer: Visit) -> None:
    page = viewer.page
    held = hold(page, "**/api/frames/rows*")
    with page.expect_request("**/api/frames/rows*"):
        viewer.open("/browse")
    first = held.first(page)
    real = first.request.url.split("index=")[1].split("&")[0]
    held.over = True

    def another(route: Route) -> None:
        reply = route.fetch()
        route.fulfill(response=reply, headers={**reply.headers, "x-index": "another"})

    page.route("**/api/frames/order*", another)
    page.route(
        "**/api/frames/rows*",
        lambda route: route.continue_(url=route.request.url.replace("index=another", f"index={real}")),
    )
    page.evaluate("dispatchEvent(new PopStateEvent('popstate'))")
    expect(page.locator(".cell").first).to_have_attribute("data-frame", "S00001-F01")
    first.fulfill(json={"rows": []})
    page.unroute_all(behavior="wait")


def test_what_is_beside_the_grid_is_fetched_again_after_a_failure(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application) as found:
        found.page.route("**/browse/panel.js", lambda route: route.abort(), times=1)
        page = browse(found)
        expect(page.locator("#problem")).not_to_be_empty()
        page.locator("#sort").select_option("score")
        expect(page.locator("#fields label").first).to_be_visible()
