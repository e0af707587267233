"""Phase III over a project: posed characters, then frames, batch by batch of stories."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from vivant.engine.jobs import Failed, Job, Result
from vivant.gate.lessons import Lesson, Tally, clauses, learn, tally
from vivant.given.style import NAMED, Style
from vivant.models.roles import Picture
from vivant.pipeline.checkpoints import audited
from vivant.pipeline.ordering import is_edit_by_people, is_redo_by_people
from vivant.pipeline.progress import Step, Watch
from vivant.pipeline.project import Project
from vivant.pipeline.running import WorkEngine, commit_of
from vivant.pipeline.taking_in import keep_pictures
from vivant.pipeline.workshop import Made, PosedWork, StoryWork, Work
from vivant.schema.character import Character
from vivant.schema.gate import DEFECT_OF, Subject
from vivant.schema.record import Checkpoint, Outcome, PosedCharacter, Stage
from vivant.schema.story import Story, frame_id
from vivant.schema.value import canonical
from vivant.store.records import Commit, Lessons
from vivant.store.versions import character_version, story_version
from vivant.synthesis.commissions import posed_for
from vivant.synthesis.portraits import Cast

_AT_ONCE: Final = 4
"""Posed characters in one unit of work."""
_SUBJECT_OF: Final[dict[str, Subject]] = {defect: about for about, (defect, _) in DEFECT_OF.items()}


@dataclass(slots=True)
class _Tally:
    """What the progress line says."""

    done: int
    total: int
    accepted: int = 0
    repaired: int = 0
    waiting: int = 0


async def synthesise(
    project: Project, engine: WorkEngine, watch: Watch, limit: int | None, style: Style = NAMED
) -> None:
    """Makes every frame of every validated story that is not made yet; `style` is one of people's own.

    Batches of stories have fixed boundaries, and each learns from the complete ones before it.
    """
    size = project.config.gate.batch
    if style.pictures:
        project.catalogue.commit(Commit(unit="style", blobs=keep_pictures(project, style.pictures)))
    progress = _Tally(0, _frames_to_make(project, limit))
    tallies: list[Tally] = []
    remembered = {
        x.batch: Tally.model_validate(json.loads(x.data)["tally"]) for x in project.catalogue.lessons()
    }
    for batch, stories in enumerate(_batches(project, size, limit)):
        lessons = learn(tallies) if project.config.gate.reuse_phrasings else ()
        ready = [story for story in stories if _is_open(project, story)]
        known = remembered.get(batch)
        if not ready and known is not None:
            tallies.append(known)
            continue
        if ready:
            cast = _cast(project, ready)
            ready = [story for story in ready if all(c in cast.characters for c in story.cast)]
            await _make_posed(project, ready, cast, engine, watch)
            await _make_stories(project, ready, cast, lessons, style, engine, watch, progress)
        tallies.append(_tallied(project, batch, stories, lessons))
        _remember(project, batch, tallies[-1], lessons)


def _batches(project: Project, size: int, limit: int | None) -> Iterator[list[Story]]:
    """Encoded, validated stories in fixed groups by their number."""
    validated = {d.subject for d in project.catalogue.decisions() if d.checkpoint == "stories" and d.approved}
    records = iter(project.catalogue.stories())
    if limit is not None:
        records = islice(records, limit)
    while batch := list(islice(records, size)):
        yield [r.story for r in batch if r.state == "encoded" and r.story and r.id in validated]


def _is_open(project: Project, story: Story) -> bool:
    """Whether a frame is still to be made, or failed and may work this time; what people ordered, they go on with."""
    frames = list(project.catalogue.frames(story.id))
    if any(f.state == "pending" and f.best is None for f in frames):
        return True
    failed = {f.id for f in frames if f.state == "failed"}
    return bool(failed) and bool(failed - _ordered_by_people(project, story))


def _frames_to_make(project: Project, limit: int | None) -> int:
    return sum(
        len(story.frames)
        for batch in _batches(project, 1000, limit)
        for story in batch
        if _is_open(project, story)
    )


def _cast(project: Project, stories: Iterable[Story]) -> Cast:
    """Who plays in stories, as they are now; somebody whom a person changed meanwhile waits to be approved."""
    characters: dict[str, Character] = {}
    templates: dict[str, Picture] = {}
    for id in sorted({c for story in stories for c in story.cast}):
        record = project.catalogue.character(id)
        if record is not None and record.state == "approved" and record.template is not None:
            characters[id] = record.character
            templates[id] = Picture(record.template, project.blobs.get(record.template))
    return Cast(characters, templates)


async def _make_posed(
    project: Project, stories: Sequence[Story], cast: Cast, engine: WorkEngine, watch: Watch
) -> None:
    if project.config.synthesis.strategy != "two_step":
        return
    settled = {r.posed.id for r in project.catalogue.posed() if r.outcome.state != "failed"}
    missing = [p for p in _posed_needed(stories, cast) if p.id not in settled]
    done = 0

    def keep(job: Job[Work], result: Result[Made]) -> None:
        nonlocal done
        assert isinstance(job.payload, PosedWork)
        wanted = job.payload.wanted
        if isinstance(result, Failed):
            outcomes = tuple(_failed(p.id, "posed", result) for p in wanted)
            project.catalogue.commit(Commit(unit=job.key, posed=wanted, outcomes=outcomes))
        else:
            project.catalogue.commit(commit_of(job.key, result.value, posed=wanted))
        done += len(wanted)
        watch(Step("pose", done, len(missing), "posed characters"))

    # One character's poses go together, so that its template is looked at once.
    missing.sort(key=lambda p: p.id)
    chunks = [tuple(missing[i : i + _AT_ONCE]) for i in range(0, len(missing), _AT_ONCE)]
    jobs: list[Job[Work]] = [
        Job(f"posed:{c[0].id}+{len(c)}", len(c), PosedWork(c, _cut(cast, {p.character for p in c})))
        for c in chunks
    ]
    await engine.run(jobs, keep)


def _failed(subject: str, stage: Stage, result: Failed) -> Outcome:
    return Outcome(subject=subject, stage=stage, state="failed", reason=result.error.what)


def _posed_needed(stories: Iterable[Story], cast: Cast) -> list[PosedCharacter]:
    needed: dict[str, PosedCharacter] = {}
    for story in stories:
        for spec in story.frames:
            for performance in spec.performances:
                wanted = posed_for(performance, cast.characters)
                needed.setdefault(wanted.id, wanted)
    return list(needed.values())


def _cut(cast: Cast, ids: set[str]) -> Cast:
    return Cast({c: cast.characters[c] for c in sorted(ids)}, {c: cast.templates[c] for c in sorted(ids)})


async def _make_stories(
    project: Project,
    stories: Sequence[Story],
    cast: Cast,
    lessons: Sequence[Lesson],
    style: Style,
    engine: WorkEngine,
    watch: Watch,
    progress: _Tally,
) -> None:
    accepted = {r.posed.id for r in project.catalogue.posed() if r.outcome.state == "accepted"}
    section, seed = project.config.checkpoints, project.config.project.seed

    def job_of(story: Story) -> Job[Work]:
        posed = {}
        for wanted in _posed_needed([story], cast):
            image = project.catalogue.picture(wanted.id) if wanted.id in accepted else None
            if image is not None:
                posed[wanted.id] = Picture(image, project.blobs.get(image))
        work = StoryWork(story, _cut(cast, set(story.cast)), posed, clauses(lessons), style.pictures)
        return Job(story.id, len(story.frames), work)

    def keep(job: Job[Work], result: Result[Made]) -> None:
        assert isinstance(job.payload, StoryWork)
        story = job.payload.story
        ordered = _ordered_by_people(project, story)
        if isinstance(result, Failed):
            outcomes = tuple(
                _failed(frame_id(story.id, i), "frame", result) for i in range(len(story.frames))
            )
            left = tuple(o for o in outcomes if o.subject not in ordered)
            project.catalogue.commit(Commit(unit=job.key, outcomes=left, made_from=_shown(story, cast)))
        else:
            outcomes = tuple(audited(section, outcome, seed) for outcome in result.value.outcomes)
            made = commit_of(
                job.key,
                result.value,
                outcomes=tuple(o for o in outcomes if o.subject not in ordered),
                attempts=tuple(a for a in result.value.attempts if a.subject not in ordered),
                made_from=_shown(story, cast),
            )
            project.catalogue.commit(made)
        progress.done += len(story.frames)
        progress.accepted += sum(o.state == "accepted" for o in outcomes)
        progress.repaired += sum(o.state == "accepted" and o.rounds > 0 for o in outcomes)
        progress.waiting += sum(o.state == "pending" for o in outcomes)
        p = progress
        watch(Step("illustrate", p.done, p.total, "frames", p.accepted, p.repaired, p.waiting))

    await engine.run([job_of(story) for story in stories], keep)


def _ordered_by_people(project: Project, story: Story) -> set[str]:
    """The frames that people had edited or made again: what came of it is not made from the story alone."""
    made = project.catalogue.story_attempts(story.id)
    return {
        frame
        for frame, tried in made.items()
        if any(is_edit_by_people(a) or is_redo_by_people(a) for a in tried)
    }


def _shown(story: Story, cast: Cast) -> tuple[tuple[Checkpoint, str, str], ...]:
    """What a story's frames show, in the versions that they were made from: people may change it meanwhile."""
    plays = ((c, cast.characters[c].revision, cast.templates[c].id) for c in story.cast)
    return (
        ("stories", story.id, story_version(story.revision, canonical(story))),
        *(("characters", c, character_version(revision, template)) for c, revision, template in plays),
    )


def _tallied(project: Project, batch: int, stories: Sequence[Story], lessons: Sequence[Lesson]) -> Tally:
    """First attempts of a batch, by what their findings were about."""
    firsts = []
    for story in stories:
        for position in range(len(story.frames)):
            attempts = project.catalogue.attempts(frame_id(story.id, position))
            firsts += [{_SUBJECT_OF[f.defect] for f in a.findings} for a in attempts[:1]]
    return tally(batch, firsts, [lesson.about for lesson in lessons])


def _remember(project: Project, batch: int, counted: Tally, lessons: Sequence[Lesson]) -> None:
    data = {"tally": counted.model_dump(mode="json"), "lessons": [x.model_dump(mode="json") for x in lessons]}
    project.catalogue.save_lessons(Lessons(version=batch + 1, batch=batch, data=canonical(data)))
