"""What a body is like before it takes a pose: sizes and the kinds of its parts, by species."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from vivant.schema.character import Identity

Torso = Literal["person", "pear", "egg", "box", "round", "tin"]
Foot = Literal["bare", "paw", "hoof", "claw", "webbed", "block", "fin", "point"]
Hand = Literal["hand", "paw", "wing", "fin", "gripper"]
Tail = Literal[
    "none", "bushy", "thin", "tufted", "curled", "puff", "stub", "feathers", "lizard", "coil", "fin", "horse", "spade",
    "abdomen",
]  # fmt: skip
Wings = Literal["none", "dragon", "fairy", "feathered", "insect"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A species as a row: `height` in adult heights; `head` radius per height; `hip` where the legs
    end, `arm` how long arms are, per height of the neck; the widths are half widths per height."""

    height: float = 1.0
    head: float = 0.155
    hip: float = 0.52
    arm: float = 0.455
    shoulders: float = 0.112
    waist: float = 0.088
    hips: float = 0.098
    limb: float = 1.0
    stoop: float = 0.0
    torso: Torso = "person"
    foot: Foot = "bare"
    hand: Hand = "hand"
    tail: Tail = "none"
    wings: Wings = "none"
    shell: bool = False
    extra_arms: bool = False


_BEAST: Final = Frame(
    0.86, 0.2, 0.46, 0.46, 0.118, 0.116, 0.124, torso="pear", foot="paw", hand="paw"
)  # fmt: skip
_FOWL: Final = Frame(
    0.78, 0.19, 0.4, 0.5, 0.12, 0.15, 0.14, 0.58, torso="egg", foot="claw", hand="wing", tail="feathers"
)  # fmt: skip
_COLD: Final = Frame(
    0.74, 0.2, 0.46, 0.47, 0.112, 0.116, 0.12, 0.95, torso="pear", foot="webbed", hand="hand"
)  # fmt: skip
_ROBOT: Final = Frame(
    0.9, 0.185, 0.44, 0.48, 0.135, 0.13, 0.125, 0.85, torso="box", foot="block", hand="gripper"
)  # fmt: skip
_MYTH: Final = Frame(0.92, 0.19, 0.46, 0.46, 0.118, 0.112, 0.118, torso="pear", foot="paw", hand="paw")

