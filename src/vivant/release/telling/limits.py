"""What a release is good for, what it is not, and where it leans: sentences made of its facts."""

from collections.abc import Iterator
from typing import Final

from vivant.release.telling.told import Told
from vivant.release.telling.wording import listed, percent

SOCIAL_IMPACT: Final = (
    "Consistent characters make illustrated stories cheaper to make, for people who could not make them otherwise "
    "and in place of people who did. All pictures are marked as made by a model so that they are not taken for "
    "anything else; a licence does not replace asking whom it concerns."
)
_COMMON: Final = 0.5
"""A share of frames from which a value is so common that it is worth saying."""


def use_cases(told: Told) -> Iterator[str]:
    yield "Training and evaluating generators that keep characters the same over many pictures."
    yield "Training and evaluating control of pose, expression, placement and composition."
    if told.shelf("preferences"):
        yield "Preference learning: an accepted picture beside a rejected one of the same spec."
    if told.shelf("attempts"):
        yield "Training judges and repair: rejected attempts come with what was found on them."


def limitations(told: Told) -> Iterator[str]:
    yield (
        "A frame is accepted when a model that judges answered every question yes. What no question asks is not "
        "checked: anatomy beyond hands, perspective, beauty, and whether the story is any good."
    )
    if not told.people.looked["frames"].decided:
        yield "No person audited frames, so the share of wrong frames among the accepted ones is not known."
    yield (
        "Pictures are illustrations of invented characters in closed vocabularies of poses, expressions and shots; "
        "nothing here stands for photographs, real people or real events."
    )
    if told.facts.unsettled:
        yield (
            f"{told.facts.unsettled:,} frames that were asked for are missing because they were not accepted: hard "
            "frames are rarer here than they were asked for."
        )
    if told.config.gate.reuse_phrasings:
        yield "Prompts learn from earlier stories what to insist on; later prompts are not independent of earlier findings."


def biases(told: Told) -> Iterator[str]:
    if told.even_cast:
        yield (
            "Characters are spread evenly over subject types and professions by design; that is a choice, and like no "
            "population."
        )
    if common := _common(told):
        yield f"Most common conditions of frames: {listed(common)}."
    yield (
        "Frames that a generator draws well are accepted more often: what it draws badly is rarer among accepted "
        "frames than among requested ones."
    )
    yield "The look, and the notions of a profession, an age or a mood, are those of the models that were asked."
    if told.invented:
        yield "All texts are in English."


def _common(told: Told) -> list[str]:
    found = []
    for name, counts in told.facts.conditions.items():
        total = sum(counts.values())
        for value, count in counts.items():
            if total and len(counts) > 1 and count / total >= _COMMON:
                found.append(f"{name} {value} ({percent(count / total, 0)})")
    return found
