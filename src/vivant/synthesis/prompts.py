"""The prompts of the four strategies: plain sentences that a person, a model or the studio can read.

References are always called "image 1", "image 2", … in the order in which they are sent.
"""

from collections.abc import Sequence

from vivant.config import Strategy
from vivant.schema.character import Character
from vivant.schema.contact import contact_words
from vivant.schema.story import FrameSpec, Performance
from vivant.schema.vocabulary import Expression, Pose, View


def words(value: str) -> str:
    """A vocabulary member as people write it: `arms_crossed` → "arms crossed"."""
    return value.replace("_", " ")


def template_prompt(character: Character, style: str = "") -> str:
    """Asks for the template: everything about the identity, exact colours included.

    `style` is a style of people's own, in words; so it is in all prompts.
    """
    return (
        f"{_sheet(style)} one figure, full body, alone on a plain light background.\n"
        f"- {character.name}: standing, neutral expression, facing the viewer, empty-handed.\n"
        f"{full_description(character)}"
    )


def full_description(character: Character) -> str:
    """The canonical description with the exact colour of every part behind it, as far as any is known."""
    exact = []
    for feature in character.identity.features:
        second = f" and {feature.second.hex}" if feature.second else ""
        exact.append(f"{feature.kind} {feature.colour.hex}{second}")
    if not exact:
        return character.description
    return f"{character.description}\nExact colours: {'; '.join(exact)}."


def posed_prompt(character: Character, pose: Pose, expression: Expression, style: str = "") -> str:
    """Step 1 of two-step generation; image 1 is the template, 2 the pose, 3 the expression."""
    return (
        f"{_sheet(style)} the character of image 1, full body, alone on a plain light background.\n"
        f"- {character.name} (image 1): {words(pose)} as in image 2, "
        f"{words(expression)} expression as in image 3, facing right, empty-handed."
    )


def view_prompt(character: Character, view: View, style: str = "") -> str:
    """Asks for the character of image 1, its template, seen from the side or from behind."""
    seen = "behind" if view == "back" else "the side"
    return (
        f"{_sheet(style)} the character of image 1, full body, alone on a plain light background.\n"
        f"- {character.name} (image 1): standing, neutral expression, facing right, seen from {seen}, "
        "empty-handed."
    )


def _sheet(style: str) -> str:
    return (
        f"A character sheet in this art style: {style}. It shows" if style else "Storybook character sheet:"
    )


def frame_prompt(
    spec: FrameSpec,
    cast: Sequence[Character],
    strategy: Strategy,
    emphasis: Sequence[str] = (),
    style: str = "",
    style_images: Sequence[int] = (),
) -> str:
    """Asks for a frame. `cast` holds the characters on stage in the order of the performances.

    `emphasis` holds clauses learned from earlier batches of stories. `style_images` are the numbers of
    the references that show a style of people's own.
    """
    count = len(spec.performances)
    seen = f"{words(spec.composition.shot)} shot, {words(spec.composition.angle)}."
    lines = [
        f"Illustration, {seen}" if style else f"Illustration in {words(spec.style)} style, {seen}",
        *([f"Art style: {style}."] if style else []),
        *(f"Image {n} shows the art style only: nobody and nothing of it appears." for n in style_images),
        f"Scene: {words(spec.scene.setting)}"
        + (f" with {spec.scene.detail}" if spec.scene.detail else "")
        + f", {words(spec.scene.time)}"
        + (f", {spec.scene.weather}." if spec.scene.weather != "clear" else "."),
        f"On stage: exactly {count} character{'s' if count > 1 else ''}, nobody else.",
    ]
    for number, (performance, character) in enumerate(zip(spec.performances, cast, strict=True), 1):
        met = _met(performance, spec, cast)
        lines.append(_performance_line(performance, character, strategy, number, met))
    lines.append(f"Story moment: {spec.narration}")
    if emphasis:
        lines.append(f"{EMPHASIS} {'; '.join(emphasis)}.")
    return "\n".join(lines)


EMPHASIS = "Above all:"
"""How a prompt says what matters most; automatic prompt tuning writes and extends this line."""


def _met(p: Performance, spec: FrameSpec, cast: Sequence[Character]) -> str:
    """With whom hands meet: "giving the apple to Mira"."""
    if p.contact is None:
        return ""
    names = {character.id: character.name for character in cast}
    held = p.prop or next(o.prop for o in spec.performances if o.character == p.contact.other)
    return contact_words(p.contact, names[p.contact.other], held)


def _performance_line(
    p: Performance, character: Character, strategy: Strategy, number: int, met: str = ""
) -> str:
    if strategy == "text_only":
        return f"- {character.name}, a {character.identity.species}, {character.profession}."
    if strategy == "text_augmented":
        who = f"{character.name}, {_inside(character.description, character.name)}"
    else:
        who = f"{character.name} (image {number})"
    facing = "the viewer" if p.facing == "viewer" else p.facing
    does = [
        f"at the {words(p.placement)}",
        f"facing {facing}",
        words(p.pose),
        f"{words(p.expression)} expression",
        f"holding a {p.prop}" if p.prop else "empty-handed",
    ]
    if met:
        does.append(met)
    if p.action:
        does.append(p.action)
    return f"- {who.rstrip('.')}: {', '.join(does)}."


def _inside(description: str, name: str) -> str:
    """A description without its leading name, to stand inside a sentence."""
    text = description.strip()
    for lead in (f"{name} is ", f"{name}, ", f"{name}: "):
        if text.startswith(lead):
            return text[len(lead) :]
    return text