FRAMES: Final[Mapping[str, Frame]] = {
    "woman": Frame(0.985, shoulders=0.102, waist=0.078, hips=0.106, limb=0.92),
    "man": Frame(1.0, shoulders=0.122, waist=0.1, hips=0.1),
    "old woman": Frame(0.94, 0.16, 0.5, shoulders=0.104, waist=0.096, hips=0.11, limb=0.92, stoop=5),
    "old man": Frame(0.96, 0.158, 0.5, shoulders=0.116, waist=0.106, hips=0.104, limb=0.95, stoop=6),
    "girl": Frame(0.77, 0.2, 0.5, 0.47, 0.106, 0.09, 0.104, 1.02),
    "boy": Frame(0.78, 0.2, 0.5, 0.47, 0.112, 0.098, 0.1, 1.05),
    "fox": replace(_BEAST, height=0.86, tail="bushy"),
    "bear": replace(_BEAST, height=1.06, head=0.185, shoulders=0.14, waist=0.152, hips=0.15, limb=1.3, tail="stub"),
    "rabbit": replace(_BEAST, height=0.78, hips=0.13, tail="puff", limb=0.95),
    "wolf": replace(_BEAST, height=0.98, head=0.18, shoulders=0.128, waist=0.11, hips=0.112, tail="bushy"),
    "lion": replace(_BEAST, height=1.0, head=0.19, shoulders=0.13, tail="tufted", limb=1.1),
    "mouse": replace(_BEAST, height=0.7, head=0.21, shoulders=0.108, limb=0.85, tail="thin"),
    "goat": replace(_BEAST, height=0.9, head=0.18, waist=0.112, foot="hoof", tail="stub", limb=0.92),
    "ox": replace(_BEAST, height=1.08, head=0.175, shoulders=0.146, waist=0.14, foot="hoof", tail="tufted", limb=1.25),
    "donkey": replace(_BEAST, height=0.96, head=0.18, foot="hoof", tail="tufted"),
    "cat": replace(_BEAST, height=0.8, shoulders=0.11, waist=0.104, hips=0.116, limb=0.9, tail="curled"),
    "dog": replace(_BEAST, height=0.86, tail="curled"),
    "deer": replace(_BEAST, height=0.98, head=0.168, shoulders=0.108, waist=0.096, hips=0.104, limb=0.82, foot="hoof",
                    tail="stub", hip=0.5),
    "sheep": replace(_BEAST, height=0.86, waist=0.14, hips=0.14, foot="hoof", tail="puff", limb=0.85),
    "horse": replace(_BEAST, height=1.04, head=0.178, shoulders=0.126, waist=0.112, hips=0.118, foot="hoof", tail="horse"),
    "pig": replace(_BEAST, height=0.82, waist=0.15, hips=0.146, foot="hoof", tail="curled", limb=0.95),
    "monkey": replace(_BEAST, height=0.82, head=0.2, waist=0.104, hips=0.106, arm=0.53, limb=0.88, tail="curled", hand="hand", foot="bare"),
    "mole": replace(_BEAST, height=0.66, head=0.21, waist=0.142, hips=0.14, tail="stub", limb=1.05),
    "squirrel": replace(_BEAST, height=0.7, head=0.21, waist=0.112, hips=0.126, tail="bushy", limb=0.9),
    "hedgehog": replace(_BEAST, height=0.66, head=0.21, waist=0.148, hips=0.146, tail="stub", limb=0.85),
    "crow": replace(_FOWL, height=0.76),
    "stork": replace(_FOWL, height=1.0, head=0.145, hip=0.54, shoulders=0.096, waist=0.108, hips=0.1, limb=0.42),
    "cock": replace(_FOWL, height=0.8),
    "owl": replace(_FOWL, height=0.78, head=0.215, shoulders=0.146, waist=0.162, hips=0.14, hip=0.34),
    "duck": replace(_FOWL, height=0.72, foot="webbed", hip=0.36, waist=0.16),
    "swan": replace(_FOWL, height=0.88, head=0.165, foot="webbed", hip=0.36, waist=0.15, hips=0.145),
    "pigeon": replace(_FOWL, height=0.7, waist=0.156),
    "eagle": replace(_FOWL, height=0.92, head=0.175, shoulders=0.15, waist=0.142, hips=0.128, hip=0.42),
    "peacock": replace(_FOWL, height=0.86, head=0.165, shoulders=0.108, waist=0.128, hip=0.44),
    "frog": replace(_COLD, height=0.68, head=0.215, hips=0.14, waist=0.132, limb=0.85),
    "tortoise": replace(_COLD, height=0.76, head=0.18, waist=0.14, hips=0.135, shell=True, foot="paw", tail="stub",
                        hand="paw"),
    "snake": replace(_COLD, height=0.84, head=0.18, hip=0.44, waist=0.09, hips=0.088, shoulders=0.09, limb=0.72,
                     tail="coil", foot="point"),
    "lizard": replace(_COLD, height=0.82, head=0.18, tail="lizard", foot="claw", limb=0.88),
    "fish": replace(_COLD, height=0.74, head=0.215, shoulders=0.125, waist=0.135, hips=0.108, tail="fin", foot="fin",
                    hand="fin"),
    "ant": replace(_COLD, height=0.7, head=0.205, shoulders=0.1, waist=0.084, hips=0.1, limb=0.6, tail="abdomen",
                   foot="point", extra_arms=True),
    "grasshopper": replace(_COLD, height=0.86, head=0.17, shoulders=0.096, waist=0.09, hips=0.094, limb=0.62,
                           foot="point", wings="insect", extra_arms=True, hip=0.5),
    "box robot": _ROBOT,
    "round robot": replace(_ROBOT, height=0.84, torso="round", waist=0.16, shoulders=0.12, hips=0.12, hip=0.4),
    "tin robot": replace(_ROBOT, height=0.96, torso="tin", shoulders=0.12, waist=0.108, hips=0.12, hip=0.46),
    "screen robot": replace(_ROBOT, height=0.92, head=0.195, shoulders=0.126, waist=0.11, hips=0.12),
    "kettle robot": replace(_ROBOT, height=0.88, torso="round", waist=0.15, shoulders=0.124, hips=0.12, hip=0.42),
    "dragon": replace(_MYTH, height=0.98, waist=0.136, hips=0.136, foot="claw", tail="spade", wings="dragon",
                      limb=1.1),
    "unicorn": replace(_MYTH, height=0.96, foot="hoof", tail="horse"),
    "troll": replace(_MYTH, height=1.06, head=0.175, shoulders=0.158, waist=0.156, hips=0.14, limb=1.35, foot="bare",
                     hand="hand", tail="tufted", stoop=6, arm=0.52, hip=0.42),
    "fairy": Frame(0.8, 0.185, 0.52, 0.45, 0.088, 0.072, 0.086, 0.85, wings="fairy"),
    "gryphon": replace(_MYTH, height=0.98, foot="claw", tail="tufted", wings="feathered"),
}  # fmt: skip
_ANYBODY: Final = Frame()
_STATURE: Final = {"short": 0.92, "average": 1.0, "tall": 1.08}
_BUILD: Final = {"slim": (0.8, 0.8), "average": (1.0, 1.0), "stout": (1.42, 1.26)}
"""Factors on the trunk's and the limbs' widths."""


@dataclass(frozen=True, slots=True)
class Physique:
    """A body's measures in figure units; all widths are half widths."""

    frame: Frame
    height: float
    head: float
    torso: float
    arm: float
    leg: float
    ankle: float
    shoulders: float
    waist: float
    hips: float
    arm_width: float
    leg_width: float
    sit: float
    stoop: float
    belly: float


def physique(identity: Identity) -> Physique:
    """The measures of an identity; a species nobody knows is built like an adult."""
    frame = FRAMES.get(identity.species, _ANYBODY)
    height = frame.height * _STATURE[identity.stature]
    trunk, limb = _BUILD[identity.build]
    head = frame.head * frame.height * (1 + (_STATURE[identity.stature] - 1) * 0.4)
    neck = height - 1.85 * head
    hip = neck * frame.hip
    ankle = 0.034 * height
    width = frame.height * trunk
    belly = {"slim": 0.0, "average": 0.006, "stout": 0.034}[identity.build] + 0.012 * (
        frame.torso in ("pear", "egg")
    )
    return Physique(
        frame=frame, height=height, head=head, torso=neck - hip, arm=neck * frame.arm, leg=hip - ankle, ankle=ankle,
        shoulders=frame.shoulders * (width + frame.height) / 2, waist=frame.waist * width, hips=frame.hips * width,
        arm_width=0.034 * frame.height * limb * frame.limb, leg_width=0.05 * frame.height * limb * frame.limb,
        sit=frame.hips * width * 0.72, stoop=frame.stoop, belly=belly * height,
    )  # fmt: skip
