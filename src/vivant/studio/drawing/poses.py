"""The 28 poses as rows: where pelvis, feet and hands go, and how the spine and head lean.

A row is written for a figure that faces right, y up. "near" limbs are the ones towards the viewer
(left in the picture), "far" ones are behind the body (right in the picture). Goals are relative to
an anchor, so that one row fits every physique:

    s  the limb's own shoulder, in arm lengths         h  the hip on the limb's side, in arm lengths
    c  the middle of the chest, in arm lengths         k  the middle of the head, in head radii
    n  the knee on the limb's side, in arm lengths     g  the origin on the ground, in leg lengths
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from vivant.schema.vocabulary import Pose

Anchor = Literal["s", "h", "c", "k", "n", "g"]
Grip = Literal["rest", "fist", "open", "point", "cup", "flat", "hold"]
"""How a hand is closed; "hold" is not in the rows, but what a hand does around a thing."""
Side = Literal["near", "far"]


@dataclass(frozen=True, slots=True)
class Reach:
    """A hand's goal; `bend` is the side of the elbow (1 back and down, -1 the other, 0 whichever is
    lower), `turn` degrees that the hand turns against its forearm."""

    anchor: Anchor
    x: float
    y: float
    grip: Grip = "rest"
    bend: int = 1
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """A foot's goal in leg lengths from the origin; `pitch` in degrees, toes down above 0."""

    x: float
    y: float = 0.0
    pitch: float = 0.0
    bend: int = -1


@dataclass(frozen=True, slots=True)
class Stance:
    """One pose. `pelvis` in leg lengths above the ankles; `lean` of the spine in degrees to the
    right, `curve` how much more at the neck and less at the pelvis; `hips` and `shoulders` their tilt
    in degrees, right side down above 0; `crossing` brings the far arm before the chest, `overhead`
    puts both arms behind the head."""

    pelvis: tuple[float, float]
    near_foot: Step
    far_foot: Step
    near_hand: Reach
    far_hand: Reach
    lean: float = 0.0
    curve: float = 3.0
    head: float = 0.0
    hips: float = 0.0
    shoulders: float = 0.0
    lead: Side = "far"
    airborne: bool = False
    crossing: bool = False
    overhead: bool = False


_NEAR_DOWN: Final = Reach("s", -0.24, -0.94)
_FAR_DOWN: Final = Reach("s", 0.22, -0.93, bend=-1)

_STANDING: Final = Stance(
    (-0.05, 0.985), Step(-0.1), Step(0.28, 0, -4), _NEAR_DOWN, _FAR_DOWN, lean=-1, curve=5, head=1, hips=6, shoulders=-5,
    lead="near",
)  # fmt: skip
"""The weight on the near leg, the far one at ease: hips drop where the shoulders rise."""

