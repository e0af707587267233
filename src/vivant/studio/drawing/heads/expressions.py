"""The twelve expressions as rows: what brows, lids, pupils, mouth and skin do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.schema.vocabulary import Expression

MouthKind = Literal["line", "grin", "wail", "bared", "round", "yawn", "chatter", "tongue", "smirk"]
Closed = Literal["", "arch", "droop"]


@dataclass(frozen=True, slots=True)
class Look:
    """One expression.

    `inner` and `outer` raise the ends of the brows, in eye heights; `askew` raises one brow and lowers
    the other. `eye` scales the eyes, `upper` and `lower` are the shares of the eye that lids cover,
    `slant` lowers the inner end of the upper lid (angry above 0, sad below). `iris` scales the iris;
    `gaze` moves it, in eye radii. `smile` bends the mouth, 1 up and -1 down; `gape` opens it, 0 to 1.
    `tilt` is in degrees clockwise.
    """

    inner: float = 0.0
    outer: float = 0.0
    askew: float = 0.0
    eye: float = 1.0
    upper: float = 0.02
    lower: float = 0.0
    slant: float = 0.0
    iris: float = 1.0
    gaze: tuple[float, float] = (0.0, 0.0)
    closed: Closed = ""
    mouth: MouthKind = "line"
    smile: float = 0.35
    gape: float = 0.0
    mouth_width: float = 1.0
    blush: int = 42
    flush: tuple[int, int, int, int] | None = None
    tears: bool = False
    sweat: bool = False
    tilt: float = 0.0


LOOKS: Final[Mapping[Expression, Look]] = {
    "neutral": Look(mouth_width=0.8),
    "happy": Look(inner=0.25, outer=0.2, eye=1.04, lower=0.12, mouth="grin", smile=1.0, gape=0.55, blush=88,
                  tilt=-2.0),
    "laughing": Look(inner=0.45, outer=0.3, closed="arch", mouth="grin", smile=1.0, gape=1.0, mouth_width=1.25,
                     blush=110, tilt=-7.0),
    "sad": Look(inner=0.5, outer=-0.4, upper=0.26, slant=-0.34, gaze=(0.0, 0.3), smile=-0.95, mouth_width=0.8,
                blush=24, tilt=7.0),
    "crying": Look(inner=0.65, outer=-0.3, closed="droop", mouth="wail", smile=-1.0, gape=0.8, blush=96,
                   tears=True, tilt=5.0),
    "angry": Look(inner=-0.62, outer=0.42, upper=0.3, slant=0.52, lower=0.1, iris=0.82, mouth="bared", smile=-0.9,
                  gape=0.35, flush=(206, 44, 36, 46), blush=30, tilt=3.0),
    "surprised": Look(inner=0.95, outer=0.75, eye=1.2, upper=0.0, iris=0.72, mouth="round", smile=0.0, gape=0.7,
                      blush=42, tilt=-4.0),
    "afraid": Look(inner=0.8, outer=-0.12, eye=1.14, upper=0.0, iris=0.5, mouth="chatter", smile=-0.7, gape=0.3,
                   mouth_width=1.05, flush=(86, 128, 196, 66), sweat=True, blush=0, tilt=-5.0),
    "disgusted": Look(inner=-0.36, outer=0.1, askew=0.36, upper=0.36, slant=0.16, lower=0.26, gaze=(-0.42, 0.1),
                      mouth="tongue", smile=-0.7, gape=0.3, flush=(120, 156, 40, 48), blush=0, tilt=-6.0),
    "sleepy": Look(inner=0.3, outer=0.1, upper=0.6, slant=-0.1, gaze=(0.0, 0.35), mouth="yawn", smile=0.0, gape=0.45,
                   mouth_width=0.7, blush=36, tilt=9.0),
    "determined": Look(inner=-0.72, outer=0.38, upper=0.32, slant=0.36, lower=0.14, iris=0.92, gaze=(0.12, -0.05),
                       mouth="smirk", smile=0.6, mouth_width=1.15, blush=20, tilt=-3.0),
    "shy": Look(inner=0.42, outer=-0.05, upper=0.24, slant=-0.12, gaze=(-0.5, 0.42), smile=0.7, mouth_width=0.45,
                blush=150, tilt=8.0),
}  # fmt: skip
