"""Robots' faces: a housing in the first colour, a face plate in the second, lamps for eyes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.mouths import seen_mouth
from vivant.studio.drawing.heads.strokes import drawn_on, light, line, plain, solid, veil
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, circle, ellipse, rectangle, smooth
from vivant.studio.palette import ink, shaded

_LAMP: Final[RGB] = (240, 246, 244)


@dataclass(frozen=True, slots=True)
class Robot:
    body: Literal["box", "round", "tin"]
    eyes: tuple[float, float, float, float]
    mouth: tuple[float, float]
    seat: tuple[float, float]
    square: bool = False


ROBOTS: Final[Mapping[str, Robot]] = {
    "box robot": Robot("box", (0.42, -0.12, 0.22, 0.22), (0.42, 0.3), (-0.78, 0.96), square=True),
    "round robot": Robot("round", (0.4, -0.08, 0.21, 0.23), (0.4, 0.26), (-0.62, 0.82)),
    "tin robot": Robot("tin", (0.4, -0.16, 0.2, 0.2), (0.52, 0.3), (-0.66, 0.84)),
}  # fmt: skip


def draw_robot(species: str, coat: RGB, belly: RGB, look: Look, view: View) -> Face:
    row = ROBOTS.get(species, ROBOTS["box robot"])
    u, y, rx, ry = row.eyes
    t = view.turn
    match row.body:
        case "box":
            outline = rectangle(-1.0 + 0.02 * t, -0.88, 2.0 - 0.06 * t, 1.8, 0.26)
        case "round":
            outline = ellipse(-0.01 * t, 0.02, 1.02, 0.98)
        case _:
            outline = smooth(
                [(-0.84, 0.9), (-0.86, 0.3), (-0.86, -0.4), (-0.74, -0.84), (-0.36, -1.02), (0.36, -1.02), (0.74, -0.84), (0.86, -0.4),
                 (0.86, 0.3), (0.84, 0.9), (0.5, 0.98), (-0.5, 0.98)], tension=0.75
            )  # fmt: skip
    plate_ground = coat if row.body == "tin" else belly
    pen = told(plate_ground if row.body != "tin" else belly)
    mouth = view.at(0.0, row.mouth[0])
    return Face(
        outline=outline,
        skull=(solid("coat", outline, coat), *_plate(row, coat, belly, view)),
        mouth=seen_mouth(mouth, row.mouth[1], view.width(0.0), look, pen, view, outline),
        sockets=Sockets(u, y, rx, ry, square=row.square, white=_LAMP, iris=0.86, shut=told(plate_ground)),
        brows=Brows(told(plate_ground), 0.12, 0.2, 0.1),
        cheeks=(view.at(-0.62, 0.3), view.at(0.62, 0.3)),
        nose=(view.x(0.0), 0.16),
        seat=Seat(-0.04 * t, row.seat[0], row.seat[1], -2.0 * t),
        under=() if view.one_sided else _sides(row, coat, view),
        over=_sides(row, coat, view) if view.one_sided else (),
        ground=plate_ground,
        nape=_back_plate(coat) if view.behind else (),
    )


def told(ground: RGB) -> RGB:
    """A line's colour that stands out from the plate it is on: dark plates are lit like screens."""
    return ink(ground) if light(ground) > 128 else _LAMP


def _back_plate(coat: RGB) -> tuple[Node, ...]:
    slots, bolts = Path(), Path()
    for y in (-0.14, 0.04, 0.22):
        slots.extend(rectangle(-0.3, y, 0.6, 0.08, 0.04))
    for x, y in ((-0.44, -0.36), (0.44, -0.36), (-0.44, 0.48), (0.44, 0.48)):
        bolts.extend(circle(x, y, 0.05))
    panel = rectangle(-0.54, -0.46, 1.08, 1.04, 0.14)
    return solid("coat", panel, shaded(coat, 0.9), 0.04), plain("coat", slots.extend(bolts), ink(coat))


def _plate(row: Robot, coat: RGB, belly: RGB, view: View) -> tuple[Node, ...]:
    left, right = view.x(-0.82), view.x(0.82) + 0.22 * view.profile
    if row.body == "box":
        side = veil("coat", rectangle(-1.0, -0.86, max(0.02, left + 0.86), 1.76, 0.2), ink(coat), 46)
        plate = rectangle(left, -0.6, right - left, 1.32, 0.24)
        bolts = Path()
        for x, y in ((left + 0.1, -0.73), (right - 0.1, -0.73), (left + 0.1, 0.82), (right - 0.1, 0.82)):
            bolts.extend(circle(x, y, 0.05))
        return side, solid("belly", plate, belly, 0.045), plain("coat", bolts, ink(coat))
    if row.body == "round":
        x0, x1 = view.x(-0.86), view.x(0.86) + 0.24 * view.profile
        plate = smooth(
            [(x0, -0.06), (x0 + 0.16, -0.52), ((x0 + x1) / 2, -0.62), (x1 - 0.16, -0.52), (x1, -0.06), (x1 - 0.14, 0.5),
             ((x0 + x1) / 2, 0.72), (x0 + 0.14, 0.5)]
        )  # fmt: skip
        gloss = smooth([(x0 + 0.2, -0.44), (x0 + 0.5, -0.54), (x0 + 0.44, -0.46), (x0 + 0.22, -0.32)])
        return solid("belly", plate, belly, 0.045), veil("belly", gloss, (255, 255, 255), 120)
    low = smooth(
        [(-0.85, 0.3), (view.x(0.0), 0.36), (0.86, 0.3), (0.84, 0.9), (0.5, 0.98), (-0.5, 0.98), (-0.84, 0.9)], tension=0.6
    )  # fmt: skip
    rivets = Path()
    for u in (-0.7, -0.36, 0.0, 0.36) if view.one_sided else (-0.7, -0.36, 0.0, 0.36, 0.7):
        x = view.x(u) - 0.16 * view.profile
        rivets.extend(circle(x, -0.78 + 0.06 * (1 - u * u), 0.05))
    seam = Path().move(-0.84, -0.62).cubic(-0.4, -0.55, 0.4, -0.55, 0.84, -0.62)
    hinge = circle(view.side(-0.8) + 0.1 * view.turn, 0.36, 0.11)
    return (
        solid("belly", low, belly, 0.045), line("coat", seam, ink(coat), 0.04), plain("coat", rivets, ink(coat)),
        solid("coat", hinge, coat, 0.04),
    )  # fmt: skip


def _sides(row: Robot, coat: RGB, view: View) -> tuple[Node, ...]:
    path = Path()
    tone = shaded(coat, 0.76)
    if row.body == "box":
        for side in view.sides:
            path.extend(rectangle(view.side(side * 1.09) - 0.15, -0.2, 0.3, 0.56, 0.1))
        return (solid("coat", path, tone),)
    if row.body == "round":
        for side in view.sides:
            path.extend(ellipse(view.side(side * 1.02), 0.0, 0.22 + 0.12 * view.profile, 0.38))
        return (solid("coat", path, tone),)
    lid = smooth(
        [(-0.5, -0.92), (-0.3, -1.08), (-0.14, -1.36), (0.14, -1.36), (0.3, -1.08), (0.5, -0.92)], tension=0.6
    )
    path.extend(lid)
    for side in view.sides:
        path.extend(rectangle(view.side(side * 0.91) - 0.13, 0.0, 0.26, 0.3, 0.08))
    return (solid("coat", path, tone),)
