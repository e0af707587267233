"""Faces without fur or feathers: frog, tortoise, snake, lizard, fish, and two insects."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Node
from vivant.studio.drawing.heads.ears import Ears, draw_ears, moved
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Pupil, Seat, Sockets
from vivant.studio.drawing.heads.mouths import seen_mouth
from vivant.studio.drawing.heads.noses import draw_nose
from vivant.studio.drawing.heads.scales import around_mouth, behind_skull, feelers, patterns, scaled_nape
from vivant.studio.drawing.heads.strokes import brow_on, drawn_on, hull, line, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point
from vivant.studio.palette import ink, shaded

Half = tuple[Point, ...]
Own = Literal[
    "bumps", "wrinkles", "forked_tongue", "diamond", "speckles", "spines", "gills", "dorsal", "feelers", "elbowed",
    "mandibles", "plates", "lips",
]  # fmt: skip

_FROG: Final[Half] = (
    (0.0, -0.56), (0.5, -0.62), (0.94, -0.34), (1.16, 0.14), (1.06, 0.58), (0.66, 0.88), (0.31, 0.955), (0.0, 0.99),
)  # fmt: skip
_TORTOISE: Final[Half] = (
    (0.0, -0.96), (0.46, -0.825), (0.8, -0.46), (0.9, 0.0), (0.86, 0.42), (0.7, 0.82), (0.37, 0.985), (0.0, 1.03),
)  # fmt: skip
_SNAKE: Final[Half] = (
    (0.0, -0.82), (0.44, -0.745), (0.82, -0.42), (1.12, 0.18), (1.06, 0.56), (0.66, 0.84), (0.29, 0.925), (0.0, 0.96),
)  # fmt: skip
_LIZARD: Final[Half] = (
    (0.0, -0.88), (0.44, -0.785), (0.84, -0.48), (0.98, 0.02), (0.82, 0.44), (0.58, 0.78), (0.29, 0.945), (0.0, 0.99),
)  # fmt: skip
_FISH: Final[Half] = (
    (0.0, -1.0), (0.42, -0.845), (0.8, -0.46), (0.98, 0.04), (0.92, 0.5), (0.62, 0.84), (0.29, 0.965), (0.0, 1.01),
)  # fmt: skip
_ANT: Final[Half] = (
    (0.0, -0.84), (0.48, -0.885), (0.94, -0.52), (1.0, 0.0), (0.78, 0.5), (0.5, 0.84), (0.25, 0.965), (0.0, 1.01),
)  # fmt: skip
_HOPPER: Final[Half] = (
    (0.0, -0.96), (0.38, -0.865), (0.7, -0.5), (0.78, 0.0), (0.7, 0.5), (0.52, 0.88), (0.31, 1.045), (0.0, 1.09),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cold:
    """`eyes` are u, y, rx, ry; `mouth` y and half width; `snout` y, root, tip, length or nothing."""

    half: Half
    eyes: tuple[float, float, float, float]
    mouth: tuple[float, float]
    pupil: Pupil = "round"
    snout: tuple[float, Point, Point, float] | None = None
    chin: float = 0.62
    own: tuple[Own, ...] = ()
    fins: Ears | None = None
    seat: tuple[float, float] = (-0.6, 0.76)
    brow: float = 0.1


COLD: Final[Mapping[str, Cold]] = {
    "frog": Cold(_FROG, (0.5, -0.6, 0.27, 0.29), (0.36, 0.52), chin=0.5, own=("bumps", "speckles"), seat=(-0.74, 0.8),
                 brow=0.06),
    "tortoise": Cold(_TORTOISE, (0.42, -0.1, 0.18, 0.21), (0.6, 0.34), snout=(0.36, (0.4, 0.3), (0.26, 0.2), 0.3), chin=0.72,
                     own=("wrinkles",)),
    "snake": Cold(_SNAKE, (0.48, -0.14, 0.21, 0.24), (0.46, 0.44), pupil="slit", chin=0.6, own=("forked_tongue", "diamond"),
                  seat=(-0.54, 0.74)),
    "lizard": Cold(_LIZARD, (0.5, -0.18, 0.23, 0.25), (0.62, 0.32), pupil="slit", snout=(0.46, (0.44, 0.3), (0.3, 0.2), 0.65),
                   chin=0.74, own=("spines", "speckles"), seat=(-0.58, 0.74)),
    "fish": Cold(_FISH, (0.5, -0.08, 0.26, 0.28), (0.52, 0.24), chin=0.74, own=("lips", "dorsal", "gills"),
                 fins=Ears("fin", 0.86, 0.16, 0.6, 0.72, 92), seat=(-0.62, 0.7)),
    "ant": Cold(_ANT, (0.52, -0.14, 0.26, 0.32), (0.56, 0.24), chin=0.86, own=("elbowed", "mandibles"), seat=(-0.7, 0.78)),
    "grasshopper": Cold(_HOPPER, (0.52, -0.28, 0.23, 0.32), (0.66, 0.24), chin=0.7, own=("feelers", "plates"),
                        seat=(-0.68, 0.62), brow=0.06),
}  # fmt: skip


def draw_scaled(species: str, coat: RGB, belly: RGB, look: Look, view: View, *, hatted: bool) -> Face:
    row = COLD.get(species, COLD["lizard"])
    outline = view.outline(row.half)
    u, y, rx, ry = row.eyes
    sockets = Sockets(u, y, rx, ry, row.pupil, shut=brow_on(coat))
    squeeze = view.width(0.0)
    mouth = view.at(0.0, row.mouth[0], 1.04)
    nose = view.at(0.0, row.mouth[0] - 0.24, 1.04)
    snout: tuple[Node, ...] = ()
    front = Path().extend(outline)
    if row.snout:
        top, root, tip, length = row.snout
        a, b = view.at(0.0, top, 0.9), view.at(0.0, top + 0.04, 1.0 + length)
        path = hull(a, (root[0] * squeeze, root[1]), b, (tip[0] * (0.5 + 0.5 * squeeze), tip[1]))
        snout = (
            (line("coat", path, ink(coat), 0.11), solid("coat", path, coat, 0.035))
            if view.profile
            else (solid("coat", path, coat, 0.035),)
        )
        front.extend(path)
        nose = (b[0] + 0.05 * view.sin + tip[0] * 0.4 * view.profile, b[1] - tip[1] * 0.4)
        mouth = (b[0] - 0.16 * view.sin * (1 - view.profile) + tip[0] * 0.4 * view.profile, row.mouth[0])
    pen = drawn_on(belly if row.chin < row.mouth[0] + 0.2 else coat)
    fins = draw_ears(moved(row.fins, look.ears * 0.6), view, coat, shaded(coat, 0.8)) if row.fins else ()
    return Face(
        outline=outline,
        skull=(
            *behind_skull(row.own, coat, view, sockets, hatted),
            solid("coat", outline, coat),
            *patterns(row.own, row.chin, coat, belly, outline, mouth, view),
            *snout,
            *draw_nose("slots", nose, 0.12, coat, view),
        ),
        mouth=(
            *around_mouth(row.own, coat, look, mouth, view),
            *seen_mouth(mouth, row.mouth[1], (1 + squeeze) / 2, look, pen, view, front),
        ),
        sockets=sockets,
        brows=Brows(brow_on(coat), row.brow + 0.04, 0.18, 0.1),
        cheeks=(view.at(-0.76, 0.34), view.at(0.72, 0.34)),
        nose=(nose[0], -0.3 if "bumps" in row.own else nose[1] - 0.22),
        seat=Seat(-0.08 * view.turn, row.seat[0], row.seat[1], -3.0 * view.turn, behind="bumps" in row.own),
        under=fins,
        over=feelers(row.own, coat, view, hatted, look.ears),
        ground=coat,
        back=behind_skull(row.own, coat, view, sockets, hatted) if view.behind else (),
        nape=scaled_nape(row.own, coat) if view.behind else (),
    )