STANCES: Final[Mapping[Pose, Stance]] = {
    "standing": _STANDING,
    "walking": Stance(
        (0.03, 0.94), Step(-0.56, 0.13, 44), Step(0.54, 0.02, -20), Reach("s", 0.55, -0.66), Reach("s", -0.6, -0.66),
        lean=5, curve=3, hips=-4, shoulders=5, lead="near",
    ),
    "running": Stance(
        (0, 1.12), Step(-0.84, 0.66, 92), Step(0.74, 0.34, -18), Reach("s", 0.56, -0.06, "fist"),
        Reach("s", -0.64, -0.4, "fist"), lean=20, curve=4, head=-6, hips=-6, shoulders=8, lead="near", airborne=True,
    ),
    "sitting": Stance(
        (-0.34, 0.2), Step(0.82, 0, -14), Step(0.38, 0, 0), Reach("g", -0.92, 0.05, "flat", turn=-40),
        Reach("n", 0.03, 0.06), lean=-14, curve=12, head=4, shoulders=-4, lead="near",
    ),
    "kneeling": Stance(
        (-0.06, 0.55), Step(-0.6, 0.06, 82), Step(0.46), Reach("s", -0.34, -0.84), Reach("n", 0.02, 0.08), lean=2, curve=-3,
        head=3, hips=-5, shoulders=3, lead="near",
    ),
    "crouching": Stance(
        (-0.3, 0.34), Step(-0.16, 0.05, 26), Step(0.2), Reach("n", 0.06, 0.02), Reach("s", 0.66, -0.68, "open"), lean=34,
        curve=14, head=-14, shoulders=4,
    ),
    "lying": Stance(
        (-0.42, 0.22), Step(-1.34, 0.08, 172), Step(-1.0, 0.9, 236), Reach("k", 0.2, -1.1, "cup", turn=-20),
        Reach("s", 0.8, -0.5, "flat"), lean=66, curve=-18, head=4, lead="near",
    ),
    "jumping": Stance(
        (0, 1.5), Step(-0.66, 0.92, 76), Step(0.6, 0.8, 24), Reach("s", -0.66, 0.66, "open", -1),
        Reach("s", 0.72, 0.64, "open"), lean=3, curve=-8, head=-4, hips=-5, shoulders=5, airborne=True, overhead=True,
    ),
    "climbing": Stance(
        (-0.1, 1.02), Step(-0.2, 0.08, 44), Step(0.46, 0.6, -8), Reach("s", 0.78, -0.1, "fist"),
        Reach("s", 0.46, 0.88, "fist"), lean=10, curve=-6, head=-14, hips=-9, shoulders=-10,
    ),
    "falling": Stance(
        (-0.05, 1.05), Step(0.38, 1.66, -50), Step(1.0, 0.78, 0), Reach("s", -0.75, -0.5, "open", -1),
        Reach("s", 0.15, 0.95, "open", -1), lean=-58, curve=-12, head=-26, airborne=True, overhead=True,
    ),
    "dancing": Stance(
        (-0.04, 1.07), Step(-0.06, 0.1, 54), Step(0.86, 0.36, 44), Reach("s", -0.9, -0.16, "open", -1, -16),
        Reach("s", 0.56, 0.78, "open", 1, -24), lean=-10, curve=-9, head=12, hips=-9, shoulders=-8, overhead=True,
    ),
    "bowing": Stance(
        (-0.2, 0.98), Step(-0.12), Step(0.2, 0, -4), Reach("c", 0.16, -0.3, "flat"), Reach("s", -0.8, 0.34, "open", -1),
        lean=64, curve=18, head=36, lead="near",
    ),
    "waving": replace(
        _STANDING, far_hand=Reach("s", 0.84, 0.46, "open", turn=-8), head=5, hips=5, shoulders=-7, lean=-2, lead="far"
    ),
    "pointing": replace(
        _STANDING, far_hand=Reach("s", 0.99, 0.1, "point"), near_hand=Reach("s", -0.36, -0.8, "fist"),
        far_foot=Step(0.42, 0, -2), pelvis=(0.06, 0.96), near_foot=Step(-0.26, 0.04, 22), lean=3, head=0, hips=-4, shoulders=-4,
        lead="far",
    ),
    "reaching": Stance(
        (0.06, 1.08), Step(-0.3, 0.2, 62), Step(0.14, 0.1, 52), Reach("s", -0.6, -0.62, "open"),
        Reach("s", 0.44, 0.9, "open"), lean=11, curve=-5, head=-12, hips=-4, shoulders=-14,
    ),
    "holding": replace(
        _STANDING, near_hand=Reach("s", 0.62, -0.44, "cup", turn=-24), far_hand=Reach("s", 0.44, -0.42, "cup", turn=-24),
        near_foot=Step(-0.1), far_foot=Step(0.14),
        pelvis=(0, 0.99), hips=0, shoulders=0, crossing=True, lean=-3, curve=5, head=7, lead="near",
    ),
    "offering": Stance(
        (0.08, 0.93), Step(-0.44, 0.08, 34), Step(0.42), Reach("s", 0.97, -0.12, "cup", turn=-10),
        Reach("s", 0.9, 0.0, "cup", turn=-10), lean=14, curve=4, head=-2, hips=-4, shoulders=5, lead="near",
    ),
    "carrying": Stance(
        (-0.04, 0.9), Step(-0.38, 0.08, 34), Step(0.4, 0.02, -12), Reach("s", 0.58, -0.58, "cup", turn=-40),
        Reach("s", 0.6, -0.46, "cup", turn=-30), lean=-15, curve=-3, head=10, hips=-3, shoulders=3, lead="near",
    ),
    "pushing": Stance(
        (-0.36, 0.76), Step(-1.16, 0.07, 38), Step(0.1), Reach("s", 0.98, -0.06, "flat", turn=-76),
        Reach("s", 0.97, 0.06, "flat", turn=-76), lean=38, curve=2, head=-2, lead="near",
    ),
    "pulling": Stance(
        (-0.56, 0.6), Step(-0.04, 0, -6), Step(0.5, 0.03, -24), Reach("s", 0.97, -0.04, "fist"),
        Reach("s", 0.97, 0.06, "fist"), lean=-32, curve=4, head=6, lead="near",
    ),
    "throwing": Stance(
        (-0.06, 0.92), Step(-0.46, 0, 0), Step(0.62, 0.24, -28), Reach("s", -0.72, 0.5, "fist", -1),
        Reach("s", 0.9, 0.26, "open"), lean=-18, curve=-4, head=12, hips=-4, shoulders=-8, lead="near",
    ),
    "hugging_self": Stance(
        (-0.06, 0.9), Step(-0.14), Step(0.02, 0, 4), Reach("c", 0.42, 0.18, "flat", turn=-40),
        Reach("c", -0.38, 0.14, "flat", -1, 40), lean=5, curve=16, head=12, crossing=True, lead="near",
    ),
    "arms_crossed": Stance(
        (0.08, 0.97), Step(-0.42, 0, -4), Step(0.14), Reach("c", 0.32, -0.06, "fist", turn=-16),
        Reach("c", -0.26, 0.0, "flat", -1), lean=-4, curve=-4, head=-6, hips=-6, shoulders=4, crossing=True, lead="near",
    ),
    "hands_on_hips": Stance(
        (-0.02, 0.94), Step(-0.44), Step(0.46, 0, -4), Reach("h", -0.06, 0.1, "fist", turn=-40),
        Reach("h", 0.06, 0.1, "fist", -1, turn=40), lean=-3, curve=-2, head=-3, hips=5, shoulders=-5, lead="near",
    ),
    "arms_raised": replace(
        _STANDING, near_hand=Reach("s", -0.62, 0.78, "open", -1), far_hand=Reach("s", 0.62, 0.78, "open"), pelvis=(0, 0.97),
        near_foot=Step(-0.3), far_foot=Step(0.3), lean=-2, curve=-6, head=-6, hips=0, shoulders=0, lead="far", overhead=True,
    ),
    "thinking": Stance(
        (-0.1, 0.98), Step(-0.14), Step(0.14, 0.1, 48), Reach("c", 0.3, -0.34, "flat"),
        Reach("k", 0.84, -1.26, "fist", 0, -20), lean=-6, curve=6, head=9, hips=7, shoulders=-4, crossing=True,
    ),
    "reading": Stance(
        (-0.06, 0.975), Step(-0.12), Step(0.24, 0, -4), Reach("s", 0.74, -0.42, "cup", turn=-40),
        Reach("s", 0.68, -0.4, "cup", turn=-40), lean=-5, curve=9, head=14, hips=5, shoulders=-2, lead="near",
    ),
    "sleeping": Stance(
        (0.2, 0.17), Step(0.66, 0, -6), Step(1.18, 0.06, -64), Reach("c", 0.3, 0.2, "flat", -1), Reach("s", 0.1, -0.5, "flat", 1),
        lean=-80, curve=12, head=-46, crossing=True, lead="near",
    ),
}  # fmt: skip
"""Every pose as seen when facing right."""

