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
Grip = Literal["rest", "fist", "open", "point", "cup", "flat"]
Side = Literal["near", "far"]


@dataclass(frozen=True, slots=True)
class Reach:
    """A hand's goal; `bend` is the side of the elbow (1 back and down, -1 the other), `turn` degrees
    that the hand turns against its forearm."""

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
    right, `curve` how much more at the neck and less at the pelvis; `crossing` brings the far arm
    before the chest, `overhead` puts both arms behind the head."""

    pelvis: tuple[float, float]
    near_foot: Step
    far_foot: Step
    near_hand: Reach
    far_hand: Reach
    lean: float = 0.0
    curve: float = 3.0
    head: float = 0.0
    lead: Side = "far"
    airborne: bool = False
    crossing: bool = False
    overhead: bool = False


_NEAR_DOWN: Final = Reach("s", -0.2, -0.95)
_FAR_DOWN: Final = Reach("s", 0.2, -0.93, bend=-1)

_STANDING: Final = Stance((0, 0.985), Step(-0.2), Step(0.2), _NEAR_DOWN, _FAR_DOWN, lead="near")

STANCES: Final[Mapping[Pose, Stance]] = {
    "standing": _STANDING,
    "walking": Stance(
        (0.02, 0.95), Step(-0.52, 0.12, 42), Step(0.5, 0.02, -16),
        Reach("s", 0.5, -0.72), Reach("s", -0.5, -0.8), lean=5, lead="near",
    ),
    "running": Stance(
        (0, 1.1), Step(-0.78, 0.62, 88), Step(0.66, 0.3, -14),
        Reach("s", 0.5, -0.2, "fist"), Reach("s", -0.62, -0.42, "fist"), lean=20, head=-4, lead="near", airborne=True,
    ),
    "sitting": Stance(
        (-0.3, 0.2), Step(0.7, 0, -10), Step(0.42, 0, 0),
        Reach("g", -0.78, 0.06, "flat", turn=-30), Reach("n", 0.02, 0.08), lean=-9, curve=9, lead="near",
    ),
    "kneeling": Stance(
        (-0.04, 0.56), Step(-0.56, 0.06, 80), Step(0.42), Reach("s", -0.3, -0.9),
        Reach("n", -0.02, 0.1), lean=3, lead="near",
    ),
    "crouching": Stance(
        (-0.22, 0.4), Step(-0.16), Step(0.16), Reach("n", 0.04, 0.02),
        Reach("s", 0.62, -0.72, "open"), lean=32, curve=10, head=-6,
    ),
    "lying": Stance(
        (-0.42, 0.24), Step(-1.3, 0.1, 170), Step(-1.0, 0.85, 230), Reach("k", 0.08, -1.32, "cup", turn=-20),
        Reach("s", 0.8, -0.5, "flat"), lean=66, curve=-16, head=4, lead="near",
    ),
    "jumping": Stance(
        (0, 1.5), Step(-0.62, 0.86, 70), Step(0.56, 0.84, 10), Reach("s", -0.72, 0.55, "open", -1),
        Reach("s", 0.75, 0.58, "open"), airborne=True, overhead=True,
    ),
    "climbing": Stance(
        (-0.06, 1.0), Step(-0.12, 0.03, 30), Step(0.5, 0.52), Reach("s", 0.66, 0.28, "fist"),
        Reach("s", 0.42, 0.84, "fist"), lean=8, head=-12,
    ),
    "falling": Stance(
        (-0.05, 1.05), Step(0.38, 1.6, -50), Step(0.98, 0.8, 0), Reach("s", -0.75, -0.5, "open", -1),
        Reach("s", 0.15, 0.92, "open", -1), lean=-58, curve=-6, head=-30, airborne=True, overhead=True,
    ),
    "dancing": Stance(
        (-0.02, 1.06), Step(-0.04, 0.1, 50), Step(0.72, 0.5, 60, 1), Reach("s", -0.8, -0.44, "open", -1, -20),
        Reach("s", 0.56, 0.76, "open", turn=20), lean=-9, curve=-8, head=8, overhead=True,
    ),
    "bowing": Stance(
        (-0.14, 0.985), Step(-0.1), Step(0.14), Reach("c", 0.12, -0.2, "flat"), Reach("s", -0.72, 0.3, "open", -1),
        lean=64, curve=16, head=44, lead="near",
    ),
    "waving": replace(_STANDING, far_hand=Reach("s", 0.66, 0.46, "open", turn=-12), head=4, lead="far"),
    "pointing": replace(_STANDING, far_hand=Reach("s", 0.98, 0.06, "point"), far_foot=Step(0.3), lean=2, lead="far"),
    "reaching": Stance(
        (0.05, 1.06), Step(-0.34, 0.16, 56), Step(0.14, 0.08, 44), Reach("s", -0.5, -0.72, "open"),
        Reach("s", 0.52, 0.84, "open"), lean=12, head=-10,
    ),
    "holding": replace(
        _STANDING, near_hand=Reach("s", 0.62, -0.42, "cup", turn=-30),
        far_hand=Reach("s", 0.46, -0.4, "cup", turn=-30), crossing=True, lead="near",
    ),
    "offering": Stance(
        (0.02, 0.95), Step(-0.34, 0.05, 24), Step(0.4), Reach("s", 0.93, -0.2, "cup", turn=-10),
        Reach("s", 0.88, -0.04, "cup", turn=-10), lean=10, head=2, lead="near",
    ),
    "carrying": Stance(
        (-0.06, 0.93), Step(-0.3, 0.04, 20), Step(0.34), Reach("s", 0.55, -0.62, "cup", turn=-40),
        Reach("s", 0.6, -0.5, "cup", turn=-30), lean=-12, curve=-2, head=4, lead="near",
    ),
    "pushing": Stance(
        (-0.32, 0.8), Step(-1.1, 0.06, 34), Step(0.12), Reach("s", 0.94, 0.08, "flat", turn=-70),
        Reach("s", 0.92, 0.14, "flat", turn=-70), lean=34, curve=4, head=-8, lead="near",
    ),
    "pulling": Stance(
        (-0.46, 0.72), Step(0.02), Step(0.46, 0.02, -16), Reach("s", 0.9, -0.22, "fist"),
        Reach("s", 0.92, -0.12, "fist"), lean=-28, curve=2, head=10, lead="near",
    ),
    "throwing": Stance(
        (-0.05, 0.93), Step(-0.42, 0, 0), Step(0.6, 0.2, -24), Reach("s", -0.72, 0.42, "fist", -1),
        Reach("s", 0.86, 0.24, "open"), lean=-16, curve=-2, head=8, lead="near",
    ),
    "hugging_self": Stance(
        (0, 0.95), Step(-0.06), Step(0.1), Reach("c", 0.22, 0.16, "flat", turn=-30),
        Reach("c", -0.26, 0.02, "flat", -1, 20), lean=3, curve=10, head=10, crossing=True, lead="near",
    ),
    "arms_crossed": Stance(
        (0, 0.955), Step(-0.32), Step(0.34), Reach("c", 0.3, -0.16, "fist", turn=-16),
        Reach("c", -0.22, -0.06, "flat", -1), lean=-4, head=-3, crossing=True, lead="near",
    ),
    "hands_on_hips": Stance(
        (0, 0.965), Step(-0.26), Step(0.26), Reach("h", -0.1, 0.16, "fist", turn=-40),
        Reach("h", 0.1, 0.16, "fist", -1, turn=40), lean=-2, head=-3, lead="near",
    ),
    "arms_raised": replace(
        _STANDING, near_hand=Reach("s", -0.6, 0.76, "open", -1), far_hand=Reach("s", 0.62, 0.76, "open"),
        near_foot=Step(-0.25), far_foot=Step(0.25), lead="far", overhead=True,
    ),
    "thinking": Stance(
        (-0.04, 0.98), Step(-0.1), Step(0.3, 0.03, -18), Reach("c", 0.34, -0.24, "flat"),
        Reach("k", 0.86, -1.12, "point", turn=-36), lean=-5, curve=2, head=6, crossing=True,
    ),
    "reading": Stance(
        (-0.04, 0.97), Step(-0.2), Step(0.12), Reach("s", 0.72, -0.3, "cup", turn=-40),
        Reach("s", 0.66, -0.28, "cup", turn=-40), lean=-3, curve=9, head=12, lead="near",
    ),
    "sleeping": Stance(
        (-0.42, 0.4), Step(-0.36, 0.06, 10), Step(-0.22, 0.06, 10), Reach("k", 0.32, -1.05, "flat", turn=-20),
        Reach("k", 0.5, -1.0, "flat"), lean=82, curve=20, head=52, crossing=True,
    ),
}  # fmt: skip
"""Every pose as seen when facing right."""

_NEAR_FRONT: Final = Reach("c", -0.14, -0.2, "cup", turn=-40)
_FAR_FRONT: Final = Reach("c", 0.14, -0.2, "cup", -1, turn=40)

_FRONTAL: Final[Mapping[Pose, Stance]] = {
    "walking": replace(
        STANCES["walking"], near_hand=Reach("s", -0.34, -0.8), far_hand=Reach("s", 0.44, -0.76, bend=-1)
    ),
    "running": replace(
        STANCES["running"], near_hand=Reach("c", -0.36, 0.06, "fist"), far_hand=Reach("s", 0.5, -0.7, "fist", -1)
    ),
    "sitting": replace(
        STANCES["sitting"], near_foot=Step(-0.45, 0, 0, 1), far_foot=Step(0.45), pelvis=(0, 0.3), lean=0
    ),
    "climbing": replace(STANCES["climbing"], near_hand=Reach("s", -0.5, 0.5, "fist", -1)),
    "offering": replace(STANCES["offering"], near_hand=Reach("s", 0.8, -0.42, "cup", turn=-10)),
    "pushing": replace(STANCES["pushing"], near_hand=Reach("s", 0.86, -0.3, "flat", turn=-70)),
    "pulling": replace(STANCES["pulling"], near_hand=Reach("s", 0.8, -0.46, "fist")),
    "holding": replace(STANCES["holding"], near_hand=_NEAR_FRONT, far_hand=_FAR_FRONT),
    "reading": replace(STANCES["reading"], near_hand=_NEAR_FRONT, far_hand=_FAR_FRONT),
    "carrying": replace(STANCES["carrying"], near_hand=_NEAR_FRONT, far_hand=_FAR_FRONT, lean=0),
    "arms_crossed": replace(
        STANCES["arms_crossed"], near_hand=Reach("c", 0.26, -0.1, "fist"), far_hand=Reach("c", -0.26, -0.16, "flat", -1)
    ),
    "hugging_self": replace(
        STANCES["hugging_self"], near_hand=Reach("c", 0.26, 0.1, "flat"), far_hand=Reach("c", -0.26, 0.02, "flat", -1)
    ),
    "crouching": replace(
        STANCES["crouching"], near_foot=Step(-0.3, 0, 0, 1), far_foot=Step(0.3), pelvis=(0, 0.42), lean=8
    ),
    "thinking": replace(
        STANCES["thinking"], near_hand=Reach("c", 0.2, -0.24, "flat"), far_hand=Reach("k", 0.3, -1.3, "point", -1)
    ),
}  # fmt: skip
"""The poses that look different when facing the viewer."""


def stance(pose: Pose, *, frontal: bool) -> Stance:
    """The row of a pose; `frontal` when the figure faces the viewer."""
    return _FRONTAL.get(pose, STANCES[pose]) if frontal else STANCES[pose]
