"""Projects of any number of stories, written straight into the catalogue: nothing in them was ever made.

They hold what a release has to tell apart: accepted, rejected, failed and pending frames, rejected attempts with
findings, pictures that were kept and not, three models with different terms, decisions of people, a refused and
a rejected story, a rejected character, and stories that bridge two companies of characters.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from sqlalchemy import Connection

from tests.release.attempted import EDITOR, MODELS, Attempting
from tests.release.painted import Easel
from tests.release.told import character, specs_of
from vivant.config import FILE, write_template
from vivant.pipeline.checkpoints import NOBODY, is_person
from vivant.pipeline.deciding import record
from vivant.pipeline.project import Project, open_project
from vivant.schema.character import Character
from vivant.schema.record import Checkpoint, Decision
from vivant.schema.story import Story, frame_id
from vivant.schema.vocabulary import ART_STYLES
from vivant.store.committing import put_commit
from vivant.store.deciding import put_decision
from vivant.store.packs import PackWriter
from vivant.store.planning import put_character, put_story
from vivant.store.records import CharacterRecord, Charge, Commit, StoryRecord
from vivant.store.replacing import add
from vivant.store.rows import values
from vivant.store.tables import charges

COMPANY: Final = 4
"""Characters that play with each other, and hardly with anybody else."""
BRIDGING: Final = 6
"""Every so manieth story has a guest of another company."""
REVIEWER: Final = "ada-the-reviewer"
"""The person who decided on some frames, whose name is nobody else's business."""
_ENDPOINT: Final = """
[endpoints.{name}]
provider = "openai_images"
model = "{model}"
url = "https://{name}.example/v1"
key = "{secret}"
terms = "{terms}"
"""


def make_project(
    directory: Path, *, stories: int = 12, characters: int = 20, size: int = 64, seed: int = 1
) -> Path:
    """A project in `directory`; its frames are `size` × 3/2 by `size` pixels, its templates square.

    The same arguments give the same project. The last character was rejected and is in no story; the last
    story but one was rejected, and of one more nothing came.
    """
    directory.mkdir(parents=True)
    (directory / FILE).write_text(_configuration(directory.name, seed, characters, stories), "utf-8")
    choice, cast = Random(seed), [character(number) for number in range(1, characters + 1)]
    attempting = Attempting(Easel(seed), Random(seed + 1), size)
    templates = [attempting.template(one) for one in cast]
    told = [_story(number, cast[:-1], choice) for number in range(1, stories + 1)]
    commits = [commit for story in told for commit in attempting.story(story, cast)]
    with open_project(directory) as project:
        with contextlib.closing(PackWriter(project.packs)) as writer:
            project.catalogue.index(writer.keep(attempting.easel.encoded))
        with project.catalogue.transaction() as connection:
            for record in _cast_records(cast, templates):
                put_character(connection, record)
            for story in told:
                put_story(
                    connection, StoryRecord(story.id, story.source, "encoded", "nobody objected", story)
                )
            put_story(
                connection, StoryRecord(_story_id(stories + 1), "lion.txt", "refused", "no cell for the lion")
            )
            for decision in _designs_decided(cast, told):
                _decide(connection, project, decision)
            for commit in (*templates, *commits):
                put_commit(connection, commit)
            for decision in _frames_decided(told, commits):
                _decide(connection, project, decision)
            add(connection, charges, [values(one) for one in _charges(len(commits))])
    return directory


def _configuration(name: str, seed: int, characters: int, stories: int) -> str:
    template = write_template(name=name, seed=seed, characters=characters, stories=stories, style="mixed")
    painters = ["painter_a", "painter_b"]
    played = template.replace('generator = "studio"', f'generator = ["{painters[0]}", "{painters[1]}"]')
    played = played.replace('editor = "studio"', 'editor = "retoucher"')
    endpoints = zip((*painters, "retoucher"), (*MODELS, EDITOR), strict=True)
    return played + "".join(
        _ENDPOINT.format(name=name, secret=f"{name.upper()}_KEY", model=model, terms=terms)
        for name, (model, terms) in endpoints
    )


def _story_id(number: int) -> str:
    return f"S{number:05d}"


def _story(number: int, cast: list[Character], choice: Random) -> Story:
    first = (number - 1) * COMPANY % len(cast)
    company = cast[first : first + COMPANY]
    players = choice.sample(company, choice.randint(1, len(company)))
    if number % BRIDGING == 0:
        players.append(cast[(first + COMPANY) % len(cast)])
    style = ART_STYLES[number % len(ART_STYLES)]
    return Story(
        id=_story_id(number), title=f"The Tale of {players[0].name}", premise="Something is lost, and found.",
        source="invented", cast=tuple(sorted(one.id for one in players)),
        frames=specs_of(players, choice.randint(6, 9), style, choice),
    )  # fmt: skip


def _cast_records(cast: list[Character], templates: list[Commit]) -> list[CharacterRecord]:
    shown = [made.attempts[-1].image for made in templates]
    return [
        CharacterRecord(one, picture, "approved", "nobody objected")
        for one, picture in zip(cast, shown, strict=True)
    ]


def _decide(connection: Connection, project: Project, decision: Decision) -> None:
    """A person's decision has its entry in the audit log, one of a policy has none."""
    if is_person(decision.by):
        record(connection, project, decision, lambda: 0.0)
    else:
        put_decision(connection, decision)


def _designs_decided(cast: list[Character], told: list[Story]) -> Iterator[Decision]:
    """Nobody looked at characters and stories, but for one each, which a person rejected."""
    rejected = {cast[-1].id, told[-2].id}
    designs: list[tuple[Checkpoint, str]] = [("characters", one.id) for one in cast]
    designs += [("stories", story.id) for story in told]
    for checkpoint, id in designs:
        by = REVIEWER if id in rejected else NOBODY
        yield _decided(checkpoint, id, by, approved=id not in rejected)


def _frames_decided(told: list[Story], commits: list[Commit]) -> Iterator[Decision]:
    """A person looked at some frames, and chose another attempt than the gate for the very first."""
    pictured = {one.subject for commit in commits for one in commit.outcomes if one.best is not None}
    for story in told[1::3]:
        if frame_id(story.id, 1) in pictured:
            yield _decided("frames", frame_id(story.id, 1), REVIEWER)
    yield _decided("frames", frame_id(told[0].id, 0), REVIEWER, attempt=0)


def _decided(
    checkpoint: Checkpoint, subject: str, by: str, *, approved: bool = True, attempt: int | None = None
) -> Decision:
    return Decision(
        checkpoint=checkpoint, subject=subject, approved=approved, by=by,
        policy="auto" if by == NOBODY else "all", why="" if approved else "too much like another",
        attempt=attempt,
    )  # fmt: skip


def _charges(units: int) -> list[Charge]:
    return [
        Charge(f"{number:064x}", "generator", "painter_a", MODELS[0][0], "ok", 0.04, 0.04)
        for number in range(units)
    ]
