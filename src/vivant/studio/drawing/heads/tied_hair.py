"""Hair that is tied: ponytail, bun, braids."""

from vivant.studio.drawing.heads.comb import HIGH, PARTED, Comb, Hair
from vivant.studio.drawing.heads.strokes import solid
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.palette import shaded


def ponytail(comb: Comb) -> Hair:
    t = comb.view.turn
    x = 0.72 - 1.9 * t if t < 0.3 else -0.9 + 0.06 * comb.view.profile
    side = 1 if t < 0.3 else -1
    tail = smooth(
        [(x - side * 0.1, -0.72), (x + side * 0.34, -0.92), (x + side * 0.7, -0.5), (x + side * 0.74, 0.2),
         (x + side * 0.5, 0.86), (x + side * 0.36, 0.98), (x + side * 0.36, 0.4), (x + side * 0.16, -0.2)]
    )  # fmt: skip
    strand = comb.strands(((x + side * 0.32, -0.7), (x + side * 0.54, -0.2), (x + side * 0.5, 0.5)))
    tie = ellipse(x + side * 0.06, -0.7, 0.13, 0.17)
    return Hair(
        under=(comb.solid(tail), strand, solid(comb.part, tie, shaded(comb.colour, 0.62))),
        front=(*comb.cap(HIGH, 0.06), comb.strands(
            (comb.view.at(0.1, -0.66), comb.view.at(0.14, -0.84)), (comb.view.at(-0.35, -0.62), comb.view.at(-0.26, -0.82)),
        )),
    )  # fmt: skip


def bun(comb: Comb) -> Hair:
    t = comb.view.turn
    x = -0.3 * t - 0.2 * comb.view.profile
    ball = ellipse(x, -1.25, 0.42, 0.37)
    swirl = comb.strands(
        ((x - 0.24, -1.18), (x - 0.1, -1.38), (x + 0.18, -1.36), (x + 0.2, -1.18), (x + 0.02, -1.14))
    )
    return Hair(
        front=(*comb.cap(HIGH, 0.06), comb.strands((comb.view.at(0.3, -0.62), comb.view.at(0.16, -0.86)), (comb.view.at(-0.3, -0.62), comb.view.at(-0.14, -0.86)))),
        top=(comb.solid(ball), swirl),
    )  # fmt: skip


def braids(comb: Comb) -> Hair:
    v, t = comb.view, comb.view.turn
    plaits, ties = Path(), Path()
    for side in v.sides:
        x = side * 0.98 - (0.02 if side < 0 else 0.24) * t + 0.62 * v.profile
        for i in range(4):
            plaits.extend(ellipse(x + side * (0.06 + 0.02 * i), 0.42 + 0.29 * i, 0.22 - 0.015 * i, 0.2))
        y = 0.42 + 0.29 * 4
        plaits.extend(
            smooth(
                [
                    (x + side * 0.12 - 0.1, y - 0.05),
                    (x + side * 0.12 + 0.1, y - 0.05),
                    (x + side * 0.12 + 0.13, y + 0.22),
                    (x + side * 0.14, y + 0.14),
                    (x + side * 0.12 - 0.13, y + 0.22),
                ]
            )
        )
        ties.extend(ellipse(x + side * 0.13, y - 0.05, 0.13, 0.08))
    return Hair(
        under=(comb.solid(plaits), solid(comb.part, ties, shaded(comb.colour, 0.6))),
        front=(*comb.cap(PARTED, 0.3, 1.02), comb.strands((v.at(0.25, -0.66), v.at(0.2, -0.85), v.at(0.12, -1.0)))),
        ears=False,
    )  # fmt: skip
