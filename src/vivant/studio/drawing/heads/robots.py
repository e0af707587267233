"""Robots' faces: a housing in the first colour, a face plate in the second, lamps for eyes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.housings import HousingKind, back_plate, housing
from vivant.studio.drawing.heads.mouths import seen_mouth
from vivant.studio.drawing.heads.strokes import light, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.palette import ink

_LAMP: Final[RGB] = (240, 246, 244)


@dataclass(frozen=True, slots=True)
class Robot:
    """`eyes` are u, y, rx, ry; `mouth` y and half width; `seat` y and half width; `on_plate` tells whether eyes and
    mouth are on the plate or on the housing."""

    body: HousingKind
    eyes: tuple[float, float, float, float]
    mouth: tuple[float, float]
    seat: tuple[float, float]
    square: bool = False
    on_plate: tuple[bool, bool] = (True, True)


ROBOTS: Final[Mapping[str, Robot]] = {
    "box robot": Robot("box", (0.42, -0.12, 0.22, 0.22), (0.42, 0.3), (-0.78, 0.96), square=True),
    "round robot": Robot("round", (0.4, -0.08, 0.21, 0.23), (0.4, 0.26), (-0.62, 0.82)),
    "tin robot": Robot("tin", (0.4, -0.16, 0.21, 0.21), (0.54, 0.3), (-0.66, 0.84), on_plate=(False, True)),
    "screen robot": Robot("screen", (0.46, -0.16, 0.19, 0.26), (0.36, 0.34), (-0.66, 0.98)),
    "kettle robot": Robot("kettle", (0.4, -0.14, 0.22, 0.22), (0.44, 0.3), (-0.6, 0.76), on_plate=(False, False)),
}  # fmt: skip


def draw_robot(species: str, coat: RGB, belly: RGB, look: Look, view: View) -> Face:
    row = ROBOTS.get(species, ROBOTS["box robot"])
    u, y, rx, ry = row.eyes
    outline, front, sides = housing(row.body, coat, belly, view)
    eyes_on, mouth_on = (belly if on else coat for on in row.on_plate)
    near = view.one_sided
    return Face(
        outline=outline,
        skull=(solid("coat", outline, coat), *front),
        mouth=seen_mouth(
            view.at(0.0, row.mouth[0]), row.mouth[1], view.width(0.0), look, told(mouth_on), view, outline
        ),
        sockets=Sockets(u, y, rx, ry, square=row.square, white=_LAMP, iris=0.86, shut=told(eyes_on)),
        brows=Brows(told(eyes_on), 0.12, 0.2, 0.1),
        cheeks=(view.at(-0.62, 0.3), view.at(0.62, 0.3)),
        nose=(view.x(0.0), 0.16),
        seat=Seat(-0.04 * view.turn, row.seat[0], row.seat[1], -2.0 * view.turn),
        under=() if near else sides,
        over=sides if near else (),
        ground=eyes_on,
        nape=back_plate(coat) if view.behind else (),
    )


def told(ground: RGB) -> RGB:
    """A line's colour that stands out from the plate it is on: dark plates are lit like screens."""
    return ink(ground) if light(ground) > 128 else _LAMP
