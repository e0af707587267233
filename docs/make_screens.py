"""Pictures of the review application for the documentation, taken in Chromium.

    vivant review DIR
    python docs/make_screens.py 'http://127.0.0.1:8150/?token=…' review_frames=/review/frames browse=/browse

Writes `docs/images/NAME.webp` for each NAME=PATH, as the page looks on a small laptop; `--dark` for the dark
colours.
"""

import argparse
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import cv2
import numpy as np
from playwright.sync_api import Page, sync_playwright

FOLDER: Final = Path(__file__).parent / "images"
SIZE: Final = (1280, 800)
QUALITY: Final = 80


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("link", help="what `vivant review` prints")
    parser.add_argument("screens", nargs="+", metavar="NAME=PATH")
    parser.add_argument("--dark", action="store_true")
    arguments = parser.parse_args()
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(arguments.link))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(
            viewport={"width": SIZE[0], "height": SIZE[1]},
            color_scheme="dark" if arguments.dark else "light",
        )
        page.goto(arguments.link)
        for screen in arguments.screens:
            name, _, path = screen.partition("=")
            write(name, shot(page, origin + path))
        browser.close()


def shot(page: Page, url: str) -> bytes:
    """The page as a PNG, once nothing is loading any more."""
    page.goto(url)
    page.wait_for_load_state("networkidle")
    for picture in page.locator("img:visible").all():
        picture.evaluate("image => image.decode()")
    return page.screenshot()


def write(name: str, png: bytes) -> None:
    pixels = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    path = FOLDER / f"{name}.webp"
    cv2.imwrite(str(path), pixels, [cv2.IMWRITE_WEBP_QUALITY, QUALITY])
    print(f"{path}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
