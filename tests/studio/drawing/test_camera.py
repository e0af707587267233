"""The camera never sees past the edge of a backdrop, and angles move the horizon as they should."""

from itertools import product

from vivant.schema.vocabulary import ANGLES, SHOT_SCALES
from vivant.studio.drawing.camera import HORIZON, OVERSCAN, blur, view


def test_no_shot_sees_past_what_backdrops_draw() -> None:
    for shot, angle, aspect in product(SHOT_SCALES, ANGLES, (0.75, 1.0, 16 / 9)):
        zoom, _, _, _, x, y = view(shot, angle, aspect)
        left, right = -x / zoom, (aspect - x) / zoom
        top, bottom = -y / zoom, (1 - y) / zoom
        assert min(left, top) >= -OVERSCAN - 1e-9, (shot, angle, aspect)
        assert max(right - aspect, bottom - 1) <= OVERSCAN + 1e-9, (shot, angle, aspect)


def test_from_above_the_horizon_is_high_and_from_below_it_is_low() -> None:
    for shot in SHOT_SCALES:
        high, level, low = (horizon(shot, angle) for angle in ("high", "eye_level", "low"))
        assert 0.2 < high < level - 0.08
        assert level + 0.05 < low < 0.8


def test_nearer_shots_show_less_of_the_place_and_less_sharply() -> None:
    zooms = [view(shot, "eye_level", 1.0)[0] for shot in SHOT_SCALES]
    assert zooms == sorted(set(zooms))
    assert [blur(shot) for shot in SHOT_SCALES] == sorted(blur(shot) for shot in SHOT_SCALES)
    assert blur("close_up") > blur("medium") > blur("full") == 0


def horizon(shot: str, angle: str) -> float:
    zoom, _, _, _, _, y = view(shot, angle, 1.0)  # type: ignore[arg-type]
    return HORIZON * zoom + y
