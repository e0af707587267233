"""What is divided, and how it came to be divided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

TOLERANCE: Final = 0.02
"""How far a split's share of the kept stories may be from the one asked for: two percentage points."""
DROPPED: Final = "dropped"
"""Stands beside the splits where stories are counted that are in none."""

Method = Literal["components", "search"]
"""Groups of characters that never meet were dealt whole; or casts had to be cut."""


@dataclass(frozen=True, slots=True)
class SplitStory:
    """A story with the ids of its cast, each once, and how many of its frames are released."""

    id: str
    cast: tuple[str, ...]
    frames: int


@dataclass(frozen=True, slots=True)
class SplitCharacter:
    id: str
    subject_type: str
    category: str


@dataclass(frozen=True, slots=True)
class SplitSize:
    """What is in one split; shares are 0 to 1, of everything that was kept. `requested` is of stories."""

    stories: int
    frames: int
    characters: int
    requested: float
    story_share: float
    frame_share: float
    character_share: float


@dataclass(frozen=True, slots=True)
class Deviation:
    """Where a split is least like the whole release: `value` has `points` percentage points more or fewer."""

    stratum: str
    split: str
    value: str
    points: float

    @property
    def words(self) -> str:
        more = "more" if self.points > 0 else "fewer"
        return (
            f"{self.stratum} {self.value}: {abs(self.points):.1f} points {more} in {self.split} than overall"
        )


@dataclass(frozen=True, slots=True)
class SplitReport:
    """How the division came out.

    `dropped_stories` and `dropped_frames` are those of stories whose casts are in several splits.
    `cast_sizes` counts stories by split (and `DROPPED`) and cast size. `deviations` has the largest of
    each stratum: subject type and category over characters, cast size over stories. `reasons` say in
    plain words why a split is not the size that was asked for; without any, each is within `TOLERANCE`.
    `components` counts groups of characters that never meet those of another.
    """

    sizes: Mapping[str, SplitSize]
    dropped_stories: int
    dropped_frames: int
    stories: int
    frames: int
    characters: int
    components: int
    method: Method
    cast_sizes: Mapping[str, Mapping[int, int]]
    deviations: tuple[Deviation, ...]
    reasons: tuple[str, ...]

    @property
    def lost(self) -> float:
        """The share of frames that was dropped, 0 to 1."""
        return self.dropped_frames / self.frames if self.frames else 0.0

    def document(self) -> dict[str, Any]:
        """Plain JSON with rounded shares."""
        return {
            "splits": {
                name: {
                    "stories": size.stories,
                    "frames": size.frames,
                    "characters": size.characters,
                    "requested_share": round(size.requested, 6),
                    "story_share": round(size.story_share, 6),
                    "frame_share": round(size.frame_share, 6),
                    "character_share": round(size.character_share, 6),
                }
                for name, size in self.sizes.items()
            },
            "dropped_stories": self.dropped_stories,
            "dropped_frames": self.dropped_frames,
            "lost_share_of_frames": round(self.lost, 6),
            "method": self.method,
            "components": self.components,
            "cast_sizes": {
                name: {str(size): count for size, count in counts.items()}
                for name, counts in self.cast_sizes.items()
            },
            "largest_deviations": [
                {
                    "stratum": one.stratum,
                    "split": one.split,
                    "value": one.value,
                    "points": round(one.points, 2),
                }
                for one in self.deviations
            ],
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class Split:
    """The split of every character and of every kept story, by id; `dropped` are the other stories."""

    characters: Mapping[str, str]
    stories: Mapping[str, str]
    dropped: tuple[str, ...]
    report: SplitReport
