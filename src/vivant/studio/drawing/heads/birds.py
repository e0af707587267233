"""Birds' faces: a species is a row of contour, beak, eyes and a few things of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB, Group, Node
from vivant.studio.drawing.heads.beaks import Beak, draw_beak
from vivant.studio.drawing.heads.crests import COMB_RED, draw_comb
from vivant.studio.drawing.heads.ears import Ears, draw_ears, moved
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.eyes import eye_u
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.masks import MaskKind, draw_mask
from vivant.studio.drawing.heads.strokes import brow_on, drawn_on, light, line, plain, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Path, Point, ellipse, smooth
from vivant.studio.palette import ink, shaded

Half = tuple[Point, ...]
Own = Literal["comb", "discs", "knob", "cere", "quiff", "lore", "curl", "throat", "ridge", "coronet"]

_BALL: Final[Half] = (
    (0.0, -0.98), (0.52, -0.805), (0.88, -0.4), (0.94, 0.1), (0.84, 0.55), (0.58, 0.84), (0.28, 0.945), (0.0, 0.98),
)  # fmt: skip
_EGG: Final[Half] = (
    (0.0, -1.0), (0.44, -0.845), (0.76, -0.46), (0.84, 0.02), (0.76, 0.5), (0.56, 0.84), (0.29, 0.965), (0.0, 1.01),
)  # fmt: skip
_WIDE: Final[Half] = (
    (0.0, -0.82), (0.48, -0.805), (0.92, -0.55), (1.06, 0.02), (0.98, 0.5), (0.66, 0.86), (0.31, 0.965), (0.0, 1.0),
)  # fmt: skip
_FEATHERED: Final[Half] = (
    (0.0, -0.88), (0.48, -0.825), (0.9, -0.52), (1.02, -0.05), (1.2, 0.2), (1.04, 0.34), (1.14, 0.6), (0.86, 0.66), (0.62, 0.88), (0.29, 0.975), (0.0, 1.01),
)  # fmt: skip
_CROWNED: Final[Half] = (
    (0.0, -0.9), (0.5, -0.82), (0.88, -0.5), (0.96, -0.02), (1.16, 0.34), (0.96, 0.42), (1.06, 0.72), (0.8, 0.72), (0.6, 0.9), (0.29, 0.975), (0.0, 1.01),
)  # fmt: skip
_PLUMP: Final[Half] = (
    (0.0, -0.94), (0.5, -0.785), (0.88, -0.4), (1.0, 0.14), (0.98, 0.56), (0.68, 0.86), (0.31, 0.945), (0.0, 0.98),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bird:
    half: Half
    beak: Beak
    eyes: tuple[float, float, float, float] = (0.44, -0.12, 0.22, 0.25)
    mask: MaskKind = "none"
    own: tuple[Own, ...] = ()
    ears: Ears | None = None
    lashes: bool = False
    seat: tuple[float, float] = (-0.58, 0.78)


BIRDS: Final[Mapping[str, Bird]] = {
    "crow": Bird(_BALL, Beak((122, 114, 130), 0.3, (0.34, 0.27), (0.06, 0.06), 1.15, 0.28), mask="eyerings",
                 own=("quiff", "throat")),
    "stork": Bird(_EGG, Beak((224, 92, 52), 0.3, (0.25, 0.2), (0.05, 0.06), 1.75, 0.66), (0.42, -0.16, 0.19, 0.23),
                  own=("lore", "throat"), seat=(-0.6, 0.7)),
    "cock": Bird(_EGG, Beak((238, 184, 70), 0.28, (0.27, 0.22), (0.06, 0.07), 0.55, 0.2, 0.08), (0.42, -0.14, 0.21, 0.23),
                 "cheeks", ("comb",), seat=(-0.6, 0.7)),
    "owl": Bird(_WIDE, Beak((222, 166, 74), 0.24, (0.16, 0.17), (0.06, 0.1), 0.35, 0.16, 0.14), (0.44, -0.06, 0.31, 0.33),
                own=("discs",), ears=Ears("feather", 0.72, -0.5, 0.5, 0.72, 22), seat=(-0.6, 0.66)),
    "duck": Bird(_BALL, Beak((240, 146, 50), 0.4, (0.4, 0.2), (0.42, 0.15), 0.75, 0.12), (0.42, -0.14, 0.21, 0.25),
                 "chin", ("curl",)),
    "swan": Bird(_EGG, Beak((236, 124, 60), 0.34, (0.27, 0.23), (0.16, 0.11), 1.0, 0.22), (0.42, -0.12, 0.19, 0.23),
                 own=("knob",), lashes=True, seat=(-0.6, 0.7)),
    "pigeon": Bird(_PLUMP, Beak((116, 104, 112), 0.28, (0.19, 0.17), (0.06, 0.06), 0.6, 0.16), (0.46, -0.1, 0.21, 0.23),
                   "chin", ("cere",)),
    "eagle": Bird(_CROWNED, Beak((236, 176, 62), 0.3, (0.34, 0.28), (0.13, 0.13), 0.85, 0.16, 0.3), (0.44, -0.12, 0.2, 0.23),
                  own=("ridge", "throat"), seat=(-0.6, 0.7)),
    "peacock": Bird(_EGG, Beak((196, 186, 170), 0.3, (0.2, 0.17), (0.06, 0.06), 0.65, 0.16), (0.44, -0.12, 0.21, 0.24), "brows",
                    ("coronet",), lashes=True, seat=(-0.6, 0.7)),
    "gryphon": Bird(_FEATHERED, Beak((234, 176, 62), 0.34, (0.4, 0.32), (0.14, 0.15), 0.9, 0.22, 0.28), (0.46, -0.16, 0.21, 0.23),
                    own=("quiff", "throat"), ears=Ears("feather", 0.7, -0.56, 0.52, 1.05, 28), seat=(-0.6, 0.68)),
}  # fmt: skip


def draw_bird(
    species: str, coat: RGB, belly: RGB, look: Look, view: View, *, crested: bool, hatted: bool
) -> Face:
    row = BIRDS.get(species, BIRDS["crow"])
    outline = view.outline(row.half)
    u, y, rx, ry = row.eyes
    sockets = Sockets(
        u,
        y,
        rx,
        ry,
        lashes=row.lashes,
        shut=brow_on(belly if "discs" in row.own else coat),
        iris=0.86 if "discs" in row.own else 0.88,
    )
    root = view.at(0.0, row.beak.y)
    ears = draw_ears(moved(row.ears, look.ears), view, coat, shaded(coat, 0.78)) if row.ears else ()
    discs = "discs" in row.own
    comb = (
        draw_comb(COMB_RED, view, "coat", False) if "comb" in row.own and not crested and not hatted else ()
    )
    return Face(
        outline=outline,
        skull=(
            *(_quiff(coat, view) if "quiff" in row.own and not hatted and not crested else ()),
            *(_curl(coat, view) if "curl" in row.own and not hatted and not crested else ()),
            *(_coronet(coat, belly, view) if "coronet" in row.own and not hatted and not crested else ()),
            solid("coat", outline, coat),
            *draw_mask(row.mask, outline, belly, coat, view, sockets),
            *_own(row, coat, belly, outline, view, sockets),
            *(_ridge(coat, sockets, view) if "ridge" in row.own else ()),
        ),
        mouth=(*_wattles(row, look, view), *draw_beak(row.beak, look, view), *_on_beak(row, view)),
        sockets=sockets,
        brows=Brows(brow_on(coat), 0.1 if discs else 0.13, 0.19, 0.105),
        cheeks=(view.at(-0.72, 0.34), view.at(0.68, 0.34)),
        nose=(root[0], root[1] - row.beak.root[1] - 0.02),
        seat=Seat(-0.1 * view.turn, row.seat[0], row.seat[1], -3.0 * view.turn),
        under=(*comb, *(() if hatted else ears)),
        over=ears if hatted else (),
        ground=belly if discs else coat,
        nape=_nape(row, coat, belly, view, bare=not hatted and not crested) if view.behind else (),
    )


def _nape(row: Bird, coat: RGB, belly: RGB, view: View, *, bare: bool) -> tuple[Node, ...]:
    """The back of the head: rows of feathers, and what stands on top of it."""
    feathers = Path()
    for x, y in (
        (-0.4, -0.3),
        (0.0, -0.3),
        (0.4, -0.3),
        (-0.2, 0.02),
        (0.2, 0.02),
        (0.0, 0.34),
        (-0.4, 0.34),
        (0.4, 0.34),
    ):
        feathers.move(x - 0.14, y - 0.06).cubic(x - 0.1, y + 0.1, x + 0.1, y + 0.1, x + 0.14, y - 0.06)
    return (
        *(_quiff(coat, view) if "quiff" in row.own and bare else ()),
        *(_curl(coat, view) if "curl" in row.own and bare else ()),
        *(_coronet(coat, belly, view) if "coronet" in row.own and bare else ()),
        line("coat", feathers, drawn_on(coat), 0.04),
    )


def _own(row: Bird, coat: RGB, belly: RGB, outline: Path, view: View, sockets: Sockets) -> tuple[Node, ...]:
    path = Path()
    if "discs" in row.own:
        for side in view.sides:
            x, y = view.at(side * eye_u(sockets, view), sockets.y + 0.04)
            path.extend(ellipse(x, y, 0.48 * view.width(side * eye_u(sockets, view)), 0.52))
        low = view.at(0.0, 0.42)
        path.extend(ellipse(low[0], low[1], 0.42, 0.3))
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "lore" in row.own:
        for side in view.sides:
            x, y = view.at(side * eye_u(sockets, view) * 0.92, sockets.y + 0.04)
            path.extend(ellipse(x, y, 0.27 * view.width(side * eye_u(sockets, view)), 0.3))
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "throat" in row.own:
        x, _ = view.at(0.0, 0.9)
        path = smooth(
            [
                (x - 0.7, 1.1),
                (x - 0.5, 0.66),
                (x - 0.22, 0.78),
                (x, 0.62),
                (x + 0.22, 0.78),
                (x + 0.5, 0.66),
                (x + 0.7, 1.1),
            ],
            tension=0.5,
        )
        return (Group((plain("belly", path, belly),), clip=outline),)
    if "knob" in row.own:
        for side in view.sides:
            a, b = view.at(side * 0.5, -0.02), view.at(side * 0.08, 0.1)
            path.extend(
                smooth([a, (b[0], b[1] - 0.02), view.at(side * 0.1, 0.3), view.at(side * 0.32, 0.18)])
            )
        x, _ = view.at(0.0, 0.9)
        path = ellipse(x, 1.0, 0.55, 0.26)
        return (Group((plain("belly", path, belly),), clip=outline),)
    return ()


def _on_beak(row: Bird, view: View) -> tuple[Node, ...]:
    x, y = view.at(0.0, row.beak.y, 1.05)
    top = y - row.beak.root[1] * 0.82
    if "knob" in row.own:
        return (solid("nose", ellipse(x, top - 0.02, 0.2 * view.cos + 0.03, 0.15), (64, 56, 66), 0.04),)
    if "cere" in row.own:
        lobes = Path()
        for side in (-1, 1):
            lobes.extend(ellipse(x + side * 0.09 * view.cos, top + 0.04, 0.12, 0.1))
        return (solid("nose", lobes, (246, 240, 232), 0.04),)
    holes = Path()
    for side in view.sides:
        holes.extend(
            ellipse(x + side * row.beak.root[0] * 0.42 * view.cos + 0.06 * view.sin, top + 0.12, 0.03, 0.024)
        )
    return (plain("nose", holes, ink(row.beak.colour)),)


def _wattles(row: Bird, look: Look, view: View) -> tuple[Node, ...]:
    if "comb" not in row.own:
        return ()
    x = view.x(0.0, 1.1)
    drop = 0.14 if look.gape > 0.25 else 0.0
    lobes = ellipse(x - 0.13, 0.72 + drop, 0.15, 0.25).extend(
        ellipse(x + 0.13 * view.cos, 0.72 + drop, 0.14, 0.25)
    )
    return (solid("nose", lobes, COMB_RED, 0.045),)


def _quiff(coat: RGB, view: View) -> tuple[Node, ...]:
    s = -0.12 * view.turn
    path = smooth(
        [(-0.42 + s, -0.8), (-0.52 + s, -1.16), (-0.24 + s, -1.04), (-0.14 + s, -1.36), (0.08 + s, -1.08), (0.3 + s, -1.24),
         (0.34 + s, -0.84)], tension=0.6
    )  # fmt: skip
    return (solid("coat", path, coat),)


def _curl(coat: RGB, view: View) -> tuple[Node, ...]:
    s = -0.1 * view.turn
    path = (
        Path()
        .move(s, -0.9)
        .cubic(s - 0.05, -1.2, s + 0.3, -1.34, s + 0.34, -1.12)
        .cubic(s + 0.34, -1.0, s + 0.2, -1.02, s + 0.2, -1.1)
    )
    return line("coat", path, ink(coat), 0.16), line("coat", path, coat, 0.07)


def _ridge(coat: RGB, sockets: Sockets, view: View) -> tuple[Node, ...]:
    """The bony ridge over an eagle's eyes, which makes it look stern whatever it feels."""
    path = Path()
    for side in view.sides:
        u = eye_u(sockets, view)
        x, y = view.at(side * u, sockets.y)
        w = sockets.rx * 1.5 * view.width(side * u)
        rim = (
            (-1.1, 0.12),
            (-0.5, -0.16),
            (0.6, -0.34),
            (1.2, -0.26),
            (0.9, -0.06),
            (1.1, 0.2),
            (0.0, 0.34),
            (-1.0, 0.26),
        )
        path.extend(
            smooth([(x + side * w * dx, y + dy) for dx, dy in (rim if side > 0 else rim[::-1])], tension=0.7)
        )
    return (plain("coat", path, shaded(coat, 0.84) if light(coat) > 60 else shaded(coat, 1.15)),)


def _coronet(coat: RGB, belly: RGB, view: View) -> tuple[Node, ...]:
    """A peacock's crown: a fan of stalks, each with a little flag."""
    stalks, flags = Path(), Path()
    s = -0.12 * view.turn - 0.1 * view.profile
    for x, y in ((-0.52, -1.44), (-0.27, -1.6), (0.0, -1.66), (0.27, -1.6), (0.52, -1.44)):
        stalks.move(s, -0.9).line(x + s, y)
        flags.extend(ellipse(x + s, y - 0.06, 0.1, 0.13))
    return line("coat", stalks, ink(coat), 0.05), solid("belly", flags, belly, 0.04)
