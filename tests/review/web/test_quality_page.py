"""The quality page in a real browser: readable for everybody, in both schemes, on narrow screens."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, expect

from tests.review.browsing import visit
from tests.review.quality.busy import fill
from tests.review.serving import Served, copy_of, served
from tests.review.sitting import aside
from vivant.review.quality.gold import GoldItem, gold_items
from vivant.schema.review import MemberRole

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def application(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A busy team's; nobody may change it but the last test."""
    with served(copy_of(built, tmp_path_factory.mktemp("quality") / "project")) as opened:
        opened.desk.writer.do_now(fill)
        yield opened


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("role", "name"), [("admin", ""), ("reviewer", "Bo")])
def test_everybody_can_read_it(
    browser: Browser, application: Served, role: MemberRole, name: str, dark: bool, width: int
) -> None:
    with visit(browser, application, role, name=name, width=width, dark=dark, bypass_csp=True) as seen:
        page = seen.open("/quality")
        found = Axe().run(page, options={"runOnly": RULES})
        assert found.response["violations"] == []
        # Tables scroll in regions of their own: nothing of the page's content is wider than the screen.
        widest = page.locator("main > *").evaluate_all("all => Math.max(...all.map(e => e.scrollWidth))")
        assert widest <= width


def test_nothing_in_it_breaks_the_policy_or_goes_wrong(browser: Browser, application: Served) -> None:
    with visit(browser, application, "admin") as seen:
        page = seen.open("/quality")
        expect(page.locator("svg.whisker").first).to_be_visible()
        seen.open("/quality?sort=gold&down=1")
        seen.open("/api/gold")
        assert [problem for problem in seen.problems if "favicon" not in problem] == []


def test_drawings_say_what_the_figures_beside_them_say(browser: Browser, application: Served) -> None:
    with visit(browser, application, "admin") as seen:
        page = seen.open("/quality")
        row = page.locator("#agreement tr.first").last
        told = float(row.locator("b").first.inner_text().replace("−", "-"))
        zero, dot = (
            float(row.locator(f"svg .whisker-{part}").get_attribute(place) or "nan")
            for part, place in (("zero", "x1"), ("dot", "cx"))
        )
        scale = row.locator("svg .whisker-scale")
        one = float(scale.get_attribute("x2") or "nan")
        assert (dot - zero) / (one - zero) == pytest.approx(told, abs=0.01)


def test_gold_is_ended_by_keyboard(browser: Browser, application: Served) -> None:
    with visit(browser, application, "admin") as seen:
        page = seen.open("/quality")
        buttons = page.get_by_role("button", name="End gold item")
        expect(buttons).to_have_count(3)
        buttons.first.focus()
        page.keyboard.press("Enter")
        expect(buttons).to_have_count(2)
        assert page.url.endswith("/quality#gold")


def test_gold_is_made_on_the_page_of_a_decided_frame(browser: Browser, application: Served) -> None:
    catalogue = application.desk.project.catalogue
    known = {item.subject for item in aside(lambda: gold_of(application))}
    frame = next(f.id for f in catalogue.frames() if f.state == "accepted" and f.id not in known)
    with visit(browser, application, "adjudicator", name="dora") as found:
        page = found.open(f"/frames/{frame}")
        page.get_by_text("Make this a gold item").press("Enter")
        page.get_by_role("radio", name="Pass").check()
        page.get_by_role("button", name="Make it gold").press("Enter")
        expect(page).to_have_url(re.compile(r"/quality#gold-\d+$"))
        assert found.problems == []
    assert frame in {item.subject for item in aside(lambda: gold_of(application))}
    with visit(browser, application, "reviewer", name="rita") as found:
        expect(found.open(f"/frames/{frame}").get_by_text("Make this a gold item")).to_have_count(0)


def gold_of(application: Served) -> list[GoldItem]:
    with application.desk.project.catalogue.view() as connection:
        return gold_items(connection)
