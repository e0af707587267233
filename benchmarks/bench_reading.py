"""How fast a release gives its pictures back, beside `datasets`, `webdataset`, Lance and plain files.

    python benchmarks/bench_reading.py [--frames N] [--size PIXELS] [--repeats N] [--at-random N] [--many N] [FOLDER]

The same pictures, the same machine, one process and one thread of ours, files in the cache of the system. All ways take
turns of a few pictures, in another order each time, so that other work on the machine disturbs them alike. Random access
is by id, one picture at a time; an epoch is every picture once, shuffled. Peers that do not know ids are given
a dictionary of them. Times are means a picture, by the clock and of processor (of all threads), each the median of
the repeats. Ratios say how many times as fast as the best peer by the same measure; more than 1 is faster. Then: what
threads that decode ahead bring, how much memory an epoch takes, and how long it takes to open a release as large as the
paper's.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from reading import ways
from reading.keeping import Kept, keep
from reading.pictures import frame_id, write_release
from reading.ways import OPENCV, OWN, RAW, Way
from vivant.release.reading import open_release
from vivant.store import images

OURS = "vivant"
MANY = 75_000
AT_RANDOM, EPOCH = "random access by id", "a shuffled epoch"
Span = tuple[float, float]
"""Seconds a picture, by the clock and of processor."""
Spans = dict[tuple[str, str], dict[str, list[Span]]]
"""Of every repeat, by what is done and wanted, and by way."""
_AT_A_TURN = 10


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
        report_threads(kept)
        report_memory(kept)
        if chosen.many:
            report_opening(Path(folder) / "many", chosen.many)


def every_way(kept: Kept, cache: Path) -> list[Way]:
    return [
        ways.vivant(kept.release),
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
        for what in (RAW, OWN, OPENCV):
            chosen: dict[str, Iterator[Any]] = {
                way.name: map(way.get[what], ids) for way in compared if what in way.get
            }
            epochs = {way.name: way.epoch[what](repeat) for way in compared if what in way.epoch}
            for done, pictures in ((AT_RANDOM, chosen), (EPOCH, epochs)):
                for way, span in by_turns(pictures, chance).items():
                    spans.setdefault((done, what), {}).setdefault(way, []).append(span)
    return spans


def by_turns(pictures: dict[str, Iterator[Any]], chance: random.Random) -> dict[str, Span]:
    """Seconds a picture of each way, by the clock and of processor, until all are through."""
    spent = {way: [0.0, 0.0, 0] for way in pictures}
    left = dict(pictures)
    while left:
        for way in chance.sample(sorted(left), len(left)):
            clock, processor = time.perf_counter(), time.process_time()
            count = sum(1 for _ in islice(left[way], _AT_A_TURN))
            told = spent[way]
            told[0] += time.perf_counter() - clock
            told[1] += time.process_time() - processor
            told[2] += count
            if count < _AT_A_TURN:
                del left[way]
    return {way: (clock / count, processor / count) for way, (clock, processor, count) in spent.items()}


def report(spans: Spans) -> None:
    for done in (AT_RANDOM, EPOCH):
        for what in (RAW, OWN, OPENCV):
            typical = {
                way: (median(clock for clock, _ in taken), median(processor for _, processor in taken))
                for way, taken in spans[done, what].items()
            }
            ratios = [told_ratio(typical, measure) for measure in (0, 1)]
            print(f"{done}, {what}: {ratios[0]}, by processor time {ratios[1]}")
            for way, (clock, processor) in sorted(typical.items(), key=lambda one: one[1]):
                print(
                    f"  {way:20}{1e3 * clock:9.3f} ms {1 / clock:9,.0f} a second {1e3 * processor:9.3f} ms of processor"
                )


def told_ratio(typical: dict[str, Span], measure: int) -> str:
    peers = {way: span[measure] for way, span in typical.items() if way != OURS}
    best = min(peers, key=lambda way: peers[way])
    return f"{peers[best] / typical[OURS][measure]:.2f} x the best peer ({best})"


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
from pathlib import Path
begun = time.perf_counter()
from vivant.release.reading import open_release, opening
print(f"{time.perf_counter() - begun:.3f} s to import what reading needs, in a new process")
begun = time.perf_counter()
release = open_release(sys.argv[1])
spent = time.perf_counter() - begun
files = len([*Path(sys.argv[1]).glob("data/frames/*.parquet")])
print(f"{spent:.3f} s to open {len(release):,} frames in {files} files")
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


def report_threads(kept: Kept) -> None:
    """Pictures decoded ahead; by turns with one thread, an epoch each."""
    release = open_release(kept.release)
    taken: dict[int, float] = {}
    for threads in (1, 2, 1, 2):
        begun = time.perf_counter()
        for _ in release.pictures(threads):
            pass
        taken[threads] = min(taken.get(threads, float("inf")), time.perf_counter() - begun)
    print(f"decoding ahead with 2 threads is {taken[1] / taken[2]:.2f} x as fast as with 1")


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
