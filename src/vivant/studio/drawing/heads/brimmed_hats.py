"""Hats with a brim all around."""

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.hat import Hat
from vivant.studio.drawing.heads.strokes import line, plain, solid, veil
from vivant.studio.drawing.path import Path, ellipse, rectangle, smooth
from vivant.studio.palette import ink, shaded


def straw_hat(colour: RGB, band: RGB) -> Hat:
    brim = smooth(
        [(-1.6, 0.1), (-1.2, -0.2), (0, -0.3), (1.2, -0.2), (1.6, 0.1), (1.1, 0.3), (0, 0.36), (-1.1, 0.3)]
    )
    dome = smooth(
        [
            (-0.86, 0.06),
            (-0.84, -0.42),
            (-0.5, -0.8),
            (0, -0.88),
            (0.5, -0.8),
            (0.84, -0.42),
            (0.86, 0.06),
            (0, 0.18),
        ],
        tension=0.8,
    )
    ribbon = smooth(
        [(-0.88, -0.12), (0, 0.0), (0.88, -0.12), (0.88, 0.06), (0, 0.2), (-0.88, 0.06)], tension=0.7
    )
    weave = Path()
    for x in (-1.3, -1.0, 1.0, 1.3):
        weave.move(x, 0.0).line(x * 1.06, 0.16)
    weave.move(-0.62, -0.5).cubic(-0.2, -0.4, 0.2, -0.4, 0.62, -0.5)
    weave.move(-0.42, -0.7).cubic(-0.1, -0.62, 0.1, -0.62, 0.42, -0.7)
    return Hat((
        solid("hat", brim, colour), solid("hat", dome, colour), solid("hat", ribbon, band, 0.04),
        line("hat", weave, shaded(colour, 0.72), 0.035),
    ))  # fmt: skip


def top_hat(colour: RGB, band: RGB) -> Hat:
    tube = smooth(
        [
            (-0.72, 0.06),
            (-0.68, -0.5),
            (-0.8, -1.26),
            (0, -1.36),
            (0.8, -1.26),
            (0.68, -0.5),
            (0.72, 0.06),
            (0, 0.16),
        ],
        tension=0.55,
    )
    lid = ellipse(0, -1.27, 0.78, 0.13)
    ribbon = smooth(
        [(-0.7, -0.26), (0, -0.16), (0.7, -0.26), (0.72, 0.04), (0, 0.16), (-0.72, 0.04)], tension=0.6
    )
    brim = smooth(
        [
            (-1.28, -0.12),
            (-1.16, 0.16),
            (0, 0.26),
            (1.16, 0.16),
            (1.28, -0.12),
            (0.9, 0.04),
            (0, 0.1),
            (-0.9, 0.04),
        ],
        tension=0.9,
    )
    gloss = smooth([(-0.5, -1.06), (-0.4, -1.04), (-0.34, -0.4), (-0.46, -0.4)])
    return Hat((
        solid("hat", tube, colour), plain("hat", lid, shaded(colour, 1.14)), veil("hat", gloss, shaded(colour, 1.6), 90),
        solid("hat", ribbon, band, 0.04), solid("hat", brim, colour),
    ))  # fmt: skip


def pointed_hat(colour: RGB, band: RGB) -> Hat:
    cone = smooth(
        [
            (-0.84, 0.08),
            (-0.46, -0.7),
            (-0.06, -1.42),
            (0.34, -1.62),
            (0.24, -1.34),
            (0.42, -0.9),
            (0.84, 0.08),
            (0, 0.2),
        ],
        tension=0.75,
    )
    crease = (
        Path()
        .move(-0.3, -0.72)
        .cubic(-0.1, -0.64, 0.1, -0.64, 0.24, -0.74)
        .move(-0.08, -1.16)
        .line(0.2, -1.12)
    )
    brim = smooth(
        [
            (-1.42, 0.1),
            (-1.0, -0.06),
            (0, 0.06),
            (1.0, -0.06),
            (1.42, 0.1),
            (0.9, 0.28),
            (0, 0.34),
            (-0.9, 0.28),
        ]
    )
    ribbon = smooth(
        [(-0.84, -0.14), (0, -0.02), (0.82, -0.14), (0.88, 0.06), (0, 0.18), (-0.88, 0.06)], tension=0.6
    )
    buckle = rectangle(-0.16, -0.11, 0.32, 0.28, 0.05)
    return Hat((
        solid("hat", brim, colour), solid("hat", cone, colour), line("hat", crease, ink(colour), 0.04),
        solid("hat", ribbon, band, 0.04), line("hat", buckle, (226, 188, 84), 0.06),
    ))  # fmt: skip


def bowler_hat(colour: RGB, band: RGB) -> Hat:
    dome = smooth(
        [
            (-0.82, 0.06),
            (-0.86, -0.42),
            (-0.54, -0.88),
            (0, -0.98),
            (0.54, -0.88),
            (0.86, -0.42),
            (0.82, 0.06),
            (0, 0.14),
        ],
        tension=0.9,
    )
    ribbon = smooth(
        [(-0.86, -0.18), (0, -0.08), (0.86, -0.18), (0.84, 0.04), (0, 0.16), (-0.84, 0.04)], tension=0.6
    )
    brim = smooth(
        [
            (-1.24, -0.16),
            (-1.1, 0.14),
            (0, 0.26),
            (1.1, 0.14),
            (1.24, -0.16),
            (0.9, 0.0),
            (0, 0.08),
            (-0.9, 0.0),
        ]
    )
    gloss = smooth([(-0.56, -0.56), (-0.34, -0.76), (-0.26, -0.68), (-0.44, -0.44)])
    return Hat((
        solid("hat", dome, colour), veil("hat", gloss, (255, 255, 255), 80), solid("hat", ribbon, band, 0.04),
        solid("hat", brim, colour),
    ))  # fmt: skip
