"""How fast a release gives its pictures back, beside `datasets`, `webdataset`, Lance and plain files.

    python benchmarks/bench_reading.py [--frames N] [--size PIXELS] [--repeats N] [--at-random N] [--many N] [FOLDER]

The same pictures, the same machine, one process, files in the cache of the system. All ways take turns, in another
order each time. Random access is by id, one picture at a time; an epoch is every picture once, shuffled. Peers
that do not know ids are given a dictionary of them. Of each way the fastest repeat counts, which is the one that
other work on the machine disturbed least, by the clock and by processor time (of all threads). Ratios
say how many times as fast as the best peer by the same measure; more than 1 is faster. Then: how much memory an
epoch takes, and how long it takes to open a release as large as the paper's.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from reading import ways
from reading.keeping import Kept, keep
from reading.pictures import frame_id, write_release
from reading.ways import OPENCV, OWN, RAW, Way
from vivant.store import images

OURS = "vivant"
MANY = 75_000
AT_RANDOM, EPOCH = "random access by id", "a shuffled epoch"
Spans = dict[tuple[str, str], dict[str, list[tuple[float, float]]]]
"""Seconds a picture of every repeat, by the clock and of processor, by what is done and wanted, and by way."""


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--frames", type=int, default=2000)
    asked.add_argument("--size", type=int, default=768)
    asked.add_argument("--repeats", type=int, default=5)
    asked.add_argument("--at-random", type=int, default=300)
    asked.add_argument("--many", type=int, default=MANY)
    asked.add_argument("folder", type=Path, nargs="?")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        kept = keep(Path(folder) / "kept", chosen.frames, chosen.size)
        weight = sum(path.stat().st_size for path in kept.files.iterdir())
        print(f"{kept.count:,} pictures of {chosen.size} px, {weight / kept.count / 1e3:.0f} kB each")
        compared = every_way(kept, Path(folder) / "cache")
        check_alike(compared, kept)
        report(measured(compared, kept, chosen.repeats, chosen.at_random))
        report_memory(kept)
        if chosen.many:
            report_opening(Path(folder) / "many", chosen.many)


def every_way(kept: Kept, cache: Path) -> list[Way]:
    return [
        ways.vivant(kept.release),
        ways.vivant_in_threads(kept.release),
        ways.huggingface(kept.release, cache),
        ways.webdataset(kept.tars),
        ways.lance(kept.lance, kept.count),
        ways.files(kept.files, kept.count),
    ]


def check_alike(compared: list[Way], kept: Kept) -> None:
    """Every way gives the same bytes and the same pixels, and in an epoch each picture once."""
    wanted = sorted(path.read_bytes() for path in kept.files.iterdir())
    for way in compared:
        if RAW in way.epoch:
            assert sorted(way.epoch[RAW](1)) == wanted, way.name
        for number in (0, kept.count - 1):
            data = (kept.files / f"{frame_id(number)}.png").read_bytes()
            for what, get in way.get.items():
                got = get(frame_id(number))
                assert got == data if what == RAW else np.array_equal(got, images.decode(data)), (
                    way.name,
                    what,
                )


def measured(compared: list[Way], kept: Kept, repeats: int, at_random: int) -> Spans:
    chance, spans = random.Random(0), Spans()
    for repeat in range(repeats):
        ids = [frame_id(chance.randrange(kept.count)) for _ in range(at_random)]
        turns = list(runs(compared, ids, repeat))
        chance.shuffle(turns)
        for done, what, way, pictures in turns:
            clock, processor = time.perf_counter(), time.process_time()
            count = sum(1 for _ in pictures())
            span = (time.perf_counter() - clock) / count, (time.process_time() - processor) / count
            spans.setdefault((done, what), {}).setdefault(way, []).append(span)
    return spans


def runs(
    compared: list[Way], ids: list[str], seed: int
) -> Iterator[tuple[str, str, str, Callable[[], Iterator[Any]]]]:
    """What is done, what is wanted, by which way, and the pictures of one turn of it."""
    for way in compared:
        for what, get in way.get.items():
            yield AT_RANDOM, what, way.name, partial(map, get, ids)
        for what, epoch in way.epoch.items():
            yield EPOCH, what, way.name, partial(epoch, seed)


def report(spans: Spans) -> None:
    for done in (AT_RANDOM, EPOCH):
        for what in (RAW, OWN, OPENCV):
            least = {
                way: (min(clock for clock, _ in taken), min(processor for _, processor in taken))
                for way, taken in spans[done, what].items()
            }
            ratios = [told_ratio(least, measure) for measure in (0, 1)]
            print(f"{done}, {what}: {ratios[0]}, by processor time {ratios[1]}")
            for way, (clock, processor) in sorted(least.items(), key=lambda one: one[1]):
                print(
                    f"  {way:20}{1e3 * clock:9.3f} ms {1 / clock:9,.0f} a second {1e3 * processor:9.3f} ms of processor"
                )


def told_ratio(least: dict[str, tuple[float, float]], measure: int) -> str:
    peers = {way: spans[measure] for way, spans in least.items() if not way.startswith(OURS)}
    best = min(peers, key=lambda way: peers[way])
    return f"{peers[best] / least[OURS][measure]:.2f} x the best peer ({best})"


ONE_EPOCH = """
import sys
from vivant.release.reading import open_release
def resident():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1]) / 1e3
release = open_release(sys.argv[1])
seen = []
for number, frame in enumerate(release.shuffled(1)):
    frame.image, frame.caption
    if number % (len(release) // 10) == len(release) // 20:
        seen.append(f"{resident():.0f}")
print("MB resident along a shuffled epoch with captions:", " ".join(seen))
"""
OPENED = """
import sys, time
begun = time.perf_counter()
from vivant.release.reading import open_release, opening
print(f"{time.perf_counter() - begun:.3f} s to import what reading needs, in a new process")
begun = time.perf_counter()
release = open_release(sys.argv[1])
print(f"{time.perf_counter() - begun:.3f} s to open {len(release):,} frames in 34 files")
begun = time.perf_counter()
release = open_release(sys.argv[1])
print(f"{time.perf_counter() - begun:.3f} s to open them again")
for name, do in {
    "first frame by id": lambda: release["S00100-F01"].png,
    "first caption": lambda: release[700].caption,
    "frames of one style": lambda: release.where(style="ink"),
    "frames of one character that walks": lambda: release.where(character="C0007", pose="walking"),
    "an order of all of them": lambda: release.shuffled(1),
}.items():
    begun = time.perf_counter()
    do()
    print(f"  {1e3 * (time.perf_counter() - begun):8.1f} ms {name}")
"""


def report_memory(kept: Kept) -> None:
    _in_a_new_process(ONE_EPOCH, kept.release)


def report_opening(folder: Path, count: int) -> None:
    """Opening a release of the size of the paper's, in as many shards; its pictures are of one pixel."""
    dot = images.encode_png(np.zeros((1, 1, 3), np.uint8))
    write_release(folder, (dot for _ in range(count)), largest=count * len(dot) // 34)
    _in_a_new_process(OPENED, folder)


def _in_a_new_process(script: str, release: Path) -> None:
    sys.stdout.flush()
    subprocess.run([sys.executable, "-c", script, str(release)], check=True)


if __name__ == "__main__":
    main()
