"""What an editing model needs to know of a frame that a person wants edited."""

from collections.abc import Sequence

from vivant.models.roles import Picture
from vivant.pipeline.project import Project
from vivant.pipeline.workshop import EarlierFrame, EditWork
from vivant.schema.gate import Region
from vivant.schema.record import Attempt
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
        picture=Picture(chosen.image, project.blobs.get(chosen.image)),
        region=region,
        instruction=instruction,
        number=len(attempts),
        spec=frame.spec,
        cast=_cast(project, story),
        earlier=tuple(_earlier(project, story, frame.position)),
    )


def _cast(project: Project, story: Story) -> Cast:
    records = [record for c in story.cast if (record := project.catalogue.character(c))]
    pictures = {
        r.character.id: Picture(r.template, project.blobs.get(r.template)) for r in records if r.template
    }
    return Cast({r.character.id: r.character for r in records}, pictures)


def _earlier(project: Project, story: Story, position: int) -> list[EarlierFrame]:
    """The frames before this one of which everything that was asked is so: later ones are held against them."""
    made = project.catalogue.story_attempts(story.id)
    found = []
    for frame in project.catalogue.frames(story.id):
        if frame.position >= position or frame.best is None:
            continue
        attempt = made[frame.id][frame.best]
        if attempt.image is not None and attempt.score == 1.0:
            picture = Picture(attempt.image, project.blobs.get(attempt.image))
            on_stage = tuple(p.character for p in frame.spec.performances)
            found.append(EarlierFrame(picture, attempt.questions, on_stage))
    return found
