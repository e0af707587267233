"""What is shown of a subject: everything that a person needs to decide, and not what the gate thinks."""

from sqlalchemy import Connection

from vivant.review.desk import Desk
from vivant.review.queue.contents.characters import CharacterContent, character_content
from vivant.review.queue.contents.frames import FrameContent, frame_content
from vivant.review.queue.contents.stories import StoryContent, story_content
from vivant.schema.record import Checkpoint

Content = CharacterContent | StoryContent | FrameContent


def content_of(connection: Connection, desk: Desk, checkpoint: Checkpoint, subject: str) -> Content:
    """What is shown of a subject as it is now. Raises InputError where there is nothing to show."""
    match checkpoint:
        case "characters":
            return character_content(connection, desk, subject)
        case "stories":
            return story_content(connection, subject)
        case "frames":
            return frame_content(connection, subject)
