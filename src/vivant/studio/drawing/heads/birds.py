"""Birds' faces: a species is a row of contour, beak, eyes and a few things of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.displaylist import RGB
from vivant.studio.drawing.heads.beaks import Beak, draw_beak
from vivant.studio.drawing.heads.crests import COMB_RED, draw_comb
from vivant.studio.drawing.heads.ears import Ears, draw_ears, moved
from vivant.studio.drawing.heads.expressions import Look
from vivant.studio.drawing.heads.face import Brows, Face, Seat, Sockets
from vivant.studio.drawing.heads.masks import MaskKind, draw_mask
from vivant.studio.drawing.heads.plumage import (
    bird_nape,
    brow_ridge,
    coronet,
    curl,
    on_beak,
    patches,
    quiff,
    wattles,
)
from vivant.studio.drawing.heads.strokes import brow_on, solid
from vivant.studio.drawing.heads.view import View
from vivant.studio.drawing.path import Point
from vivant.studio.palette import shaded

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
            *(quiff(coat, view) if "quiff" in row.own and not hatted and not crested else ()),
            *(curl(coat, view) if "curl" in row.own and not hatted and not crested else ()),
            *(coronet(coat, belly, view) if "coronet" in row.own and not hatted and not crested else ()),
            solid("coat", outline, coat),
            *draw_mask(row.mask, outline, belly, coat, view, sockets),
            *patches(row.own, coat, belly, outline, view, sockets),
            *(brow_ridge(coat, sockets, view) if "ridge" in row.own else ()),
        ),
        mouth=(
            *wattles(row.own, look, view),
            *draw_beak(row.beak, look, view),
            *on_beak(row.own, row.beak, view),
        ),
        sockets=sockets,
        brows=Brows(brow_on(coat), 0.1 if discs else 0.13, 0.19, 0.105),
        cheeks=(view.at(-0.72, 0.34), view.at(0.68, 0.34)),
        nose=(root[0], root[1] - row.beak.root[1] - 0.02),
        seat=Seat(-0.1 * view.turn, row.seat[0], row.seat[1], -3.0 * view.turn),
        under=(*comb, *(() if hatted else ears)),
        over=ears if hatted else (),
        ground=belly if discs else coat,
        nape=bird_nape(row.own, coat, belly, view, bare=not hatted and not crested) if view.behind else (),
    )
