"""What some mammals have of their own: wool, whiskers, stripes, forelocks, ruffs, buck teeth."""

from collections.abc import Sequence
from typing import Literal

from vivant.studio.drawing.displaylist import RGB, Flat, Node, Shape
from vivant.studio.drawing.heads.manes import side_mane, spikes, wool, wool_cap
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, limb, polygon, rectangle, smooth
from vivant.studio.palette import shaded

Layer = Literal["top", "behind", "skull", "mouth", "over"]


def draw_own(
    own: Sequence[str], layer: Layer, coat: RGB, belly: RGB, at: Point, view: View
) -> tuple[Node, ...]:
    """What of `own` belongs to `layer`; `at` is the nose, or the mouth in the layer "mouth"."""
    nodes: list[Node] = []
    for name in own:
        if view.behind:
            break
        match name, layer:
            case "whiskers", "over":
                nodes.append(_whiskers(coat, at, view))
            case "stripes", "skull":
                nodes.append(_stripes(coat, view))
            case "wool", "behind":
                nodes.append(wool(coat, view))
            case "wool", "skull":
                nodes.append(wool_cap(coat, view))
            case "spikes", "behind":
                nodes.append(spikes(coat, view))
            case "side_mane", "behind":
                nodes.append(side_mane(coat, view))
            case "tuft", "top":
                nodes.append(_tuft(coat, view))
            case "ear_tufts", "behind":
                nodes.append(_ear_tufts(coat, view))
            case "hackles", "skull":
                nodes.append(_hackles(coat, view))
            case "forelock", "skull":
                nodes.append(_forelock(coat, view))
            case "ridge", "behind":
                nodes.append(_ridge(coat, view))
            case "fangs", "mouth":
                nodes.append(_fangs(coat, at, view))
            case "chin_tuft", "behind":
                nodes.append(_chin_tuft(coat, view))
            case "speckles", "skull":
                nodes.append(_speckles(belly, view))
            case "buck_teeth", "mouth":
                w = 0.085 * view.cos
                teeth = rectangle(at[0] - w, at[1], w * 2, 0.17, 0.04)
                nodes.append(Shape(teeth, Flat((253, 249, 240)), Flat(drawn_on(belly)), 0.028, "mouth"))
    return tuple(nodes)


def _whiskers(coat: RGB, nose: Point, view: View) -> Node:
    path = Path()
    x, y = nose
    for side in view.sides:
        x -= 0.12 * view.profile
        reach = 0.95 if side < 0 else 0.95 - 0.5 * view.turn
        for dy in (-0.06, 0.1, 0.26):
            x0 = x + side * 0.3 * view.cos
            path.move(x0, y + 0.14 + dy * 0.5).cubic(
                x0 + side * 0.2,
                y + 0.08 + dy * 0.6,
                x0 + side * 0.4,
                y + 0.06 + dy,
                x0 + side * (reach - 0.3),
                y + 0.1 + dy * 1.5,
            )
    return line("coat", path, shaded(coat, 0.45) if light(coat) > 90 else shaded(coat, 1.6), 0.028)


def _stripes(coat: RGB, view: View) -> Node:
    path = Path()
    for u, top, low in ((-0.26, -0.76, -0.46), (0.0, -0.82, -0.4), (0.26, -0.76, -0.46)):
        a, b = view.at(u, top, 0.5), view.at(u * 0.7, low, 0.9)
        shift = 0.16 * view.profile
        path.extend(limb([(a[0] - shift, a[1]), (b[0] - shift, b[1])], (0.075, 0.02)))
    return plain("coat", path, shaded(coat, 0.66) if light(coat) > 60 else shaded(coat, 1.25))


