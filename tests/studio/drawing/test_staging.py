"""Figures stand side by side: in order, apart, inside the frame, whatever their shapes."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.company import asked, company, spec
from tests.studio.frames import frame_specs
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import (
    ANGLES,
    MOST_ON_STAGE,
    PLACEMENTS,
    SHOT_SCALES,
    Angle,
    Placement,
    ShotScale,
)
from vivant.studio.drawing.scene import drawn, staged
from vivant.studio.drawing.staging import Box, stage

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
def test_all_figures_of_a_picture_are_drawn_to_one_scale(
    troupe: tuple[list[Box], list[Placement], ShotScale], angle: Angle, aspect: float
) -> None:
    boxes, placements, shot = troupe
    spots = stage(boxes, placements, shot, angle, aspect)
    assert len({spot.scale for spot in spots}) == 1
    assert spots[0].scale > 0


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
def test_real_figures_do_not_overlap_either_and_in_near_shots_their_heads_do_not(
    frame: FrameSpec, aspect: float
) -> None:
    tableau = staged(asked(frame), aspect)
    near = frame.composition.shot in ("medium", "close_up")
    sides = []
    for actor in tableau.actors:
        assert actor.spot is not None
        box = drawn(actor).head if near else drawn(actor).box
        sides.append((actor.spot.x + box[0] * actor.spot.scale, actor.spot.x + box[2] * actor.spot.scale))
    sides.sort()
    assert sides[0][0] >= -_ROUNDING
    assert sides[-1][1] <= aspect + _ROUNDING
    assert all(one[1] <= two[0] + _ROUNDING for one, two in pairwise(sides))


def test_a_figure_that_has_its_spot_keeps_it() -> None:
    tableau = staged(asked(spec(*company(3))), 1.0)
    assert staged(tableau, 2.0) == tableau
