"""Hair that falls: bob and long hair."""

from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.heads.comb import BANGS, PARTED, Comb, Hair
from vivant.studio.drawing.path import smooth


def bob(comb: Comb) -> Hair:
    v, t = comb.view, comb.view.turn
    left, right = -1.16 - 0.08 * t, 1.14 - 0.12 * t - 0.8 * v.profile
    behind = smooth(
        [(0, -1.08), (0.72 - 0.5 * v.profile, -0.85), (right, -0.1), (right + 0.02, 0.62), (0.8 - 0.75 * v.profile, 0.92), (-0.3 * v.profile, 0.84),
         (-0.8, 0.92), (left - 0.02, 0.62), (left, -0.1), (-0.74, -0.85)]
    )  # fmt: skip
    near = _lock(comb, -1, 0.8, 0.2)
    far = _lock(comb, 1, 0.8, 0.2)
    return Hair(
        under=(comb.solid(behind),),
        front=(*far, *near, *comb.cap(BANGS, 0.3, 1.05), comb.strands(
            (v.at(0.3, -0.26), v.at(0.27, -0.45)), (v.at(-0.1, -0.27), v.at(-0.12, -0.5)),
            (v.at(-0.5, -0.24), v.at(-0.48, -0.42)),
        )),
        ears=False,
    )  # fmt: skip


def long_hair(comb: Comb) -> Hair:
    v, t = comb.view, comb.view.turn
    left, right = -1.14 - 0.1 * t, 1.12 - 0.16 * t - 0.8 * v.profile
    behind = smooth(
        [(0, -1.06), (0.7 - 0.5 * v.profile, -0.85), (right, -0.1), (right + 0.06, 0.8), (right - 0.06, 1.5), (0.55 - 0.6 * v.profile, 1.72), (-0.3 * v.profile, 1.62),
         (-0.6, 1.76), (left + 0.02, 1.52), (left - 0.08, 0.8), (left, -0.1), (-0.72, -0.85)]
    )  # fmt: skip
    return Hair(
        back=(
            comb.solid(behind),
            comb.strands(
                ((-0.7, 0.9), (-0.74, 1.2), (-0.68, 1.5)),
                ((0.6 - v.profile, 0.9), (0.66 - v.profile, 1.2), (0.6 - v.profile, 1.5)),
            ),
        ),
        front=(
            *_lock(comb, 1, 1.05, 0.1),
            *_lock(comb, -1, 1.12, 0.1),
            *comb.cap(PARTED, 0.3, 1.03),
            comb.strands((v.at(0.25, -0.66), v.at(0.2, -0.85), v.at(0.12, -1.0))),
        ),
        ears=False,
    )


def _lock(comb: Comb, side: int, low: float, inside: float) -> tuple[Node, ...]:
    """A curtain of hair beside the face, down to `low`."""
    v, t = comb.view, comb.view.turn
    outer = side * (1.1 - 0.1 * t * (side > 0)) - 0.08 * t * (side < 0)
    temple = v.x(side * 0.93)
    inner = temple - side * inside * 0.4
    if side > 0 and t > 0.3:
        return ()
    path = smooth(
        [(outer, -0.3), (outer + side * 0.06, 0.3), (outer - side * 0.02, low - 0.06), (outer - side * 0.2, low + 0.05),
         (inner + side * 0.02, low - 0.16), (inner, 0.25), (temple, -0.05), (temple + side * 0.0, -0.4)], tension=0.85
    )  # fmt: skip
    return (comb.solid(path),)
