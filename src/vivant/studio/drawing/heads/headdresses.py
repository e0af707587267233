"""What is worn on the head and is no hat: helmet, crown, scarf, wreath."""

import math

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.hat import Hat
from vivant.studio.drawing.heads.strokes import light, line, plain, solid, veil
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, smooth
from vivant.studio.palette import shaded


def helmet(colour: RGB, band: RGB) -> Hat:
    dome = smooth(
        [
            (-1.04, 0.3),
            (-1.06, -0.2),
            (-0.72, -0.72),
            (0, -0.92),
            (0.72, -0.72),
            (1.06, -0.2),
            (1.04, 0.3),
            (0.6, 0.12),
            (0, 0.04),
            (-0.6, 0.12),
        ],
        tension=0.9,
    )
    rim = smooth(
        [
            (-1.1, 0.16),
            (-0.6, -0.02),
            (0, -0.1),
            (0.6, -0.02),
            (1.1, 0.16),
            (1.1, 0.38),
            (0.6, 0.2),
            (0, 0.12),
            (-0.6, 0.2),
            (-1.1, 0.38),
        ],
        tension=0.85,
    )
    ridge = smooth([(-0.13, -0.04), (-0.15, -0.86), (0, -1.1), (0.15, -0.86), (0.13, -0.04)], tension=0.7)
    bolts = Path()
    for x, y in ((-0.84, 0.17), (-0.42, 0.06), (0.42, 0.06), (0.84, 0.17)):
        bolts.extend(circle(x, y, 0.06))
    gloss = smooth([(-0.72, -0.3), (-0.42, -0.64), (-0.3, -0.56), (-0.56, -0.22)])
    return Hat((
        solid("hat", dome, colour), veil("hat", gloss, (255, 255, 255), 100), solid("hat", ridge, band, 0.045),
        solid("hat", rim, colour, 0.05), plain("hat", bolts, band),
    ))  # fmt: skip


def crown(colour: RGB, band: RGB) -> Hat:
    ring = [
        (-0.84, 0.14),
        (-0.98, -0.62),
        (-0.5, -0.26),
        (0, -0.86),
        (0.5, -0.26),
        (0.98, -0.62),
        (0.84, 0.14),
    ]
    front = polygon(ring[:3] + ring[3:])
    bow = smooth([(-0.86, 0.02), (0, 0.14), (0.86, 0.02), (0.86, 0.2), (0, 0.32), (-0.86, 0.2)], tension=0.6)
    pearls = Path()
    for x, y in ((-0.98, -0.66), (0.0, -0.92), (0.98, -0.66)):
        pearls.extend(circle(x, y, 0.12))
    gems = Path()
    for x, y, r in ((-0.5, -0.02, 0.09), (0.0, -0.08, 0.13), (0.5, -0.02, 0.09)):
        gems.extend(circle(x, y, r))
    back = polygon([(-0.8, 0.0), (-0.72, -0.5), (-0.25, -0.2), (0.25, -0.2), (0.72, -0.5), (0.8, 0.0)])
    return Hat((
        plain("hat", back, shaded(colour, 0.72)), solid("hat", front, colour), solid("hat", bow, colour, 0.05),
        solid("hat", pearls, colour, 0.045), solid("hat", gems, band if light(band) > 60 else (196, 58, 66), 0.035),
    ))  # fmt: skip


