"""The painter paints what a prompt and its references say, and nothing when they name nobody."""

import numpy as np
import pytest

from tests.studio.company import (
    SEED,
    SMALL,
    cast,
    characters,
    commission,
    company,
    painted,
    performance,
    picture,
    posed,
    references_of,
    shown_in,
    spec,
)
from vivant.config import Strategy
from vivant.errors import Refused
from vivant.schema.gate import DefectType
from vivant.store import images
from vivant.studio.drawing.tableau import Tableau
from vivant.studio.mannequin import MANNEQUIN, expression_reference, pose_reference
from vivant.studio.painter import look_at, paint, render
from vivant.studio.slips import Fault
from vivant.synthesis.prompts import template_prompt

STRATEGIES: tuple[Strategy, ...] = ("text_augmented", "two_step")


@pytest.mark.parametrize("size", [(512, 384), (384, 512), (768, 768), (256, 1024)])
def test_a_picture_has_the_size_asked_for(size: tuple[int, int]) -> None:
    data = painted(commission(spec(*company(2)), size=size))
    assert images.size_of(data) == size
    assert images.decode(data).shape == (size[1], size[0], 3)


def test_at_rate_zero_everything_said_is_painted() -> None:
    frame = spec(
        performance(0, "left", pose="waving", expression="sad", prop="lantern"),
        performance(1, "right", pose="bowing", expression="shy", facing="left"),
        setting="castle_hall",
        detail="a throne",
        time="night",
        shot="wide",
    )
    wanted = commission(frame, "two_step")
    data, fault = paint(wanted.prompt, references_of(wanted), *SMALL, SEED, rate=0)
    shown = shown_in(data)
    assert fault == Fault()
    assert (shown.setting, shown.detail, shown.time, shown.shot) == (
        "castle_hall",
        "a throne",
        "night",
        "wide",
    )
    assert [(a.pose, a.expression, a.facing, a.prop) for a in shown.actors] == [
        ("waving", "sad", "right", "lantern"),
        ("bowing", "shy", "left", None),
    ]
    assert [a.identity for a in shown.actors] == [c.identity for c in characters()[:2]]


def test_two_pictures_of_one_prompt_differ_a_little_and_only_in_where_people_stand() -> None:
    wanted = commission(spec(*company(3)))
    one, two = (shown_in(painted(wanted, seed)) for seed in (1, 2))
    assert one != two
    assert _unplaced(one) == _unplaced(two)
    for a, b in zip(one.actors, two.actors, strict=True):
        assert a.spot is not None
        assert b.spot is not None
        assert abs(a.spot.x - b.spot.x) <= 0.016
        assert abs(a.spot.y - b.spot.y) <= 0.008
        assert a.spot.scale == b.spot.scale


def test_a_character_sheet_stands_still() -> None:
    wanted = cast().templates["C0001"]
    shown = shown_in(wanted.data)
    assert shown.kind == "sheet"
    again = paint(template_prompt(characters()[0]), [], 1024, 1024, 99, rate=0)[0]
    assert images.pixel_id(images.decode(again)) == wanted.id


def test_what_a_malformed_posed_character_shows_the_frame_shows_too() -> None:
    fine = posed("C0001", "waving", "happy")
    actor = shown_in(fine.data).actors[0].model_copy(update={"malformed_hand": True})
    spoiled = picture(render(Tableau(kind="sheet", actors=(actor,)), 768, 768))
    wanted = commission(spec(performance(0, pose="waving")), "two_step")
    data, _ = paint(wanted.prompt, [(spoiled.id, spoiled.data)], *SMALL, SEED, rate=0)
    assert shown_in(data).actors[0].malformed_hand


def test_the_painter_can_read_what_it_painted_and_no_other_picture() -> None:
    data = painted(commission(spec(*company(2))))
    shown = look_at(data)
    assert shown is not None
    assert look_at(render(shown, 300, 200)) == shown
    assert look_at(images.strip(data)) is None
    assert look_at(b"not a picture") is None


def test_the_same_tableau_gives_the_same_bytes() -> None:
    shown = shown_in(painted(commission(spec(*company(4)))))
    assert render(shown, 320, 320) == render(shown, 320, 320)


@pytest.mark.parametrize("prompt", ["", "A fox in a forest.", "Scene: forest.\nStory moment: nothing."])
def test_a_prompt_that_names_nobody_is_refused(prompt: str) -> None:
    with pytest.raises(Refused, match="nobody to draw"):
        paint(prompt, [], *SMALL, SEED, rate=0)


def test_an_image_number_beyond_the_references_leaves_the_words() -> None:
    data, _ = paint("- Mira (image 7): waving, happy expression, facing left.", [], *SMALL, SEED, rate=0)
    actor = shown_in(data).actors[0]
    assert (actor.name, actor.pose, actor.expression, actor.facing) == ("Mira", "waving", "happy", "left")


def test_what_references_show_slips_less_than_what_words_say() -> None:
    shown: set[DefectType] = {"wrong_pose", "wrong_attribute", "wrong_colour"}
    counts = []
    for wanted in (commission(spec(*company(3)), s, (256, 256)) for s in STRATEGIES):
        faults = [
            paint(wanted.prompt, references_of(wanted), 256, 256, seed, rate=1)[1] for seed in range(40)
        ]
        counts.append(sum(s.defect in shown for fault in faults for s in fault.slips))
    assert counts[0] > 3 * counts[1]


def test_pose_and_expression_references_show_a_mannequin_and_nobody_of_the_cast() -> None:
    pose, expression = (look_at(data) for data in (pose_reference("dancing"), expression_reference("crying")))
    assert pose is not None
    assert expression is not None
    assert pose.actors[0].identity == expression.actors[0].identity == MANNEQUIN
    assert (pose.actors[0].pose, expression.actors[0].expression) == ("dancing", "crying")
    assert not np.array_equal(
        images.decode(pose_reference("dancing")), images.decode(pose_reference("bowing"))
    )


def _unplaced(tableau: Tableau) -> Tableau:
    actors = tuple(a.model_copy(update={"spot": None}) for a in tableau.actors)
    return tableau.model_copy(update={"actors": actors})
