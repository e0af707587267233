"""The built-in guidelines: what to look for at each checkpoint, with examples drawn by the studio.

`docs/make_guidelines.py` draws the pictures.
"""

from dataclasses import dataclass
from typing import Final

from vivant.schema.record import Checkpoint
from vivant.schema.review import HUMAN_DEFECTS, HumanDefect


@dataclass(frozen=True, slots=True)
class Example:
    """A picture that is passed, or failed with the key of a defect."""

    picture: str
    alt: str
    words: str
    key: str = ""

    @property
    def good(self) -> bool:
        """Whether it is passed."""
        return not self.key


@dataclass(frozen=True, slots=True)
class Guide:
    """What to look for at one checkpoint."""

    checkpoint: Checkpoint
    title: str
    about: str
    rules: tuple[str, ...]
    examples: tuple[Example, ...] = ()

    @property
    def defects(self) -> tuple[HumanDefect, ...]:
        """What can be wrong, with its keys."""
        return HUMAN_DEFECTS[self.checkpoint]


GUIDES: Final = (
    Guide(
        "characters",
        "Characters",
        "A template is what every later picture of the character is held against. What is wrong in it is wrong "
        "in every frame.",
        (
            "Read the description first, then look for each thing that it names: species, hair or fur, clothes, "
            "colours, what is worn.",
            "Colours may be a shade lighter or darker. Another colour is a fail.",
            "The whole body is in the picture, alone, on a plain background, standing, with a neutral face.",
            "Beside it stands the most similar other character: could somebody take one for the other?",
            "If it is the words that are wrong, edit the description: a template is made anew from it.",
        ),
        (
            Example("character-good", "A character as described", "Everything that is described is there."),
            Example("character-colours", "The same character in other colours", "The overalls are light green; teal is described.", "2"),
            Example("character-missing", "The same character without one garment", "The hat that is described is missing.", "1"),
            Example("character-mood", "The same character with a strong mood", "It looks surprised: a template is neutral.", "7"),
        ),
    ),
    Guide(
        "stories",
        "Stories",
        "A storyboard is read before anything is drawn: whatever does not fit here costs many pictures later.",
        (
            "Read the narration of all frames in one go. Does it make sense, and does it end?",
            "Then look at each frame: is everybody there who is told of, in a pose and with a face that fit?",
            "What somebody holds must fit the action, and the place must be the place that is told.",
            "Small things are edited at once: change them, save, then pass. A frame that is wrong altogether is "
            "written anew, with your wish.",
            "Fail a story only when editing it would mean telling another one.",
        ),
    ),
    Guide(
        "frames",
        "Frames",
        "The frame must show what is told, with the characters as their templates show them.",
        (
            "Characters first: hair, clothes, colours and species against the template on the left.",
            "Then what is told: who does what, where, with what in hand, with which face.",
            "Then the picture itself: hands, limbs, writing, things that do not belong there.",
            "Where two pictures are shown, choose the one that is right. If neither is, fail both.",
            "What is small and in one place can be repainted: mark it and say what shall be there.",
            "A picture that is merely plain is no defect; a reader who would stumble is.",
        ),
        (
            Example("frame-good", "A frame that shows what is told", "Everybody is themselves and does what is told."),
            Example("frame-swapped", "The same frame with exchanged colours", "The coats have each other's colours.", "6"),
            Example("frame-cast", "The same frame with one character too many", "One of them is there twice.", "5"),
            Example("frame-anatomy", "The same frame with a malformed hand", "The hand at the middle has too many fingers.", "7"),
            Example("frame-action", "The same frame in another pose", "The pose is not what is told.", "9"),
            Example("frame-stray", "The same frame with lettering", "There is writing in the picture.", "0"),
        ),
    ),
)  # fmt: skip
"""All guidelines, in the order of the checkpoints."""
