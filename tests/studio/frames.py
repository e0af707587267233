"""Frame specs of the company, for property tests."""

from hypothesis import strategies as st

from tests.studio.company import characters
from vivant.schema.contact import FITS, Contact
from vivant.schema.story import Composition, FrameSpec, Performance, Scene
from vivant.schema.vocabulary import (
    ANGLES,
    CONTACT_KINDS,
    EXPRESSIONS,
    MOST_ON_STAGE,
    PLACEMENTS,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WEATHERS,
    Facing,
)
from vivant.studio.features import PROPS, SETTINGS, variants

NARRATIONS = (
    "Nobody had seen the river so high.",
    "It was night in the old library, and far left of the door a light went out.",
    'She said: "Look closely, a medium basket!"',
)
ACTIONS = ("", "looks at the clouds", "calls to the others", "balances on one leg")


@st.composite
def frame_specs(draw: st.DrawFn) -> FrameSpec:
    """Any frame that the closed vocabularies allow, with one to five of the company."""
    shot = draw(st.sampled_from(SHOT_SCALES))
    count = draw(st.integers(1, MOST_ON_STAGE[shot]))
    who = draw(st.permutations(characters()))[:count]
    places = draw(st.permutations(PLACEMENTS))[:count]
    setting = draw(st.sampled_from(tuple(SETTINGS)))
    performances = [
        Performance(
            character=character.id,
            pose=draw(st.sampled_from(POSES)),
            expression=draw(st.sampled_from(EXPRESSIONS)),
            placement=place,
            facing=draw(st.sampled_from(("left", "right", "viewer"))),
            action=draw(st.sampled_from(ACTIONS)),
            prop=draw(st.none() | st.sampled_from(PROPS)),
        )
        for character, place in zip(who, places, strict=True)
    ]
    if draw(st.booleans()):
        performances = draw(_met(performances))
    return FrameSpec(
        narration=draw(st.sampled_from(NARRATIONS)),
        scene=Scene(
            setting=setting,
            detail=draw(st.sampled_from(variants(setting))),
            time=draw(st.sampled_from(TIMES_OF_DAY)),
            weather=draw(st.sampled_from(WEATHERS)),
        ),
        composition=Composition(shot=shot, angle=draw(st.sampled_from(ANGLES))),
        performances=tuple(performances),
    )


@st.composite
def _met(draw: st.DrawFn, performances: list[Performance]) -> list[Performance]:
    """The performances with two neighbours doing something with each other."""
    if len(performances) < 2:
        return performances
    order = sorted(range(len(performances)), key=lambda i: PLACEMENTS.index(performances[i].placement))
    at = draw(st.integers(0, len(order) - 2))
    left, right = order[at], order[at + 1]
    one, other = (left, right) if draw(st.booleans()) else (right, left)
    kind = draw(st.sampled_from(CONTACT_KINDS))
    ahead: Facing = "right" if one == left else "left"
    back: Facing = "left" if one == left else "right"
    acts = {
        "contact": Contact(kind=kind, other=performances[other].character),
        "pose": draw(st.sampled_from(sorted(FITS[kind].own))),
        "facing": back if kind == "leading" else ahead,
        "prop": draw(st.sampled_from(PROPS)) if kind == "giving" else None,
    }
    answers = {
        "pose": draw(st.sampled_from(sorted(FITS[kind].other))),
        "facing": performances[other].facing if kind == "touching" else back,
        "prop": draw(st.sampled_from(PROPS)) if kind == "taking" else None,
    }
    met = list(performances)
    met[one] = met[one].model_copy(update=acts)
    met[other] = met[other].model_copy(update=answers)
    return met
