"""How soon after a key the next decision is painted, in Chromium, at 0 and at 150 ms of network delay.

    PYTHONPATH=src:. python benchmarks/bench_review_screen.py PROJECT [ANSWERS]

PROJECT needs frames that wait for people (policy `all` for frames); it is copied, not changed. What is measured is
the time in the page from the key's event to the first frame of the screen after the next picture was in place and
painted: an animation frame is asked for when the key comes, and a message after it arrives once that frame was
handed over. Beside it stands what a page needs at the same time that changes one word: what the browser and the
machine take by themselves. The delay is put on every request by the browser's own network emulation. Answers are given 400 ms apart.
"""

import asyncio
import statistics
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright
from tests.review.browsing import chromium, visit
from tests.review.serving import Served, copy_of, served

from vivant.review.queue.tasks import bring_up_to_date

PAUSE = 400
WATCH = """() => {
  window.spans = [];
  addEventListener("keydown", event => {
    if (event.key !== "j" && event.key !== "a") return;
    const begun = event.timeStamp;
    const before = document.title;
    if (window.control) document.title = document.body.textContent = String(begun);
    const look = () => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        if (document.title === before) return look();
        window.spans.push(performance.now() - begun);
      };
      channel.port2.postMessage(null);
    });
    look();
  }, true);
}"""


def main() -> None:
    project = Path(sys.argv[1])
    answers = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = chromium(playwright)
        for delay in (0, 150):
            with served(copy_of(project, Path(folder) / str(delay))) as application:
                with ThreadPoolExecutor(1) as threads:
                    threads.submit(asyncio.run, bring_up_to_date(application.desk)).result()
                with visit(browser, application, "reviewer") as seated:
                    spans = measured(seated.page, application, delay, answers)
                    least = control(seated.page, answers)
            told(f"delay {delay:3} ms, next decision", spans)
            told(f"delay {delay:3} ms, one word     ", least)


def measured(page: Page, application: Served, delay: int, answers: int) -> list[float]:
    """Milliseconds from each key to the next decision."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": delay, "downloadThroughput": -1, "uploadThroughput": -1},
    )
    page.goto(f"{application.url}/review/frames")
    expect(page.locator(".slot img").first).to_be_visible()
    page.evaluate("() => new Promise(done => setTimeout(done, 3000))")
    page.evaluate(WATCH)
    for _ in range(answers):
        page.keyboard.press("a" if page.locator(".two").count() else "j")
        page.evaluate(f"() => new Promise(done => setTimeout(done, {PAUSE}))")
    spans: list[float] = page.evaluate("window.spans")
    return spans


def control(page: Page, presses: int) -> list[float]:
    """Milliseconds from each key to one changed word on an empty page."""
    page.goto("about:blank")
    page.evaluate("() => { window.control = true; }")
    page.evaluate(WATCH)
    for _ in range(presses):
        page.keyboard.press("j")
        page.evaluate(f"() => new Promise(done => setTimeout(done, {PAUSE}))")
    spans: list[float] = page.evaluate("window.spans")
    return spans


def told(what: str, spans: list[float]) -> None:
    ordered = sorted(spans)
    at_95 = ordered[round(0.95 * (len(ordered) - 1))]
    print(
        f"{what}: painted after p50 {statistics.median(ordered):.1f} ms, p95 {at_95:.1f} ms, "
        f"worst {ordered[-1]:.1f} ms ({len(spans)} keys)"
    )


if __name__ == "__main__":
    main()
