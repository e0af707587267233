"""How near the real path from the engine to the network comes to the best that its slots allow.

    python benchmarks/bench_saturation.py [--stories 600] [--slots 64] [--only vivant workers cpu designer]
    python benchmarks/bench_saturation.py --quick

A server in a process of its own answers after log-normal latencies (median 300 ms, sigma 0.5) with
pictures of 300 kB. A frame is a chain of three calls (generate, judge, edit), three of ten are made
again, and a story makes its 6 to 9 frames one after the other. Calls have names, and latency and
repeats follow from them: everybody below, and the simulation, has exactly the same to do.

Each in a process of its own:
  vivant    engine, roles, limiter, call log on disk, validation and HTTP, as a build has them; the calls
            of the story with most frames left go first
  workers   the same, but as many workers as slots, each with one story at a time
  cpu       a small load: what call log and decoding add to the CPU of a call
  designer  NVIDIA's data-designer, one record a story and one image column a call; beside it our own run
            of as many stories. It is installed into --environment first, which takes minutes and 800 MB

Simulated is the time of the same schedule if nothing but the answers took time; the bound is all
latencies over all slots, or the longest story. Both ratios mean little while others use the machine:
the server says how late it was.
"""

import argparse
import concurrent.futures
import hashlib
import json
import multiprocessing
import os
import subprocess
import sys
import timeit
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Final

from saturation.client import Adapters, Run, run
from saturation.load import Load
from saturation.pictures import picture
from saturation.server import seen, serving
from saturation.simulation import Schedule, simulated, workers

WAYS: Final = ("vivant", "workers", "cpu", "designer")
DESIGNER: Final = "data-designer==0.9.7"
COLUMNS: Final = f"{'':42} {'seconds':>8} {'simulated /':>12} {'bound /':>8} {'CPU ms':>7} {'most at':>8} {'server':>8}\n{'':42} {'':8} {'achieved':>12} {'achieved':>8} {'a call':>7} {'a time':>8} {'late ms':>8}"


def main() -> None:
    arguments = _arguments()
    load = Load(arguments.stories, arguments.slots, arguments.scale)
    print(
        f"{load.stories} stories, {load.calls:,} calls, {load.slots} slots, latencies x {load.scale:g}: "
        f"bound {load.bound:.1f} s; pictures of {arguments.side} x {arguments.side} pixels, "
        f"{len(picture('a', arguments.side)) // 1000} kB; load average {os.getloadavg()[0]:.1f} before"
    )
    print(COLUMNS, flush=True)
    with serving(load.scale) as url:
        if "vivant" in arguments.only:
            made = show("Vivant", url, load, ours(load), arguments.side, arguments.adapters)
            at = ", ".join(f"{memory:.0f} after {calls:,}" for calls, memory in sorted(made.memory.items()))
            print(f"  memory of the process in MiB: {at} calls", flush=True)
        if "workers" in arguments.only:
            name = f"{load.slots} plain story-workers"
            show(name, url, load, workers(load), arguments.side, arguments.adapters)
    if "cpu" in arguments.only:
        show_cpu(arguments.slots, arguments.side, quick=arguments.quick)
    if "designer" in arguments.only:
        few = Load(min(load.stories, arguments.designer_stories), load.slots, load.scale)
        show_designer(few, arguments.side, arguments.environment)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=600, help="32 calls each")
    parser.add_argument("--slots", type=int, default=64)
    parser.add_argument("--scale", type=float, default=1.0, help="latencies this many times as long")
    parser.add_argument("--side", type=int, default=320, help="pixels of a picture's sides")
    parser.add_argument(
        "--adapters",
        choices=["plain", "openai"],
        default="plain",
        help="plain: the smallest that work, pictures are not sent; openai: those of a build, which send "
        "the judge a PNG and the editor the picture",
    )
    parser.add_argument("--only", nargs="+", choices=WAYS, default=WAYS[:3], metavar="WAY")
    parser.add_argument("--designer-stories", type=int, default=128)
    parser.add_argument("--environment", type=Path, default=Path("data-designer-environment"))
    parser.add_argument("--quick", action="store_true", help="12 stories, 8 slots: whether it works")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.stories, arguments.slots, arguments.scale = 12, 8, min(arguments.scale, 0.2)
    return arguments


