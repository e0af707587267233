"""Counts over a whole project, gathered while its stories stream by."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from vivant.report.figures.heat_map import Cell
from vivant.report.view import CharacterView, FrameView, StoryView
from vivant.schema.record import Attempt

FRAME_STATES: Final = ("accepted", "rejected", "failed", "pending")
NEVER: Final = -1
_NO_REPAIR: Final = frozenset({"first", "judge_again"})


@dataclass(slots=True)
class Tally:
    """`rounds` counts judged frames by the repair round that was accepted, or `NEVER`.

    `findings` counts what was found in all attempts at frames, repaired or not; frames that nothing
    was attempted for are in `frames` (by state) but in no round.
    """

    characters: Counter[str] = field(default_factory=Counter)
    cells: Counter[Cell] = field(default_factory=Counter)
    stories: Counter[str] = field(default_factory=Counter)
    frames: Counter[str] = field(default_factory=Counter)
    cast_sizes: Counter[int] = field(default_factory=Counter)
    lengths: Counter[int] = field(default_factory=Counter)
    rounds: Counter[int] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    attempts: int = 0

    def add_character(self, view: CharacterView) -> None:
        self.characters[view.state] += 1
        self.cells[view.character.identity.subject_type, view.character.category] += 1

    def add_story(self, view: StoryView) -> None:
        self.stories[view.state] += 1
        if view.story is not None:
            self.cast_sizes[len(view.story.cast)] += 1
            self.lengths[len(view.story.frames)] += 1
        for frame in view.frames:
            self._add_frame(frame)

    def _add_frame(self, frame: FrameView) -> None:
        self.frames[frame.state] += 1
        self.attempts += len(frame.attempts)
        self.findings.update(finding.defect for attempt in frame.attempts for finding in attempt.findings)
        if frame.attempts:
            self.rounds[round_accepted(frame)] += 1


def round_accepted(frame: FrameView) -> int:
    """How many rounds of making something new it took, 0 where the first attempt was accepted."""
    if frame.state != "accepted" or frame.best is None:
        return NEVER
    return sum(attempt.action not in _NO_REPAIR for attempt in frame.attempts if attempt.number <= frame.best)


def best_attempt(attempts: tuple[Attempt, ...], best: int | None) -> Attempt | None:
    """The attempt of that number; without one, the last that was kept and has a picture."""
    if best is not None:
        return next((attempt for attempt in attempts if attempt.number == best), None)
    return next((attempt for attempt in reversed(attempts) if attempt.kept and attempt.image), None)
