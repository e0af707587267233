"""A tower mill with four latticed sails."""

import math

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, ellipse, polygon, rectangle, smooth
from vivant.studio.drawing.settings.brush import flat, graded, joined, line, strokes
from vivant.studio.drawing.settings.buildings import arch, window
from vivant.studio.drawing.settings.light import Tone
from vivant.studio.drawing.settings.pigments import BRICK, CREAM, DARK_TIMBER, SLATE, TIMBER

_TURN = 0.42
"""How far the sails have turned, in radians."""


def windmill(x: float, base: float, height: float, tone: Tone) -> list[Node]:
    """A whitewashed mill at (x, base); `height` goes up to its hub."""
    w, v, top, s = height * 0.24, height * 0.155, base - height * 0.92, tone.side
    tower = polygon([(x - w, base), (x - v, top), (x + v, top), (x + w, base)])
    cap = smooth(
        [
            (x - v * 1.2, top + height * 0.02),
            (x - v * 0.9, top - height * 0.12),
            (x, top - height * 0.2),
            (x + v * 0.9, top - height * 0.12),
            (x + v * 1.2, top + height * 0.02),
        ],
        tension=0.8,
    )
    foot = polygon(
        [
            (x - w * 1.04, base),
            (x - w * 0.92, base - height * 0.14),
            (x + w * 0.92, base - height * 0.14),
            (x + w * 1.04, base),
        ]
    )
    gallery = strokes(
        [
            (
                x - w * 1.25 + w * 0.25 * i,
                base - height * 0.41,
                x - w * 1.25 + w * 0.25 * i,
                base - height * 0.34,
            )
            for i in range(11)
        ]
    )
    return [
        flat(ellipse(x, base + height * 0.008, w * 1.5, height * 0.03), tone((110, 104, 70), 0.7), 120),
        graded(tower, (x + s * w, 0.0), (x - s * w, 0.0), tone(CREAM, 1.4), tone(CREAM), tone(CREAM, 0.76)),
        graded(foot, (x + s * w, 0.0), (x - s * w, 0.0), tone(BRICK, 1.1), tone(BRICK, 0.76)),
        *window(x - w * 0.2, base - height * 0.7, w * 0.4, height * 0.1, tone),
        *window(x - w * 0.5, base - height * 0.27, w * 0.34, height * 0.09, tone),
        graded(arch(x + w * 0.06, base - height * 0.26, w * 0.46, height * 0.26), (0.0, base - height * 0.26), (0.0, base), tone((96, 138, 130), 1.1), tone((96, 138, 130), 0.8)),
        line(gallery, tone(DARK_TIMBER), height * 0.012),
        flat(joined([rectangle(x - w * 1.3, base - height * 0.345, w * 2.6, height * 0.025), rectangle(x - w * 1.3, base - height * 0.42, w * 2.6, height * 0.016)]), tone(TIMBER)),
        graded(cap, (x + s * v, top - height * 0.2), (x - s * v, top), tone(SLATE, 1.2), tone(SLATE, 0.78)),
        *_sails(x, top - height * 0.06, height * 0.62, tone),
    ]  # fmt: skip


def _sails(x: float, y: float, reach: float, tone: Tone) -> list[Node]:
    arms, cloths, lattice = Path(), Path(), Path()
    for i in range(4):
        a = _TURN + i * math.pi / 2
        ux, uy = math.cos(a), math.sin(a)
        vx, vy = -uy, ux

        def at(
            along: float, across: float, ux: float = ux, uy: float = uy, vx: float = vx, vy: float = vy
        ) -> tuple[float, float]:
            return x + (ux * along + vx * across) * reach, y + (uy * along + vy * across) * reach

        arms.move(x, y).line(*at(1.0, 0.0))
        cloths.extend(polygon([at(0.22, 0.0), at(1.0, 0.0), at(1.0, 0.24), at(0.22, 0.2)]))
        for k in range(9):
            along = 0.22 + 0.78 * k / 8
            lattice.move(*at(along, 0.0)).line(*at(along, 0.2 + 0.04 * k / 8))
        for across in (0.5, 1.0):
            lattice.move(*at(0.22, 0.2 * across)).line(*at(1.0, 0.24 * across))
    return [
        flat(cloths, tone(CREAM, 0.96), 225),
        line(lattice, tone(TIMBER, 0.85), reach * 0.016),
        line(arms, tone(DARK_TIMBER), reach * 0.045),
        flat(circle(x, y, reach * 0.07), tone(DARK_TIMBER, 0.8)),
    ]
