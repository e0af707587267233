"""The whole job against drawing and encoding alone, on the same cores and for the same images.

    python benchmarks/bench_throughput.py [--stories 50] [--workers 2] [--slips typical] [--memory 50 500]

Builds a project with the embedded studio at 768 x 768, then draws and encodes every image of every
attempt again in as many processes: that is the bound. Prints attempts and accepted frames per second,
the ratio to the bound, and the peak memory of a worker.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from vivant.config import FILE, write_template
from vivant.pipeline.building import build_project
from vivant.pipeline.project import Project, open_project
from vivant.studio.drawing.tableau import Tableau
from vivant.studio.painter import look_at, render


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--slips", default="typical", choices=["none", "typical", "harsh"])
    parser.add_argument(
        "--memory", type=int, nargs="*", default=[], help="also peak memory at these many stories"
    )
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        directory = Path(scratch) / "project"
        seconds, peak = build(directory, arguments.stories, arguments.workers, arguments.slips)
        report(directory, seconds, arguments.workers)
        print(f"peak memory of a worker      {peak:.0f} MiB at {arguments.stories} stories")
    for stories in arguments.memory:
        with tempfile.TemporaryDirectory() as scratch:
            _, peak = build(Path(scratch) / "project", stories, arguments.workers, arguments.slips)
            print(f"peak memory of a worker      {peak:.0f} MiB at {stories} stories")


def build(directory: Path, stories: int, workers: int, slips: str) -> tuple[float, float]:
    """Builds a project in a process of its own; seconds, and MiB of its largest worker."""
    directory.mkdir()
    text = write_template(name="throughput", characters=min(2 * stories, 200), stories=stories, slips=slips)
    (directory / FILE).write_text(text)
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_build, args=(directory, workers, sender))
    process.start()
    seconds, peak = receiver.recv()
    process.join()
    return seconds, peak


def _build(directory: Path, workers: int, sender: "multiprocessing.connection.Connection") -> None:
    started = time.perf_counter()
    build_project(directory, workers=workers, report=False)
    seconds = time.perf_counter() - started
    sender.send((seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))


def report(directory: Path, seconds: float, workers: int) -> None:
    """Prints the throughput and its ratio to the bound."""
    with open_project(directory) as project:
        status = project.catalogue.count_frames()
        attempts = project.catalogue.count_attempts()
        drawings = list(_drawings(project))
    bound = redraw(drawings, workers)
    print(f"attempts                     {attempts} in {seconds:.1f} s: {attempts / seconds:.1f} per second")
    print(
        f"accepted frames              {status.accepted} of {status.requested}: {status.accepted / seconds:.2f} per second"
    )
    print(
        f"bound: {len(drawings)} images drawn and encoded alone in {bound:.1f} s: {len(drawings) / bound:.1f} per second"
    )
    print(f"the whole job takes          {seconds / bound:.2f} x the bound (aim: at most 2.0)")


def _drawings(project: Project) -> Iterator[tuple[Tableau, int, int]]:

    for located in project.catalogue.located():
        tableau = look_at(project.blobs.get(located.id))
        if tableau is not None:
            yield tableau, located.width, located.height


def redraw(drawings: list[tuple[Tableau, int, int]], workers: int) -> float:
    """Seconds to draw and encode everything in warm processes."""
    with multiprocessing.get_context("spawn").Pool(workers, initializer=_warm) as pool:
        pool.map(_draw, drawings[: 4 * workers], chunksize=1)
        started = time.perf_counter()
        pool.map(_draw, drawings, chunksize=16)
        return time.perf_counter() - started


def _warm() -> None:
    import cv2

    cv2.setNumThreads(1)


def _draw(drawing: tuple[Tableau, int, int]) -> int:
    return len(render(*drawing))


if __name__ == "__main__":
    main()
