"""Mammals' faces: a species is a row of contour, ears, muzzle, nose, mask and a few things of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.studio.drawing.heads.ears import Ears
from vivant.studio.drawing.heads.face import Pupil
from vivant.studio.drawing.heads.horns import HornKind
from vivant.studio.drawing.heads.masks import MaskKind
from vivant.studio.drawing.heads.noses import NoseKind
from vivant.studio.drawing.path import Point

Half = tuple[Point, ...]
Own = Literal[
    "whiskers",
    "stripes",
    "wool",
    "forelock",
    "chin_tuft",
    "speckles",
    "buck_teeth",
    "fangs",
    "ridge",
    "spikes",
    "side_mane",
    "ear_tufts",
    "hackles",
    "tuft",
]

_ROUND: Final[Half] = (
    (0.0, -1.0), (0.53, -0.83), (0.93, -0.45), (1.02, 0.08), (0.95, 0.52), (0.62, 0.85), (0.28, 0.945), (0.0, 0.98),
)  # fmt: skip
_FOXY: Final[Half] = (
    (0.0, -0.94), (0.48, -0.79), (0.88, -0.45), (1.0, 0.0), (1.24, 0.42), (0.94, 0.52), (0.56, 0.82), (0.25, 0.965), (0.0, 1.01),
)  # fmt: skip
_SHAGGY: Final[Half] = (
    (0.0, -0.97), (0.48, -0.81), (0.88, -0.48), (0.98, -0.02), (1.2, 0.26), (1.02, 0.36), (1.14, 0.6), (0.86, 0.64), (0.6, 0.86), (0.29, 0.955), (0.0, 0.99),
)  # fmt: skip
_CATTY: Final[Half] = (
    (0.0, -0.92), (0.48, -0.79), (0.9, -0.45), (1.04, 0.0), (1.24, 0.3), (1.06, 0.38), (1.2, 0.6), (0.9, 0.64), (0.62, 0.83), (0.31, 0.905), (0.0, 0.94),
)  # fmt: skip
_LONG: Final[Half] = (
    (0.0, -1.02), (0.44, -0.85), (0.8, -0.5), (0.84, 0.0), (0.72, 0.5), (0.56, 0.86), (0.29, 1.005), (0.0, 1.05),
)  # fmt: skip
_SLENDER: Final[Half] = (
    (0.0, -1.0), (0.44, -0.83), (0.82, -0.46), (0.86, 0.02), (0.7, 0.48), (0.48, 0.82), (0.25, 0.965), (0.0, 1.01),
)  # fmt: skip
_BROAD: Final[Half] = (
    (0.0, -0.98), (0.53, -0.85), (0.92, -0.55), (0.94, -0.05), (0.86, 0.42), (0.74, 0.82), (0.37, 0.985), (0.0, 1.03),
)  # fmt: skip
_POUCHED: Final[Half] = (
    (0.0, -0.97), (0.48, -0.81), (0.86, -0.45), (0.98, 0.1), (1.0, 0.5), (0.72, 0.84), (0.31, 0.935), (0.0, 0.97),
)  # fmt: skip


_FLUFFY: Final[Half] = (
    (0.0, -1.0), (0.53, -0.83), (0.93, -0.45), (1.0, 0.06), (1.12, 0.3), (1.0, 0.38), (1.1, 0.58), (0.88, 0.64), (0.62, 0.86), (0.28, 0.955), (0.0, 0.99),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Muzzle:
    """Root and tip radii, height on the face, how far it stands out, and whose colour it has."""

    y: float = 0.46
    root: Point = (0.46, 0.36)
    tip: Point = (0.34, 0.26)
    length: float = 0.4
    drop: float = 0.04
    colour: Literal["coat", "belly"] = "belly"


@dataclass(frozen=True, slots=True)
class Mammal:
    """`lips` is the mouth's height where it is not on the muzzle."""

    half: Half
    ears: Ears
    muzzle: Muzzle
    nose: NoseKind = "button"
    nose_size: float = 0.14
    mask: MaskKind = "none"
    eyes: tuple[float, float, float, float] = (0.42, -0.04, 0.22, 0.25)
    pupil: Pupil = "round"
    lashes: bool = False
    horns: HornKind | None = None
    own: tuple[Own, ...] = ()
    ruff: bool = False
    seat: tuple[float, float] = (-0.62, 0.74)
    mouth: float = 0.28
    lips: float | None = None


