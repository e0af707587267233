"""How fast the grid of all frames is, in real Chromium over a project of 100,000 frames that was never made.

    PYTHONPATH=src:. python benchmarks/bench_grid.py [--frames 100000] [--pictures 3000] [--jumps 40] [--project DIR] [--cold]

Prints, with the aim beside each: how long the index takes to read and how large it is; the time from navigation to
all visible thumbnails decoded, with thumbnails that the server has made before and a browser that has none of them;
jumps to anywhere, each in a browser without the pictures of that place; elements in the page; what filtering takes.
`--project` keeps the project for another time. Pictures are small ones, 256 pixels wide: thumbnails of large ones
take longer the first time that anybody sees them, once per picture; `--cold` measures that: thumbnails that are kept
in a project of `--project` are deleted for it.
"""

import argparse
import contextlib
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.review.browsing import chromium, visit
from tests.review.many_frames import make_many
from tests.review.serving import Served, served

from vivant.pipeline.project import open_project
from vivant.review.browse.index import FrameIndex
from vivant.review.web import thumbnails

SHOWN: Final = """() => {
  const box = document.querySelector('#grid')?.getBoundingClientRect();
  if (!box) return false;
  const cells = [...document.querySelectorAll('.cell')].filter((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return bottom > box.top && top < box.bottom;
  });
  return cells.length > 0 && cells.every((cell) => {
    const image = cell.querySelector('img');
    return cell.querySelector('.blank') || (image && image.complete && image.naturalWidth > 0);
  });
}"""
WAIT: Final = f"""() => new Promise((done) => {{
  const shown = {SHOWN};
  const look = () => (shown() ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
  look();
}})"""
JUMP: Final = f"""(part) => new Promise((done) => {{
  const grid = document.querySelector('#grid');
  const shown = {SHOWN};
  const begun = performance.now();
  grid.scrollTop = part * (grid.scrollHeight - grid.clientHeight);
  const look = () => (shown() ? requestAnimationFrame(() => done(performance.now() - begun)) : requestAnimationFrame(look));
  requestAnimationFrame(look);
}})"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--frames", type=int, default=100_000)
    parser.add_argument("--pictures", type=int, default=3000)
    parser.add_argument("--jumps", type=int, default=40)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--cold", action="store_true", help="thumbnails that nobody has seen before")
    given = parser.parse_args()
    with project(given.project, given.frames, given.pictures) as directory:
        measure_index(directory)
        if given.cold:
            shutil.rmtree(directory / thumbnails.FOLDER, ignore_errors=True)
        with served(directory) as application, sync_playwright() as playwright:
            browser = chromium(playwright)
            wait_for_index(application, browser)
            if not given.cold:
                warm(application, browser, given.pictures)
            measure_first(application, browser)
            measure_jumps(application, browser, given.jumps)
            measure_filters(application, browser)
            browser.close()


@contextlib.contextmanager
def project(kept: Path | None, frames: int, pictures: int) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as room:
        directory = kept or Path(room) / "many"
        if not directory.exists():
            begun = time.perf_counter()
            make_many(directory, frames, characters=2000, pictures=pictures)
            print(f"{frames:,} frames written in {time.perf_counter() - begun:.0f} s")
        yield directory


def measure_index(directory: Path) -> None:
    with open_project(directory) as opened, FrameIndex(opened.catalogue, directory) as index:
        begun = time.perf_counter()
        snapshot = index.fresh()
        took = time.perf_counter() - begun
        told = sum(sys.getsizeof(text) for text in snapshot.narrations) / 1e6
        columns = snapshot.columns.bytes / 1e6
        print(f"index: {snapshot.frames:,} frames read in {took:.1f} s, in the background")
        print(f"index: columns {columns:.1f} MB (twice while they change), narrations {told:.1f} MB")
        begun = time.perf_counter()
        with opened.catalogue.transaction() as connection:
            connection.exec_driver_sql("UPDATE frames SET state = state WHERE id = 'S00001-F01'")
        index.fresh()
        print(f"index: looking for what changed takes {(time.perf_counter() - begun) * 1000:.0f} ms")


def wait_for_index(application: Served, browser: Browser) -> None:
    """Until the application has read all frames, as some seconds after it was started."""
    with page_of(application, browser) as page:
        opened(page, f"{application.url}/browse")
        begun = time.perf_counter()
        while page.evaluate(
            "fetch('/api/frames/order?state=failed').then((answer) => answer.headers.get('x-complete'))"
        ) != "true":  # fmt: skip
            time.sleep(0.5)
        print(
            f"index: complete {time.perf_counter() - begun:.0f} s after the first visit; frames show before"
        )


def warm(application: Served, browser: Browser, pictures: int) -> None:
    """Has every thumbnail made once, as after the first days of a project."""
    with page_of(application, browser) as page:
        opened(page, f"{application.url}/browse")
        page.evaluate(
            """async (most) => {
              const ids = new Set();
              const order = await fetch('/api/frames/order');
              const index = order.headers.get('x-index');
              const count = Number(order.headers.get('x-count'));
              for (let from = 0; from < count && ids.size < most; from += 300) {
                const rows = Array.from({ length: Math.min(300, count - from) }, (_, i) => from + i).join(',');
                const told = await (await fetch(`/api/frames/rows?index=${index}&rows=${rows}`)).json();
                for (const { picture } of told.rows) if (picture) ids.add(picture.id);
              }
              const left = [...ids];
              await Promise.all(Array.from({ length: 6 }, async () => {
                for (let id = left.pop(); id; id = left.pop()) await fetch(`/pictures/${id}/240`);
              }));
            }""",
            pictures,
        )


def measure_first(application: Served, browser: Browser, times: int = 9) -> None:
    """From another page of the application, with nothing in the browser's cache; then in a window just opened,
    which spends its time on becoming a window: what an empty page takes there is told beside it."""
    taken, fresh, empty, nodes = [], [], [], 0
    with page_of(application, browser) as page:
        for _ in range(times):
            page.goto(f"{application.url}/guidelines")
            clear_cache(page.context, page)
            taken.append(opened(page, f"{application.url}/browse"))
            nodes = page.evaluate("document.querySelectorAll('*').length")
    for _ in range(times):
        with page_of(application, browser) as page:
            page.goto(f"{application.url}/static/icon.svg")
            empty.append(float(page.evaluate("performance.now()")))
        with page_of(application, browser) as page:
            fresh.append(opened(page, f"{application.url}/browse"))
    middle = statistics.median
    print(f"first screen: median {middle(taken):.0f} ms, worst {max(taken):.0f} ms (aim 500 ms)")
    print(
        f"first screen in a new window: {middle(fresh):.0f} ms, where an icon alone takes {middle(empty):.0f} ms"
    )
    print(f"elements in the page: {nodes:,} (aim 2,000)")


def measure_jumps(application: Served, browser: Browser, jumps: int) -> None:
    choice = random.Random(7)
    taken, most = [], 0
    with page_of(application, browser) as page:
        opened(page, f"{application.url}/browse")
        for _ in range(jumps):
            clear_cache(page.context, page)
            taken.append(page.evaluate(JUMP, choice.random()))
            most = max(most, page.evaluate("document.querySelectorAll('*').length"))
    taken.sort()
    slow = taken[min(len(taken) - 1, int(0.95 * len(taken)))]
    print(f"jump anywhere: median {statistics.median(taken):.0f} ms, p95 {slow:.0f} ms (aim 250 ms)")
    print(f"elements after jumping: {most:,} (aim 2,000)")


def measure_filters(application: Served, browser: Browser) -> None:
    with page_of(application, browser) as page:
        for query in ("pose=running&species=fox", "text=story 7", "sort=random", "state=pending&sort=score"):
            page.goto(f"{application.url}/guidelines")
            clear_cache(page.context, page)
            print(f"first screen of {query}: {opened(page, f'{application.url}/browse?{query}'):.0f} ms")


@contextlib.contextmanager
def page_of(application: Served, browser: Browser) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet; scripts of the benchmark may run in it."""
    with visit(browser, application, name="Bench", bypass_csp=True) as opened:
        yield opened.page


def opened(page: Page, address: str) -> float:
    """Opens a page, once all frames are read; milliseconds from navigation to its thumbnails decoded."""
    page.goto(address, wait_until="commit")
    return float(page.evaluate(WAIT))


def clear_cache(context: BrowserContext, page: Page) -> None:
    session = context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()


if __name__ == "__main__":
    main()
