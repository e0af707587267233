"""From specifications to commissions: templates, posed characters, frames."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from vivant.config import Strategy
from vivant.gate import questions, tuning
from vivant.gate.commission import Commission
from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.judging import Earlier
from vivant.schema.record import Attempt, PosedCharacter
from vivant.schema.story import FrameSpec, Performance
from vivant.schema.vocabulary import Expression, Pose, View
from vivant.store import images
from vivant.studio.mannequin import expression_reference, pose_reference
from vivant.synthesis.portraits import Cast, portrait
from vivant.synthesis.prompts import frame_prompt, posed_prompt, template_prompt, view_prompt

TEMPLATE_SIZE: Final = 1024
POSED_SIZE: Final = 768


def template(character: Character, seed: int, style: str = "") -> Commission:
    """A template: full body, 1024 x 1024, on a neutral ground; `style` in words, if it is people's own."""
    return Commission(
        id=f"{character.id}.{character.revision}",
        stage="template",
        prompt=template_prompt(character, style),
        references=(),
        strategy="template",
        questions=questions.for_template(character),
        portraits=(portrait(character, None),),
        templates={},
        width=TEMPLATE_SIZE,
        height=TEMPLATE_SIZE,
        seed=seed,
    )


def insisting(commission: Commission, words: str) -> Commission:
    """The same commission with what a person insists on in its prompt, if anything."""
    if not words:
        return commission
    return replace(commission, prompt=tuning.insisting(commission.prompt, words))


def shown(
    attempt: Attempt,
    spec: FrameSpec,
    cast: Cast,
    size: tuple[int, int],
    seed: int,
    earlier: Sequence[Earlier],
) -> Commission:
    """What an attempt at a frame was made for, so that what comes of it is asked the same questions."""
    on_stage = [p.character for p in spec.performances]
    return Commission(
        id=attempt.subject,
        stage="frame",
        prompt=attempt.prompt,
        references=(),
        strategy=attempt.strategy,
        questions=attempt.questions,
        portraits=tuple(cast.portrait(c) for c in on_stage),
        templates={c: cast.templates[c] for c in on_stage},
        width=size[0],
        height=size[1],
        seed=seed,
        earlier=tuple(_latest(earlier, set(on_stage))),
    )


def posed(wanted: PosedCharacter, cast: Cast, seed: int, style: str = "") -> Commission:
    """Step 1 of two-step generation: template, pose reference and expression reference."""
    character, shown = cast.characters[wanted.character], cast.templates[wanted.character]
    references = (shown, _pose_picture(wanted.pose), _expression_picture(wanted.expression))
    return Commission(
        id=wanted.id,
        stage="posed",
        prompt=posed_prompt(character, wanted.pose, wanted.expression, style),
        references=references,
        strategy="two_step",
        questions=questions.for_posed(character, wanted.pose, wanted.expression),
        portraits=(cast.portrait(character.id),),
        templates={character.id: shown},
        width=POSED_SIZE,
        height=POSED_SIZE,
        seed=seed,
    )


def view(character: Character, seen_from: View, cast: Cast, seed: int, style: str = "") -> Commission:
    """A character standing, seen from the side or from behind: a part of its turnaround."""
    shown = cast.templates[character.id]
    return Commission(
        id=f"{character.id}.{character.revision}-{seen_from}",
        stage="posed",
        prompt=view_prompt(character, seen_from, style),
        references=(shown,),
        strategy="two_step",
        questions=questions.for_view(character, seen_from),
        portraits=(cast.portrait(character.id),),
        templates={character.id: shown},
        width=POSED_SIZE,
        height=POSED_SIZE,
        seed=seed,
    )


def frame(
    frame_id: str,
    spec: FrameSpec,
    cast: Cast,
    posed_pictures: Mapping[str, Picture],
    strategy: Strategy,
    size: tuple[int, int],
    seed: int,
    *,
    earlier: Sequence[Earlier] = (),
    emphasis: Sequence[str] = (),
    style: str = "",
    style_pictures: Sequence[Picture] = (),
) -> Commission:
    """Step 2, or the only step of the other strategies.

    `posed_pictures` holds accepted posed characters by id; one that is missing is replaced by the
    character's template, so that the frame has to show the pose from its words. A `style` of people's
    own is told in words; its pictures follow the characters', except where words alone are to do.
    """
    shown = _references(spec, cast, posed_pictures, strategy)
    styled = tuple(style_pictures) if strategy in ("one_step", "two_step") else ()
    style_images = range(len(shown) + 1, len(shown) + len(styled) + 1)
    on_stage = [cast.characters[p.character] for p in spec.performances]
    before = {q.character for e in earlier for q in e.questions if q.about == "presence" and q.character}
    return Commission(
        id=frame_id,
        stage="frame",
        prompt=frame_prompt(spec, on_stage, strategy, emphasis, style, style_images),
        references=(*shown, *styled),
        strategy=strategy,
        questions=questions.for_frame(spec, on_stage, before, style),
        portraits=tuple(cast.portrait(c.id) for c in on_stage),
        templates={c.id: cast.templates[c.id] for c in on_stage},
        width=size[0],
        height=size[1],
        seed=seed,
        earlier=tuple(_latest(earlier, {p.character for p in spec.performances})),
    )


def posed_for(performance: Performance, cast: Mapping[str, Character]) -> PosedCharacter:
    """The posed character that a performance needs."""
    return PosedCharacter(
        character=performance.character,
        revision=cast[performance.character].revision,
        pose=performance.pose,
        expression=performance.expression,
    )


def _references(
    spec: FrameSpec, cast: Cast, posed_pictures: Mapping[str, Picture], strategy: Strategy
) -> list[Picture]:
    if strategy in ("text_only", "text_augmented"):
        return []
    templates = [cast.templates[p.character] for p in spec.performances]
    if strategy == "one_step":
        return templates
    return [
        posed_pictures.get(posed_for(p, cast.characters).id, template)
        for p, template in zip(spec.performances, templates, strict=True)
    ]


def _latest(earlier: Sequence[Earlier], on_stage: set[str]) -> list[Earlier]:
    """For each character on stage, the latest earlier frame that shows it; each frame once."""
    chosen: list[Earlier] = []
    missing = set(on_stage)
    for frame_ in reversed(earlier):
        shows = {q.character for q in frame_.questions if q.about == "presence" and q.character}
        if shows & missing:
            chosen.insert(0, frame_)
            missing -= shows
    return chosen


@functools.cache
def _pose_picture(pose: Pose) -> Picture:
    return _picture(pose_reference(pose))


@functools.cache
def _expression_picture(expression: Expression) -> Picture:
    return _picture(expression_reference(expression))


def _picture(data: bytes) -> Picture:
    return Picture(images.pixel_id(images.decode(data)), data)
