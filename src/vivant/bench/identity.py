"""Whether the inspector takes one character for another: shown A and asked for B, what does it say?

Simulated: pictures and judge are the studio's. A pair is *accepted* when every question is answered yes,
and *recognised* when those by which a judge tells who it is are (`WHO`): the stricter measure of a mistake,
because what a pose or a stray thing betrays does not help.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from vivant.gate.commission import Commission
from vivant.intervals import Share
from vivant.schema.gate import Subject
from vivant.schema.judging import Pixels
from vivant.store import images
from vivant.studio.drawing.scene import PAPER, draw_tableau
from vivant.studio.inspector.comparing import HEIGHT, differences
from vivant.studio.inspector.expectation import expected
from vivant.studio.inspector.inspector import inspect

Kind = Literal["template", "posed"]
Relation = Literal["itself", "neighbour", "stranger"]
KINDS: Final[tuple[Kind, ...]] = ("template", "posed")
WHO: Final[frozenset[Subject]] = frozenset({"presence", "likeness", "attribute", "colours"})
"""The questions by which a judge tells who it is; the others ask what somebody does, and where."""
FAR: Final = 0.5
"""The share of a figure that must differ for a glance to be enough: from there on the inspector, asked
nothing more, sees somebody else."""
_ON_PAPER: Final = 24
"""Levels by which a pixel must differ from the paper to be of the figure, and not of its shadow."""
MOST_WRONG: Final = 0.001
"""The aim: the share of wrong pairs that may be accepted."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the inspector said of a picture of `shown` when it was asked for `asked` (character ids).

    `apart` is the share of the expected figure that differs from the picture, from 0 to 1. `denied` says
    that a question of `WHO` was answered no, and not merely left unsure; `glance` that the share was
    `FAR` and nothing was asked, so that nothing was accepted, recognised or denied.
    """

    shown: str
    asked: str
    kind: Kind
    apart: float
    accepted: bool
    recognised: bool
    denied: bool
    glance: bool = False


def glance(seen: Pixels, drawn: Pixels) -> float:
    """The share of an expected figure, `drawn` on paper, that differs from a picture of the same size.

    With the inspector's own eye: a pixel's shift and an encoder's rounding are no differences.
    """
    figure = np.abs(drawn.astype(np.int16) - PAPER).max(axis=2) > _ON_PAPER
    return float((differences(seen, drawn)[figure] > 0).mean()) if figure.any() else 0.0


def sketch(of: Commission) -> Pixels:
    """What a picture of a single figure should look like, at the inspector's height."""
    return draw_tableau(expected(of.questions, of.portraits), HEIGHT, HEIGHT)


def far(shown: str, asked: str, kind: Kind, apart: float) -> Verdict:
    """Decided at a glance: this is somebody else."""
    return Verdict(shown, asked, kind, apart, accepted=False, recognised=False, denied=False, glance=True)


def examined(shown: str, asked: str, kind: Kind, apart: float, pixels: Pixels, of: Commission) -> Verdict:
    """What the inspector says of a picture of `shown`, held against a commission of `asked`."""
    answers = inspect(pixels, images.pixel_id(pixels), of.questions, of.portraits)
    about_who = {question.key for question in of.questions if question.about in WHO}
    who = [answer.verdict for answer in answers if answer.question in about_who]
    return Verdict(
        shown,
        asked,
        kind,
        apart,
        accepted=all(answer.verdict == "yes" for answer in answers),
        recognised=all(verdict == "yes" for verdict in who),
        denied="no" in who,
    )


@dataclass(slots=True)
class Tally:
    """Counts over the verdicts on one kind of picture."""

    asked: int = 0
    accepted: int = 0
    recognised: int = 0
    denied: int = 0
    glances: int = 0


def tally(verdicts: Sequence[Verdict]) -> Tally:
    counted = Tally()
    for verdict in verdicts:
        counted.asked += 1
        counted.accepted += verdict.accepted
        counted.recognised += verdict.recognised
        counted.denied += verdict.denied
        counted.glances += verdict.glance
    return counted


def lines(verdicts: Mapping[Relation, Sequence[Verdict]]) -> Iterator[str]:
    """The figures for people: of those asked for rightly, of neighbours and of strangers."""
    for relation, told in verdicts.items():
        for kind in KINDS:
            if of_kind := [verdict for verdict in told if verdict.kind == kind]:
                yield from _rows(f"{relation}, {kind} picture", tally(of_kind))
    wrong = [v for relation, told in verdicts.items() if relation != "itself" for v in told]
    mistaken = Share(sum(v.accepted or v.recognised for v in wrong), len(wrong))
    yield f"wrongly accepted or recognised: {mistaken.told(3)}; aim: at most {100 * MOST_WRONG:g} %"
    in_full = [v for v in wrong if v.apart >= FAR and not v.glance]
    of_those = sum(v.accepted or v.recognised for v in in_full)
    yield f"far off at a glance but asked about in full: {len(in_full)}, {of_those} of them mistaken"


def _rows(title: str, counted: Tally) -> Iterator[str]:
    yield f"{title}: {counted.asked} asked, {counted.glances} of them decided at a glance"
    yield f"  every question answered yes   {Share(counted.accepted, counted.asked).told()}"
    yield f"  every one about who it is     {Share(counted.recognised, counted.asked).told()}"
    in_full = Share(counted.denied, counted.asked - counted.glances)
    yield f"  asked in full, denied to be   {in_full.told()}"
