"""A picture that shows what was asked for is answered yes throughout, whatever it shows."""

import random

import pytest

from tests.studio.company import (
    SEED,
    cast,
    characters,
    commission,
    company,
    crowd_with,
    in_contact,
    judged,
    not_yes,
    painted,
    performance,
    picture,
    spec,
)
from vivant.gate.commission import Commission
from vivant.schema.character import Character
from vivant.schema.record import PosedCharacter
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import (
    ANGLES,
    ART_STYLES,
    CONTACT_KINDS,
    EXPRESSIONS,
    MOST_ON_STAGE,
    POSES,
    SHOT_SCALES,
    TIMES_OF_DAY,
    WAIST_UP_POSES,
    WEATHERS,
    ArtStyle,
    ContactKind,
    Expression,
    Facing,
    Placement,
    Pose,
    ShotScale,
    TimeOfDay,
    Weather,
)
from vivant.studio.features import PROPS, SETTINGS
from vivant.synthesis import commissions

FACINGS: tuple[Facing, ...] = ("left", "right", "viewer")
THREE: tuple[Placement, ...] = ("left", "center", "right")
PLACES = [
    (setting, details[number % len(details)]) for number, (setting, details) in enumerate(SETTINGS.items())
]


@pytest.mark.parametrize("shot", SHOT_SCALES)
@pytest.mark.parametrize("time", TIMES_OF_DAY)
def test_every_shot_at_every_time_of_day(shot: ShotScale, time: TimeOfDay) -> None:
    number = 4 * SHOT_SCALES.index(shot) + TIMES_OF_DAY.index(time)
    setting, detail = PLACES[number % len(PLACES)]
    count = 1 + number % MOST_ON_STAGE[shot]
    assert _alarms(spec(*company(count), setting=setting, detail=detail, time=time, shot=shot)) == {}


@pytest.mark.parametrize(("setting", "detail"), PLACES)
def test_every_setting(setting: str, detail: str) -> None:
    assert _alarms(spec(*company(3, ("waving", "sitting")), setting=setting, detail=detail)) == {}


@pytest.mark.parametrize("style", ART_STYLES)
@pytest.mark.parametrize("shot", SHOT_SCALES)
def test_every_style_in_every_shot(style: ArtStyle, shot: ShotScale) -> None:
    number = 4 * ART_STYLES.index(style) + SHOT_SCALES.index(shot)
    setting, detail = PLACES[number % len(PLACES)]
    count = 1 + number % MOST_ON_STAGE[shot]
    time = TIMES_OF_DAY[number % 4]
    frame = spec(*company(count), setting=setting, detail=detail, time=time, shot=shot, style=style)
    assert _alarms(frame) == {}


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize("shot", SHOT_SCALES)
def test_every_weather(weather: Weather, shot: ShotScale) -> None:
    number = 5 * SHOT_SCALES.index(shot) + WEATHERS.index(weather)
    setting, detail = PLACES[number % len(PLACES)]
    time = TIMES_OF_DAY[number % 4]
    frame = spec(
        *company(2, ("waving",)), setting=setting, detail=detail, time=time, shot=shot, weather=weather
    )
    assert _alarms(frame) == {}


@pytest.mark.parametrize("angle", ANGLES)
def test_every_camera_angle(angle: str) -> None:
    told = spec(*company(2)).model_dump()
    told["composition"]["angle"] = angle
    assert _alarms(FrameSpec.model_validate(told)) == {}


@pytest.mark.parametrize(
    ("count", "size"),
    [(1, (256, 256)), (2, (384, 512)), (3, (1024, 640)), (4, (768, 768)), (5, (512, 384)), (5, (384, 512))],
)
def test_one_to_five_characters_at_any_size(count: int, size: tuple[int, int]) -> None:
    wanted = commission(spec(*company(count, ("standing", "bowing", "pointing"), "basket")), size=size)
    assert not_yes(judged(painted(wanted), wanted)) == {}


@pytest.mark.parametrize(("first", "second"), list(zip(POSES[::2], POSES[1::2], strict=True)))
def test_every_pose(first: Pose, second: Pose) -> None:
    who = POSES.index(first) // 2
    left = performance(who % 5, "left", pose=first)
    right = performance((who + 1) % 5, "right", pose=second, facing="left")
    assert _alarms(spec(left, right, setting="meadow", detail="poppies")) == {}


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_expression_and_facing(expression: Expression) -> None:
    number = EXPRESSIONS.index(expression)
    performances = [
        performance((number + i) % 5, place, expression=expression, facing=FACINGS[i])
        for i, place in enumerate(THREE)
    ]
    assert _alarms(spec(*performances)) == {}


@pytest.mark.parametrize("seed", range(12))
def test_whatever_else_is_asked_for(seed: int) -> None:
    rng = random.Random(seed)
    shot = rng.choice(SHOT_SCALES)
    poses = sorted(WAIST_UP_POSES) if shot in ("medium", "close_up") else POSES
    count = rng.randint(1, MOST_ON_STAGE[shot])
    spread = company(count)
    who = rng.sample(range(5), count)
    performances = [
        performance(
            number,
            spread[at].placement,
            pose=rng.choice(poses),
            expression=rng.choice(EXPRESSIONS),
            facing=rng.choice(FACINGS),
            prop=rng.choice([None, *PROPS]),
        )
        for at, number in enumerate(who)
    ]
    setting = rng.choice(sorted(SETTINGS))
    frame = spec(
        *performances,
        setting=setting,
        detail=rng.choice(SETTINGS[setting]),
        time=rng.choice(TIMES_OF_DAY),
        shot=shot,
    )
    assert _alarms(frame) == {}


@pytest.mark.parametrize("shot", SHOT_SCALES)
@pytest.mark.parametrize("kind", CONTACT_KINDS)
def test_every_contact_in_every_shot(kind: ContactKind, shot: ShotScale) -> None:
    number = CONTACT_KINDS.index(kind)
    assert _alarms(spec(*in_contact(kind, number, (number + 1) % 5), shot=shot)) == {}


@pytest.mark.parametrize("kind", CONTACT_KINDS)
@pytest.mark.parametrize("count", [4, 5])
@pytest.mark.parametrize("seed", range(2))
def test_a_crowd_in_two_rows_with_two_of_it_in_contact(kind: ContactKind, count: int, seed: int) -> None:
    wanted = commission(spec(*crowd_with(kind, count)), "one_step")
    assert not_yes(judged(painted(wanted, seed), wanted)) == {}


@pytest.mark.parametrize("seed", range(4))
def test_wherever_the_painter_lets_people_stand(seed: int) -> None:
    wanted = commission(spec(*company(4)), "two_step")
    assert not_yes(judged(painted(wanted, seed), wanted)) == {}


@pytest.mark.parametrize("character", characters(), ids=lambda c: c.identity.species)
def test_templates(character: Character) -> None:
    wanted = commissions.template(character, SEED)
    assert not_yes(judged(cast().templates[character.id].data, wanted)) == {}


@pytest.mark.parametrize("pose", POSES[::3])
def test_posed_characters(pose: Pose) -> None:
    number = POSES.index(pose)
    wanted = PosedCharacter(
        character=characters()[number % 5].id, revision=1, pose=pose, expression=EXPRESSIONS[number % 12]
    )
    of = commissions.posed(wanted, cast(), SEED)
    assert not_yes(judged(painted(of), of)) == {}


def _alarms(frame: FrameSpec) -> dict[str, str]:
    wanted: Commission = commission(frame)
    made = picture(painted(wanted))
    return not_yes(judged(made.data, wanted))
