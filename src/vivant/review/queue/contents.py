"""What is shown of a subject: everything that a person needs to decide, and not what the gate thinks."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field
from sqlalchemy import Connection

from vivant.design.attributes import Identities
from vivant.errors import InputError
from vivant.pipeline.project import Project
from vivant.review.queue.alternatives import alternative
from vivant.review.queue.boxes import boxes
from vivant.review.queue.pictures import Shown, best_of, frames_of, shown
from vivant.schema.character import Character
from vivant.schema.gate import Region
from vivant.schema.record import Checkpoint
from vivant.schema.story import FrameSpec, Story, frame_id
from vivant.schema.value import Value
from vivant.store.records import CharacterRecord
from vivant.synthesis import commissions


class Must(Value):
    """One thing that must be true; `character` where it is about one."""

    text: str
    character: str | None = None


class Likeness(Value):
    """The other character that words tell least apart."""

    id: str
    name: str
    template: Shown


class CharacterContent(Value):
    """A character at checkpoint 1."""

    character: dict[str, Any]
    template: Shown
    sheet: Shown | None
    like: Likeness | None
    must: tuple[str, ...]


class Player(Value):
    """A member of a story's cast."""

    id: str
    name: str
    species: str
    profession: str
    description: str
    template: Shown | None


class StoryContent(Value):
    """A story at checkpoint 2."""

    story: Story
    cast: tuple[Player, ...]
    source: str


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


Content = Annotated[CharacterContent | StoryContent | FrameContent, Field(union_mode="left_to_right")]


def content_of(connection: Connection, project: Project, checkpoint: Checkpoint, subject: str) -> Content:
    """What is shown of a subject as it is now. Raises InputError where there is nothing to show."""
    match checkpoint:
        case "characters":
            return _character(connection, project, subject)
        case "stories":
            return _story(connection, project, subject)
        case "frames":
            return _frame(connection, project, subject)


def _character(connection: Connection, project: Project, id: str) -> CharacterContent:
    record = project.catalogue.character(id)
    if record is None or record.template is None:
        raise _nothing(id)
    character = record.character
    like = _most_like(project, character)
    sheet = project.catalogue.noted(f"sheet:{id}.{character.revision}")
    pictures = shown(connection, [record.template, sheet, like.template if like else None])
    template = pictures[record.template]
    alike = None
    if like is not None and like.template in pictures:
        alike = Likeness(id=like.character.id, name=like.character.name, template=pictures[like.template])
    questions = commissions.template(
        character, project.config.project.seed, project.config.style.words
    ).questions
    return CharacterContent(
        character={
            "id": id,
            "name": character.name,
            "description": character.description,
            "profession": character.profession,
            "category": character.category,
            "subject_type": character.identity.subject_type,
            "species": character.identity.species,
            "revision": character.revision,
        },
        template=template,
        sheet=pictures.get(sheet or ""),
        like=alike,
        must=tuple(question.text for question in questions),
    )


def _most_like(project: Project, character: Character) -> CharacterRecord | None:
    others = {
        r.character.id: r
        for r in project.catalogue.characters()
        if r.character.id != character.id and r.template is not None and r.state != "rejected"
    }
    known = Identities()
    for id, record in others.items():
        known.add(id, record.character.identity)
    near = known.nearest(character.identity)
    return others[near.id] if near else None


def _story(connection: Connection, project: Project, id: str) -> StoryContent:
    record = project.catalogue.story(id)
    if record is None or record.story is None:
        raise _nothing(id)
    members = [r for r in map(project.catalogue.character, record.story.cast) if r is not None]
    pictures = shown(connection, [r.template for r in members])
    return StoryContent(
        story=record.story, cast=tuple(_player(r, pictures) for r in members), source=record.source
    )


def _player(record: CharacterRecord, pictures: Mapping[str, Shown]) -> Player:
    character = record.character
    return Player(
        id=character.id,
        name=character.name,
        species=character.identity.species,
        profession=character.profession,
        description=character.description,
        template=pictures.get(record.template or ""),
    )


def _frame(connection: Connection, project: Project, id: str) -> FrameContent:
    story_id, _, _ = id.rpartition("-F")
    record = project.catalogue.story(story_id)
    outcome, attempts = project.catalogue.outcome(id), project.catalogue.attempts(id)
    if record is None or record.story is None or outcome is None or outcome.best is None:
        raise _nothing(id)
    story, best = record.story, attempts[outcome.best]
    position = int(id.rpartition("-F")[2]) - 1
    spec = story.frames[position]
    other = alternative(attempts, best.number)
    templates = {c: project.catalogue.character(c) for c in (p.character for p in spec.performances)}
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


def _nothing(id: str) -> InputError:
    return InputError(f"there is nothing to show of {id}", "Reload the page.")