def _forelock(coat: RGB, view: View) -> Node:
    x, s = view.x(0.0, 0.5) - 0.06 * view.profile, 1 - 0.3 * view.profile
    tone = shaded(coat, 0.6) if light(coat) > 70 else shaded(coat, 1.3)
    tuft = (
        (-0.24, -1.0), (0.05, -1.14), (0.3, -0.96), (0.26, -0.66), (0.16, -0.42), (0.1, -0.66), (0.0, -0.32), (-0.1, -0.62),
        (-0.2, -0.46), (-0.24, -0.72),
    )  # fmt: skip
    path = smooth([(x + dx * s, y - 0.1 * view.profile) for dx, y in tuft], tension=0.8)
    return solid("coat", path, tone, 0.045)


def _chin_tuft(coat: RGB, view: View) -> Node:
    x = view.x(0.0, 1.0 + 0.3 * view.profile)
    path = smooth(
        [(x - 0.26, 0.82), (x, 0.76), (x + 0.26, 0.82), (x + 0.2, 1.1), (x + 0.08, 1.4), (x - 0.04, 1.18), (x - 0.16, 1.3),
         (x - 0.2, 1.08)], tension=0.8
    )  # fmt: skip
    return solid("coat", path, coat)


def _ridge(coat: RGB, view: View) -> Node:
    x = -0.1 * view.turn
    path = smooth(
        [
            (x - 0.3, -0.84),
            (x - 0.34, -1.1),
            (x - 0.14, -1.02),
            (x, -1.34),
            (x + 0.14, -1.02),
            (x + 0.34, -1.1),
            (x + 0.3, -0.84),
        ],
        tension=0.35,
    )
    return solid("coat", path, shaded(coat, 0.72) if light(coat) > 60 else shaded(coat, 1.3))


def _fangs(coat: RGB, mouth: Point, view: View) -> Node:
    path = Path()
    for side in (-1, 1):
        x, y = mouth[0] + side * 0.26 * view.cos, mouth[1] - 0.02
        path.extend(polygon([(x - 0.06, y), (x + 0.06, y), (x, y + 0.15)]))
    return Shape(path, Flat((253, 249, 240)), Flat(drawn_on(coat)), 0.03, "mouth")


def _speckles(belly: RGB, view: View) -> Node:
    path = Path()
    for u, y in ((-0.2, -0.66), (0.2, -0.66), (0.0, -0.5), (-0.42, -0.5), (0.42, -0.5)):
        x, top = view.at(u, y)
        path.extend(ellipse(x, top, 0.055, 0.06))
    return plain("belly", path, belly)


def _ear_tufts(coat: RGB, view: View) -> Node:
    path = Path()
    for side in (-1, 1):
        x = side * 0.6 * view.cos - 0.12 * view.turn - 0.06 * view.profile + side * 0.04
        path.extend(
            smooth(
                [
                    (x - 0.1, -1.08),
                    (x - 0.02, -1.3),
                    (x + side * 0.08, -1.52),
                    (x + 0.06, -1.28),
                    (x + 0.1, -1.08),
                ],
                tension=0.6,
            )
        )
    return solid("coat", path, shaded(coat, 0.8) if light(coat) > 60 else shaded(coat, 1.2))


def _hackles(coat: RGB, view: View) -> Node:
    """A monkey's parted hair above the face."""
    x = view.x(0.0, 0.5) - 0.1 * view.profile
    path = smooth(
        [
            (x - 0.3, -0.86),
            (x - 0.16, -1.2),
            (x - 0.02, -1.02),
            (x + 0.2, -1.26),
            (x + 0.26, -0.9),
            (x, -0.8),
        ],
        tension=0.7,
    )
    return solid("coat", path, coat)


def _tuft(coat: RGB, view: View) -> Node:
    """The fur that stands up on top of a head."""
    x = -0.08 * view.turn - 0.08 * view.profile
    path = smooth(
        [
            (x - 0.3, -0.88),
            (x - 0.22, -1.14),
            (x - 0.08, -1.04),
            (x + 0.06, -1.22),
            (x + 0.14, -1.04),
            (x + 0.3, -1.12),
            (x + 0.28, -0.88),
        ],
        tension=0.6,
    )
    return solid("coat", path, coat)
