"""Faces without fur or feathers: frog, tortoise, snake, lizard, fish, and two insects."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Flat, Group, Node, Shape
from vivant.studio.drawing.heads.ears import Ears, draw_ears
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Pupil, Seat, Sockets
from vivant.studio.drawing.heads.mouths import TONGUE, draw_mouth
from vivant.studio.drawing.heads.noses import draw_nose
from vivant.studio.drawing.heads.strokes import drawn_on, hull, light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, circle, ellipse, limb, smooth
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
    "ant": Cold(_ANT, (0.52, -0.14, 0.26, 0.32), (0.56, 0.24), chin=0.86, own=("elbowed", "mandibles"), seat=(-0.6, 0.8)),
    "grasshopper": Cold(_HOPPER, (0.52, -0.28, 0.23, 0.32), (0.66, 0.24), chin=0.7, own=("feelers", "plates"),
                        seat=(-0.68, 0.62), brow=0.06),
}  # fmt: skip


def draw_scaled(species: str, coat: RGB, belly: RGB, look: Look, view: View, *, hatted: bool) -> Face:
    row = COLD.get(species, COLD["lizard"])
    outline = view.outline(row.half)
    u, y, rx, ry = row.eyes
    sockets = Sockets(u, y, rx, ry, row.pupil)
    squeeze = view.width(0.0)
    mouth = view.at(0.0, row.mouth[0], 1.04)
    nose = view.at(0.0, row.mouth[0] - 0.24, 1.04)
    snout: tuple[Node, ...] = ()
    if row.snout:
        top, root, tip, length = row.snout
        a, b = view.at(0.0, top, 0.9), view.at(0.0, top + 0.04, 1.0 + length)
        path = hull(a, (root[0] * squeeze, root[1]), b, (tip[0] * (0.5 + 0.5 * squeeze), tip[1]))
        snout = (solid("coat", path, coat, 0.035),)
        nose = (b[0] + 0.05 * view.sin, b[1] - tip[1] * 0.4)
        mouth = (b[0] - 0.16 * view.sin, row.mouth[0])
    pen = drawn_on(belly if row.chin < row.mouth[0] + 0.2 else coat)
    fins = draw_ears(row.fins, view, coat, shaded(coat, 0.8)) if row.fins else ()
    return Face(
        outline=outline,
        skull=(
            *_behind(row, coat, view, sockets, hatted),
            solid("coat", outline, coat),
            *_patterns(row, coat, belly, outline, mouth, view),
            *snout,
            *draw_nose("slots", nose, 0.12, coat, view),
        ),
        mouth=(
            *_around_mouth(row, coat, look, mouth),
            *draw_mouth(mouth, row.mouth[1], (1 + squeeze) / 2, look, pen),
        ),
        sockets=sockets,
        brows=Brows(ink(coat) if light(coat) > 70 else shaded(coat, 1.55), row.brow + 0.03, 0.15, 0.075),
        cheeks=(view.at(-0.76, 0.34), view.at(0.72, 0.34)),
        nose=(nose[0], -0.3 if "bumps" in row.own else nose[1] - 0.22),
        seat=Seat(-0.08 * view.turn, row.seat[0], row.seat[1], -3.0 * view.turn, behind="bumps" in row.own),
        under=fins,
        over=_over(row, coat, view, hatted),
        ground=coat,
    )


def _behind(row: Cold, coat: RGB, view: View, sockets: Sockets, hatted: bool) -> tuple[Node, ...]:
    path = Path()
    if "bumps" in row.own:
        for side in (1, -1):
            x, y = view.at(side * sockets.u, sockets.y)
            path.extend(ellipse(x, y + 0.02, 0.37 * (0.4 + 0.6 * view.width(side * sockets.u)), 0.38))
        return (solid("coat", path, coat),)
    if "dorsal" in row.own and not hatted:
        s = -0.12 * view.turn
        path = smooth(
            [(-0.5 + s, -0.72), (-0.46 + s, -1.3), (-0.1 + s, -1.46), (0.26 + s, -1.28), (0.4 + s, -0.8)],
            tension=0.8,
        )
        ribs = Path().move(-0.24 + s, -0.9).line(-0.28 + s, -1.22).move(0.04 + s, -0.94).line(0.04 + s, -1.24)
        return solid("coat", path, shaded(coat, 0.8)), line("coat", ribs, ink(coat), 0.035)
    if "spines" in row.own:
        s = -0.08 * view.turn
        rim = (
            (-0.4, -0.8),
            (-0.74, -0.94),
            (-0.7, -0.62),
            (-1.08, -0.66),
            (-0.92, -0.34),
            (-1.26, -0.24),
            (-0.98, 0.0),
        )
        path = smooth([(x + s, y) for x, y in rim], tension=0.3)
        path.extend(smooth([(-x * (1 - 0.12 * view.turn) + s, y) for x, y in rim], tension=0.3))
        return (solid("coat", path, shaded(coat, 0.78)),)
    return ()


def _patterns(row: Cold, coat: RGB, belly: RGB, outline: Path, mouth: Point, view: View) -> tuple[Node, ...]:
    x = view.x(0.0, 0.8)
    nodes: list[Node] = [
        Group((plain("belly", ellipse(x, 1.12, 0.98, 1.12 - row.chin), belly),), clip=outline)
    ]
    dark = shaded(coat, 0.78) if light(coat) > 60 else shaded(coat, 1.2)
    path = Path()
    if "diamond" in row.own:
        for y, r in ((-0.42, 0.2), (-0.7, 0.13)):
            cx = view.x(0.0, 0.9)
            path.extend(smooth([(cx, y - r), (cx + r * 0.8, y), (cx, y + r), (cx - r * 0.8, y)], tension=0.4))
    if "speckles" in row.own:
        for u, y, r in (
            (-0.68, 0.02, 0.09),
            (-0.52, 0.16, 0.05),
            (0.7, 0.04, 0.07),
            (0.0, -0.4, 0.08),
            (-0.2, -0.3, 0.05),
        ):
            cx, cy = view.at(u, y)
            path.extend(circle(cx, cy, r))
    if path.commands:
        nodes.append(plain("coat", path, dark))
    lines = Path()
    if "wrinkles" in row.own:
        folds = ((-0.8, 0.42), (-0.72, 0.56), (0.8, 0.42), (0.72, 0.56))
        for u, y in folds[: 2 if view.turn > 0.3 else 4]:
            cx, cy = view.at(u, y)
            lines.move(cx - 0.09, cy - 0.04).cubic(
                cx - 0.03, cy + 0.04, cx + 0.04, cy + 0.04, cx + 0.1, cy - 0.02
            )
        for y in (-0.7, -0.58):
            a, b, c = view.at(-0.26, y), view.at(0.0, y - 0.06), view.at(0.26, y)
            lines.move(*a).cubic(a[0] + 0.1, b[1], c[0] - 0.1, b[1], *c)
    if "gills" in row.own:
        for u in (-0.86, -0.74):
            cx = view.x(u)
            lines.move(cx, 0.24).cubic(cx + 0.12, 0.4, cx + 0.12, 0.52, cx + 0.04, 0.66)
    if "plates" in row.own:
        for u in (-0.92, -0.8):
            cx = view.x(u)
            lines.move(cx, 0.16).cubic(cx + 0.08, 0.3, cx + 0.1, 0.46, cx + 0.06, 0.62)
        a, b = view.at(-0.16, -0.78), view.at(0.16, -0.78)
        lines.move(*a).cubic(a[0] + 0.02, -0.5, b[0] - 0.02, -0.5, *b)
    if lines.commands:
        nodes.append(line("coat", lines, ink(coat) if light(coat) > 70 else shaded(coat, 1.4), 0.04))
    return tuple(nodes)


def _around_mouth(row: Cold, coat: RGB, look: Look, mouth: Point) -> tuple[Node, ...]:
    x, y = mouth
    if "lips" in row.own:
        drop = 0.0 if look.mouth in ("line", "smirk", "tongue", "chatter") else 0.08
        return (
            solid(
                "mouth",
                ellipse(x, y + drop, 0.33 * look.mouth_width + 0.02, 0.16 + drop * 1.6),
                shaded(coat, 1.28),
                0.04,
            ),
        )
    if "forked_tongue" in row.own and look.mouth in ("line", "smirk"):
        fork = (
            Path()
            .move(x, y + 0.12)
            .line(x + 0.02, y + 0.38)
            .line(x - 0.1, y + 0.52)
            .move(x + 0.02, y + 0.38)
            .line(x + 0.13, y + 0.5)
        )
        return line("mouth", fork, ink(TONGUE), 0.1), line("mouth", fork, TONGUE, 0.055)
    if "mandibles" in row.own:
        jaws = Path()
        for side in (-1, 1):
            jaws.extend(
                limb(
                    [(x + side * 0.42, y + 0.1), (x + side * 0.46, y + 0.36), (x + side * 0.16, y + 0.5)],
                    (0.11, 0.1, 0.03),
                )
            )
        return (solid("coat", jaws, shaded(coat, 0.8) if light(coat) > 60 else shaded(coat, 1.2), 0.045),)
    return ()


def _over(row: Cold, coat: RGB, view: View, hatted: bool) -> tuple[Node, ...]:
    if "elbowed" not in row.own and "feelers" not in row.own:
        return ()
    path, knobs = Path(), Path()
    for side in (1, -1):
        x = view.x(side * 0.3, 0.6) if not hatted else side * 0.78 - 0.08 * view.turn
        y = -0.62
        if "elbowed" in row.own:
            path.move(x, y).line(x + side * 0.26, y - 0.6).line(x + side * 0.62 + 0.1 * view.turn, y - 0.74)
            knobs.extend(circle(x + side * 0.64 + 0.1 * view.turn, y - 0.74, 0.09))
        else:
            path.move(x, y - 0.06).cubic(
                x + side * 0.1, y - 0.7, x + side * 0.3, y - 1.2, x + side * 0.86, y - 1.3
            )
    tone = ink(coat) if light(coat) > 70 else shaded(coat, 1.25)
    nodes: list[Node] = [line("coat", path, tone, 0.1)]
    if knobs.commands:
        nodes.append(Shape(knobs, Flat(tone), None, 0.0, "coat"))
    return tuple(nodes)
