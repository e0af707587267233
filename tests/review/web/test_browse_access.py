"""Everybody can use the pages that are read: axe finds nothing, in both schemes, at any width; pages say what is so."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.review.browsing import visit
from tests.review.serving import Served, copy_of, served

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PAGES = {
    "grid": "/browse",
    "filtered grid": "/browse?state=pending&pose=running&text=the&score_from=0.5&sort=random",
    "frame": "/frames/{frame}",
    "story": "/stories/S00001",
    "cast": "/cast",
    "character": "/characters/C0001",
    "compare": "/compare?a={frame}&b=S00002-F01",
    "nothing there": "/frames/S99999-F01",
}
STICKING_OUT = """[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((one) => one.outerHTML.slice(0, 90))"""

AFTER_THREE_TURNS = """() => new Promise((done) => {
  const end = performance.now() + 10000;
  const look = () => {
    if (window.turns.length > 2 || performance.now() > end) done(window.turns);
    else setTimeout(look, 20);
  };
  look();
})"""


@pytest.fixture(scope="module")
def application(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(copy_of(built, tmp_path_factory.mktemp("read") / "project")) as opened:
        yield opened


@pytest.fixture(scope="module")
def frame(application: Served) -> str:
    """A frame with more than one attempt."""
    catalogue = application.desk.project.catalogue
    return next(frame.id for frame in catalogue.frames() if len(catalogue.attempts(frame.id)) > 1)


def settle(page: Page) -> None:
    if page.locator("#grid").count():
        expect(page.locator("#count")).to_contain_text("frames")
        expect(page.locator("#fields label").first).to_be_attached()
    folded = page.locator("main details")
    folded.evaluate_all("(all) => all.slice(0, 16).forEach((one) => { one.open = true; })")


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Browser, application: Served, frame: str, name: str
) -> None:
    found = []
    with visit(browser, application, "adjudicator", bypass_csp=True) as visited:
        page = visited.open(PAGES[name].format(frame=frame))
        settle(page)
        for width, dark in ((1280, False), (1280, True), (320, True), (320, False)):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="dark" if dark else "light")
            page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))")
            for one in Axe().run(page, options=RULES).response["violations"]:
                found.append((width, dark, one["id"], [node["html"] for node in one["nodes"]]))
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append((width, dark, "sticks out", page.evaluate(STICKING_OUT)))
    assert found == []


@pytest.mark.parametrize("name", [name for name in PAGES if name != "nothing there"])
def test_no_page_complains_under_its_strict_policy(
    browser: Browser, application: Served, frame: str, name: str
) -> None:
    with visit(browser, application, "adjudicator") as found:
        page = found.open(PAGES[name].format(frame=frame))
        settle(page)
        assert found.problems == []


def test_the_page_of_a_frame_shows_every_attempt_and_leads_to_its_neighbours(
    browser: Browser, application: Served, frame: str
) -> None:
    attempts = application.desk.project.catalogue.attempts(frame)
    with visit(browser, application) as found:
        page = found.open(f"/frames/{frame}")
        expect(page.locator(".attempt")).to_have_count(len(attempts))
        expect(page.locator(".answers tbody tr").first).to_be_visible()
        expect(page.locator(".film [aria-current=page]")).to_have_attribute("href", f"/frames/{frame}")
        page.get_by_role("button", name="Compare").click()
        expect(page).to_have_url(re.compile(r"/compare\?a=.*&b="))
        expect(page.locator("figure img")).to_have_count(2)


def test_two_pictures_are_compared_by_keyboard(browser: Browser, application: Served) -> None:
    with visit(browser, application) as found:
        page = found.open("/compare?a=S00001-F01&b=S00002-F01")
        a, b = page.locator('[data-side="A"]'), page.locator('[data-side="B"]')
        page.keyboard.press("2")
        expect(a).to_be_visible()
        expect(b).to_be_hidden()
        page.keyboard.down("Space")
        expect(b).to_be_visible()
        page.keyboard.up("Space")
        expect(a).to_be_visible()
        page.keyboard.press("3")
        page.keyboard.press("ArrowRight")
        expect(b).to_have_css("opacity", "0.55")
        page.keyboard.press("4")
        expect(page.locator("#differs")).to_contain_text("% of the pixels differ")
        page.keyboard.press("s")
        expect(page.locator("figcaption").first).to_contain_text("A S00002-F01")
        assert found.problems == []


def test_a_picture_does_not_differ_from_itself(browser: Browser, application: Served) -> None:
    with visit(browser, application) as found:
        page = found.open("/compare?a=S00001-F01&b=S00001-F01")
        page.keyboard.press("4")
        expect(page.locator("#differs")).to_have_text("No pixel differs.")


def test_pictures_take_turns_by_themselves_at_most_three_times_a_second_and_not_where_motion_is_unwelcome(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application) as found:
        page = found.open("/compare?a=S00001-F01&b=S00002-F01")
        page.keyboard.press("2")
        page.evaluate(
            "() => { window.turns = []; new MutationObserver(() => window.turns.push(performance.now()))"
            ".observe(document.querySelector('#table'), { attributeFilter: ['data-seen'] }); }"
        )
        page.keyboard.press("p")
        expect(page.get_by_role("button", name="By itself")).to_have_attribute("aria-pressed", "true")
        for _ in range(20):
            page.keyboard.press("Space", delay=10)
        turns = page.evaluate(AFTER_THREE_TURNS)
        assert len(turns) > 2
        assert all(later - earlier > 300 for earlier, later in pairwise(turns))
        page.emulate_media(reduced_motion="reduce")
        expect(page.get_by_role("button", name="By itself")).to_be_hidden()


def test_what_is_being_asked_is_not_answered_by_the_page(
    browser: Browser, application: Served, frame: str
) -> None:
    desk = application.desk
    with visit(browser, application, "reviewer", name="Rose") as found:
        with desk.project.catalogue.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT INTO tasks (number, checkpoint, subject, version, rank, wanted, taken, state)"
                " VALUES (9001, 'frames', ?, 'v', 0, 1, 0, 'open')", (frame,)
            )  # fmt: skip
            connection.exec_driver_sql(
                "INSERT INTO leases (token, task, member, expires) VALUES ('t', 9001, 'Rose', ?)",
                (desk.clock() + 600,),
            )
        page = found.open(f"/frames/{frame}")
        expect(page.locator(".notice")).to_contain_text("You are being asked about this frame")
        expect(page.locator(".attempt, .answers, .people, .state")).to_have_count(0)
