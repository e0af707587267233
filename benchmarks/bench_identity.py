"""Is anybody of a large cast taken for somebody else? By eye and by the inspector.

    python benchmarks/bench_identity.py [N] [--seed S] [--workers W] [--pairs 5] [--show K] [--keep DIR]

Designs N characters as a project does, paints a template and a posed picture of each, and finds who looks
most like whom (by sight and by plain pixels, see `vivant.bench.neighbours`). Then the inspector is given each
template with the questions, the description and the template of ten others, five neighbours and five
strangers; each posed picture with those of the neighbours; and both with those of the right one. Simulated:
pictures and judge are the studio's own.

Where more than half of a figure differs at a glance it is not asked further; of every fiftieth pair it is all
the same, and counted. `--every 1` asks in full always. `--keep` leaves the pictures in DIR.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from vivant.bench.crowd import gather
from vivant.bench.examining import Examiner, Made, Work, asked, painted
from vivant.bench.identity import KINDS, Relation, Verdict, lines
from vivant.bench.neighbours import MEASURES, distances, nearest, strangers
from vivant.engine.pool import Pool
from vivant.schema.character import Character


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--pairs", type=int, default=5, help="neighbours, and as many strangers, of each")
    parser.add_argument("--every", type=int, default=50, help="ask of every so-manieth pair in full")
    parser.add_argument("--show", type=int, default=5, help="name that many of the nearest pairs")
    parser.add_argument("--keep", type=Path, help="leave the pictures here")
    given = parser.parse_args()
    begun = time.perf_counter()
    crowd = gather(given.count, given.seed, watch=lambda done: progress("designed", done, given.count))
    cast = tuple(crowd.characters)
    print(f"{len(cast)} characters, {crowd.dropped_in_words} designs dropped in words, "
          f"{crowd.dropped_by_sight} by sight")  # fmt: skip
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        verdicts = asyncio.run(examined(cast, folder, given))
    print("\n".join(lines(verdicts)))
    print_closest(verdicts["neighbour"], cast, given.show)
    print(f"{time.perf_counter() - begun:.0f} s with {given.workers} workers")


async def examined(
    cast: tuple[Character, ...], folder: Path, given: argparse.Namespace
) -> dict[Relation, Sequence[Verdict]]:
    setup = Examiner(cast, folder, given.seed)
    async with Pool[Work, Made](setup, workers=given.workers) as engine:
        looks = await painted(engine, len(cast), progress)
        between = [distances(looks, measure) for measure in MEASURES]
        for measure, matrix in zip(MEASURES, between, strict=True):
            print(f"distance to the nearest other by {measure}: " + told(matrix.min(axis=1).tolist()))
        near = nearest(between, given.pairs)
        others = strangers(near, given.pairs, given.seed)
        relations: dict[Relation, list[tuple[int, int]]] = {
            "itself": [(one, one) for one in range(len(cast))],
            "neighbour": [(one, other) for one, found in enumerate(near) for other in found],
            "stranger": [(one, other) for one, found in enumerate(others) for other in found],
        }
        pairs = {
            pair: KINDS[:1] if name == "stranger" else KINDS
            for name, found in relations.items()
            for pair in found
        }
        verdicts = await asked(engine, pairs, given.every, progress)
    relation = {(cast[a].id, cast[b].id): name for name, found in relations.items() for a, b in found}
    return {name: [v for v in verdicts if relation[v.shown, v.asked] == name] for name in relations}


def told(values: Sequence[float]) -> str:
    shares = ("least", "1 %", "5 %", "25 %", "50 %")
    spread = np.quantile(values, [0, 0.01, 0.05, 0.25, 0.5])
    return ", ".join(f"{share} {value:.2f}" for share, value in zip(shares, spread, strict=True))


def print_closest(verdicts: Sequence[Verdict], cast: Sequence[Character], count: int) -> None:
    """How much of the expected figure differed, and the pairs of whom least did, or who were mistaken."""
    print("share of a neighbour's figure that differs: " + told([v.apart for v in verdicts]))
    described = {character.id: character.description for character in cast}
    order = sorted(verdicts, key=lambda v: (not (v.accepted or v.recognised), v.apart))
    for v in order[:count]:
        said = "accepted" if v.accepted else "recognised" if v.recognised else "refused"
        print(f"\n{v.shown} asked for as {v.asked} ({v.kind}): {said}, {100 * v.apart:.0f} % differ")
        print("  ", described[v.shown])
        print("  ", described[v.asked])


def progress(what: str, done: int, total: int) -> None:
    if done == total or done % max(1, total // 10) == 0:
        print(f"{what}: {done} of {total}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
