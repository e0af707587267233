"""Where characters play: their stories, and their frames in them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from vivant.report.pages import Link
from vivant.report.thumbnails import Pictures, Thumbnail
from vivant.review.browse.details import shows
from vivant.review.browse.snapshot import Snapshot

_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Shot:
    """A frame with somebody in it."""

    number: int
    link: str
    state: str
    picture: Thumbnail | None
    alt: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A story's frames with somebody in them."""

    story: Link
    shots: tuple[Shot, ...]


def appearances(snapshot: Snapshot, characters: Sequence[str]) -> dict[str, list[Link]]:
    """The stories of each character, in order."""
    found = {}
    for id in characters:
        rows = _rows(snapshot, id)
        stories = dict.fromkeys(snapshot.story_of(row) for row in rows)
        found[id] = [_story(snapshot, story) for story in stories]
    return found


def played(
    snapshot: Snapshot, character: str, pictures: Pictures, most: int
) -> tuple[tuple[Strip, ...], int]:
    """The first so many stories of a character with its frames in them, and how many frames it has in all."""
    rows = _rows(snapshot, character)
    by_story: dict[str, list[Shot]] = {}
    for row in rows:
        story = snapshot.story_of(row)
        if story in by_story or len(by_story) < most:
            by_story.setdefault(story, []).append(_shot(snapshot, row, pictures))
    strips = tuple(Strip(_story(snapshot, story), tuple(shots)) for story, shots in by_story.items())
    return strips, len(rows)


def _rows(snapshot: Snapshot, character: str) -> list[int]:
    code = snapshot.names.character.find(character)
    if code < 0:
        return []
    rows = np.flatnonzero((snapshot.columns.who == code).any(axis=0) & snapshot.columns.alive)
    return [int(row) for row in rows[np.argsort(snapshot.rank[rows])]]


def _story(snapshot: Snapshot, id: str) -> Link:
    return Link(snapshot.titles.get(id, id), f"stories/{id}")


def _shot(snapshot: Snapshot, row: int, pictures: Pictures) -> Shot:
    number = int(snapshot.columns.position[row]) + 1
    picture = snapshot.picture_of(row)
    return Shot(
        number,
        f"frames/{snapshot.frame_id(row)}",
        snapshot.names.state.names[int(snapshot.columns.state[row])],
        pictures.of(picture, _WIDTH) if picture else None,
        f"Frame {number}: {shows(snapshot, row)}",
    )
