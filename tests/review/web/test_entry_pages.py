"""Coming in, in a real browser: by keyboard alone, for everybody, without a complaint of its strict policy."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.review.access.team import PASSPHRASE
from tests.review.browsing import Visit, visit
from tests.review.serving import TOKEN, Served, copy_of, served
from tests.review.sitting import aside
from vivant.review.access.invites import invite

RULES: Final = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
PAGES: Final = (
    "login",
    "login again",
    "invite",
    "invite again",
    "spent invite",
    "team",
    "team with a link",
    "nothing there",
)


@pytest.fixture(scope="module")
def application(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(copy_of(built, tmp_path_factory.mktemp("entry") / "project")) as opened:
        yield opened


def invited(application: Served, name: str) -> str:
    """The path of a new invite."""
    now = application.desk.clock()
    code, _ = aside(
        lambda: application.desk.writer.do_now(
            lambda connection: invite(connection, name, role=None, days=7, by="ada", now=now)
        )
    )
    return f"/invite/{code}"


def go(found: Visit, application: Served, name: str) -> Page:
    """Leads a visit to a page in a state."""
    if name.startswith(("login", "invite", "spent")):
        found.context.clear_cookies()
    if name.startswith("login"):
        page = found.open("/login")
        if name == "login again":
            page.get_by_label("Name").fill("Mila")
            page.get_by_label("Passphrase").fill("wrong horse battery staple")
            page.keyboard.press("Enter")
            expect(page.get_by_role("alert")).to_contain_text("Nobody has this name")
    elif "invite" in name:
        page = found.open("/invite/guess" if name == "spent invite" else invited(application, "Mila"))
        if name == "invite again":
            page.get_by_label("A new passphrase").fill(PASSPHRASE)
            page.get_by_label("The same once more").fill("another passphrase")
            page.keyboard.press("Enter")
            expect(page.get_by_role("alert")).to_contain_text("differ")
    elif name.startswith("team"):
        invited(application, "Somebody with quite a long name who was invited")
        page = found.open("/team")
        if name == "team with a link":
            page.get_by_label("Name", exact=True).fill("Otto")
            page.keyboard.press("Enter")
            expect(page.get_by_label("Link", exact=True)).to_be_visible()
    else:
        page = found.open("/nothing/there")
    return page


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Browser, application: Served, name: str, width: int, dark: bool
) -> None:
    with visit(browser, application, "admin", width=width, dark=dark, bypass_csp=True) as found:
        page = go(found, application, name)
        violations = Axe().run(page, options=RULES).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["login", "invite", "team", "team with a link"])
def test_no_page_complains_under_its_strict_policy(browser: Browser, application: Served, name: str) -> None:
    with visit(browser, application, "admin") as found:
        go(found, application, name)
        assert found.problems == []


def test_the_link_of_the_terminal_leads_to_the_application_and_shows_no_token(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application, "viewer") as found:
        found.context.clear_cookies()
        found.page.goto(application.link)
        assert found.page.url == f"{application.url}/"
        assert TOKEN not in found.page.content()
        (cookie,) = found.context.cookies()
        assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == (
            application.access.cookie,
            True,
            "Lax",
        )
        assert found.page.evaluate("document.cookie") == ""


def test_somebody_joins_signs_out_and_in_again_by_keyboard_alone(
    browser: Browser, application: Served
) -> None:
    with visit(browser, application, "viewer") as found:
        found.context.clear_cookies()
        page = found.open(invited(application, "Mila"))
        tab_to(page, "passphrase")
        page.keyboard.type(PASSPHRASE)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSPHRASE)
        page.keyboard.press("Enter")
        expect(page.get_by_text("Mila", exact=True)).to_be_visible()
        assert page.url == f"{application.url}/"
        page.get_by_role("button", name="Sign out").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        page.goto(f"{application.url}/browse")
        expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
        tab_to(page, "name")
        page.keyboard.type("mila")
        page.keyboard.press("Tab")
        page.keyboard.type(PASSPHRASE)
        page.keyboard.press("Enter")
        page.wait_for_url(f"{application.url}/browse")
        assert found.problems == []


def tab_to(page: Page, id: str) -> None:
    """Presses Tab until a field has the focus; a page where it never does fails the test."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == id:
            return
    raise AssertionError(f"Tab does not lead to {id}")


def test_a_page_of_another_site_cannot_press_a_button(browser: Browser, application: Served) -> None:
    """A form of another origin is refused, whoever sends it."""
    with visit(browser, application, "admin") as found:
        found.page.route(
            "http://evil.example/",
            lambda route: route.fulfill(body=_evil(application), content_type="text/html"),
        )
        found.page.goto("http://evil.example/")
        with found.page.expect_navigation() as left:
            found.page.get_by_role("button").click()
        assert left.value.status == 403
        invites = aside(lambda: _open_invites(application))
        assert "Eve" not in invites


def test_no_page_of_another_site_can_frame_it(browser: Browser, application: Served) -> None:
    """Not even a page that is open to everybody, where somebody lets that site reach their own machine."""
    with visit(browser, application, "admin") as found:
        framing = f'<iframe src="{application.url}/login"></iframe>'
        found.context.grant_permissions(["local-network-access"])
        found.page.route(
            "https://evil.example/", lambda route: route.fulfill(body=framing, content_type="text/html")
        )
        with found.page.expect_event("requestfailed") as refused:
            found.page.goto("https://evil.example/")
        assert refused.value.failure == "net::ERR_BLOCKED_BY_RESPONSE"
        assert "Sign in" not in found.page.frames[1].content()


def _evil(application: Served) -> str:
    return (
        f'<form method="post" action="{application.url}/team/invites">'
        '<input name="name" value="Eve"><input name="role" value="admin"><button>Win</button></form>'
    )


def _open_invites(application: Served) -> list[str]:
    from vivant.review.access.invites import open_invites

    with application.desk.project.catalogue.view() as connection:
        return [one.member for one in open_invites(connection, application.desk.clock())]
