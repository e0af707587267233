"""Many reviewers at once on one project: nothing lost, nothing decided twice, and how long an answer takes.

    PYTHONPATH=src:. python benchmarks/bench_review_load.py                       # 50 people, 100,000 items, 10 minutes
    PYTHONPATH=src:. python benchmarks/bench_review_load.py --minutes 1 --items 5000 --think 0

The application runs in a process of its own, as `vivant review` serves it, over HTTP; the people are in
another. They claim, think for so many seconds on average (`--think 0`: as fast as they can), pass, fail, skip,
undo one answer of fifty, send one of fifty twice at once, and one of five hundred closes the tab while an
answer is on its way. Server: from a request's arrival to the first byte of its answer, in the process.
Client: with the network of this machine and the client's own work. Ends with 1 if anything is not as it must be.
"""

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from review_load.checking import complaints
from review_load.project import make_project, sign_in
from review_load.reviewers import work
from review_load.serving import serve
from vivant.store.catalogue import FILE


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reviewers", type=int, default=50)
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--think", type=float, default=1.0, help="seconds before an answer, on average")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        serve(given.serve)
        return
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(measure(Path(folder) / "project", given))


def measure(directory: Path, given: argparse.Namespace) -> int:
    begun = time.perf_counter()
    make_project(directory, given.items)
    sessions = sign_in(directory, [f"reviewer {n:02d}" for n in range(given.reviewers)], time.time())
    print(f"{given.items:,} frames that wait, written in {time.perf_counter() - begun:.0f} s")
    before = size(directory)
    log = directory.parent / "server.log"
    with served(directory, log) as server:
        assert server.stdout is not None
        port, made, took = server.stdout.readline().split()
        print(f"{int(made):,} of them put into the queue in {float(took):.1f} s")
        print(
            f"{given.reviewers} reviewers, {given.minutes:g} minutes, {given.think:g} s of thought an answer"
        )
        idle = processor(server.pid)
        seen = at_work(int(port), sessions, 60 * given.minutes, given.think)
        busy, peak = processor(server.pid) - idle, memory(server.pid)
    report(seen, 60 * given.minutes)
    each = 1000 * busy / max(1, len(seen["answers"]))
    print(
        f"processor time of the server, claims and all: {each:.1f} ms an answer; memory at its most: {peak:.0f} MB"
    )
    print(f"catalogue: {before:.0f} MB before, {size(directory):.0f} MB after")
    wrong = complaints(directory, seen)
    if said := log.read_text("utf-8"):
        wrong.append(f"the server complained, last: {said[-1500:]}")
    for what, count in Counter(wrong).most_common(30):
        print(f"WRONG: {what}" + (f" ({count} times)" if count > 1 else ""))
    print(
        "nothing lost, nothing doubled, all counts add up" if not wrong else f"{len(wrong)} things are wrong"
    )
    return 1 if wrong else 0


@contextlib.contextmanager
def served(directory: Path, log: Path) -> Iterator[subprocess.Popen[str]]:
    """The server in a process of its own, ended as Ctrl-C ends it; what it complains of is in `log`."""
    command = [sys.executable, __file__, "--serve", str(directory)]
    with log.open("w") as errors:
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            yield server
        finally:
            server.send_signal(signal.SIGINT)
            server.communicate()


def at_work(port: int, sessions: dict[str, str], seconds: float, think: float) -> dict[str, Any]:
    """The people in a process of their own; what they saw."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return json.loads(pool.apply(people, (port, sessions, seconds, think)))  # type: ignore[no-any-return]


def people(port: int, sessions: dict[str, str], seconds: float, think: float) -> str:
    url, cookie = f"http://127.0.0.1:{port}", f"vivant-{port}"
    return json.dumps(asyncio.run(work(url, cookie, sessions, seconds, think)).document())


def report(seen: dict[str, Any], seconds: float) -> None:
    given = len(seen["answers"])
    print(f"{given:,} answers acknowledged, {given / seconds:.1f} a second; {len(seen['undone']):,} undone,")
    print(f"  {seen['vanished']} people closed the tab while one was on its way")
    print(
        f"{'ms':14} {'requests':>9} {'server p50':>11} {'p95':>8} {'p99':>8} {'client p50':>11} {'p95':>8} {'p99':>8}"
    )
    for kind, times in sorted(seen["server"].items()):
        marks = [*np.percentile(times, (50, 95, 99)), *np.percentile(seen["client"][kind], (50, 95, 99))]
        columns = " ".join(
            f"{mark:{width}.1f}" for mark, width in zip(marks, (11, 8, 8, 11, 8, 8), strict=True)
        )
        print(f"{kind:14} {len(times):9,} {columns}")
    for what, count in sorted(seen["noted"].items()):
        print(f"{what}: {count}")


def processor(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    times = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """The most that a process ever held, in MB."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def size(directory: Path) -> float:
    """Of the catalogue with what is not yet merged into it, in MB."""
    return sum(os.stat(path).st_size for path in directory.glob(f"{FILE}*")) / 1e6


if __name__ == "__main__":
    main()
