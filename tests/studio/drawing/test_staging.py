"""Figures stand in order and inside the frame: apart, or overlapping where that is meant; hands meet."""

import math
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.company import asked, company, performance, spec
from tests.studio.frames import frame_specs
from vivant.schema.contact import Contact
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import (
    ANGLES,
    MOST_ON_STAGE,
    PLACEMENTS,
    SHOT_SCALES,
    Angle,
    ContactKind,
    Facing,
    Placement,
    Pose,
    ShotScale,
)
from vivant.studio.drawing.bodies.extent import Box
from vivant.studio.drawing.crowding import MOST_HIDDEN, NEAR_HIDDEN, REAR
from vivant.studio.drawing.meeting import partners
from vivant.studio.drawing.outline import PER_UNIT, hidden, outline
from vivant.studio.drawing.scene import drawn, staged
from vivant.studio.drawing.staging import HORIZON, stage
from vivant.studio.drawing.tableau import Actor, Spot

ASPECTS = st.sampled_from((0.5, 0.75, 1.0, 4 / 3, 2.0))
_ROUNDING = 2e-5


@st.composite
def figures(draw: st.DrawFn) -> Box:
    """Bounds of a figure in figure units: its origin between the feet, y down."""
    left = draw(st.floats(-0.9, -0.1))
    right = draw(st.floats(0.1, 0.9))
    return left, -draw(st.floats(0.3, 1.4)), right, draw(st.floats(0.0, 0.1))


@st.composite
def troupes(draw: st.DrawFn) -> tuple[list[Box], list[Placement], ShotScale]:
    shot = draw(st.sampled_from(SHOT_SCALES))
    count = draw(st.integers(1, MOST_ON_STAGE[shot]))
    places = draw(st.permutations(PLACEMENTS))[:count]
    return draw(st.lists(figures(), min_size=count, max_size=count)), list(places), shot


@settings(max_examples=300, deadline=None)
@given(troupe=troupes(), angle=st.sampled_from(ANGLES), aspect=ASPECTS)
def test_figures_never_overlap_keep_their_order_and_stay_inside(
    troupe: tuple[list[Box], list[Placement], ShotScale], angle: Angle, aspect: float
) -> None:
    boxes, placements, shot = troupe
    spots = stage(boxes, placements, shot, angle, aspect)
    assert len(spots) == len(boxes)
    order = sorted(range(len(boxes)), key=lambda i: PLACEMENTS.index(placements[i]))
    edge = 0.0
    for i in order:
        left, right = (spots[i].x + side * spots[i].scale for side in (boxes[i][0], boxes[i][2]))
        assert left >= edge - _ROUNDING
        edge = right
    assert edge <= aspect + _ROUNDING


@settings(max_examples=200, deadline=None)
@given(troupe=troupes(), angle=st.sampled_from(ANGLES), aspect=ASPECTS)
def test_who_stands_farther_off_is_smaller_and_higher_by_one_measure(
    troupe: tuple[list[Box], list[Placement], ShotScale], angle: Angle, aspect: float
) -> None:
    boxes, placements, shot = troupe
    spots = stage(boxes, placements, shot, angle, aspect)
    measures = [spot.scale / (spot.y - HORIZON[angle]) for spot in spots]
    assert measures == pytest.approx([measures[0]] * len(spots), rel=1e-3)
    assert min(spot.scale for spot in spots) > 0


@settings(max_examples=200, deadline=None)
@given(troupe=troupes(), angle=st.sampled_from(ANGLES), aspect=ASPECTS)
def test_heads_are_inside_the_picture_and_feet_too_where_the_shot_shows_them(
    troupe: tuple[list[Box], list[Placement], ShotScale], angle: Angle, aspect: float
) -> None:
    boxes, placements, shot = troupe
    for box, spot in zip(boxes, stage(boxes, placements, shot, angle, aspect), strict=True):
        assert spot.y + box[1] * spot.scale >= -_ROUNDING
        if shot in ("wide", "full"):
            assert spot.y <= 1.0


