"""Patterns on walls: papers with motifs, brickwork, boards."""

from collections.abc import Callable
from random import Random

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, rectangle
from vivant.studio.drawing.settings.brush import flat, joined
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.room import FLOOR
from vivant.studio.drawing.settings.sky import OVERSCAN


def papered(
    aspect: float, tone: Tone, colour: RGB, motif: Callable[[float, float], Path], pitch: float, bottom: float
) -> Node:
    """A wallpaper: `motif` drawn at every other place of a grid, down to `bottom`."""
    columns = round((aspect + 2 * OVERSCAN) / pitch) + 1
    rows = round((bottom + OVERSCAN) / pitch)
    marks = joined(
        motif(-OVERSCAN + (i + 0.5 * (j % 2)) * pitch, bottom - (j + 0.6) * pitch)
        for j in range(rows)
        for i in range(columns)
    )
    return flat(marks, tone(colour))


def bricks(aspect: float, tone: Tone, colour: RGB, seed: int, share: float = 0.3) -> list[Node]:
    """Brickwork showing in patches of the plaster; `share` of all bricks, in two shades."""
    rng = Random(seed)
    light, dark = Path(), Path()
    for row in range(round((FLOOR + OVERSCAN) / 0.05)):
        for i in range(round((aspect + 2 * OVERSCAN) / 0.11) + 1):
            if rng.random() < share:
                x = -OVERSCAN + i * 0.11 - (0.055 if row % 2 else 0.0)
                (light if rng.random() < 0.5 else dark).extend(
                    rectangle(x, FLOOR - 0.04 - (row + 1) * 0.05, 0.1, 0.041, 0.006)
                )
    return [flat(light, tone(colour, 1.1)), flat(dark, tone(colour, 0.92))]


def boarding(aspect: float, tone: Tone, colour: RGB, top: float, bottom: float, pitch: float) -> list[Node]:
    """An upright board wall: every third board a little darker, dark joints between."""
    count = round((aspect + 2 * OVERSCAN) / pitch) + 1
    boards = joined(
        rectangle(-OVERSCAN + i * pitch, top, pitch, bottom - top) for i in range(count) if i * 7 % 3 == 0
    )
    joints = joined(rectangle(-OVERSCAN + i * pitch, top, 0.005, bottom - top) for i in range(count))
    return [flat(boards, tone(colour, 0.94)), flat(joints, tone(colour, 0.78))]
