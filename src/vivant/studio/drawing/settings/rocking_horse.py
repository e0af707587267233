"""A rocking horse."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.path import Path, circle, polygon, smooth
from vivant.studio.drawing.settings.brush import flat, joined, line, strokes
from vivant.studio.drawing.settings.light import Light
from vivant.studio.drawing.settings.pigments import (
    GOLD,
)
from vivant.studio.drawing.settings.shading import contact, downward


def rocking_horse(aspect: float, light: Light) -> list[Node]:
    """A rocking horse in the middle, dapple grey, a paper crown on its ear."""
    tone = light.at(0.04)
    x, base, coat = aspect * 0.5 + 0.02, 0.775, (226, 220, 216)
    body = smooth(
        [
            (x - 0.16, 0.5),
            (x - 0.1, 0.465),
            (x + 0.02, 0.475),
            (x + 0.09, 0.45),
            (x + 0.13, 0.52),
            (x + 0.1, 0.58),
            (x, 0.6),
            (x - 0.11, 0.59),
            (x - 0.165, 0.56),
        ]
    )
    neck = smooth(
        [
            (x + 0.05, 0.5),
            (x + 0.1, 0.4),
            (x + 0.14, 0.345),
            (x + 0.185, 0.36),
            (x + 0.17, 0.44),
            (x + 0.13, 0.54),
        ],
        tension=0.8,
    )
    head = smooth(
        [
            (x + 0.13, 0.335),
            (x + 0.19, 0.335),
            (x + 0.25, 0.4),
            (x + 0.265, 0.425),
            (x + 0.245, 0.45),
            (x + 0.2, 0.435),
            (x + 0.15, 0.41),
        ]
    )
    legs = joined(
        polygon(points)
        for points in (
            ((x - 0.15, 0.55), (x - 0.09, 0.57), (x - 0.17, 0.72), (x - 0.2, 0.71)),
            ((x - 0.11, 0.56), (x - 0.06, 0.58), (x - 0.1, 0.73), (x - 0.135, 0.72)),
            ((x + 0.04, 0.57), (x + 0.09, 0.56), (x + 0.15, 0.72), (x + 0.115, 0.73)),
            ((x + 0.07, 0.55), (x + 0.12, 0.53), (x + 0.22, 0.7), (x + 0.19, 0.715)),
        )
    )
    rockers = Path().move(x - 0.27, 0.7).cubic(x - 0.14, 0.8, x + 0.16, 0.8, x + 0.29, 0.69)
    mane = smooth(
        [
            (x + 0.12, 0.325),
            (x + 0.145, 0.35),
            (x + 0.1, 0.42),
            (x + 0.06, 0.49),
            (x + 0.025, 0.46),
            (x + 0.06, 0.38),
        ]
    )
    tail = smooth(
        [
            (x - 0.155, 0.5),
            (x - 0.21, 0.5),
            (x - 0.235, 0.57),
            (x - 0.225, 0.65),
            (x - 0.195, 0.62),
            (x - 0.17, 0.56),
        ]
    )
    spots = joined(
        circle(x + dx, y, 0.011) for dx, y in ((-0.12, 0.53), (-0.09, 0.5), (-0.08, 0.555), (-0.13, 0.565))
    )
    crown = polygon(
        [
            (x + 0.125, 0.335),
            (x + 0.115, 0.285),
            (x + 0.138, 0.305),
            (x + 0.15, 0.272),
            (x + 0.163, 0.305),
            (x + 0.186, 0.288),
            (x + 0.178, 0.335),
        ]
    )
    return [
        contact(x, base + 0.005, 0.26, tone),
        line(rockers, tone((196, 92, 80)), 0.03),
        line(strokes([(x - 0.14, 0.735, x + 0.15, 0.735)]), tone((196, 92, 80), 0.8), 0.014),
        flat(tail, tone((180, 150, 130))),
        flat(legs, tone(coat, 0.84)),
        downward(joined([neck]), tone, coat, 1.05, 0.94),
        downward(body, tone, coat, 1.1, 0.86),
        flat(spots, tone((186, 182, 186))),
        flat(mane, tone((180, 150, 130))),
        downward(head, tone, coat, 1.1, 0.9),
        flat(crown, tone(GOLD)),
        flat(circle(x + 0.19, 0.375, 0.008), tone((60, 46, 46))),
        flat(circle(x + 0.247, 0.423, 0.005), tone((120, 90, 90))),
        line(
            Path()
            .move(x + 0.215, 0.43)
            .line(x + 0.228, 0.375)
            .move(x + 0.226, 0.4)
            .cubic(x + 0.16, 0.47, x + 0.1, 0.46, x + 0.03, 0.45),
            tone((176, 74, 66)),
            0.008,
        ),
        downward(
            smooth([(x - 0.06, 0.455), (x + 0.04, 0.455), (x + 0.045, 0.55), (x - 0.05, 0.56)]),
            tone,
            (92, 128, 164),
            1.15,
            0.9,
        ),
        line(strokes([(x - 0.005, 0.54, x + 0.0, 0.62)]), tone((70, 60, 60)), 0.007),
    ]
