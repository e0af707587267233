"""Which art style a story is drawn in."""

from vivant.schema.story import Story
from vivant.schema.vocabulary import ART_STYLES, ArtStyle, StyleChoice
from vivant.seeds import derive


def style_of(number: int, choice: StyleChoice, seed: int) -> ArtStyle:
    """The style of story `number` (from 1). `mixed` deals each style once in every six stories."""
    if choice != "mixed":
        return choice
    return ART_STYLES[(derive(seed, "style") + number) % len(ART_STYLES)]


def in_style(story: Story, style: ArtStyle) -> Story:
    """The story with all its frames in one style."""
    return story.model_copy(
        update={"frames": tuple(frame.model_copy(update={"style": style}) for frame in story.frames)}
    )
