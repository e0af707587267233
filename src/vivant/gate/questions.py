"""Questions, derived from what an image must show. No model writes them.

A question is only asked as far as a picture can answer it: hands are not asked for in a close-up.
"""

from collections.abc import Iterable, Sequence

from vivant.schema.character import Character
from vivant.schema.gate import Check, Question, Subject
from vivant.schema.story import FrameSpec, Performance
from vivant.schema.vocabulary import Expression, Facing, Pose, ShotScale, View


def for_template(character: Character) -> tuple[Question, ...]:
    """What must be true of a template: the character as described, alone, in the neutral stance."""
    return (
        *_alone(),
        *_likeness(character),
        *_control(character, "standing", "neutral", "viewer", None, "full"),
        *_well_made(character, "full"),
    )


def for_posed(character: Character, pose: Pose, expression: Expression) -> tuple[Question, ...]:
    """What must be true of a posed character: the template's identity, in this pose and mood."""
    return (
        *_alone(),
        *_likeness(character),
        *_control(character, pose, expression, "right", None, "full"),
        *_well_made(character, "full"),
    )


def for_view(character: Character, view: View) -> tuple[Question, ...]:
    """What must be true of a character seen from the side or from behind, as far as that shows it."""
    seen = _of(
        character, "control", "facing", f"seen from {'behind' if view == 'back' else 'the side'}", view
    )
    return (*_alone(), *_likeness(character), seen, *_well_made(character, "full"))


def for_frame(
    spec: FrameSpec, cast: Sequence[Character], seen_before: Iterable[str] = (), style: str = ""
) -> tuple[Question, ...]:
    """What must be true of a frame. `cast` follows the performances; `seen_before` holds the ids of
    the characters that earlier accepted frames of the story show; `style` is a style of people's own, in
    words, in the place of the spec's."""
    before = set(seen_before)
    shot = spec.composition.shot
    questions = [
        _ask("identity", "count", f"Are there exactly {len(cast)} characters in the picture?", str(len(cast))),
        _ask("scene", "setting", f"Is the place a {_said(spec.scene.setting)} with {spec.scene.detail or 'its usual things'}?",
             f"{spec.scene.setting}/{spec.scene.detail}"),
        _ask("scene", "time", f"Is it {_said(spec.scene.time)}?", spec.scene.time),
        _ask("scene", "weather", f"Is the weather {spec.scene.weather}, as far as sky, windows and light show it?",
             spec.scene.weather),
        _ask("scene", "shot", f"Is it a {_said(shot)} shot at {_said(spec.composition.angle)}?",
             f"{shot}/{spec.composition.angle}"),
        _ask("scene", "style", f"Is it drawn in {f'this art style: {style}' if style else f'the style {_said(spec.style)}'}?",
             style or spec.style),
        *_free(),
    ]  # fmt: skip
    for performance, character in zip(spec.performances, cast, strict=True):
        questions += _likeness(character)
        if len(cast) > 1:
            questions.append(
                _of(character, "identity", "colours", "wearing colours of their own, not a neighbour's")
            )
        questions += _performed(performance, character, shot)
        questions += _met(performance, character, spec, cast)
        questions += _well_made(character, shot)
        if character.id in before:
            questions.append(_of(character, "sequence", "constancy", "the same as in the earlier frames"))
    return tuple(questions)


def _alone() -> list[Question]:
    return [
        _ask("identity", "count", "Is there exactly one character in the picture?", "1"),
        *_free(),
    ]


def _free() -> list[Question]:
    """What no picture is to hold, whatever it shows."""
    return [
        _ask("scene", "stray", "Is the picture free of things that do not belong into it?"),
        _ask("scene", "lettering", "Is the picture free of letters, numbers, signatures and watermarks?"),
    ]


def _likeness(character: Character) -> list[Question]:
    return [
        _of(character, "identity", "presence", "in the picture"),
        _of(character, "identity", "likeness", "the character of the template, not somebody else"),
        _of(
            character,
            "identity",
            "attribute",
            "wearing and carrying everything the template shows, in its colours",
        ),
    ]


def _performed(p: Performance, character: Character, shot: ShotScale) -> list[Question]:
    questions = _control(character, p.pose, p.expression, p.facing, p.prop, shot)
    place = _said(p.placement)
    questions.append(
        _of(character, "control", "placement", f"at the {place}, in the order asked for", p.placement)
    )
    return questions


def _met(p: Performance, character: Character, spec: FrameSpec, cast: Sequence[Character]) -> list[Question]:
    """Whether hands meet as they should; `expected` is the kind and the other's id."""
    if p.contact is None:
        return []
    other = next(c.name for c in cast if c.id == p.contact.other)
    held = p.prop or next(o.prop for o in spec.performances if o.character == p.contact.other)
    text = {
        "giving": f"Does {character.name} give the {held} to {other}, their hands meeting?",
        "taking": f"Does {character.name} take the {held} from {other}, their hands meeting?",
        "touching": f"Does {character.name} lay a hand on {other}?",
        "leading": f"Does {character.name} lead {other} by the hand?",
    }[p.contact.kind]
    return [
        Question(
            check="control",
            about="contact",
            text=text,
            expected=f"{p.contact.kind}/{p.contact.other}",
            character=character.id,
        )
    ]


def _control(
    character: Character,
    pose: Pose,
    expression: Expression,
    facing: Facing,
    prop: str | None,
    shot: ShotScale,
) -> list[Question]:
    questions = [
        _of(character, "control", "expression", f"showing a {expression} expression", expression),
        _of(
            character, "control", "facing", f"facing {'the viewer' if facing == 'viewer' else facing}", facing
        ),
    ]
    whole = shot in ("wide", "full")
    shows = "" if whole else ", as far as the picture shows it"
    questions.append(_of(character, "control", "pose", f"in the pose: {_said(pose)}{shows}", pose))
    holds = f"holding a {prop}" if prop else "holding nothing"
    questions.append(_of(character, "scene", "prop", holds + shows, prop or ""))
    return questions


def _well_made(character: Character, shot: ShotScale) -> list[Question]:
    return [] if shot == "close_up" else [_of(character, "scene", "hands", "drawn with well formed hands")]


def _of(character: Character, check: Check, about: Subject, what: str, expected: str = "") -> Question:
    return Question(
        check=check,
        about=about,
        text=f"Is {character.name} {what}?",
        expected=expected,
        character=character.id,
    )


def _ask(check: Check, about: Subject, text: str, expected: str = "") -> Question:
    return Question(check=check, about=about, text=text, expected=expected)


def _said(value: str) -> str:
    return value.replace("_", " ")