def ours(load: Load) -> Schedule:
    """The schedule of a build."""
    # Not above: every process that is started here would import the whole pipeline too.
    from vivant.pipeline.workplace import STORIES_A_SLOT

    return Schedule(STORIES_A_SLOT * load.slots)


def show(name: str, url: str, load: Load, schedule: Schedule, side: int, adapters: Adapters = "plain") -> Run:
    """Works the load off and prints a line."""
    seen(url)
    made = apart(run, url, load, schedule, name, side, True, adapters)
    ideal = simulated(load, schedule)
    print(_line(name, load, made.seconds, ideal, made.cpu_a_call, seen(url)), flush=True)
    return made


def show_cpu(slots: int, side: int, *, quick: bool) -> None:
    """Prints what a call costs without the log and with next to nothing to decode, and what they add."""
    load = Load(8 if quick else 2 * slots // 3, slots, 0.1 if quick else 0.5)
    print(
        f"CPU of the client's process, {load.calls:,} calls, latencies x {load.scale:g}, ms a call "
        f"(SHA-256 of 300 kB takes {_hashing():.2f} ms here; a picture's pixels and its file are hashed):"
    )
    rows: list[tuple[str, int, bool, Adapters]] = [
        ("no call log, 32 x 32 pixels in 300 kB", 32, False, "plain"),
        ("with the call log", 32, True, "plain"),
        (f"with {side} x {side} pixels to decode", side, True, "plain"),
    ]
    if not quick:
        rows += [
            ("with 768 x 768 pixels to decode", 768, True, "plain"),
            ("a build's adapters, 768 x 768 pixels", 768, True, "openai"),
        ]
    with serving(load.scale) as url:
        for name, pixels, logged, adapters in rows:
            made = apart(run, url, load, ours(load), name, pixels, logged, adapters)
            print(f"  {name:40} {made.cpu_a_call:6.2f}", flush=True)


def _hashing() -> float:
    """Milliseconds that this CPU hashes 300 kB in, at best."""
    data = bytes(300_000)
    return 1e3 * min(timeit.repeat(lambda: hashlib.sha256(data).digest(), number=1, repeat=50))


def show_designer(load: Load, side: int, environment: Path) -> None:
    """Prints the load in data-designer beside our own; its time is the server's, from the first request
    to the last answer, so that its start and its final statistics do not count."""
    python = environment / "bin" / "python"
    if not python.exists():
        print(f"installing {DESIGNER} into {environment}", file=sys.stderr)
        venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", DESIGNER], check=True)
    here = Path(__file__).parent
    with serving(load.scale) as url:
        show(f"Vivant, {load.stories} stories", url, load, ours(load), side)
        seen(url)
        command = [str(python.absolute()), "-m", "saturation.designer", url]
        command += [str(load.stories), str(load.slots), str(side)]
        done = subprocess.run(command, cwd=here, capture_output=True, text=True)
        if done.returncode:
            print(f"data-designer cannot do this load:\n{done.stderr[-2000:]}")
            return
        told = json.loads(done.stdout.splitlines()[-1])
        saw = seen(url)
        name = f"{DESIGNER}, {told['records']} stories"
        print(_line(name, load, saw["span"], None, 1e3 * told["cpu"] / load.calls, saw))
        print(
            f"  with its start and its statistics it took {told['seconds']:.1f} s; {saw['answers']:.0f} calls"
        )


def _line(
    name: str, load: Load, seconds: float, ideal: float | None, cpu: float, saw: dict[str, float]
) -> str:
    compared = f"{ideal / seconds:12.3f}" if ideal else f"{'':12}"
    return f"{name:42} {seconds:8.1f} {compared} {load.bound / seconds:8.3f} {cpu:7.2f} {saw['most']:8.0f} {1e3 * saw['late']:8.1f}"


def apart(work: Callable[..., Run], *arguments: object) -> Run:
    """What `work` returns in a new process."""
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, context) as pool:
        return pool.submit(work, *arguments).result()


if __name__ == "__main__":
    main()
