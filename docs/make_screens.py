"""Pictures of the review application for the documentation, taken in Chromium.

    vivant review DIR
    python docs/make_screens.py 'http://127.0.0.1:8150/?token=…' review_frames=/review/frames browse=/browse

Writes `docs/images/NAME.webp` for each NAME=PATH, as the page looks on a small laptop; `--dark` for the dark
colours.
"""

import argparse
from typing import Final
from urllib.parse import urlsplit

from chromium import chromium
from make_images import write
from playwright.sync_api import Page

from vivant.store.images import decode

SIZE: Final = (1280, 800)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("link", help="what `vivant review` prints")
    parser.add_argument("screens", nargs="+", metavar="NAME=PATH")
    parser.add_argument("--dark", action="store_true")
    arguments = parser.parse_args()
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(arguments.link))
    with chromium() as browser:
        page = browser.new_page(
            viewport={"width": SIZE[0], "height": SIZE[1]},
            color_scheme="dark" if arguments.dark else "light",
        )
        page.goto(arguments.link)
        for screen in arguments.screens:
            name, _, path = screen.partition("=")
            write(name, decode(shot(page, origin + path)))


def shot(page: Page, url: str) -> bytes:
    """The page as a PNG, once nothing is loading any more."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    for picture in page.locator("img:visible").all():
        picture.evaluate("image => image.decode()")
    return page.screenshot()


if __name__ == "__main__":
    main()
