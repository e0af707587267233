"""A small company that went through design and painting, for tests that look at real pictures."""

import functools
from collections.abc import Sequence

from vivant.config import Strategy
from vivant.gate.commission import Commission
from vivant.models.roles import Picture
from vivant.schema.brief import CharacterBrief
from vivant.schema.character import Character
from vivant.schema.contact import Contact
from vivant.schema.gate import Answer
from vivant.schema.judging import Earlier
from vivant.schema.record import PosedCharacter
from vivant.schema.story import Composition, FrameSpec, Performance, Scene
from vivant.schema.vocabulary import (
    ArtStyle,
    ContactKind,
    Expression,
    Facing,
    Placement,
    Pose,
    ProfessionCategory,
    ShotScale,
    SubjectType,
    TimeOfDay,
    Weather,
)
from vivant.store import images
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.inspector.inspector import inspect
from vivant.studio.painter import look_at, paint, render
from vivant.studio.writer.casting import design_character
from vivant.synthesis import commissions
from vivant.synthesis.portraits import Cast

SEED = 7
SIZE = (768, 768)
SMALL = (512, 384)
_ROLES: tuple[tuple[SubjectType, ProfessionCategory], ...] = (
    ("mammal", "makers"),
    ("adult", "scholars"),
    ("bird", "guardians"),
    ("robot", "performers"),
    ("child", "makers"),
)
_SPREAD: dict[int, tuple[Placement, ...]] = {
    1: ("center",),
    2: ("left", "right"),
    3: ("left", "center", "right"),
    4: ("far_left", "left", "right", "far_right"),
    5: ("far_left", "left", "center", "right", "far_right"),
}


@functools.cache
def characters() -> tuple[Character, ...]:
    """Five characters of five kinds, as the studio writer designs them."""
    made: list[Character] = []
    for number, (subject_type, category) in enumerate(_ROLES, 1):
        taken = tuple(c.name for c in made)
        brief = CharacterBrief(subject_type=subject_type, category=category, taken_names=taken)
        draft = design_character(brief, SEED + number)
        made.append(
            Character(
                id=f"C{number:04d}",
                name=draft.name,
                category=category,
                profession=draft.profession,
                identity=draft.identity,
                description=draft.description,
            )
        )
    return tuple(made)


@functools.cache
def cast() -> Cast:
    """The company with templates that the painter made without a slip."""
    templates = {c.id: picture(painted(commissions.template(c, SEED))) for c in characters()}
    return Cast({c.id: c for c in characters()}, templates)


@functools.cache
def posed(character: str, pose: Pose, expression: Expression) -> Picture:
    """Step 1 of two-step generation, without a slip."""
    wanted = PosedCharacter(character=character, revision=1, pose=pose, expression=expression)
    return picture(painted(commissions.posed(wanted, cast(), SEED)))


def spec(
    *performances: Performance,
    setting: str = "forest",
    detail: str = "mushrooms",
    time: TimeOfDay = "day",
    shot: ShotScale = "full",
    style: ArtStyle = "storybook",
    weather: Weather = "clear",
) -> FrameSpec:
    return FrameSpec(
        narration="They meet again.",
        scene=Scene(setting=setting, detail=detail, time=time, weather=weather),
        composition=Composition(shot=shot),
        style=style,
        performances=performances,
    )


def performance(
    who: int,
    placement: Placement = "center",
    pose: Pose = "standing",
    expression: Expression = "happy",
    facing: Facing = "right",
    prop: str | None = None,
    contact: tuple[ContactKind, int] | None = None,
) -> Performance:
    """What the `who`-th of the company does, counted from 0; `contact` says what with the how many-th."""
    met = Contact(kind=contact[0], other=characters()[contact[1]].id) if contact else None
    return Performance(
        character=characters()[who].id,
        pose=pose,
        expression=expression,
        placement=placement,
        facing=facing,
        prop=prop,
        contact=met,
    )