MAMMALS: Final[Mapping[str, Mammal]] = {
    "fox": Mammal(_FOXY, Ears("pointed", 0.62, -0.55, 0.66, 0.95, 14, tip=True),
                  Muzzle(0.5, (0.36, 0.3), (0.2, 0.19), 0.7, 0.05), "heart", 0.13, "cheeks", (0.43, -0.06, 0.19, 0.23),
                  seat=(-0.6, 0.7), mouth=0.24),
    "bear": Mammal(_FLUFFY, Ears("round", 0.72, -0.62, 0.52, 0.46, 34), Muzzle(0.44, (0.46, 0.37), (0.38, 0.3), 0.35),
                   "wide", 0.17, eyes=(0.42, -0.08, 0.18, 0.21), own=("tuft",), mouth=0.27),
    "rabbit": Mammal(_POUCHED, Ears("long", 0.36, -0.74, 0.44, 1.3, 9), Muzzle(0.5, (0.36, 0.25), (0.3, 0.2), 0.25),
                     "tiny", 0.1, "eyerings", (0.47, -0.06, 0.23, 0.27), own=("buck_teeth", "tuft"), seat=(-0.64, 0.7), mouth=0.24),
    "wolf": Mammal(_SHAGGY, Ears("pointed", 0.58, -0.64, 0.5, 0.74, 12), Muzzle(0.46, (0.46, 0.36), (0.27, 0.23), 0.75, 0.06),
                   "wide", 0.15, "wolf", (0.42, -0.1, 0.18, 0.21), own=("stripes",), seat=(-0.62, 0.72), mouth=0.28),
    "lion": Mammal(_BROAD, Ears("round", 0.76, -0.64, 0.42, 0.4, 36), Muzzle(0.46, (0.48, 0.36), (0.38, 0.28), 0.4, 0.04),
                   "heart", 0.17, "chin", (0.41, -0.1, 0.18, 0.22), own=("whiskers",), ruff=True, mouth=0.28),
    "mouse": Mammal(_POUCHED, Ears("round", 0.74, -0.5, 0.84, 0.92, 36), Muzzle(0.52, (0.34, 0.27), (0.18, 0.16), 0.6, 0.03),
                    "pink", 0.11, "none", (0.42, 0.0, 0.23, 0.27), own=("whiskers", "buck_teeth", "tuft"), seat=(-0.6, 0.66), mouth=0.22),
    "goat": Mammal(_LONG, Ears("leaf", 0.8, -0.34, 0.34, 0.72, 108), Muzzle(0.58, (0.42, 0.34), (0.34, 0.24), 0.5, 0.05),
                   "slots", 0.13, "blaze", (0.46, -0.16, 0.21, 0.23), pupil="bar", horns="goat", own=("chin_tuft",),
                   seat=(-0.64, 0.66), mouth=0.24),
    "ox": Mammal(_BROAD, Ears("leaf", 0.86, -0.36, 0.42, 0.64, 100), Muzzle(0.58, (0.6, 0.38), (0.54, 0.34), 0.4, 0.02),
                 "nostrils", 0.2, "none", (0.5, -0.2, 0.19, 0.23), horns="ox", own=("forelock",), seat=(-0.66, 0.68), mouth=0.32),
    "donkey": Mammal(_LONG, Ears("long", 0.44, -0.72, 0.4, 1.2, 20), Muzzle(0.58, (0.5, 0.4), (0.46, 0.34), 0.6, 0.04),
                     "nostrils", 0.17, "eyerings", (0.46, -0.2, 0.21, 0.24), own=("forelock",), seat=(-0.66, 0.62), mouth=0.3),
    "cat": Mammal(_CATTY, Ears("pointed", 0.64, -0.52, 0.62, 0.72, 16), Muzzle(0.46, (0.34, 0.22), (0.3, 0.19), 0.22, 0.02),
                  "pink", 0.1, "none", (0.44, -0.02, 0.23, 0.25), pupil="slit", own=("whiskers", "stripes"), seat=(-0.6, 0.72), mouth=0.24),
    "dog": Mammal(_ROUND, Ears("flop", 0.84, -0.56, 0.5, 1.0, 158, in_front=True),
                  Muzzle(0.42, (0.46, 0.38), (0.38, 0.3), 0.55, 0.05), "wide", 0.19, "none", (0.42, -0.12, 0.19, 0.23),
                  own=("tuft",), seat=(-0.58, 0.84), mouth=0.3),
    "deer": Mammal(_SLENDER, Ears("leaf", 0.72, -0.5, 0.42, 0.76, 72), Muzzle(0.56, (0.36, 0.32), (0.28, 0.22), 0.6, 0.05),
                   "heart", 0.14, "eyerings", (0.46, -0.1, 0.22, 0.25), lashes=True, horns="antlers", own=("speckles",),
                   seat=(-0.62, 0.64), mouth=0.22),
    "sheep": Mammal(_SLENDER, Ears("leaf", 0.78, -0.22, 0.36, 0.66, 118), Muzzle(0.56, (0.38, 0.3), (0.32, 0.22), 0.35, 0.03),
                    "tiny", 0.12, "face", (0.43, -0.06, 0.19, 0.22), own=("wool",), seat=(-0.72, 0.8), mouth=0.22),
    "horse": Mammal(_LONG, Ears("leaf", 0.46, -0.82, 0.36, 0.72, 14), Muzzle(0.6, (0.48, 0.42), (0.44, 0.32), 0.7, 0.05, "coat"),
                    "nostrils", 0.15, "blaze", (0.47, -0.18, 0.21, 0.24), lashes=True, own=("side_mane", "forelock"),
                    seat=(-0.68, 0.62), mouth=0.28),
    "pig": Mammal(_POUCHED, Ears("pointed", 0.66, -0.56, 0.62, 0.6, 44), Muzzle(0.36, (0.46, 0.34), (0.34, 0.26), 0.5, 0.0, "coat"),
                  "snout", 0.3, "chin", (0.47, -0.14, 0.19, 0.22), seat=(-0.64, 0.7), mouth=0.32, lips=0.74),
    "monkey": Mammal(_ROUND, Ears("round", 1.0, 0.16, 0.5, 0.46, 84), Muzzle(0.52, (0.6, 0.4), (0.5, 0.34), 0.3, 0.02), "slots", 0.16,
                     "heart", (0.34, -0.12, 0.19, 0.23), own=("hackles",), seat=(-0.64, 0.78), mouth=0.36),
    "mole": Mammal(_POUCHED, Ears("round", 0.9, -0.3, 0.2, 0.16, 60), Muzzle(0.44, (0.4, 0.32), (0.19, 0.18), 0.95, 0.06), "pink", 0.17,
                   "none", (0.4, -0.14, 0.17, 0.19), own=("whiskers",), seat=(-0.62, 0.74), mouth=0.26),
    "squirrel": Mammal(_POUCHED, Ears("pointed", 0.56, -0.62, 0.48, 0.62, 8), Muzzle(0.48, (0.38, 0.28), (0.26, 0.2), 0.4, 0.03), "tiny",
                       0.11, "cheeks", (0.45, -0.06, 0.23, 0.27), own=("ear_tufts", "buck_teeth"), seat=(-0.64, 0.68), mouth=0.24),
    "hedgehog": Mammal(_ROUND, Ears("round", 0.82, -0.34, 0.36, 0.34, 48), Muzzle(0.48, (0.36, 0.28), (0.17, 0.16), 0.75, 0.04), "heart",
                       0.14, "face", (0.41, -0.06, 0.18, 0.22), own=("spikes",), seat=(-0.6, 0.72), mouth=0.24),
}  # fmt: skip
