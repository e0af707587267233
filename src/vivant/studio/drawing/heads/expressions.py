"""The twelve expressions as rows: what brows, lids, pupils, mouth, ears and skin do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.schema.vocabulary import Expression

MouthKind = Literal[
    "line", "grin", "laugh", "pout", "wail", "bared", "round", "yawn", "chatter", "sneer", "pressed", "coy",
]  # fmt: skip
Closed = Literal["", "arch", "squeezed"]


@dataclass(frozen=True, slots=True)
class Look:
    """One expression.

    Brows: `lift` raises them, `inner` and `outer` raise their ends, `askew` raises the far one and lowers the near
    one, all in brow units of 0.22 skull radii; `bend` arches them (1) or leaves them straight (0), `bold` scales
    their thickness. Eyes: `eye` scales them, `upper` and `lower` are the shares that lids cover, `uneven` adds to the
    near upper lid and takes from the far one, `slant` lowers the inner end of the upper lid (angry above 0, sad
    below), `iris` and `pupil` scale both, `gaze` moves them, in eye radii. Mouth: `smile` bends it, 1 up and -1
    down; `gape` opens it, 0 to 1; `aside` moves it away from the viewer's left, in half mouths. `ears` are laid
    back or droop, in degrees. `wrinkle` creases the nose, `cheeks` pushes the cheeks up. `blush` is an alpha.
    `tilt` is in degrees clockwise.
    """

    inner: float = 0.0
    outer: float = 0.0
    lift: float = 0.0
    askew: float = 0.0
    bend: float = 0.6
    bold: float = 1.0
    eye: float = 1.0
    upper: float = 0.06
    lower: float = 0.0
    uneven: float = 0.0
    slant: float = 0.0
    iris: float = 1.0
    pupil: float = 1.0
    gaze: tuple[float, float] = (0.0, 0.0)
    closed: Closed = ""
    mouth: MouthKind = "line"
    smile: float = 0.3
    gape: float = 0.0
    mouth_width: float = 1.0
    aside: float = 0.0
    ears: float = 0.0
    wrinkle: float = 0.0
    cheeks: bool = False
    blush: int = 40
    flush: tuple[int, int, int, int] | None = None
    tears: bool = False
    sweat: bool = False
    tilt: float = 0.0


LOOKS: Final[Mapping[Expression, Look]] = {
    "neutral": Look(mouth_width=0.75, smile=0.22),
    "happy": Look(inner=0.15, outer=0.1, lift=0.5, bend=1.2, eye=1.08, lower=0.2, pupil=1.1, mouth="grin", smile=1.0, gape=0.6,
                  mouth_width=1.2, cheeks=True, blush=96, ears=-6, tilt=-3.0),
    "laughing": Look(inner=0.2, outer=0.0, lift=0.95, bend=1.6, closed="arch", mouth="laugh", smile=1.0, gape=1.0,
                     mouth_width=1.4, cheeks=True, blush=120, ears=14, tilt=-11.0),
    "sad": Look(inner=0.62, outer=-0.5, lift=0.15, bend=-0.2, upper=0.28, slant=-0.5, gaze=(0.1, 0.5), pupil=1.15,
                mouth="pout", smile=-1.0, mouth_width=0.85, ears=40, blush=0, tilt=10.0),
    "crying": Look(inner=0.7, outer=-0.45, lift=-0.05, bend=-0.2, bold=1.15, closed="squeezed", mouth="wail", smile=-1.0, gape=0.9,
                   mouth_width=1.2, blush=110, ears=46, tears=True, tilt=-5.0),
    "angry": Look(inner=-0.8, outer=0.62, lift=-0.1, bend=0.2, bold=1.6, upper=0.26, slant=0.62, lower=0.16, iris=0.78,
                  pupil=0.8, mouth="bared", smile=-0.9, gape=0.4, mouth_width=1.25, wrinkle=0.5, flush=(206, 44, 36, 56),
                  blush=0, ears=34, tilt=5.0),
    "surprised": Look(inner=0.3, outer=0.2, lift=1.25, bend=2.0, eye=1.26, upper=0.0, iris=0.72, pupil=0.8, mouth="round", smile=0.0,
                      gape=0.8, mouth_width=1.15, blush=40, ears=-12, tilt=-6.0),
    "afraid": Look(inner=0.75, outer=-0.4, lift=0.62, bend=-0.3, eye=1.2, upper=0.0, iris=0.48, pupil=0.62, gaze=(-0.2, 0.05),
                   mouth="chatter", smile=-0.7, gape=0.4, mouth_width=1.25, flush=(86, 128, 208, 118), sweat=True, blush=0,
                   ears=52, tilt=-8.0),
    "disgusted": Look(inner=-0.5, outer=-0.05, lift=-0.1, askew=0.55, bend=0.2, bold=1.25, upper=0.32, uneven=0.1, slant=0.16, lower=0.24,
                      gaze=(-0.6, 0.1), mouth="sneer", smile=-0.9, gape=0.4, mouth_width=1.15, wrinkle=1.0,
                      flush=(120, 156, 40, 56), blush=0, ears=22, tilt=-7.0),
    "sleepy": Look(inner=0.15, outer=-0.1, lift=0.7, bend=1.0, upper=0.7, uneven=0.1, lower=0.04, slant=-0.06, gaze=(0.0, 0.3),
                   mouth="yawn", smile=0.0, gape=0.7, mouth_width=0.95, blush=30, ears=34, tilt=11.0),
    "determined": Look(inner=-0.5, outer=0.12, lift=-0.5, bend=-0.1, bold=1.7, upper=0.36, slant=0.16, lower=0.22, iris=0.92,
                       pupil=0.9, gaze=(0.16, 0.0), mouth="pressed", smile=-0.15, mouth_width=1.0, blush=0, ears=-8, tilt=3.0),
    "shy": Look(inner=0.7, outer=-0.1, lift=0.25, bend=0.8, upper=0.34, slant=-0.16, pupil=1.15, gaze=(-0.7, 0.62), mouth="coy", smile=0.7,
                mouth_width=0.62, aside=0.35, blush=165, ears=30, tilt=9.0),
}  # fmt: skip
