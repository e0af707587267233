"""Hair that is tied: ponytail, bun, braids."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.heads.comb import HIGH, PARTED, SWEPT, Comb, Hair
from vivant.studio.drawing.heads.strokes import line, solid
from vivant.studio.drawing.path import Path, ellipse, smooth
from vivant.studio.palette import ink, shaded


def ponytail(comb: Comb) -> Hair:
    """Tied high at the back, a swinging tail, wisps at the temples."""
    v, t = comb.view, comb.view.turn
    x = 0.72 - 1.9 * t if t < 0.3 else -0.9 + 0.06 * v.profile
    side = 1 if t < 0.3 else -1
    tail = smooth(
        [(x - side * 0.1, -0.76), (x + side * 0.32, -1.02), (x + side * 0.74, -0.66), (x + side * 0.78, 0.0), (x + side * 0.9, 0.5),
         (x + side * 0.72, 0.86), (x + side * 0.46, 1.06), (x + side * 0.5, 0.62), (x + side * 0.34, 0.2), (x + side * 0.2, -0.3)]
    )  # fmt: skip
    strands = comb.strands(
        ((x + side * 0.3, -0.76), (x + side * 0.54, -0.3), (x + side * 0.6, 0.5)),
        ((x + side * 0.2, -0.62), (x + side * 0.38, -0.2), (x + side * 0.46, 0.2)),
    )
    tie = ellipse(x + side * 0.06, -0.72, 0.13, 0.17)
    return Hair(
        under=(comb.solid(tail), strands, solid(comb.part, tie, shaded(comb.colour, 0.62))),
        front=(*comb.cap(HIGH, 0.1), *_wisps(comb), _drawn_back(comb)),
    )


def bun(comb: Comb) -> Hair:
    """A coil on the crown, wisps at the temples."""
    x = -0.3 * comb.view.turn - 0.2 * comb.view.profile
    ball = ellipse(x, -1.28, 0.43, 0.37)
    swirl = comb.strands(
        (
            (x - 0.26, -1.2),
            (x - 0.12, -1.44),
            (x + 0.2, -1.4),
            (x + 0.22, -1.18),
            (x + 0.02, -1.14),
            (x - 0.06, -1.28),
        ),
        ((x - 0.38, -1.2), (x - 0.2, -1.06), (x + 0.16, -1.02)),
    )
    return Hair(
        front=(*comb.cap(HIGH, 0.1), *_wisps(comb), _drawn_back(comb)),
        top=(comb.solid(ball), swirl),
    )


def plait(x: float, side: int, top: float, low: float, thick: float = 1.0) -> Path:
    """A plait's contour: bulging on both sides in turn, a brush below `low`."""
    outer, inner = [], []
    count = 4
    for i in range(count):
        y = top + (low - top) * i / count
        px, r, step = x + side * (0.06 + 0.02 * i), (0.21 - 0.012 * i) * thick, (low - top) / count
        outer += [(px + side * r * 0.78, y), (px + side * r * 1.15, y + step * 0.5)]
        inner += [(px - side * r * 1.1, y + step * 0.12), (px - side * r * 0.78, y + step * 0.62)]
    end = x + side * 0.13
    brush = [(end + side * 0.1, low), (end + side * 0.2, low + 0.26), (end + side * 0.02, low + 0.36), (end - side * 0.14, low + 0.26),
             (end - side * 0.1, low)]  # fmt: skip
    return smooth(outer + brush + inner[::-1])


def _drawn_back(comb: Comb) -> Node:
    v = comb.view
    return comb.strands(
        *(
            (v.at(u, y), v.at(u * 0.72, -0.82), v.at(u * 0.4, -0.98))
            for u, y in ((0.56, -0.62), (0.2, -0.7), (-0.2, -0.7), (-0.56, -0.62))
        )
    )


def _wisps(comb: Comb) -> tuple[Node, ...]:
    """Short hairs that no ribbon holds, in front of the ears."""
    v, path = comb.view, Path()
    for side in v.sides:
        x, y = v.at(side * 0.9, -0.14)
        path.extend(
            smooth(
                [
                    (x, y - 0.2),
                    (x + side * 0.03, y + 0.1),
                    (x - side * 0.05, y + 0.34),
                    (x - side * 0.07, y + 0.06),
                ],
                tension=0.8,
            )
        )
    return (comb.solid(path),)


