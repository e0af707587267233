"""Hands of every kind: each grip looks like itself, and none like the hand that went wrong."""

import itertools
from typing import get_args

import numpy as np
import numpy.typing as npt
import pytest

from vivant.studio.drawing.bodies.physique import Hand
from vivant.studio.drawing.displaylist import placed
from vivant.studio.drawing.hands.hand import draw_hand
from vivant.studio.drawing.poses import Grip
from vivant.studio.drawing.thorvg import rasterise

KINDS: tuple[Hand, ...] = get_args(Hand)
GRIPS: tuple[Grip, ...] = get_args(Grip)


def mask(kind: Hand, grip: Grip, *, malformed: bool = False) -> npt.NDArray[np.bool_]:
    hand = draw_hand(kind, grip, (0.0, 0.0), 0.0, 0.03, (200, 150, 110), "left_hand", malformed=malformed)
    return rasterise([placed([*hand.under, *hand.over], 60, 120, 900)], 260, 240)[..., 3] > 128


def difference(one: npt.NDArray[np.bool_], two: npt.NDArray[np.bool_]) -> float:
    return float(1 - np.count_nonzero(one & two) / np.count_nonzero(one | two))


@pytest.mark.parametrize("kind", KINDS)
def test_a_malformed_hand_looks_like_no_good_one(kind: Hand) -> None:
    wrong = mask(kind, "rest", malformed=True)
    for grip in GRIPS:
        assert difference(wrong, mask(kind, grip)) > 0.5, grip


@pytest.mark.parametrize("kind", KINDS)
def test_an_open_hand_differs_from_a_closed_and_a_pointing_one(kind: Hand) -> None:
    shapes = {grip: mask(kind, grip) for grip in ("open", "fist", "point")}
    if kind in ("cloven", "fin"):
        del shapes["point"]
    for one, two in itertools.combinations(shapes, 2):
        assert difference(shapes[one], shapes[two]) > 0.1, (one, two)


def test_every_grip_of_a_human_hand_is_its_own() -> None:
    shapes = {grip: mask("hand", grip) for grip in GRIPS}
    for one, two in itertools.combinations(shapes, 2):
        assert difference(shapes[one], shapes[two]) > 0.06, (one, two)


@pytest.mark.parametrize("kind", KINDS)
def test_only_a_holding_hand_has_something_over_what_it_holds(kind: Hand) -> None:
    for grip in GRIPS:
        hand = draw_hand(kind, grip, (0.0, 0.0), 0.0, 0.03, (200, 150, 110), "left_hand")
        assert bool(hand.over) == (grip == "hold"), grip
        assert {shape.part for shape in (*hand.under, *hand.over)} == {"left_hand"}