def headscarf(colour: RGB, band: RGB) -> Hat:
    cloth = smooth(
        [
            (-1.04, 0.62),
            (-1.1, 0.0),
            (-0.84, -0.52),
            (0, -0.72),
            (0.84, -0.52),
            (1.1, 0.0),
            (1.04, 0.62),
            (0.86, 0.3),
            (0.5, 0.04),
            (0, -0.04),
            (-0.5, 0.04),
            (-0.86, 0.3),
        ],
        tension=0.9,
    )
    hem = (
        Path()
        .move(-0.96, 0.42)
        .cubic(-0.86, 0.04, -0.44, -0.14, 0, -0.16)
        .cubic(0.44, -0.14, 0.86, 0.04, 0.96, 0.42)
    )
    dots = Path()
    for x, y in ((-0.72, -0.16), (-0.36, -0.42), (0.06, -0.52), (0.46, -0.38), (0.78, -0.12), (-0.06, -0.3)):
        dots.extend(circle(x, y, 0.07))
    tails = smooth(
        [(-0.98, 0.5), (-1.3, 0.66), (-1.42, 1.06), (-1.16, 1.0), (-1.1, 1.3), (-0.86, 0.98), (-0.84, 0.6)],
        tension=0.7,
    )
    knot = ellipse(-1.02, 0.58, 0.16, 0.18)
    return Hat((
        solid("hat", tails, colour), solid("hat", cloth, colour), line("hat", hem, band, 0.05), plain("hat", dots, band),
        solid("hat", knot, colour, 0.045),
    ))  # fmt: skip


def flower_wreath(colour: RGB, band: RGB) -> Hat:
    leaves, petals, hearts = Path(), Path(), Path()
    green = (98, 142, 84)
    spots = ((-0.96, 0.16), (-0.64, -0.06), (-0.24, -0.18), (0.2, -0.18), (0.62, -0.06), (0.96, 0.16))
    for i in range(len(spots) - 1):
        (ax, ay), (bx, by) = spots[i], spots[i + 1]
        leaves.extend(ellipse((ax + bx) / 2, (ay + by) / 2 - 0.17, 0.1, 0.19))
        leaves.extend(ellipse((ax + bx) / 2, (ay + by) / 2 + 0.15, 0.1, 0.16))
    for i, (x, y) in enumerate(spots):
        r = 0.23 if i % 2 else 0.2
        points = []
        for k in range(10):
            a = k * math.pi / 5 + i
            d = r * (1.5 if k % 2 else 0.95)
            points.append((x + d * math.cos(a), y + d * math.sin(a)))
        petals.extend(smooth(points))
        hearts.extend(circle(x, y, 0.085))
    heart = (242, 201, 76) if light(colour) < 190 or colour[2] > 150 else (206, 120, 60)
    return Hat(
        (solid("hat", leaves, green, 0.035), solid("hat", petals, colour, 0.022), plain("hat", hearts, heart))
    )


def turban(colour: RGB, band: RGB) -> Hat:
    """Cloth wound around the head in folds, a jewel where they cross."""
    body = smooth(
        [(-1.06, 0.16), (-1.2, -0.24), (-0.94, -0.66), (-0.4, -0.92), (0.1, -0.98), (0.66, -0.84), (1.1, -0.44), (1.18, -0.1), (1.06, 0.18), (0.5, 0.06),
         (0, -0.1), (-0.5, 0.06)]
    )  # fmt: skip
    folds = Path()
    for x, y, bx, by in (
        (-1.1, -0.2, -0.5, -0.7),
        (-0.96, 0.04, -0.3, -0.42),
        (1.1, -0.2, 0.4, -0.74),
        (0.98, 0.04, 0.3, -0.42),
    ):
        folds.move(x, y).cubic(x * 0.7, y - 0.16, bx, by + 0.1, bx * 0.2, by + 0.14)
    folds.move(-0.5, -0.84).cubic(-0.2, -0.7, 0.3, -0.7, 0.6, -0.82)
    jewel = smooth([(0, -0.5), (0.15, -0.3), (0, -0.06), (-0.15, -0.3)], tension=0.6)
    plume = smooth([(-0.04, -0.44), (-0.2, -0.9), (-0.02, -1.34), (0.22, -1.42), (0.14, -0.9), (0.08, -0.44)])
    cloth = (
        solid("hat", body, colour),
        line("hat", folds, shaded(colour, 0.66) if light(colour) > 60 else shaded(colour, 1.35), 0.045),
    )
    return Hat(
        (
            *cloth,
            solid("hat", plume, band, 0.04),
            solid("hat", jewel, band if light(band) > 60 else (196, 58, 66), 0.04),
        ),
        back=cloth,
    )