def company(count: int, poses: Sequence[Pose] = ("standing",), prop: str | None = None) -> list[Performance]:
    """The first `count` of the company side by side, with the given poses in turn."""
    return [
        performance(who, place, pose=poses[who % len(poses)], prop=prop)
        for who, place in enumerate(_SPREAD[count])
    ]


def in_contact(
    kind: ContactKind, one: int, other: int, places: tuple[Placement, Placement] = ("left", "right")
) -> list[Performance]:
    """The `one`-th of the company doing something with the `other`-th, who stands to the right of it."""
    pose: Pose = {"giving": "offering", "taking": "reaching", "touching": "standing", "leading": "walking"}[
        kind
    ]  # type: ignore[assignment]
    back: Facing = "left"
    return [
        performance(
            one,
            places[0],
            pose,
            facing=back if kind == "leading" else "right",
            prop="apple" if kind == "giving" else None,
            contact=(kind, other),
        ),
        performance(
            other,
            places[1],
            "walking" if kind == "leading" else "standing",
            facing=back,
            prop="basket" if kind == "taking" else None,
        ),
    ]


def crowd_with(kind: ContactKind, count: int) -> list[Performance]:
    """`count` of the company, 4 or 5: the two in the middle, or left of it, in contact."""
    spread = company(count, ("standing", "waving", "thinking"))
    return [spread[0], *in_contact(kind, 1, 2, (spread[1].placement, spread[2].placement)), *spread[3:]]


def commission(
    of: FrameSpec,
    strategy: Strategy = "one_step",
    size: tuple[int, int] = SIZE,
    earlier: Sequence[Earlier] = (),
    emphasis: Sequence[str] = (),
) -> Commission:
    wanted = [commissions.posed_for(p, cast().characters) for p in of.performances]
    shown = {w.id: posed(w.character, w.pose, w.expression) for w in wanted} if strategy == "two_step" else {}
    return commissions.frame(
        "S00001-F01", of, cast(), shown, strategy, size, SEED, earlier=earlier, emphasis=emphasis
    )


def asked(of: FrameSpec) -> Tableau:
    """The tableau that a frame spec asks for, nobody placed yet."""
    on_stage = [cast().characters[p.character] for p in of.performances]
    names = {character.id: character.name for character in on_stage}
    return Tableau(
        kind="frame",
        actors=tuple(
            Actor(
                name=character.name,
                identity=character.identity,
                pose=p.pose,
                expression=p.expression,
                facing=p.facing,
                placement=p.placement,
                prop=p.prop,
                contact=p.contact and Contact(kind=p.contact.kind, other=names[p.contact.other]),
            )
            for character, p in zip(on_stage, of.performances, strict=True)
        ),
        setting=of.scene.setting,
        detail=of.scene.detail,
        time=of.scene.time,
        weather=of.scene.weather,
        shot=of.composition.shot,
        angle=of.composition.angle,
        style=of.style,
    )


def painted(of: Commission, seed: int = SEED) -> bytes:
    """What the painter makes of a commission when it does not slip."""
    return paint(of.prompt, references_of(of), of.width, of.height, seed, rate=0)[0]


def references_of(of: Commission) -> list[tuple[str, bytes]]:
    return [(r.id, r.data) for r in of.references]


def picture(data: bytes) -> Picture:
    return Picture(images.pixel_id(images.decode(data)), data)


def shown_in(data: bytes) -> Tableau:
    """The tableau of a picture of the studio."""
    tableau = look_at(data)
    assert tableau is not None
    return tableau


def judged(data: bytes, of: Commission) -> tuple[Answer, ...]:
    """What the inspector answers about a picture that was made for a commission."""
    pixels = images.decode(data)
    return inspect(pixels, images.pixel_id(pixels), of.questions, of.portraits, of.earlier)


def judged_tableau(tableau: Tableau, of: Commission) -> tuple[Answer, ...]:
    return judged(render(tableau, of.width, of.height), of)


def not_yes(answers: Sequence[Answer]) -> dict[str, str]:
    """What is not answered yes, with the note: empty for a picture that passes."""
    return {a.question: f"{a.verdict}: {a.note}" for a in answers if a.verdict != "yes"}
