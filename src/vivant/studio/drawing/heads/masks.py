"""The second colour on an animal's face."""

from typing import Literal

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.eyes import eye_u
from vivant.studio.drawing.heads.face import Sockets
from vivant.studio.drawing.heads.strokes import plain
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth

MaskKind = Literal["none", "cheeks", "wolf", "blaze", "face", "eyerings", "chin", "heart", "brows"]


def draw_mask(
    kind: MaskKind, outline: Path, belly: RGB, coat: RGB, view: View, sockets: Sockets
) -> tuple[Node, ...]:
    if kind == "none":
        return ()
    path = Path()
    half: tuple[Point, ...]
    match kind:
        case "cheeks" | "wolf":
            dip = 0.12 if kind == "cheeks" else 0.0
            half = ((1.0, 0.2), (0.8, 0.12 + dip), (0.5, 0.2 + dip), (0.2, 0.2))
            path = smooth([
                *(view.at(u, y) for u, y in half), view.at(0.0, 0.05), *(view.at(-u, y) for u, y in half[::-1]),
                (-1.5, 0.6), (-0.9, 1.2), (0.9, 1.2), (1.5, 0.6),
            ])  # fmt: skip
            if kind == "wolf":
                for side in view.sides:
                    x, y = view.at(side * 0.4, sockets.y - 0.36)
                    path.extend(ellipse(x, y, 0.16 * view.width(side * 0.4), 0.1))
        case "blaze":
            path = _strip(view, (0.1, -1.0), (0.17, -0.5), (0.13, 0.0), (0.2, 0.5))
        case "face":
            half = ((0.0, -0.56), (0.5, -0.46), (0.8, -0.1), (0.72, 0.45), (0.5, 0.85), (0.0, 1.1))
            path = smooth([*(view.at(u, y) for u, y in half), *(view.at(-u, y) for u, y in half[-2:0:-1])])
        case "heart":
            half = (
                (0.0, -0.3),
                (0.26, -0.5),
                (0.6, -0.42),
                (0.8, -0.06),
                (0.74, 0.4),
                (0.5, 0.8),
                (0.0, 1.1),
            )
            path = smooth([*(view.at(u, y) for u, y in half), *(view.at(-u, y) for u, y in half[-2:0:-1])])
        case "brows":
            for side in view.sides:
                rim = ((0.2, -0.42), (0.5, -0.5), (0.86, -0.3), (0.6, -0.32), (0.3, -0.26))
                path.extend(smooth([view.at(side * u, y) for u, y in (rim if side > 0 else rim[::-1])]))
                low = ((0.2, 0.14), (0.5, 0.26), (0.84, 0.16), (0.6, 0.34), (0.3, 0.3))
                path.extend(smooth([view.at(side * u, y) for u, y in (low if side > 0 else low[::-1])]))
        case "eyerings":
            for side in view.sides:
                x, y = view.at(side * eye_u(sockets, view), sockets.y)
                narrow = view.width(side * eye_u(sockets, view))
                path.extend(ellipse(x, y + 0.02, sockets.rx * 1.5 * narrow, sockets.ry * 1.42))
        case "chin":
            x, y = view.at(0.0, 0.98)
            path = ellipse(x, y, 0.62, 0.34)
    return (Group((plain("belly", path, belly),), clip=outline),)


def _strip(view: View, *half: Point) -> Path:
    """A band down the middle of the face, its half width at each height."""
    right = [view.at(u, y, 1.04) for u, y in half]
    left = [view.at(-u, y, 1.04) for u, y in half[::-1]]
    return smooth(right + left)