@settings(max_examples=100, deadline=None)
@given(troupe=troupes(), angle=st.sampled_from(ANGLES), aspect=ASPECTS)
def test_the_order_in_which_figures_are_given_does_not_matter(
    troupe: tuple[list[Box], list[Placement], ShotScale], angle: Angle, aspect: float
) -> None:
    boxes, placements, shot = troupe
    there = stage(boxes, placements, shot, angle, aspect)
    back = stage(boxes[::-1], placements[::-1], shot, angle, aspect)[::-1]
    for one, other in zip(there, back, strict=True):
        assert one.x == pytest.approx(other.x, abs=_ROUNDING)
        assert one.scale == pytest.approx(other.scale, abs=_ROUNDING)
    assert stage(boxes, placements, shot, angle, aspect) == there


def test_with_room_everybody_stands_where_they_were_put() -> None:
    boxes: list[Box] = [(-0.1, -0.9, 0.1, 0.0)] * 3
    spots = stage(boxes, ["left", "center", "right"], "full", "eye_level", 2.0)
    assert [spot.x for spot in spots] == pytest.approx([0.62, 1.0, 1.38])


def test_nearer_shots_draw_larger_figures() -> None:
    box: Box = (-0.2, -0.9, 0.2, 0.0)
    scales = [stage([box], ["center"], shot, "eye_level", 1.0)[0].scale for shot in SHOT_SCALES]
    assert scales == sorted(scales)
    assert len(set(scales)) == 4


@settings(max_examples=60, deadline=None)
@given(frame=frame_specs(), aspect=ASPECTS)
def test_real_figures_keep_their_order_and_their_heads_inside_whatever_they_do(
    frame: FrameSpec, aspect: float
) -> None:
    tableau = staged(asked(frame), aspect)
    order = sorted(tableau.actors, key=lambda actor: PLACEMENTS.index(actor.placement))
    xs = [_spot(actor).x for actor in order]
    assert xs == sorted(xs)
    for actor in order:
        spot, head = _spot(actor), drawn(actor).head
        assert spot.x + head[0] * spot.scale >= -_ROUNDING
        assert spot.x + head[2] * spot.scale <= aspect + _ROUNDING


@settings(max_examples=40, deadline=None)
@given(frame=frame_specs(), aspect=ASPECTS)
def test_those_who_have_nothing_to_do_with_each_other_keep_daylight_or_definitely_overlap(
    frame: FrameSpec, aspect: float
) -> None:
    tableau = staged(asked(frame), aspect)
    met = partners(tableau.actors)
    near = frame.composition.shot in ("medium", "close_up")
    for rear, front in permutations(range(len(tableau.actors)), 2):
        if met.get(rear) == front or _spot(tableau.actors[rear]).y >= _spot(tableau.actors[front]).y:
            continue
        share, spoils = _hidden(tableau.actors[rear], tableau.actors[front])
        assert share == 0 or 0.01 <= share <= (NEAR_HIDDEN if near else MOST_HIDDEN) + 0.02
        # The air around a head may be entered by a neighbour who hides nothing of anybody.
        assert share == 0 or not spoils


def test_a_crowd_stands_in_two_rows_and_the_rear_one_is_seen_between_the_heads() -> None:
    for count in (4, 5):
        tableau = staged(asked(spec(*company(count))), 1.0)
        assert sorted({round(_spot(a).scale, 4) for a in tableau.actors})[0] == pytest.approx(
            REAR * max(_spot(a).scale for a in tableau.actors), rel=1e-3
        )


@pytest.mark.parametrize("shot", ["wide", "full", "medium"])
@pytest.mark.parametrize("left_first", [True, False])
@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (2, 4), (4, 3), (3, 0)])
def test_hands_that_give_and_take_meet_at_the_thing_between(
    shot: ShotScale, left_first: bool, one: int, other: int
) -> None:
    giver, taker = _pair(one, other, left_first, "giving", "offering", "reaching", prop="apple", shot=shot)
    gap = (a - b for a, b in zip(_hand(giver), _hand(taker), strict=True))
    assert math.hypot(*gap) <= 0.08 * _spot(giver).scale
    assert _spot(giver).scale == _spot(taker).scale


