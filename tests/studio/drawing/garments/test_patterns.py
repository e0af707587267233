"""Printed cloth: the marks that touch it are drawn, and only those."""

import math

import numpy as np
import pytest

from vivant.schema.character import Feature, Pattern
from vivant.studio.drawing.displaylist import Group, Node, placed
from vivant.studio.drawing.garments import patterns
from vivant.studio.drawing.garments.patterns import printed
from vivant.studio.drawing.path import Path, Point, limb
from vivant.studio.drawing.thorvg import Pixels, rasterise
from vivant.studio.palette import COLOURS

SHOULDER: Point = (-0.07, -0.72)
PRINTS: tuple[Pattern, ...] = ("striped", "dotted", "checked")


def sleeve(degrees: float) -> tuple[Path, Point]:
    """A tube of cloth hanging from the shoulder, and where it ends."""
    a = math.radians(degrees)
    cuff = (SHOULDER[0] + 0.3 * math.sin(a), SHOULDER[1] + 0.3 * math.cos(a))
    return limb([SHOULDER, cuff], [0.06, 0.05]), cuff


def worn(pattern: Pattern, degrees: float) -> tuple[Node, ...]:
    cloth, cuff = sleeve(degrees)
    feature = Feature(
        part="top", kind="shirt", colour=COLOURS["teal"], second=COLOURS["cream"], pattern=pattern
    )
    return printed(feature, cloth, SHOULDER, cuff)


def marks(nodes: tuple[Node, ...]) -> int:
    """How many stripes or dots are drawn."""
    return sum(marks(n.nodes) if isinstance(n, Group) else n.path.commands.count(b"\1") for n in nodes)


def seen(nodes: tuple[Node, ...], unit: float) -> Pixels:
    return rasterise([placed(nodes, 0.5, 1.0, 1.0)], round(unit), round(unit), scale=unit)


def test_plain_cloth_has_no_print() -> None:
    assert worn("plain", 0.0) == ()


@pytest.mark.parametrize("pattern", PRINTS)
@pytest.mark.parametrize("degrees", [0.0, 25.0, 90.0, -130.0])
@pytest.mark.parametrize("unit", [90, 331, 760])
def test_marks_left_out_would_not_have_been_seen(
    monkeypatch: pytest.MonkeyPatch, pattern: Pattern, degrees: float, unit: int
) -> None:
    few = seen(worn(pattern, degrees), unit)
    monkeypatch.setattr(patterns, "_MARGIN", 10.0)
    everything = worn(pattern, degrees)
    assert marks(everything) >= 23
    assert np.array_equal(few, seen(everything, unit))
    assert few[..., 3].any()


def test_a_sleeve_is_not_printed_with_the_whole_bolt() -> None:
    assert 8 < marks(worn("dotted", 25.0)) < 80
    assert 4 < marks(worn("striped", 25.0)) < 14