def braids(comb: Comb) -> Hair:
    """Two plaits in front of the shoulders."""
    v, t = comb.view, comb.view.turn
    plaits, ties, crossings = Path(), Path(), Path()
    for side in v.sides:
        x = side * 1.0 - (0.02 if side < 0 else 0.24) * t + 0.62 * v.profile
        plaits.extend(plait(x, side, 0.24, 1.5))
        for i in range(4):
            y = 0.42 + 0.29 * i
            px = x + side * (0.06 + 0.02 * i)
            crossings.extend(
                smooth([(px - 0.19, y - 0.02), (px + 0.02, y + 0.14), (px + 0.2, y + 0.04)], closed=False)
            )
            crossings.move(px + 0.16, y - 0.16).line(px + 0.0, y + 0.1)
        ties.extend(ellipse(x + side * 0.13, 1.52, 0.14, 0.08))
    return Hair(
        under=(comb.solid(plaits), line(comb.part, crossings, ink(comb.colour), 0.032), solid(comb.part, ties, shaded(comb.colour, 0.6))),
        front=(*comb.cap(PARTED, 0.3, 1.02), comb.strands(
                (v.at(0.2, -0.8), v.at(0.16, -0.94), v.at(0.1, -1.06)),
                (v.at(-0.24, -0.44), v.at(-0.08, -0.7), v.at(0.1, -0.86)),
                (v.at(-0.6, -0.3), v.at(-0.44, -0.64), v.at(-0.14, -0.9)),
                (v.at(0.64, -0.44), v.at(0.5, -0.68), v.at(0.3, -0.86)),
            )),
        ears=False,
    )  # fmt: skip


def twin_buns(comb: Comb) -> Hair:
    """A coil on each side of the crown."""
    v, t = comb.view, comb.view.turn
    balls, swirls = Path(), []
    for side in v.sides:
        x, y = side * 0.72 * (1 - 0.16 * t) - 0.12 * t + 0.3 * v.profile, -1.04
        balls.extend(ellipse(x, y, 0.34, 0.32))
        swirls.append(
            (
                (x - 0.18, y + 0.06),
                (x - 0.04, y - 0.16),
                (x + 0.16, y - 0.06),
                (x + 0.06, y + 0.12),
                (x - 0.06, y + 0.02),
            )
        )
    return Hair(
        under=(comb.solid(balls), comb.strands(*swirls)),
        front=(
            *comb.cap(PARTED, 0.12, 1.01),
            *_wisps(comb),
            comb.strands((v.at(0.2, -0.8), v.at(0.16, -0.94), v.at(0.1, -1.06))),
        ),
    )


def side_braid(comb: Comb) -> Hair:
    """One thick plait over the near shoulder."""
    v, t = comb.view, comb.view.turn
    x = -0.94 - 0.04 * t + 0.5 * v.profile
    crossings = Path()
    for i in range(4):
        y, px = 0.42 + 0.31 * i, x - 0.06 - 0.02 * i
        crossings.extend(
            smooth([(px - 0.24, y - 0.02), (px + 0.02, y + 0.16), (px + 0.25, y + 0.04)], closed=False)
        )
    tie = ellipse(x - 0.13, 1.6, 0.16, 0.09)
    return Hair(
        front=(
            *comb.cap(SWEPT, 0.34, 1.03), comb.solid(plait(x, -1, 0.2, 1.58, 1.3)), line(comb.part, crossings, ink(comb.colour), 0.032),
            solid(comb.part, tie, shaded(comb.colour, 0.6)),
            comb.strands((v.at(0.3, -0.72), v.at(0.16, -0.84), v.at(-0.04, -0.93)), (v.at(-0.34, -0.4), v.at(-0.26, -0.62), v.at(-0.1, -0.82))),
        ),
        ears=False,
    )  # fmt: skip
