"""Characters and frame specs for made-up projects."""

from collections.abc import Sequence
from random import Random
from typing import Final, get_args

from vivant.design.balance import cells
from vivant.schema.character import Character, Colour, Feature, Identity
from vivant.schema.contact import Contact
from vivant.schema.story import Composition, FrameSpec, Performance, Scene
from vivant.schema.vocabulary import (
    ANGLES,
    EXPRESSIONS,
    MOST_ON_STAGE,
    PLACEMENTS,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WEATHERS,
    ArtStyle,
    Facing,
    Pose,
)
from vivant.studio.features import SPECIES

FACINGS: Final[tuple[Facing, ...]] = get_args(Facing)
SETTINGS: Final = ("forest", "market", "workshop", "stable", "tall_ship", "rooftops", "kitchen", "library")
PROFESSIONS: Final = {
    "makers": "baker",
    "scholars": "teacher",
    "guardians": "knight",
    "performers": "painter",
}
NAMES: Final = ("Mira", "Tolm", "Bea", "Orin", "Sage", "Wilf", "Ana", "Juno", "Pip", "Rook")
_COLOURS: Final = (
    Colour(name="teal", hex="#1f8a8a"),
    Colour(name="rust", hex="#b9572a"),
    Colour(name="cream", hex="#f4e6c8"),
)


def character(number: int) -> Character:
    """The character of a number, its cell of the cast as a real project would give it."""
    subject_type, category = cells(number)[-1]
    species = SPECIES[subject_type][number % len(SPECIES[subject_type])]
    coat, top, hat = (_COLOURS[(number + n) % 3] for n in range(3))
    name = f"{NAMES[number % len(NAMES)]} {number}"
    return Character(
        id=f"C{number:04d}", name=name, category=category, profession=PROFESSIONS[category],
        identity=Identity(
            subject_type=subject_type, species=species,
            features=(
                Feature(part="coat", kind="fur", colour=coat),
                Feature(part="top", kind="shirt", colour=top, second=hat, pattern="striped"),
                Feature(part="hat", kind="straw hat", colour=hat),
            ),
        ),
        description=f"{name} is a {coat.name} {species} in a {top.name} striped shirt and a {hat.name} straw hat.",
    )  # fmt: skip


def specs_of(
    cast: Sequence[Character], frames: int, style: ArtStyle, choice: Random
) -> tuple[FrameSpec, ...]:
    """So many frames in which the whole cast is on stage at least once, in the first."""
    return tuple(_spec([one.id for one in cast], position, style, choice) for position in range(frames))


def _spec(cast: list[str], position: int, style: ArtStyle, choice: Random) -> FrameSpec:
    shot = "wide" if position == 0 else choice.choice(SHOT_SCALES)
    on_stage = cast if position == 0 else choice.sample(cast, min(len(cast), MOST_ON_STAGE[shot]))
    performances = tuple(
        Performance(
            character=who, pose=choice.choice(POSES), expression=choice.choice(EXPRESSIONS), placement=place,
            facing=choice.choice(FACINGS), action=choice.choice(("", "looks for the lantern")),
            prop=choice.choice((None, "lantern", "book")),
        )
        for who, place in zip(on_stage, PLACEMENTS, strict=False)
    )  # fmt: skip
    if position == 1 and len(performances) > 1:
        performances = (*_giving(*performances[:2]), *performances[2:])
    return FrameSpec(
        narration=f"{position + 1}: what happened then, nobody could have foreseen.",
        scene=Scene(
            setting=choice.choice(SETTINGS), detail=choice.choice(("", "a mossy log")),
            time=choice.choice(TIMES_OF_DAY), weather=choice.choice(WEATHERS),
        ),
        composition=Composition(shot=shot, angle=choice.choice(ANGLES)),
        style=style,
        performances=performances,
    )  # fmt: skip


def _giving(giver: Performance, taker: Performance) -> tuple[Performance, Performance]:
    """Hands meet: the first gives the second its lantern."""
    standing: Pose = "standing"
    gift = {"pose": standing, "facing": "right", "prop": "lantern"}
    contact = Contact(kind="giving", other=taker.character)
    return (
        giver.model_copy(update={**gift, "contact": contact}),
        taker.model_copy(update={"pose": standing, "facing": "left", "prop": None}),
    )
