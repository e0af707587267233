"""How well characters can be told apart: `python benchmarks/bench_uniqueness.py [N] [--pairs P]`.

Designs N characters one after the other as a project does, each checked against all earlier ones by
attributes and then by a small template. Prints how many designs were dropped and how near the nearest
pairs are; `--pairs` also prints the descriptions of that many nearest pairs, to be judged by reading.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from vivant.design.balance import cells
from vivant.design.uniqueness import (
    APPEARANCE_FLOOR,
    ATTRIBUTE_FLOOR,
    Appearances,
    Identities,
    Nearest,
    appearance,
)
from vivant.schema.brief import CharacterBrief, CharacterDraft
from vivant.schema.character import Identity
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ProfessionCategory, SubjectType
from vivant.seeds import derive
from vivant.studio.drawing.displaylist import placed
from vivant.studio.drawing.figure import draw_figure
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.writer.casting import design_character

SIZE = 160
MOST_ATTEMPTS = 50
PAPER = (230, 239, 243, 255)
"""Blue, green, red, alpha."""


@dataclass(slots=True)
class Cast:
    """The characters so far, and how near the nearest earlier one was to each, in words and by sight."""

    drafts: list[CharacterDraft] = field(default_factory=list)
    identities: Identities = field(default_factory=Identities)
    appearances: Appearances = field(default_factory=Appearances)
    in_words: list[Nearest] = field(default_factory=list)
    by_sight: list[Nearest] = field(default_factory=list)
    dropped_in_words: int = 0
    dropped_by_sight: int = 0
    most_attempts: int = 1


def main() -> None:
    parser = argparse.ArgumentParser(description="How well characters can be told apart.")
    parser.add_argument("count", nargs="?", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=0, help="print the descriptions of the nearest pairs")
    parser.add_argument("--attribute-floor", type=float, default=ATTRIBUTE_FLOOR)
    parser.add_argument("--appearance-floor", type=float, default=APPEARANCE_FLOOR)
    given = parser.parse_args()
    started = time.perf_counter()
    cast = Cast()
    for k, cell in enumerate(cells(given.count)):
        admit_one(
            cast, cell, derive(given.seed, "character", k), given.attribute_floor, given.appearance_floor
        )
    print(
        f"{given.count} characters in {time.perf_counter() - started:.1f} s, at most {cast.most_attempts} attempts"
    )
    print_distances("in words", cast.in_words, cast.dropped_in_words, given.attribute_floor)
    print_distances("by sight", cast.by_sight, cast.dropped_by_sight, given.appearance_floor)
    for found in (cast.in_words, cast.by_sight):
        print_pairs(cast, found, given.pairs)


def admit_one(
    cast: Cast,
    cell: tuple[SubjectType, ProfessionCategory],
    seed: int,
    attribute_floor: float,
    appearance_floor: float,
) -> None:
    """Adds the first design for a cell that clears both floors."""
    taken = tuple(draft.name for draft in cast.drafts)
    for attempt, draft in enumerate(designs(cell, seed, taken), start=1):
        in_words = cast.identities.nearest(draft.identity)
        if in_words and in_words.distance < attribute_floor:
            cast.dropped_in_words += 1
            continue
        vector = appearance(template(draft.identity))
        by_sight = cast.appearances.nearest(vector)
        if by_sight and by_sight.distance < appearance_floor:
            cast.dropped_by_sight += 1
            continue
        cast.drafts.append(draft)
        cast.identities.add(draft.name, draft.identity)
        cast.appearances.add(draft.name, vector)
        cast.in_words += [in_words] if in_words else []
        cast.by_sight += [by_sight] if by_sight else []
        cast.most_attempts = max(cast.most_attempts, attempt)
        return
    raise SystemExit(f"no design of {cell} cleared the floors in {MOST_ATTEMPTS} attempts")


def designs(
    cell: tuple[SubjectType, ProfessionCategory], seed: int, taken: tuple[str, ...]
) -> Iterator[CharacterDraft]:
    for attempt in range(MOST_ATTEMPTS):
        brief = CharacterBrief.model_construct(
            subject_type=cell[0], category=cell[1], attempt=attempt, taken_names=taken
        )
        yield design_character(brief, seed)


def template(identity: Identity) -> Pixels:
    """A small picture on plain paper, figure 0.8 of its height per figure unit, as templates are drawn."""
    figure = draw_figure(identity, "standing", "neutral", "viewer")
    left, top, right, _ = figure.box
    scale = min(0.8, 0.94 / (right - left), 0.9 / -top)
    paper = np.full((SIZE, SIZE, 4), PAPER, np.uint8)
    group = placed(figure.nodes, 0.5 - (left + right) / 2 * scale, 0.93, scale)
    return np.ascontiguousarray(rasterise([group], SIZE, SIZE, over=paper, scale=SIZE)[..., 2::-1])


def print_distances(how: str, found: list[Nearest], dropped: int, floor: float) -> None:
    spread = np.quantile([near.distance for near in found], [0, 0.01, 0.05, 0.25, 0.5])
    told = ", ".join(
        f"{share} {value:.2f}"
        for share, value in zip(("least", "1 %", "5 %", "25 %", "50 %"), spread, strict=True)
    )
    print(f"{how}: {dropped} designs dropped below {floor}; distance to the nearest earlier one: {told}")


def print_pairs(cast: Cast, found: list[Nearest], count: int) -> None:
    order = sorted(range(len(found)), key=lambda k: found[k].distance)
    told = {draft.name: draft.description for draft in cast.drafts}
    for k in order[:count]:
        print(f"\n{found[k].distance:.2f}")
        print("  ", told[found[k].id])
        print("  ", cast.drafts[k + 1].description)


if __name__ == "__main__":
    main()
