"""The inspector is asked who is who, and its answers are counted rightly."""

import asyncio
from pathlib import Path

import numpy as np
import pytest

from vivant.bench.crowd import gather
from vivant.bench.examining import Ask, Examiner, Paint, asked
from vivant.bench.identity import Kind, Verdict, far, glance, lines, tally
from vivant.design.uniqueness import APPEARANCE_FLOOR, ATTRIBUTE_FLOOR
from vivant.engine.tasks import Tasks
from vivant.studio.drawing.scene import PAPER

BOTH: tuple[Kind, ...] = ("template", "posed")


def test_a_glance_is_the_share_of_the_figure_that_differs() -> None:
    drawn = np.full((384, 384, 3), PAPER, np.uint8)
    drawn[100:300, 150:250] = (200, 50, 40)
    seen = drawn.copy()
    seen[100:200, 150:250] = (40, 70, 190)
    assert glance(drawn, drawn) == 0
    assert glance(seen, drawn) == pytest.approx(0.5, abs=0.02)
    assert glance(np.full_like(drawn, PAPER), drawn) == pytest.approx(1, abs=0.04)


def test_everybody_is_recognised_and_nobody_taken_for_another(tmp_path: Path) -> None:
    crowd = gather(10, 1)
    do = Examiner(tuple(crowd.characters), tmp_path, 1)()
    do(Paint((0, 8)))
    himself, other = do(Ask(0, ((0, BOTH),), frozenset())), do(Ask(0, ((8, BOTH),), frozenset({8})))
    assert [(v.kind, v.accepted, v.recognised) for v in himself if isinstance(v, Verdict)] == [
        ("template", True, True), ("posed", True, True)]  # fmt: skip
    assert not any(v.accepted or v.recognised or v.glance for v in other if isinstance(v, Verdict))


def test_a_crowd_clears_both_floors() -> None:
    crowd = gather(24, 1)
    assert [character.id for character in crowd.characters[:2]] == ["C0001", "C0002"]
    assert min(near.distance for near in crowd.in_words) >= ATTRIBUTE_FLOOR
    assert min(near.distance for near in crowd.by_sight) >= APPEARANCE_FLOOR


def test_every_pair_is_asked_and_every_so_manieth_in_full() -> None:
    seen: list[Ask] = []

    async def work(ask: object) -> list[Verdict]:
        assert isinstance(ask, Ask)
        seen.append(ask)
        return [far("A", "B", kind, 0.9) for _, kinds in ask.shown for kind in kinds]

    pairs: dict[tuple[int, int], tuple[Kind, ...]] = {(0, 1): BOTH, (2, 1): ("template",), (1, 0): BOTH}
    engine: Tasks[object, list[Verdict]] = Tasks(work, at_once=1)
    verdicts = asyncio.run(asked(engine, pairs, 2, lambda what, done, total: None))  # type: ignore[arg-type]
    assert len(verdicts) == 5
    assert seen == [
        Ask(0, ((1, BOTH),), frozenset({1})),
        Ask(1, ((0, BOTH), (2, ("template",))), frozenset({0})),
    ]


def test_what_is_decided_at_a_glance_is_not_counted_as_asked() -> None:
    mistaken = Verdict("C0001", "C0002", "template", 0.1, accepted=False, recognised=True, denied=False)
    refused = Verdict("C0001", "C0003", "template", 0.6, accepted=False, recognised=False, denied=True)
    verdicts = [mistaken, refused, far("C0001", "C0004", "template", 0.9)]
    counted = tally(verdicts)
    assert (counted.asked, counted.glances, counted.denied) == (3, 1, 1)
    told = list(lines({"itself": [], "neighbour": verdicts}))
    assert "50.00 %" in next(line for line in told if "denied" in line)
    assert told[-2].startswith("wrongly accepted or recognised: 33.333 %")
    assert told[-1] == "far off at a glance but asked about in full: 1, 0 of them mistaken"
