"""A three-masted ship at her moorings."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.path import Path, circle, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import CREAM, GOLD, LAMPLIGHT, RED, TIMBER
from vivant.studio.drawing.settings.water import shadow_on

_HULL: RGB = (124, 82, 66)


def tall_ship(x: float, y: float, length: float, tone: Tone) -> list[Node]:
    """The ship around `x`, her waterline at `y`, her bow to the left; as high as she is long."""
    n, s = length, tone.side
    hull = (
        Path()
        .move(x - n * 0.5, y - n * 0.2)
        .cubic(x - n * 0.44, y - n * 0.06, x - n * 0.36, y, x - n * 0.28, y)
        .line(x + n * 0.36, y)
    )
    hull.cubic(x + n * 0.42, y - n * 0.06, x + n * 0.44, y - n * 0.16, x + n * 0.47, y - n * 0.3).line(
        x + n * 0.28, y - n * 0.26
    ).line(x + n * 0.25, y - n * 0.16)
    hull.cubic(x, y - n * 0.12, x - n * 0.26, y - n * 0.13, x - n * 0.34, y - n * 0.19).close()
    band = (
        Path()
        .move(x - n * 0.46, y - n * 0.12)
        .cubic(x - n * 0.2, y - n * 0.055, x + n * 0.2, y - n * 0.055, x + n * 0.435, y - n * 0.12)
    )
    rail = (
        Path()
        .move(x - n * 0.5, y - n * 0.2)
        .line(x - n * 0.34, y - n * 0.19)
        .cubic(x - n * 0.26, y - n * 0.13, x, y - n * 0.12, x + n * 0.25, y - n * 0.16)
        .line(x + n * 0.28, y - n * 0.26)
        .line(x + n * 0.47, y - n * 0.3)
    )
    masts = ((-0.25, 0.86), (0.03, 0.98), (0.29, 0.8))
    spars = [(x + n * k, y - n * 0.14, x + n * k, y - n * h) for k, h in masts]
    spars.append((x - n * 0.46, y - n * 0.18, x - n * 0.7, y - n * 0.32))
    yards = [
        (x + n * k - n * w, y - n * h * t, x + n * k + n * w, y - n * h * t)
        for k, h in masts
        for t, w in ((0.42, 0.13), (0.66, 0.105), (0.86, 0.075))
    ]
    shrouds = [
        (x + n * k, y - n * h * 0.9, x + n * k + d * n * 0.11, y - n * 0.15)
        for k, h in masts
        for d in (-1, 1)
    ]
    shrouds += [
        (x - n * 0.7, y - n * 0.32, x - n * 0.25, y - n * 0.84),
        (x - n * 0.25, y - n * 0.84, x + n * 0.03, y - n * 0.7),
        (x + n * 0.03, y - n * 0.94, x + n * 0.29, y - n * 0.6),
        (x + n * 0.29, y - n * 0.78, x + n * 0.46, y - n * 0.3),
    ]
    sails, rolled = Path(), Path()
    for k, h in masts:
        cx = x + n * k
        for (t, w), (u, v) in (((0.66, 0.1), (0.44, 0.125)), ((0.86, 0.072), (0.68, 0.1))):
            ay, by = y - n * h * t, y - n * h * u
            sails.move(cx - n * w, ay).line(cx + n * w, ay).cubic(
                cx + n * w * 1.25, (ay + by) / 2, cx + n * v * 1.1, by, cx + n * v, by
            )
            sails.cubic(
                cx + n * v * 0.4, by - n * 0.035, cx - n * v * 0.4, by - n * 0.035, cx - n * v, by
            ).cubic(cx - n * v * 0.86, by, cx - n * w * 0.8, (ay + by) / 2, cx - n * w, ay).close()
        y0 = y - n * h * 0.41
        rolled.extend(
            smooth(
                [
                    (cx + n * dx, y0 + n * dy)
                    for dx, dy in (
                        (-0.12, 0.0),
                        (-0.07, 0.028),
                        (-0.03, 0.012),
                        (0.02, 0.03),
                        (0.07, 0.014),
                        (0.12, 0.0),
                        (0.0, -0.012),
                    )
                ]
            )
        )
    flags = joined(
        polygon(
            [
                (x + n * k, y - n * h),
                (x + n * k + n * 0.13, y - n * h + n * 0.022),
                (x + n * k, y - n * h + n * 0.05),
            ]
        )
        for k, h in masts
    )
    ports = joined(circle(x - n * 0.22 + n * 0.1 * i, y - n * 0.055, n * 0.014) for i in range(6))
    panes = joined(
        polygon(
            [
                (x + n * k, y - n * 0.225),
                (x + n * k + n * 0.035, y - n * 0.232),
                (x + n * k + n * 0.035, y - n * 0.185),
                (x + n * k, y - n * 0.18),
            ]
        )
        for k in (0.3, 0.355)
    )
    return [
        shadow_on(x, y + n * 0.01, n * 0.52, tone),
        line(strokes(shrouds), tone((128, 108, 92)), n * 0.005, 200),
        line(strokes(spars), tone(TIMBER, 0.82), n * 0.018),
        graded(sails, (x + s * n * 0.4, y - n), (x - s * n * 0.4, y), tone(CREAM, 1.3), tone(CREAM, 0.82)),
        line(strokes(yards), tone(TIMBER, 0.74), n * 0.012),
        flat(rolled, tone(CREAM, 0.92)),
        flat(flags, tone(RED)),
        graded(hull, (x + s * n * 0.4, y - n * 0.3), (x - s * n * 0.4, y), tone(_HULL, 1.18), tone(_HULL), tone(_HULL, 0.72)),
        line(band, tone(CREAM, 0.95), n * 0.028),
        flat(ports, tone((70, 54, 50))),
        flat(panes, LAMPLIGHT if tone.lamps > 0.3 else tone((170, 196, 200))),
        line(rail, tone(GOLD), n * 0.016),
    ]  # fmt: skip
