"""What a body is like before it takes a pose: sizes and the kinds of its parts, by species."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from vivant.schema.character import Identity
from vivant.studio.palette import RGB

Torso = Literal["person", "pear", "wool", "egg", "box", "round", "tin"]
Foot = Literal["bare", "paw", "talon", "hoof", "claw", "webbed", "block", "fin", "point"]
Hand = Literal["hand", "paw", "cloven", "clawed", "webbed", "wing", "fin", "gripper"]
Tail = Literal[
    "none", "bushy", "thin", "tufted", "curled", "puff", "stub", "feathers", "sickles", "train", "lizard", "coil", "fin", "horse",
    "spade", "abdomen", "corkscrew", "question", "plume",
]  # fmt: skip
Wings = Literal["none", "dragon", "fairy", "feathered", "insect"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A species as a row: `height` in adult heights; `head` radius per height; `hip` where the legs
    end, `arm` how long arms are, per height of the shoulders; the widths are half widths per height;
    `neck` how much of it is seen below the chin, in head radii; `stoop` in degrees; `horn` is the
    colour of bare shanks and claws."""

    height: float = 1.0
    head: float = 0.128
    hip: float = 0.53
    arm: float = 0.45
    shoulders: float = 0.112
    waist: float = 0.088
    hips: float = 0.098
    limb: float = 1.0
    stoop: float = 0.0
    neck: float = 0.26
    torso: Torso = "person"
    foot: Foot = "bare"
    hand: Hand = "hand"
    tail: Tail = "none"
    wings: Wings = "none"
    shell: bool = False
    extra_arms: bool = False
    spines: bool = False
    jointed: bool = False
    horn: RGB | None = None


_BEAST: Final = Frame(
    0.86, 0.172, 0.47, 0.48, 0.112, 0.108, 0.116, 0.98, neck=0.0, torso="pear", foot="paw", hand="paw"
)  # fmt: skip
_FOWL: Final = Frame(
    0.76, 0.172, 0.36, 0.5, 0.112, 0.156, 0.128, 0.5, neck=0.1, torso="egg", foot="claw", hand="wing", tail="feathers",
    horn=(226, 142, 52),
)  # fmt: skip
_COLD: Final = Frame(
    0.74, 0.176, 0.46, 0.5, 0.106, 0.108, 0.112, 0.9, neck=0.0, torso="pear", foot="webbed", hand="hand"
)  # fmt: skip
_ROBOT: Final = Frame(
    0.9, 0.165, 0.43, 0.5, 0.13, 0.124, 0.12, 0.85, neck=0.12, torso="box", foot="block", hand="gripper"
)  # fmt: skip
_MYTH: Final = Frame(
    0.92, 0.168, 0.47, 0.46, 0.114, 0.106, 0.112, neck=0.06, torso="pear", foot="paw", hand="paw"
)

