"""Hair that falls: bob and long hair."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.heads.comb import BANGS, PARTED, Comb, Hair
from vivant.studio.drawing.path import smooth


def bob(comb: Comb) -> Hair:
    """Cut at the chin, its ends turned in, with a fringe."""
    v, t = comb.view, comb.view.turn
    p = v.profile
    left, right = -1.2 - 0.08 * t, 1.18 - 0.12 * t - 0.84 * p
    behind = smooth(
        [(0, -1.12), (0.74 - 0.5 * p, -0.88), (right, -0.1), (right + 0.06, 0.5), (right - 0.12, 0.88), (0.66 - 0.66 * p, 0.92), (-0.3 * p, 0.8),
         (-0.66, 0.92), (left + 0.1, 0.88), (left - 0.06, 0.5), (left, -0.1), (-0.76, -0.88)]
    )  # fmt: skip
    return Hair(
        under=(comb.solid(behind),),
        front=(*_lock(comb, 1, 0.86, 0.26), *_lock(comb, -1, 0.86, 0.26), *comb.cap(BANGS, 0.3, 1.05), comb.strands(
            (v.at(0.6, -0.32), v.at(0.5, -0.6), v.at(0.3, -0.82)), (v.at(0.2, -0.36), v.at(0.18, -0.6), v.at(0.1, -0.84)),
            (v.at(-0.22, -0.36), v.at(-0.2, -0.6), v.at(-0.1, -0.84)), (v.at(-0.64, -0.3), v.at(-0.56, -0.6), v.at(-0.34, -0.82)),
        )),
        ears=False,
    )  # fmt: skip


def long_hair(comb: Comb) -> Hair:
    """Waves to below the shoulders, parted off the middle."""
    v, t = comb.view, comb.view.turn
    p = v.profile
    left, right = -1.16 - 0.1 * t, 1.14 - 0.16 * t - 0.8 * p
    behind = smooth(
        [(0, -1.1), (0.72 - 0.5 * p, -0.88), (right, -0.1), (right - 0.04, 0.4), (right + 0.12, 0.84), (right, 1.2), (right + 0.1, 1.56),
         (0.62 - 0.6 * p, 1.74), (0.3 - 0.5 * p, 1.6), (-0.1 - 0.3 * p, 1.74), (-0.5, 1.62), (-0.86, 1.78), (left, 1.52), (left + 0.06, 1.2),
         (left - 0.12, 0.84), (left + 0.02, 0.4), (left, -0.1), (-0.74, -0.88)]
    )  # fmt: skip
    return Hair(
        back=(
            comb.solid(behind),
            comb.strands(
                ((-0.78, 0.8), (-0.92, 1.1), (-0.8, 1.5)), ((-0.46, 1.0), (-0.54, 1.24), (-0.44, 1.46)),
                ((0.7 - p, 0.8), (0.84 - p, 1.1), (0.72 - p, 1.5)), ((0.4 - p, 1.0), (0.46 - p, 1.24), (0.38 - p, 1.46)),
            ),
        ),
        front=(
            *_lock(comb, 1, 1.16, 0.14),
            *_lock(comb, -1, 1.24, 0.14),
            *comb.cap(PARTED, 0.3, 1.04),
            comb.strands(
                (v.at(0.2, -0.8), v.at(0.16, -0.94), v.at(0.1, -1.06)), (v.at(-0.24, -0.44), v.at(-0.08, -0.7), v.at(0.1, -0.86)),
                (v.at(-0.6, -0.3), v.at(-0.44, -0.64), v.at(-0.14, -0.9)), (v.at(0.64, -0.44), v.at(0.5, -0.68), v.at(0.3, -0.86)),
            ),
        ),
        ears=False,
    )  # fmt: skip


def _lock(comb: Comb, side: int, low: float, inside: float) -> tuple[Node, ...]:
    """A curtain of hair beside the face that tapers to a tip at `low` and turns in by `inside`."""
    v, t = comb.view, comb.view.turn
    outer = side * (1.12 - 0.1 * t * (side > 0)) - 0.08 * t * (side < 0)
    temple = v.x(side * 0.93)
    inner = temple - side * inside * 0.5
    if side > 0 and t > 0.3:
        return ()
    path = smooth(
        [(outer, -0.3), (outer + side * 0.07, 0.3), (outer + side * 0.02, low * 0.72), (outer - side * 0.16, low - 0.02),
         (outer - side * (0.2 + inside), low + 0.04), (inner - side * 0.02, low * 0.66), (inner, 0.25), (temple, -0.05), (temple, -0.4)],
        tension=0.9,
    )  # fmt: skip
    # Down the middle between its outer and its inner edge.
    x = (outer + temple) / 2
    return comb.solid(path), comb.strands(
        ((x, 0.0), (x + side * 0.04, low * 0.4), (x - side * 0.02, low * 0.78))
    )
