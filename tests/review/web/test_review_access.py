"""Everybody can use the review screens: axe finds nothing in any state, in both schemes, at any width."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.review.serving import Served, copy_of
from tests.review.sitting import CHECKPOINTS, application_over, build_waiting, sitting
from vivant.schema.record import Checkpoint

VIEWS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1280, "light"), (1280, "dark"), (320, "light"))
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.fixture(scope="module")
def applications(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Checkpoint, Served]]:
    """An application for each checkpoint; nothing is decided in them."""
    folder = tmp_path_factory.mktemp("access")
    kept = {name: build_waiting(folder / name, name) for name in CHECKPOINTS}
    copies = {name: copy_of(project, folder / f"{name}-served") for name, project in kept.items()}
    with (
        application_over(copies["characters"]) as characters,
        application_over(copies["stories"]) as stories,
        application_over(copies["frames"]) as frames,
    ):
        yield {"characters": characters, "stories": stories, "frames": frames}


def looked_at(_: Page) -> None:
    """As it opens."""


def choosing_a_defect(page: Page) -> None:
    page.keyboard.press("d")
    expect(page.locator(".chooser")).to_be_visible()


def marking(page: Page) -> None:
    page.keyboard.press("r")
    page.keyboard.press("5")
    expect(page.locator(".marking")).to_be_visible()


def ordering_a_repair(page: Page) -> None:
    page.keyboard.press("i")
    expect(page.locator("[data-instruction]")).to_be_visible()


def keys_open(page: Page) -> None:
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()


def guidelines_open(page: Page) -> None:
    page.keyboard.press("g")
    expect(page.get_by_role("dialog", name="Guidelines").locator(".rules")).to_be_visible()


def description_open(page: Page) -> None:
    page.keyboard.press("e")
    expect(page.locator("#description-field")).to_be_focused()


def wishing(page: Page) -> None:
    page.keyboard.press("t")
    expect(page.get_by_role("dialog", name="Another template")).to_be_visible()


def frame_open(page: Page) -> None:
    page.keyboard.press("e")
    expect(page.locator(".fields")).to_be_visible()


STATES: list[tuple[Checkpoint, Callable[[Page], None]]] = [
    ("characters", looked_at),
    ("characters", description_open),
    ("characters", wishing),
    ("stories", looked_at),
    ("stories", frame_open),
    ("frames", looked_at),
    ("frames", choosing_a_defect),
    ("frames", marking),
    ("frames", ordering_a_repair),
    ("frames", keys_open),
    ("frames", guidelines_open),
]


def complaints(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:4]}" for one in found]


def wide(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def complaints_in_every_view(page: Page) -> list[str]:
    """What axe finds in both schemes and at 320 px, and whether the page is wider than the window there."""
    found = []
    for width, scheme in VIEWS:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{scheme} at {width}: {one}" for one in complaints(page)]
        if (reached := wide(page)) > width:
            found.append(f"{reached} px wide at {width}")
    return found


@pytest.mark.parametrize(("checkpoint", "state"), STATES)
def test_axe_finds_nothing_on_the_review_screen(
    browser: Browser,
    applications: dict[Checkpoint, Served],
    checkpoint: Checkpoint,
    state: Callable[[Page], None],
) -> None:
    with sitting(browser, applications[checkpoint], checkpoint, bypass_csp=True) as seated:
        page = seated.open().page
        state(page)
        assert complaints_in_every_view(page) == []
        page.goto("about:blank")


@pytest.mark.parametrize("path", ["/", "/guidelines"])
def test_axe_finds_nothing_on_home_and_guidelines(
    browser: Browser, applications: dict[Checkpoint, Served], path: str
) -> None:
    with sitting(browser, applications["frames"], "frames", bypass_csp=True) as seated:
        page = seated.visit.open(path)
        assert complaints_in_every_view(page) == []
        assert seated.visit.problems == []


def test_axe_finds_nothing_where_nothing_waits(
    browser: Browser, applications: dict[Checkpoint, Served]
) -> None:
    with sitting(browser, applications["frames"], "stories", bypass_csp=True) as seated:
        page = seated.visit.open("/review/stories")
        expect(page.get_by_role("heading", name="Nothing waits for you here")).to_be_visible()
        expect(page.get_by_role("link", name="frames: ")).to_be_visible()
        assert complaints_in_every_view(page) == []


@pytest.mark.parametrize("checkpoint", CHECKPOINTS)
def test_nothing_on_the_screen_needs_a_pointer(
    browser: Browser, applications: dict[Checkpoint, Served], checkpoint: Checkpoint
) -> None:
    with sitting(browser, applications[checkpoint], checkpoint) as seated:
        page = seated.open().page
        missing = {"Pass", "Fail …", "Skip", "Can't judge", "Undo", "Keys", "Guidelines"}
        for _ in range(120):
            page.keyboard.press("Tab")
            missing.discard(page.evaluate("document.activeElement.innerText?.split('\\n')[0] ?? ''"))
            if not missing:
                break
        assert missing == set()
        page.goto("about:blank")


@pytest.mark.parametrize("checkpoint", CHECKPOINTS)
def test_every_target_is_large_enough(
    browser: Browser, applications: dict[Checkpoint, Served], checkpoint: Checkpoint
) -> None:
    with sitting(browser, applications[checkpoint], checkpoint, width=390, height=844) as seated:
        page = seated.open().page
        small = page.locator("button:visible, select:visible, input:visible, .ways a").evaluate_all(
            """all => all.filter(one => {
                const { width, height } = one.getBoundingClientRect();
                return Math.min(width, height) < 24;
            }).map(one => one.outerHTML)"""
        )
        assert small == []
        page.goto("about:blank")


def test_the_strict_policy_holds_and_the_console_is_silent(
    browser: Browser, applications: dict[Checkpoint, Served]
) -> None:
    for checkpoint, application in applications.items():
        with sitting(browser, application, checkpoint) as seated:
            seated.open()
            keys_open(seated.page)
            seated.press("Escape", "d", "Escape")
            assert seated.visit.problems == []
            seated.page.goto("about:blank")


def test_nothing_moves_for_those_who_asked_for_that(
    browser: Browser, applications: dict[Checkpoint, Served]
) -> None:
    with sitting(browser, applications["frames"], "frames") as seated:
        seated.page.emulate_media(reduced_motion="reduce")
        seated.open()
        durations = seated.page.locator("button").evaluate_all(
            "buttons => buttons.map(button => getComputedStyle(button).transitionDuration)"
        )
        assert set(durations) == {"0s"}


def test_with_a_thumb_the_decision_stays_in_reach(
    browser: Browser, applications: dict[Checkpoint, Served]
) -> None:
    with sitting(browser, applications["frames"], "frames", width=390, height=844) as seated:
        seated.open()
        box = seated.page.get_by_role("button", name="Pass").or_(
            seated.page.get_by_role("button", name="A is right")
        )
        placed = box.bounding_box()
        assert placed is not None
        assert 844 / 2 < placed["y"] < 844 - placed["height"]


def test_the_picture_takes_most_of_the_height_of_a_small_laptop(
    browser: Browser, applications: dict[Checkpoint, Served]
) -> None:
    with sitting(browser, applications["characters"], "characters") as seated:
        placed = seated.open().page.locator(".whole").bounding_box()
        assert placed is not None
        assert placed["height"] > 0.75 * 800
