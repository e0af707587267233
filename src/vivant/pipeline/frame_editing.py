"""What models need to know of a frame that a person wants edited, or made again."""

from collections.abc import Sequence

from vivant.models.roles import Picture
from vivant.pipeline.frame_work import EarlierFrame, EditWork, RedoWork
from vivant.pipeline.project import Project
from vivant.schema.gate import Region
from vivant.schema.record import Attempt, PixelId
from vivant.schema.story import Story
from vivant.store.records import FrameRecord
from vivant.synthesis.portraits import Cast


def edit_work(
    project: Project,
    story: Story,
    frame: FrameRecord,
    attempts: Sequence[Attempt],
    chosen: Attempt,
    region: Region,
    instruction: str,
) -> EditWork:
    """The edit of one of a frame's attempts, which has a picture, as the next one."""
    assert chosen.image is not None
    return EditWork(
        attempt=chosen,
        picture=_picture(project, chosen.image),
        region=region,
        instruction=instruction,
        number=len(attempts),
        spec=frame.spec,
        cast=_cast(project, story),
        earlier=tuple(_earlier(project, story, frame.position)),
    )


def redo_work(
    project: Project, story: Story, frame: FrameRecord, attempts: Sequence[Attempt], words: str
) -> RedoWork:
    """A frame made again, after the attempt that stands for it, or after the last one where none has a picture."""
    stands = attempts[-1 if frame.best is None else frame.best]
    drawn = stands
    while drawn.action == "lie" and drawn.parent is not None:
        # The references of an edit are those of the editing model.
        drawn = attempts[drawn.parent]
    return RedoWork(
        attempt=stands,
        words=words,
        tried=tuple(attempt.prompt for attempt in attempts),
        references=tuple(_picture(project, id) for id in drawn.references),
        spec=frame.spec,
        cast=_cast(project, story),
        earlier=tuple(_earlier(project, story, frame.position)),
    )


def _cast(project: Project, story: Story) -> Cast:
    records = [record for c in story.cast if (record := project.catalogue.character(c))]
    pictures = {r.character.id: _picture(project, r.template) for r in records if r.template}
    return Cast({r.character.id: r.character for r in records}, pictures)


def _picture(project: Project, id: PixelId) -> Picture:
    return Picture(id, project.blobs.get(id))


def _earlier(project: Project, story: Story, position: int) -> list[EarlierFrame]:
    """The frames before this one of which everything that was asked is so, and that nobody rejected: later ones
    are held against them."""
    made = project.catalogue.story_attempts(story.id)
    found = []
    for frame in project.catalogue.frames(story.id):
        if frame.position >= position or frame.best is None or frame.state == "rejected":
            continue
        attempt = made[frame.id][frame.best]
        if attempt.image is not None and attempt.score == 1.0:
            on_stage = tuple(p.character for p in frame.spec.performances)
            found.append(EarlierFrame(_picture(project, attempt.image), attempt.questions, on_stage))
    return found
