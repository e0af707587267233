"""Ears and noses of people, and the lines that age draws."""

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.eyes import eye_u
from vivant.studio.drawing.heads.face import Sockets
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, solid, told_from, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth
from vivant.studio.palette import ink, shaded


def human_ears(coat: RGB, view: View, *, pointed: bool) -> tuple[Node, ...]:
    shells, folds = Path(), Path()
    for side in (-1, 1):
        if view.turn > 0.35 and (side > 0 or not pointed):
            continue
        x, y = view.side(side * 0.94), 0.14
        if pointed:
            shells.extend(
                smooth([(x - side * 0.2, y - 0.2), (x + side * 0.25, y - 0.36), (x + side * 0.62, y - 0.62),
                        (x + side * 0.4, y - 0.05), (x, y + 0.26), (x - side * 0.2, y + 0.1)])
            )  # fmt: skip
            folds.move(x + side * 0.08, y + 0.02).line(x + side * 0.36, y - 0.3)
        else:
            shells.extend(ellipse(x + side * 0.04, y, 0.2, 0.25))
            folds.move(x + side * 0.12, y - 0.1).cubic(
                x + side * 0.0, y - 0.16, x - side * 0.06, y + 0.02, x + side * 0.06, y + 0.1
            )
    if not shells.commands:
        return ()
    return solid("coat", shells, coat), line("coat", folds, ink(coat), 0.035)


def near_ear(coat: RGB, view: View) -> tuple[Node, ...]:
    """The ear that shows on the side of a turned head, drawn over the hair."""
    x, y = view.side(-0.94) + 0.22 * view.turn * (1 - view.profile), 0.14
    fold = Path().move(x - 0.08, y - 0.08).cubic(x + 0.03, y - 0.13, x + 0.07, y - 0.02, x - 0.02, y + 0.05)
    return solid("coat", ellipse(x, y, 0.17, 0.23), coat), line("coat", fold, ink(coat), 0.035)


def human_nose(at: Point, size: float, coat: RGB, view: View) -> tuple[Node, ...]:
    x, y = at
    r = 0.085 * size
    tone = shaded(coat, 0.8) if light(coat) > 70 else shaded(coat, 1.16)
    curve = Path()
    if view.one_sided:
        # From the side the contour is the nose; this is its wing.
        curve.move(x - r * 1.2, y + r * 0.2).cubic(
            x - r * 1.5, y + r, x - r * 0.6, y + r * 1.2, x, y + r * 0.7
        )
    elif size < 1:
        curve.move(x - r * view.cos, y + r * 0.2).cubic(
            x - r * 0.5, y + r * 1.1, x + r * 0.7, y + r * 1.1, x + r * view.cos, y + r * 0.1
        )
    else:
        curve.move(x + r * 0.5 * view.sin, y - r * 2.2).cubic(
            x + r * (0.5 + view.sin), y - r * 0.9, x + r * 1.5, y + r * 0.2, x + r * 0.7, y + r * 0.8
        ).cubic(x + r * 0.1, y + r * 1.15, x - r * 0.7, y + r * 1.0, x - r * 1.0, y + r * 0.3)
    return (
        veil("nose", ellipse(x, y, r * 1.3, r), (214, 84, 70), 60),
        line(
            "nose", curve, told_from(shaded(coat, 0.55), tone) if light(coat) > 70 else drawn_on(coat), 0.05
        ),
    )


def age_lines(sockets: Sockets, coat: RGB, view: View) -> Node:
    """Bags under the eyes, laughter lines, the folds beside the mouth, furrows on the brow, sunken cheeks."""
    path = Path()
    for side in view.sides:
        u = eye_u(sockets, view)
        s = view.width(side * u)
        x, y = view.at(side * (u + 0.04), sockets.y + sockets.ry + 0.13)
        path.move(x - side * 0.15 * s, y - 0.04).cubic(
            x - side * 0.05 * s, y + 0.03, x + side * 0.06 * s, y + 0.02, x + side * 0.14 * s, y - 0.06
        )
        x, y = view.at(side * 0.33, 0.4)
        path.move(x, y).cubic(x + side * 0.09, y + 0.06, x + side * 0.13, y + 0.16, x + side * 0.1, y + 0.27)
        x, y = view.at(side * 0.78, sockets.y)
        if side < 0 or view.turn < 0.3:
            path.move(x, y - 0.02).line(x + side * 0.09, y - 0.08).move(x, y + 0.05).line(
                x + side * 0.1, y + 0.07
            )
            x, y = view.at(side * 0.7, 0.5)
            path.move(x + side * 0.04, y - 0.1).cubic(
                x - side * 0.04, y, x - side * 0.04, y + 0.14, x, y + 0.24
            )
    for y, w in ((-0.5, 0.22), (-0.6, 0.28)):
        a, b = view.at(-w, y), view.at(w, y)
        if not view.one_sided:
            path.move(*a).cubic(a[0] + 0.1, y - 0.05, b[0] - 0.1, y - 0.05, *b)
    tone = shaded(coat, 0.74) if light(coat) > 70 else shaded(coat, 1.25)
    return line("coat", path, tone, 0.036)