FRAMES: Final[Mapping[str, Frame]] = {
    "woman": Frame(0.97, 0.13, 0.545, 0.44, shoulders=0.096, waist=0.07, hips=0.104, limb=0.88, neck=0.3),
    "man": Frame(1.03, 0.125, 0.525, 0.455, shoulders=0.128, waist=0.096, hips=0.096, limb=1.02),
    "old woman": Frame(0.86, 0.146, 0.5, 0.47, shoulders=0.104, waist=0.102, hips=0.116, limb=0.9, stoop=9, neck=0.12),
    "old man": Frame(0.92, 0.138, 0.5, 0.48, shoulders=0.116, waist=0.104, hips=0.102, limb=0.9, stoop=10, neck=0.16),
    "girl": Frame(0.69, 0.184, 0.5, 0.49, 0.104, 0.094, 0.106, 1.05, neck=0.08),
    "boy": Frame(0.7, 0.182, 0.49, 0.5, 0.112, 0.1, 0.102, 1.1, neck=0.08),
    "mannequin": Frame(1.0, 0.125, 0.53, 0.46, 0.12, 0.088, 0.096, limb=0.98, jointed=True),
    "fox": replace(_BEAST, height=0.88, shoulders=0.102, waist=0.09, hips=0.108, limb=0.88, hip=0.5, tail="bushy", neck=0.06),
    "bear": replace(_BEAST, arm=0.5, height=1.12, head=0.148, shoulders=0.156, waist=0.178, hips=0.162, limb=1.5, hip=0.4, tail="stub"),
    "rabbit": replace(_BEAST, arm=0.51, height=0.74, head=0.18, shoulders=0.094, waist=0.1, hips=0.124, limb=0.88, tail="puff"),
    "wolf": replace(_BEAST, height=1.02, head=0.15, hip=0.51, shoulders=0.13, waist=0.094, hips=0.1, tail="bushy", neck=0.06),
    "lion": replace(_BEAST, height=1.06, head=0.16, hip=0.48, shoulders=0.142, waist=0.112, hips=0.11, limb=1.16, tail="tufted"),
    "mouse": replace(_BEAST, arm=0.55, height=0.56, head=0.222, hip=0.44, shoulders=0.104, waist=0.112, hips=0.124, limb=0.84, tail="thin"),
    "goat": replace(_BEAST, height=0.92, head=0.155, hip=0.5, shoulders=0.108, waist=0.106, hips=0.104, foot="hoof", hand="cloven",
                    tail="stub", limb=0.84, neck=0.16),
    "ox": replace(_BEAST, arm=0.49, height=1.14, head=0.148, hip=0.43, shoulders=0.17, waist=0.15, hips=0.128, foot="hoof", hand="cloven",
                  tail="tufted", limb=1.42),
    "donkey": replace(_BEAST, height=0.98, head=0.156, hip=0.5, waist=0.104, hips=0.108, foot="hoof", hand="cloven", tail="tufted",
                      limb=0.92, neck=0.2),
    "cat": replace(_BEAST, height=0.78, head=0.176, hip=0.49, shoulders=0.096, waist=0.086, hips=0.104, limb=0.8, tail="curled"),
    "dog": replace(_BEAST, height=0.84, tail="curled"),
    "deer": replace(_BEAST, height=1.02, head=0.136, hip=0.56, shoulders=0.1, waist=0.084, hips=0.094, limb=0.72, foot="hoof",
                    hand="cloven", tail="stub", neck=0.45),
    "sheep": replace(_BEAST, height=0.84, hip=0.4, shoulders=0.13, waist=0.156, hips=0.146, foot="hoof", hand="cloven", tail="puff",
                     limb=0.72, torso="wool"),
    "horse": replace(_BEAST, height=1.1, head=0.142, hip=0.53, shoulders=0.128, waist=0.104, hips=0.11, foot="hoof", hand="cloven",
                     tail="horse", neck=0.4),
    "pig": replace(_BEAST, height=0.8, head=0.168, hip=0.38, shoulders=0.122, waist=0.168, hips=0.15, foot="hoof", hand="cloven",
                   tail="corkscrew", limb=0.92),
    "monkey": replace(_BEAST, height=0.8, head=0.174, hip=0.44, waist=0.096, hips=0.1, arm=0.6, limb=0.84, tail="question", hand="hand",
                      foot="bare"),
    "mole": replace(_BEAST, height=0.6, head=0.188, hip=0.34, shoulders=0.124, waist=0.156, hips=0.146, tail="stub", hand="clawed",
                    limb=1.2),
    "squirrel": replace(_BEAST, arm=0.53, height=0.64, head=0.2, shoulders=0.098, waist=0.106, hips=0.128, tail="plume", limb=0.84),
    "hedgehog": replace(_BEAST, height=0.6, head=0.19, hip=0.36, shoulders=0.112, waist=0.15, hips=0.144, spines=True, limb=0.8),
    "crow": replace(_FOWL, height=0.74, waist=0.138, hips=0.114, horn=(84, 78, 84)),
    "stork": replace(_FOWL, height=1.1, head=0.112, hip=0.56, shoulders=0.08, waist=0.108, hips=0.084, limb=0.36, neck=0.9, horn=(206, 74, 56)),
    "cock": replace(_FOWL, height=0.82, head=0.16, waist=0.15, hip=0.4, neck=0.3, tail="sickles"),
    "owl": replace(_FOWL, height=0.76, head=0.206, shoulders=0.142, waist=0.162, hips=0.126, hip=0.35, neck=0.0, horn=(206, 164, 96)),
    "duck": replace(_FOWL, height=0.66, head=0.18, foot="webbed", hip=0.36, waist=0.16, hips=0.134, neck=0.2),
    "swan": replace(_FOWL, height=0.98, head=0.112, foot="webbed", hip=0.36, waist=0.148, hips=0.128, neck=1.1, limb=0.44, horn=(72, 68, 76)),
    "pigeon": replace(_FOWL, height=0.62, waist=0.17, shoulders=0.124, hip=0.36, horn=(204, 96, 92)),
    "eagle": replace(_FOWL, height=1.0, head=0.142, hip=0.4, shoulders=0.158, waist=0.14, hips=0.112, limb=0.66, horn=(222, 170, 48)),
    "peacock": replace(_FOWL, height=0.92, head=0.118, shoulders=0.092, waist=0.124, hips=0.108, hip=0.42, neck=0.8, tail="train",
                       horn=(140, 128, 120)),
    "frog": replace(_COLD, height=0.62, head=0.206, shoulders=0.104, hips=0.14, waist=0.132, limb=0.74, hand="webbed"),
    "tortoise": replace(_COLD, height=0.78, head=0.142, hip=0.36, waist=0.15, hips=0.136, shell=True, foot="paw", tail="stub",
                        hand="paw", limb=1.15, neck=0.4),
    "snake": replace(_COLD, height=0.9, head=0.146, hip=0.4, waist=0.082, hips=0.088, shoulders=0.078, limb=0.66, neck=0.5,
                     tail="coil", foot="point"),
    "lizard": replace(_COLD, height=0.84, head=0.158, waist=0.09, tail="lizard", foot="talon", hand="clawed", limb=0.82, neck=0.1),
    "fish": replace(_COLD, height=0.74, head=0.196, shoulders=0.128, waist=0.13, hips=0.094, tail="fin", foot="fin",
                    hand="fin"),
    "ant": replace(_COLD, height=0.64, head=0.2, shoulders=0.096, waist=0.07, hips=0.094, limb=0.5, tail="abdomen",
                   foot="point", extra_arms=True),
    "grasshopper": replace(_COLD, height=0.92, head=0.142, shoulders=0.088, waist=0.082, hips=0.082, limb=0.5,
                           foot="point", wings="insect", extra_arms=True, hip=0.55),
    "box robot": replace(_ROBOT, shoulders=0.15, waist=0.142, hips=0.138),
    "round robot": replace(_ROBOT, height=0.78, head=0.17, torso="round", waist=0.19, shoulders=0.128, hips=0.124, hip=0.34, limb=0.72),
    "tin robot": replace(_ROBOT, height=1.04, head=0.142, torso="tin", shoulders=0.108, waist=0.098, hips=0.118, hip=0.5, limb=0.72),
    "screen robot": replace(_ROBOT, height=0.94, head=0.176, hip=0.5, shoulders=0.116, waist=0.086, hips=0.108, limb=0.66, torso="tin"),
    "kettle robot": replace(_ROBOT, height=0.86, head=0.17, torso="round", waist=0.168, shoulders=0.13, hips=0.12, hip=0.4, limb=0.9),
    "dragon": replace(_MYTH, height=1.02, head=0.152, waist=0.138, hips=0.138, foot="talon", hand="clawed", tail="spade",
                      wings="dragon", limb=1.12, neck=0.3),
    "unicorn": replace(_MYTH, height=1.0, head=0.15, hip=0.53, waist=0.096, hips=0.108, foot="hoof", hand="cloven", tail="horse",
                       limb=0.88, neck=0.35),
    "troll": replace(_MYTH, height=1.16, head=0.14, shoulders=0.176, waist=0.178, hips=0.148, limb=1.6, foot="bare",
                     hand="hand", tail="tufted", stoop=9, arm=0.56, hip=0.36, neck=0.0),
    "fairy": Frame(0.72, 0.162, 0.54, 0.45, 0.084, 0.066, 0.084, 0.76, wings="fairy"),
    "gryphon": replace(_MYTH, height=1.02, head=0.152, shoulders=0.134, foot="talon", hand="clawed", tail="tufted", wings="feathered",
                       neck=0.15),
}  # fmt: skip
_ANYBODY: Final = Frame()
_STATURE: Final = {"short": 0.88, "average": 1.0, "tall": 1.12}
_LEGGY: Final = {"short": 0.965, "average": 1.0, "tall": 1.03}
"""Factor on where the legs end."""
_BUILD: Final = {"slim": (0.8, 0.8), "average": (1.0, 1.0), "stout": (1.42, 1.28)}
"""Factors on the trunk's and the limbs' widths."""


@dataclass(frozen=True, slots=True)
class Physique:
    """A body's measures in figure units; all widths are half widths."""

    frame: Frame
    height: float
    head: float
    neck: float
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
    head = frame.head * frame.height * (1 + (_STATURE[identity.stature] - 1) * 0.3)
    shoulders = height - (1.85 + frame.neck) * head
    hip = shoulders * frame.hip * _LEGGY[identity.stature]
    ankle = 0.038 * frame.height * (0.4 + 0.6 * limb)
    width = frame.height * trunk
    belly = {"slim": 0.0, "average": 0.006, "stout": 0.04}[identity.build] + 0.012 * (
        frame.torso in ("pear", "egg")
    )
    return Physique(
        frame=frame, height=height, head=head, neck=frame.neck * head, torso=shoulders - hip, arm=shoulders * frame.arm,
        leg=hip - ankle, ankle=ankle, shoulders=frame.shoulders * (width + frame.height) / 2, waist=frame.waist * width,
        hips=frame.hips * width, arm_width=0.0295 * frame.height * limb * frame.limb,
        leg_width=0.045 * frame.height * limb * frame.limb, sit=frame.hips * width * 0.72, stoop=frame.stoop,
        belly=belly * height,
    )  # fmt: skip
