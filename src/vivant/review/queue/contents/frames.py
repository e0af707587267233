"""A frame at checkpoint 3: one picture, or two to choose from, and what must be true of it."""

from collections.abc import Mapping

from sqlalchemy import Connection

from vivant.review.queue.alternatives import alternative
from vivant.review.queue.boxes import boxes
from vivant.review.queue.contents.nothing import nothing_to_show
from vivant.review.queue.pictures import Shown, best_of, frames_of, shown
from vivant.schema.gate import Region
from vivant.schema.story import FrameSpec, Story, frame_id
from vivant.schema.value import Value
from vivant.store.looking_up import find_attempts, find_character, find_outcome, find_story
from vivant.store.records import CharacterRecord
from vivant.synthesis import commissions


class Must(Value):
    """One thing that must be true; `character` where it is about one."""

    text: str
    character: str | None = None


class OnStage(Value):
    """A character of a frame: as it is, as it was posed, and where it stands."""

    id: str
    name: str
    template: Shown | None
    posed: Shown | None
    box: Region


class Neighbour(Value):
    """A frame of the same story."""

    frame: str
    position: int
    picture: Shown | None
    narration: str


class Candidate(Value):
    """One of two pictures to choose from."""

    attempt: int
    picture: Shown


class FrameContent(Value):
    """A frame at checkpoint 3."""

    frame: str
    story: str
    title: str
    position: int
    frames: int
    narration: str
    must: tuple[Must, ...]
    picture: Shown
    attempt: int
    other: Candidate | None
    cast: tuple[OnStage, ...]
    neighbours: tuple[Neighbour, ...]


def frame_content(connection: Connection, id: str) -> FrameContent:
    story_id, _, _ = id.rpartition("-F")
    record = find_story(connection, story_id)
    outcome, attempts = find_outcome(connection, id), find_attempts(connection, id)
    if record is None or record.story is None or outcome is None or outcome.best is None:
        raise nothing_to_show(id)
    story, best = record.story, attempts[outcome.best]
    position = int(id.rpartition("-F")[2]) - 1
    spec = story.frames[position]
    other = alternative(attempts, best.number)
    templates = {c: find_character(connection, c) for c in (p.character for p in spec.performances)}
    posed = _posed(connection, spec, templates)
    beside = frames_of(connection, story_id)
    pictures = shown(
        connection,
        [
            best.image,
            other.image if other else None,
            *(r.template for r in templates.values() if r),
            *posed.values(),
            *beside.values(),
        ],
    )
    assert best.image is not None
    return FrameContent(
        frame=id,
        story=story_id,
        title=story.title,
        position=position,
        frames=len(story.frames),
        narration=spec.narration,
        must=tuple(Must(text=q.text, character=q.character) for q in best.questions),
        picture=pictures[best.image],
        attempt=best.number,
        other=Candidate(attempt=other.number, picture=pictures[other.image])
        if other and other.image
        else None,
        cast=_on_stage(spec, templates, posed, boxes(spec.performances, best), pictures),
        neighbours=_neighbours(story, beside, pictures),
    )


def _posed(
    connection: Connection, spec: FrameSpec, records: Mapping[str, CharacterRecord | None]
) -> dict[str, str]:
    """The picture of each character as it was posed for the frame, where there is one."""
    known = {id: record.character for id, record in records.items() if record is not None}
    wanted = {
        p.character: commissions.posed_for(p, known).id for p in spec.performances if p.character in known
    }
    made = best_of(connection, wanted.values())
    return {character: made[id] for character, id in wanted.items() if id in made}


def _on_stage(
    spec: FrameSpec,
    records: Mapping[str, CharacterRecord | None],
    posed: Mapping[str, str],
    placed: Mapping[str, Region],
    pictures: Mapping[str, Shown],
) -> tuple[OnStage, ...]:
    return tuple(
        OnStage(
            id=id,
            name=record.character.name if record else id,
            template=pictures.get((record.template if record else None) or ""),
            posed=pictures.get(posed.get(id, "")),
            box=placed[id],
        )
        for id, record in ((p.character, records[p.character]) for p in spec.performances)
    )


def _neighbours(
    story: Story, beside: Mapping[str, str], pictures: Mapping[str, Shown]
) -> tuple[Neighbour, ...]:
    ids = [frame_id(story.id, position) for position in range(len(story.frames))]
    return tuple(
        Neighbour(
            frame=id,
            position=position,
            picture=pictures.get(beside.get(id, "")),
            narration=story.frames[position].narration,
        )
        for position, id in enumerate(ids)
    )