_NEAR_FRONT: Final = Reach("c", -0.2, -0.38, "cup", turn=-30)
_FAR_FRONT: Final = Reach("c", 0.2, -0.38, "cup", -1, turn=30)

_FRONTAL: Final[Mapping[Pose, Stance]] = {
    "walking": replace(
        STANCES["walking"], near_hand=Reach("s", -0.42, -0.74), far_hand=Reach("s", 0.5, -0.68, bend=-1), lean=2,
    ),
    "running": replace(
        STANCES["running"], near_hand=Reach("c", -0.4, 0.12, "fist"), far_hand=Reach("s", 0.62, -0.5, "fist", -1), lean=9,
    ),
    "sitting": replace(
        STANCES["sitting"], near_foot=Step(-0.96, 0, 0, 1), far_foot=Step(0.96, 0), pelvis=(0, 0.2), lean=0, curve=0,
        near_hand=Reach("n", 0.0, 0.1), far_hand=Reach("n", 0.0, 0.1, bend=-1), head=0, shoulders=0,
    ),
    "kneeling": replace(STANCES["kneeling"], near_hand=Reach("s", -0.4, -0.8), near_foot=Step(-0.5, 0.06, 82)),
    "crouching": replace(
        STANCES["crouching"], near_foot=Step(-0.36, 0, 0, 1), far_foot=Step(0.36), pelvis=(0, 0.38), lean=10, curve=4, head=0,
        far_hand=Reach("s", 0.34, -0.86, "open", -1),
    ),
    "climbing": replace(
        STANCES["climbing"], near_hand=Reach("s", -0.6, 0.5, "fist", -1), lean=2, far_hand=Reach("s", 0.34, 0.92, "fist"),
    ),
    "bowing": replace(STANCES["bowing"], lean=44, curve=14, head=26, near_hand=Reach("c", 0.1, -0.2, "flat")),
    "reaching": replace(STANCES["reaching"], lean=7),
    "offering": replace(
        STANCES["offering"], near_hand=Reach("s", 0.62, -0.36, "cup", turn=-10), far_hand=Reach("s", 0.86, -0.2, "cup", turn=-10),
        lean=8,
    ),
    "pushing": replace(STANCES["pushing"], lean=26, near_hand=Reach("s", 0.94, -0.06, "flat", turn=-76)),
    "pulling": replace(STANCES["pulling"], lean=-24, near_hand=Reach("s", 0.92, -0.3, "fist")),
    "throwing": replace(STANCES["throwing"], lean=-12),
    "holding": replace(STANCES["holding"], near_hand=_NEAR_FRONT, far_hand=_FAR_FRONT, lean=-1),
    "reading": replace(
        STANCES["reading"], near_hand=Reach("c", -0.28, -0.14, "cup", turn=-30), far_hand=Reach("c", 0.28, -0.14, "cup", -1, 30),
        lean=2, curve=3, head=8, pelvis=(0.07, 0.975), near_foot=Step(-0.34, 0, -4), far_foot=Step(0.1), hips=-6, shoulders=5,
    ),
    "carrying": replace(
        STANCES["carrying"], near_hand=Reach("c", -0.24, -0.42, "cup", turn=-30), far_hand=Reach("c", 0.24, -0.42, "cup", -1, 30), lean=-4
    ),
    "arms_crossed": replace(
        STANCES["arms_crossed"], near_hand=Reach("c", 0.3, -0.02, "fist"), far_hand=Reach("c", -0.3, -0.04, "flat", -1), lean=2,
    ),
    "hugging_self": replace(
        STANCES["hugging_self"], near_hand=Reach("c", 0.36, 0.2, "flat"), far_hand=Reach("c", -0.36, 0.14, "flat", -1), lean=0,
    ),
    "thinking": replace(
        STANCES["thinking"], near_hand=Reach("c", 0.24, -0.3, "flat"), far_hand=Reach("k", 0.38, -1.36, "fist", 0, 30), lean=-5, head=14, far_foot=Step(0.34, 0.07, 40),
    ),
}  # fmt: skip
"""The poses that look different when facing the viewer."""


def stance(pose: Pose, *, frontal: bool) -> Stance:
    """The row of a pose; `frontal` when the figure is seen from the front or from behind."""
    return _FRONTAL.get(pose, STANCES[pose]) if frontal else STANCES[pose]
