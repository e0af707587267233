"""A real browser for the tests: Debian's Chromium, with what goes wrong in a page kept for the test to see."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Playwright, Route

from tests.review.serving import Served
from vivant.schema.review import MemberRole

EXECUTABLE: Final = "/usr/bin/chromium"
_ARGUMENTS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def chromium(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=EXECUTABLE, args=list(_ARGUMENTS))


@dataclass
class Visit:
    """A page, and everything that its console, its scripts and its requests complained of."""

    page: Page
    context: BrowserContext
    url: str
    problems: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.url + path)
        return self.page

    def watch(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("dialog", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(message.text)

    def _asked(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@contextlib.contextmanager
def visit(
    browser: Browser,
    application: Served,
    role: MemberRole = "viewer",
    *,
    name: str = "",
    width: int = 1280,
    height: int = 800,
    dark: bool = False,
    bypass_csp: bool = False,
) -> Iterator[Visit]:
    """A browser of somebody who is signed in, with nothing of earlier visits."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        bypass_csp=bypass_csp,
    )
    context.add_cookies([application.cookie(role, name)])  # type: ignore[list-item]
    found = Visit(context.new_page(), context, application.url)
    found.watch()
    yield found
    context.close()


class Held(list[Route]):
    """Requests that were held back, none of which is answered until the test does it; once `over`, others pass."""

    over = False

    def take(self, route: Route) -> None:
        """Holds a request back, or lets it pass."""
        if self.over:
            route.continue_()
        else:
            self.append(route)

    def first(self, page: Page) -> Route:
        """The first of them, when there is one."""
        while not self:
            page.wait_for_timeout(10)
        return self[0]


def hold(page: Page, path: str) -> Held:
    """Holds back requests of the page to that address."""
    held = Held()
    page.route(path, lambda route: held.take(route))
    return held
