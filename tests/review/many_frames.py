"""Projects of any number of frames, written straight into the catalogue's tables: nothing in them was ever made."""

import contextlib
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from tests.report import sample_project as made_up
from vivant.config import FILE, write_template
from vivant.pipeline.project import open_project
from vivant.schema.character import Character
from vivant.schema.gate import Finding
from vivant.schema.record import Attempt, PixelId
from vivant.schema.story import Composition, FrameSpec, Performance, Scene, Story, frame_id
from vivant.schema.value import canonical
from vivant.schema.vocabulary import (
    ART_STYLES,
    EXPRESSIONS,
    MOST_ON_STAGE,
    PLACEMENTS,
    POSES,
    PROFESSION_CATEGORIES,
    SHOT_SCALES,
    SUBJECT_TYPES,
    TIMES_OF_DAY,
)
from vivant.store import images
from vivant.store.catalogue import FILE as CATALOGUE

SETTINGS: Final = ("forest", "market", "workshop", "stable", "tall_ship", "rooftops", "kitchen", "library")
PROFESSIONS: Final = ("baker", "smith", "teacher", "doctor", "knight", "sailor", "painter", "acrobat")
SPECIES: Final = ("girl", "man", "grandmother", "fox", "owl", "frog", "robot", "unicorn")
STATES: Final = (*["accepted"] * 8, "pending", "rejected")
FRAMES: Final = 8
"""Frames of each story."""
DEFECTS: Final = ("wrong_pose", "malformed_hand", "wrong_colour", "stray_object")
_PER_COMMIT: Final = 500


