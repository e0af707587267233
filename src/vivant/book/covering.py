"""Which picture a book has on its cover."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from vivant.book.book import Page, Plate
from vivant.schema.story import FrameSpec, Story
from vivant.schema.vocabulary import ShotScale

_ROOM: Final[dict[ShotScale, int]] = {"full": 2, "wide": 1, "medium": 0, "close_up": 0}
"""How well a title goes above the heads of whoever is shown, near enough to be recognised."""


def cover_plate(pages: Sequence[Page], story: Story) -> Plate:
    """The picture that shows whoever is in most of them with most of the cast, with room for a title above them; of equal ones the
    first. At least one page has a picture."""
    appearances = Counter(p.character for spec in story.frames for p in spec.performances)
    lead = max(story.cast, key=lambda who: appearances[who])
    shown = [(page.plate, spec) for page, spec in zip(pages, story.frames, strict=True) if page.plate]
    return max(shown, key=lambda one: _promise(one[1], lead))[0]


def _promise(spec: FrameSpec, lead: str) -> tuple[bool, bool, int, int]:
    on_stage = {p.character for p in spec.performances}
    room = _ROOM[spec.composition.shot]
    return lead in on_stage, room > 0, min(len(on_stage), 3), room
