"""Hats, in their own units: the rim's middle is (0, 0), its half width 1; a seat puts them on a head."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from vivant.schema.character import Feature
from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.face import Seat
from vivant.studio.drawing.heads.strokes import light, line, plain, solid, veil
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.palette import ink, shaded


@dataclass(frozen=True, slots=True)
class Hat:
    """`behind` is drawn behind the skull, `front` over it."""

    front: tuple[Node, ...]
    behind: tuple[Node, ...] = ()


def draw_hat(hat: Feature, seat: Seat) -> Hat:
    make = _MAKERS.get(hat.kind, _flat_cap)
    band = hat.second.rgb if hat.second else _band(hat.colour.rgb)
    made = make(hat.colour.rgb, band)
    angle = math.radians(seat.angle)
    cos, sin = math.cos(angle) * seat.width, math.sin(angle) * seat.width
    matrix = (cos, sin, -sin, cos, seat.x, seat.y)
    behind = (Group(made.behind, matrix, part="hat"),) if made.behind else ()
    return Hat((Group(made.front, matrix, part="hat"),), behind)


def _band(colour: RGB) -> RGB:
    return shaded(colour, 0.6) if light(colour) > 80 else shaded(colour, 1.4)


def _straw(colour: RGB, band: RGB) -> Hat:
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


def _beret(colour: RGB, band: RGB) -> Hat:
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


def _top_hat(colour: RGB, band: RGB) -> Hat:
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


def _pointed(colour: RGB, band: RGB) -> Hat:
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


def _flat_cap(colour: RGB, band: RGB) -> Hat:
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
    ))  # fmt: skip


def _helmet(colour: RGB, band: RGB) -> Hat:
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


def _crown(colour: RGB, band: RGB) -> Hat:
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


def _headscarf(colour: RGB, band: RGB) -> Hat:
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


def _chef(colour: RGB, band: RGB) -> Hat:
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


def _sailor(colour: RGB, band: RGB) -> Hat:
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


def _wreath(colour: RGB, band: RGB) -> Hat:
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


def _bowler(colour: RGB, band: RGB) -> Hat:
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


_MAKERS: Final[Mapping[str, Callable[[RGB, RGB], Hat]]] = {
    "straw hat": _straw, "beret": _beret, "top hat": _top_hat, "pointed hat": _pointed, "flat cap": _flat_cap,
    "helmet": _helmet, "crown": _crown, "headscarf": _headscarf, "chef hat": _chef, "sailor cap": _sailor,
    "flower wreath": _wreath, "bowler hat": _bowler,
}  # fmt: skip