def make_many(
    directory: Path,
    frames: int,
    *,
    characters: int = 200,
    pictures: int = 300,
    size: int = 256,
    seed: int = 1,
) -> Path:
    """A project in `directory` of so many frames, in stories of eight, showing `pictures` different pictures.

    The same arguments give the same project.
    """
    directory.mkdir(parents=True)
    (directory / FILE).write_text(
        write_template(name=directory.name, seed=seed, characters=characters, stories=frames // FRAMES),
        "utf-8",
    )
    ids = _put_pictures(directory, pictures, size)
    choice = random.Random(seed)
    cast = [_character(number) for number in range(1, characters + 1)]
    with contextlib.closing(sqlite3.connect(directory / CATALOGUE)) as database:
        database.execute("PRAGMA synchronous = OFF")
        _put(database, "characters", (_character_row(one, choice.choice(ids)) for one in cast))
        for first in range(1, -(-frames // FRAMES) + 1, _PER_COMMIT):
            last = min(first + _PER_COMMIT, -(-frames // FRAMES) + 1)
            _put_stories(
                database, [_story(number, cast, choice) for number in range(first, last)], ids, choice
            )
            database.commit()
    return directory


def _put_pictures(directory: Path, count: int, size: int) -> list[PixelId]:
    painted = [_painted(number, size) for number in range(count)]
    encoded = {images.pixel_id(pixels): images.encode_png(pixels) for pixels in painted}
    with open_project(directory) as project:
        project.catalogue.index(project.blobs.keep(encoded))
    return list(encoded)


def _painted(number: int, size: int) -> npt.NDArray[np.uint8]:
    """A sky, a hill and somebody; its number written on it."""
    encoded = np.frombuffer(made_up.png(number, size), np.uint8)
    pixels = cv2.imdecode(encoded, cv2.IMREAD_COLOR)
    assert pixels is not None
    cv2.putText(pixels, str(number), (8, size // 8), cv2.FONT_HERSHEY_SIMPLEX, size / 320, (40, 40, 40), 2)
    return np.ascontiguousarray(pixels[:, :, ::-1], np.uint8)


def _character(number: int) -> Character:
    kind = number % len(SUBJECT_TYPES)
    return made_up.character(
        number, f"Nobody {number}", SUBJECT_TYPES[kind], PROFESSION_CATEGORIES[number % 4],
        SPECIES[kind], PROFESSIONS[number % len(PROFESSIONS)],
    )  # fmt: skip


def _story(number: int, cast: list[Character], choice: random.Random) -> Story:
    played = tuple(sorted(one.id for one in choice.sample(cast, choice.randint(1, 4))))
    style = choice.choice(ART_STYLES)
    specs = []
    for position in range(FRAMES):
        shot = "wide" if position == 0 else choice.choice(SHOT_SCALES)
        on_stage = played if position == 0 else choice.sample(played, min(len(played), MOST_ON_STAGE[shot]))
        specs.append(
            FrameSpec(
                narration=f"{position + 1}: what happened then in story {number}, nobody could have foreseen.",
                scene=Scene(setting=choice.choice(SETTINGS), time=choice.choice(TIMES_OF_DAY)),
                composition=Composition(shot=shot),
                style=style,
                performances=tuple(
                    Performance(
                        character=who, pose=choice.choice(POSES), expression=choice.choice(EXPRESSIONS),
                        placement=place, facing="viewer",
                    )
                    for who, place in zip(on_stage, PLACEMENTS, strict=False)
                ),
            )
        )  # fmt: skip
    return Story(
        id=f"S{number:05d}", title=f"Tale {number}", premise="Something is lost.", source="invented",
        cast=played, frames=tuple(specs),
    )  # fmt: skip


def _put_stories(
    database: sqlite3.Connection, stories: list[Story], pictures: list[PixelId], choice: random.Random
) -> None:
    _put(database, "stories", map(_story_row, stories))
    _put(database, "casting", ({"story": s.id, "character": who} for s in stories for who in s.cast))
    made = [_made(story, position, pictures, choice) for story in stories for position in range(FRAMES)]
    _put(database, "frames", (frame for frame, _ in made))
    _put(database, "attempts", (_attempt_row(a) for _, attempts in made for a in attempts))
    _put(database, "findings", (f for _, attempts in made for a in attempts for f in _finding_rows(a)))
    _put(database, "outcomes", (_outcome_row(frame, len(attempts)) for frame, attempts in made))


def _made(
    story: Story, position: int, pictures: list[PixelId], choice: random.Random
) -> tuple[dict[str, Any], list[Attempt]]:
    id, state = frame_id(story.id, position), choice.choice(STATES)
    spec = story.frames[position]
    attempts = [
        made_up.attempt(
            id, number, choice.choice(pictures), "apt" if number else "first", kept=True,
            parent=number - 1 if number else None, findings=_found(choice, spec, state),
        )
        for number in range(choice.choice((1, 1, 1, 2, 3)))
    ]  # fmt: skip
    reason = "no finding" if state == "accepted" else "3 rounds did not settle it"
    row = {
        "id": id, "story": story.id, "position": position, "spec": canonical(spec), "state": state,
        "reason": reason, "best": len(attempts) - 1,
    }  # fmt: skip
    return row, attempts


def _found(choice: random.Random, spec: FrameSpec, state: str) -> tuple[Finding, ...]:
    if state == "accepted":
        return ()
    asked = choice.choice(("pose", "hands", "colours"))
    return (
        Finding(
            question=f"{asked}:C0001",
            defect=choice.choice(DEFECTS),
            scope="local",
            character=spec.performances[0].character,
        ),
    )


def _character_row(one: Character, template: PixelId) -> dict[str, Any]:
    return {
        "id": one.id, "number": int(one.id[1:]), "revision": 1, "data": canonical(one), "template": template,
        "state": "approved", "reason": "",
    }  # fmt: skip


def _story_row(story: Story) -> dict[str, Any]:
    return {
        "id": story.id, "number": int(story.id[1:]), "revision": 1, "source": "invented", "state": "encoded",
        "reason": "", "frames": len(story.frames), "data": canonical(story),
    }  # fmt: skip


def _attempt_row(a: Attempt) -> dict[str, Any]:
    return {
        "subject": a.subject, "number": a.number, "stage": a.stage, "action": a.action, "request": a.request,
        "image": a.image, "kept": a.kept, "score": a.score, "data": canonical(a),
    }  # fmt: skip


def _finding_rows(a: Attempt) -> Iterator[dict[str, Any]]:
    for number, found in enumerate(a.findings):
        yield {
            "subject": a.subject, "attempt": a.number, "number": number, "stage": a.stage,
            "question": found.question, "defect": found.defect, "scope": found.scope, "character": found.character,
        }  # fmt: skip


def _outcome_row(frame: dict[str, Any], attempts: int) -> dict[str, Any]:
    return {
        "subject": frame["id"], "stage": "frame", "state": frame["state"], "reason": frame["reason"],
        "best": frame["best"], "rounds": attempts - 1,
    }  # fmt: skip


def _put(database: sqlite3.Connection, table: str, rows: Iterator[dict[str, Any]]) -> None:
    listed = list(rows)
    if listed:
        names = ", ".join(f'"{name}"' for name in listed[0])
        values = ", ".join(f":{name}" for name in listed[0])
        database.executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", listed)
