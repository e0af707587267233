"""How well characters can be told apart: `python benchmarks/bench_uniqueness.py [N] [--pairs P]`.

Designs N characters one after the other as a project does, each checked against all earlier ones by
attributes and then by a small template. Prints how many designs were dropped and how near the nearest
pairs are; `--pairs` also prints the descriptions of that many nearest pairs, to be judged by reading.
Whether the inspector takes anybody for somebody else is measured by `bench_identity.py`.
"""

import argparse
import time

import numpy as np

from vivant.bench.crowd import Crowd, gather
from vivant.design.uniqueness import APPEARANCE_FLOOR, ATTRIBUTE_FLOOR, Nearest


def main() -> None:
    parser = argparse.ArgumentParser(description="How well characters can be told apart.")
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=0, help="print the descriptions of the nearest pairs")
    parser.add_argument("--attribute-floor", type=float, default=ATTRIBUTE_FLOOR)
    parser.add_argument("--appearance-floor", type=float, default=APPEARANCE_FLOOR)
    given = parser.parse_args()
    started = time.perf_counter()
    crowd = gather(
        given.count,
        given.seed,
        attribute_floor=given.attribute_floor,
        appearance_floor=given.appearance_floor,
    )
    took = time.perf_counter() - started
    print(f"{given.count} characters in {took:.1f} s, at most {crowd.most_attempts} attempts")
    print_distances("in words", crowd.in_words, crowd.dropped_in_words, given.attribute_floor)
    print_distances("by sight", crowd.by_sight, crowd.dropped_by_sight, given.appearance_floor)
    for found in (crowd.in_words, crowd.by_sight):
        print_pairs(crowd, found, given.pairs)


def print_distances(how: str, found: list[Nearest], dropped: int, floor: float) -> None:
    spread = np.quantile([near.distance for near in found], [0, 0.01, 0.05, 0.25, 0.5])
    told = ", ".join(
        f"{share} {value:.2f}"
        for share, value in zip(("least", "1 %", "5 %", "25 %", "50 %"), spread, strict=True)
    )
    print(f"{how}: {dropped} designs dropped below {floor}; distance to the nearest earlier one: {told}")


def print_pairs(crowd: Crowd, found: list[Nearest], count: int) -> None:
    order = sorted(range(len(found)), key=lambda k: found[k].distance)
    told = {character.id: character.description for character in crowd.characters}
    for k in order[:count]:
        print(f"\n{found[k].distance:.2f}")
        print("  ", told[found[k].id])
        print("  ", crowd.characters[k + 1].description)


if __name__ == "__main__":
    main()