@pytest.mark.parametrize("left_first", [True, False])
@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (2, 4), (4, 3), (3, 0)])
def test_who_is_led_follows_hand_in_hand(left_first: bool, one: int, other: int) -> None:
    leader, led = _pair(one, other, left_first, "leading", "walking", "walking")
    gap = (a - b for a, b in zip(_hand(leader), _hand(led), strict=True))
    assert math.hypot(*gap) <= 0.05 * _spot(leader).scale
    assert (_spot(leader).x < _spot(led).x) == left_first


@pytest.mark.parametrize("left_first", [True, False])
@pytest.mark.parametrize(("one", "other"), [(0, 1), (1, 2), (2, 4), (4, 3), (3, 0)])
def test_a_touch_reaches_the_other_and_spares_its_face(left_first: bool, one: int, other: int) -> None:
    toucher, touched = _pair(one, other, left_first, "touching", "standing", "standing")
    outline_of_touched = outline(drawn(touched), 1.0)
    x, y = (round((hand - origin) / _spot(touched).scale * PER_UNIT) for hand, origin in zip(
        _hand(toucher), (_spot(touched).x, _spot(touched).y), strict=True))  # fmt: skip
    row, column = y - outline_of_touched.top, x - outline_of_touched.left
    reach = 4
    near = outline_of_touched.covers[row - reach : row + reach, max(0, column - reach) : column + reach]
    assert near.any()
    assert y > drawn(touched).head[3] * PER_UNIT - 4
    assert _spot(toucher).y > _spot(touched).y


def test_a_contact_that_nobody_could_show_is_left_out() -> None:
    tableau = asked(spec(*company(3)))
    first, second, third = tableau.actors
    far = first.model_copy(update={"contact": Contact(kind="touching", other=third.name)})
    back = first.model_copy(update={"facing": "left", "contact": Contact(kind="touching", other=second.name)})
    for spoiled in (far, back):
        shown = staged(tableau.model_copy(update={"actors": (spoiled, second, third)}), 1.0)
        assert [actor.hand_at for actor in shown.actors] == [None, None, None]


def _pair(
    one: int,
    other: int,
    left_first: bool,
    kind: ContactKind,
    pose: Pose,
    answer: Pose,
    prop: str | None = None,
    shot: ShotScale = "full",
) -> tuple[Actor, Actor]:
    """Two of the company in contact, staged: the one who acts first."""
    at: tuple[Placement, Placement] = ("left", "right") if left_first else ("right", "left")
    ahead: Facing = "right" if left_first else "left"
    back: Facing = "left" if left_first else "right"
    acts = performance(
        one, at[0], pose, facing=back if kind == "leading" else ahead, prop=prop, contact=(kind, other)
    )
    answers = performance(other, at[1], answer, facing=back)
    first, second = staged(asked(spec(acts, answers, shot=shot)), 1.0).actors
    return first, second


def _spot(actor: Actor) -> Spot:
    assert actor.spot is not None
    return actor.spot


def _hand(actor: Actor) -> tuple[float, float]:
    """Where the leading hand is in the picture, in frame heights."""
    spot, (x, y) = _spot(actor), drawn(actor).hand
    return spot.x + x * spot.scale, spot.y + y * spot.scale


def _hidden(rear: Actor, front: Actor) -> tuple[float, bool]:
    unit = _spot(front).scale
    return hidden(
        outline(drawn(rear), _spot(rear).scale / unit),
        outline(drawn(front), 1.0),
        (_spot(front).x - _spot(rear).x) / unit,
        (_spot(front).y - _spot(rear).y) / unit,
    )


def test_a_figure_that_has_its_spot_keeps_it() -> None:
    tableau = staged(asked(spec(*company(3))), 1.0)
    assert staged(tableau, 2.0) == tableau
