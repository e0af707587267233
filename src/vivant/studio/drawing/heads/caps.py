"""Soft hats without a brim: berets, caps and the cook's."""

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.hat import Hat
from vivant.studio.drawing.heads.strokes import line, solid, veil
from vivant.studio.drawing.path import Path, circle, ellipse, smooth
from vivant.studio.palette import ink, shaded


def beret(colour: RGB, band: RGB) -> Hat:
    body = smooth(
        [
            (-1.08, 0.08),
            (-1.3, -0.3),
            (-0.95, -0.68),
            (-0.2, -0.86),
            (0.7, -0.72),
            (1.08, -0.3),
            (0.96, 0.05),
            (0, 0.14),
        ]
    )
    fold = smooth([(-1.0, 0.08), (0, 0.02), (0.94, 0.06), (0.9, 0.2), (0, 0.26), (-0.95, 0.22)], tension=0.7)
    stalk = Path().move(-0.18, -0.84).cubic(-0.16, -0.98, -0.08, -1.02, -0.04, -1.06)
    gloss = ellipse(-0.42, -0.48, 0.4, 0.13)
    return Hat((
        line("hat", stalk, ink(colour), 0.1), solid("hat", body, colour), veil("hat", gloss, shaded(colour, 1.5), 90),
        solid("hat", fold, shaded(colour, 0.8), 0.045),
    ))  # fmt: skip


_CAP_BACK = smooth(
    [
        (-1.02, 0.1),
        (-1.1, -0.26),
        (-0.7, -0.6),
        (0, -0.72),
        (0.7, -0.6),
        (1.1, -0.26),
        (1.02, 0.1),
        (0.5, 0.3),
        (-0.5, 0.3),
    ]
)


def flat_cap(colour: RGB, band: RGB) -> Hat:
    body = smooth(
        [
            (-1.02, 0.1),
            (-1.08, -0.26),
            (-0.7, -0.6),
            (0, -0.72),
            (0.75, -0.6),
            (1.14, -0.22),
            (1.06, 0.08),
            (0, 0.0),
        ]
    )
    peak = smooth(
        [(-0.72, 0.02), (0, -0.06), (0.98, -0.02), (1.2, 0.2), (0.8, 0.32), (0.1, 0.26), (-0.6, 0.26)]
    )
    seams = (
        Path()
        .move(0, -0.7)
        .cubic(0.02, -0.5, 0.03, -0.3, 0.02, -0.08)
        .move(-0.1, -0.7)
        .cubic(-0.5, -0.5, -0.62, -0.3, -0.66, -0.02)
    )
    button = ellipse(0, -0.72, 0.12, 0.06)
    return Hat((
        solid("hat", body, colour), line("hat", seams, shaded(ink(colour), 1.1), 0.035), solid("hat", button, colour, 0.035),
        solid("hat", peak, shaded(colour, 0.82)),
    ), back=(solid("hat", _CAP_BACK, colour), solid("hat", button, colour, 0.035)))  # fmt: skip


def chef_hat(colour: RGB, band: RGB) -> Hat:
    puff = smooth(
        [
            (-0.76, -0.3),
            (-1.16, -0.62),
            (-1.1, -1.08),
            (-0.66, -1.2),
            (-0.4, -1.46),
            (0.06, -1.38),
            (0.4, -1.48),
            (0.74, -1.2),
            (1.14, -1.06),
            (1.14, -0.6),
            (0.76, -0.3),
        ]
    )
    cuff = smooth(
        [(-0.82, -0.46), (0, -0.36), (0.82, -0.46), (0.88, 0.12), (0, 0.24), (-0.88, 0.12)], tension=0.55
    )
    folds = (
        Path()
        .move(-0.42, -0.5)
        .cubic(-0.5, -0.7, -0.5, -0.86, -0.44, -1.0)
        .move(0.1, -0.44)
        .line(0.12, -0.94)
        .move(0.5, -0.5)
        .cubic(0.58, -0.7, 0.6, -0.8, 0.54, -0.96)
    )
    return Hat((
        solid("hat", puff, colour), line("hat", folds, shaded(colour, 0.72), 0.045), solid("hat", cuff, colour),
        veil("hat", smooth([(0.4, -0.36), (0.82, -0.44), (0.88, 0.12), (0.4, 0.2)], tension=0.5), ink(colour), 36),
    ))  # fmt: skip


def sailor_cap(colour: RGB, band: RGB) -> Hat:
    top = smooth(
        [
            (-0.86, -0.2),
            (-1.14, -0.44),
            (-0.8, -0.72),
            (0, -0.82),
            (0.8, -0.72),
            (1.14, -0.44),
            (0.86, -0.2),
            (0, -0.12),
        ]
    )
    cuff = smooth(
        [(-0.96, -0.28), (0, -0.14), (0.96, -0.28), (0.94, 0.1), (0, 0.24), (-0.94, 0.1)], tension=0.6
    )
    stripe = Path().move(-0.92, -0.04).cubic(-0.4, 0.08, 0.4, 0.08, 0.92, -0.04)
    pompom = circle(0, -0.86, 0.2)
    ends = smooth([(-0.84, 0.1), (-1.16, 0.62), (-0.96, 0.6), (-0.86, 0.76), (-0.7, 0.16)], tension=0.4)
    return Hat((
        solid("hat", top, colour), solid("hat", cuff, colour), line("hat", stripe, band, 0.11),
        solid("hat", pompom, band, 0.045),
    ), (solid("hat", ends, band, 0.045),))  # fmt: skip


def feathered_hat(colour: RGB, band: RGB) -> Hat:
    """A hunter's felt hat, its brim turned up at the back and peaked in front, a long feather at its side."""
    crown = smooth(
        [(-0.84, 0.04), (-0.86, -0.42), (-0.5, -0.86), (0.1, -1.0), (0.62, -0.66), (0.86, 0.04), (0.0, 0.14)],
        tension=0.9,
    )
    brim = smooth(
        [(-1.0, -0.34), (-0.86, -0.06), (-0.2, 0.06), (0.7, -0.04), (1.46, 0.16), (0.9, 0.28), (0.1, 0.28), (-0.8, 0.24), (-1.1, 0.0)], tension=0.9
    )  # fmt: skip
    feather = smooth(
        [(-0.5, 0.0), (-0.86, -0.44), (-1.24, -0.96), (-1.52, -1.3), (-1.2, -1.26), (-0.9, -1.0), (-0.62, -0.5), (-0.4, -0.06)]
    )  # fmt: skip
    quill = Path().move(-0.46, -0.02).cubic(-0.7, -0.5, -1.0, -0.9, -1.36, -1.2)
    crease = Path().move(-0.1, -0.94).cubic(0.0, -0.7, 0.14, -0.6, 0.3, -0.6)
    hat = (
        solid("hat", crown, colour),
        line("hat", crease, ink(colour), 0.04),
        solid("hat", brim, shaded(colour, 0.86)),
    )
    plume = (solid("hat", feather, band, 0.045), line("hat", quill, ink(band), 0.035))
    return Hat((*hat, *plume))
