"""What is shown of single frames in the grid, and where to find stories and characters by name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np

from vivant.review.browse.columns import NOBODY
from vivant.review.browse.snapshot import Snapshot

MOST_FOUND: Final = 20


def details(snapshot: Snapshot, row: int) -> dict[str, Any]:
    """A frame in short, as JSON. Its `row` may be that of a frame that is gone: then `alive` is false."""
    columns, names = snapshot.columns, snapshot.names
    story, score = snapshot.story_of(row), float(columns.score[row])
    defects = int(columns.defects[row])
    picture = snapshot.picture_of(row)
    size = {"width": int(columns.width[row]), "height": int(columns.height[row])}
    return {
        "row": row,
        "alive": bool(columns.alive[row]),
        "id": snapshot.frame_id(row),
        "story": story,
        "title": snapshot.titles.get(story, story),
        "position": int(columns.position[row]),
        "state": names.state.names[int(columns.state[row])],
        "score": None if np.isnan(score) else round(score, 4),
        "attempts": int(columns.attempts[row]),
        "findings": [name for code, name in enumerate(names.defect.names) if defects >> code & 1],
        "narration": snapshot.narrations[row],
        "picture": {"id": picture, **size} if picture else None,
        "shows": shows(snapshot, row),
    }


def shows(snapshot: Snapshot, row: int) -> str:
    """The picture of a frame in words, as far as its spec goes."""
    columns, names, people = snapshot.columns, snapshot.names, snapshot.people
    parts = [
        f"{people.names[who]} {names.pose.names[pose]}, {names.expression.names[expression]}"
        for who, pose, expression in zip(
            columns.who[:, row].tolist(),
            columns.pose[:, row].tolist(),
            columns.expression[:, row].tolist(),
            strict=True,
        )
        if who != NOBODY
    ]
    setting, time = names.setting.names[int(columns.setting[row])], names.time.names[int(columns.time[row])]
    return f"{'; '.join(parts)}. {setting.capitalize()}, {time}.".replace("_", " ")


def rows_of_story(snapshot: Snapshot, story: str) -> list[int]:
    """The frames of a story, in order."""
    columns = snapshot.columns
    rows = np.flatnonzero((columns.story == snapshot.names.story.find(story)) & columns.alive)
    return [int(row) for row in rows[np.argsort(columns.position[rows])]]


def find_stories(snapshot: Snapshot, text: str) -> list[dict[str, Any]]:
    """Stories whose title or id has the words in it, those that begin so first; with their frames' rows."""
    found = _named(snapshot.titles, text)
    return [{"id": id, "title": title, "rows": rows_of_story(snapshot, id)} for id, title in found]


def find_characters(snapshot: Snapshot, text: str) -> list[dict[str, str]]:
    """Characters whose name or id has the words in it, those that begin so first."""
    named = dict(zip(snapshot.names.character.names, snapshot.people.names, strict=False))
    return [{"id": id, "name": name} for id, name in _named(named, text)]


def character_names(snapshot: Snapshot, ids: Iterable[str]) -> Mapping[str, str]:
    """The names of characters by id, as far as there are any."""
    codes = ((id, snapshot.names.character.find(id)) for id in ids)
    known = len(snapshot.people.names)
    return {id: snapshot.people.names[code] for id, code in codes if 0 <= code < known}


def _named(names: Mapping[str, str], text: str) -> list[tuple[str, str]]:
    words = text.strip().casefold()

    def hits() -> Iterator[tuple[bool, str, str]]:
        for id, name in names.items():
            plain = name.casefold()
            if words in plain or words in id.casefold():
                yield not (plain.startswith(words) or id.casefold().startswith(words)), id, name

    first = sorted(hits())[:MOST_FOUND]
    return [(id, name) for _, id, name in first]
