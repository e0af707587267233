"""A tableau to pixels: every part of it shows, and nothing else changes."""

import numpy as np
import pytest

from tests.studio.company import asked, company, spec
from vivant.schema.judging import Pixels
from vivant.schema.vocabulary import ANGLES, SHOT_SCALES, TIMES_OF_DAY, WEATHERS, TimeOfDay, Weather
from vivant.studio.drawing.scene import PAPER, draw_tableau, set_of, shadow_of, staged
from vivant.studio.drawing.tableau import Lettering, Stray, Tableau
from vivant.studio.drawing.thorvg import rasterise

SIZE = (320, 240)


@pytest.fixture(scope="module")
def tableau() -> Tableau:
    return staged(asked(spec(*company(3, prop="lantern"))), SIZE[0] / SIZE[1])


@pytest.fixture(scope="module")
def picture(tableau: Tableau) -> Pixels:
    return draw_tableau(tableau, *SIZE)


def test_a_picture_is_rgb_of_the_size_asked_for(picture: Pixels) -> None:
    assert picture.shape == (240, 320, 3)
    assert picture.dtype == np.uint8


def test_the_same_tableau_is_drawn_the_same_after_anything_else(tableau: Tableau, picture: Pixels) -> None:
    draw_tableau(asked(spec(*company(5), setting="library", detail="a globe", time="night")), 200, 200)
    assert np.array_equal(draw_tableau(tableau, *SIZE), picture)


def test_a_drawn_picture_can_be_written_on_without_changing_the_next(
    tableau: Tableau, picture: Pixels
) -> None:
    scratch = draw_tableau(tableau, *SIZE)
    scratch[:] = 0
    assert np.array_equal(draw_tableau(tableau, *SIZE), picture)


@pytest.mark.parametrize(
    "change",
    [{"time": time} for time in TIMES_OF_DAY if time != "day"]
    + [{"weather": weather} for weather in WEATHERS if weather != "clear"]
    + [{"shot": shot} for shot in SHOT_SCALES if shot != "full"]
    + [{"angle": angle} for angle in ANGLES if angle != "eye_level"]
    + [{"setting": "cottage", "detail": "a fireplace"}, {"detail": "a mossy log"}],
    ids=str,
)
def test_time_place_shot_and_angle_each_show(
    tableau: Tableau, picture: Pixels, change: dict[str, str]
) -> None:
    other = draw_tableau(Tableau.model_validate({**tableau.model_dump(), **change}), *SIZE)
    assert np.count_nonzero(_apart(picture, other)) > 0.01 * other.shape[0] * other.shape[1]


@pytest.mark.parametrize(
    "change",
    [{"pose": "arms_raised"}, {"expression": "crying"}, {"facing": "left"}, {"prop": "umbrella"},
     {"prop": None}, {"malformed_hand": True}],
    ids=str,
)  # fmt: skip
def test_what_changes_on_one_figure_changes_nothing_around_the_others(
    tableau: Tableau, picture: Pixels, change: dict[str, object]
) -> None:
    actors = (tableau.actors[0].model_copy(update=change), *tableau.actors[1:])
    other = draw_tableau(tableau.model_copy(update={"actors": actors}), *SIZE)
    changed = np.nonzero(_apart(picture, other))[1]
    assert len(changed)
    assert changed.max() < SIZE[0] * 0.62


def shade(tableau: Tableau, time: TimeOfDay, weather: Weather) -> tuple[float, float]:
    """How far aside of the feet the shadow of one figure lies on average, in pixels, and what share of the
    light it takes."""
    alone = tableau.model_copy(
        update={
            "actors": tableau.actors[1:2],
            "setting": "meadow",
            "detail": "poppies",
            "time": time,
            "weather": weather,
        }
    )
    ground = set_of(alone, *SIZE)
    actor = alone.actors[0]
    assert actor.spot is not None
    height, width = ground.pixels.shape[:2]
    before = ground.pixels[..., :3].astype(np.int16)
    after = rasterise([shadow_of(actor, ground)], width, height, over=ground.pixels, scale=height)[..., :3]
    darker = (before - after).clip(0).sum(axis=2)
    return float((darker * np.arange(width)).sum() / darker.sum() - actor.spot.x * height), float(
        darker.sum() / before[darker > 0].sum()
    )


def test_shadows_fall_away_from_the_light_and_grow_faint_where_it_is_hidden(tableau: Tableau) -> None:
    assert shade(tableau, "dawn", "clear")[0] > 4
    assert shade(tableau, "dusk", "clear")[0] < -4
    assert 0 < shade(tableau, "day", "clear")[0] < shade(tableau, "dawn", "clear")[0]
    clear = shade(tableau, "day", "clear")[1]
    for weather in WEATHERS[1:]:
        assert shade(tableau, "day", weather)[1] < clear, weather


@pytest.mark.parametrize("weather", ["rain", "snow"])
def test_it_rains_and_snows_before_the_figures_too_but_not_under_a_roof(
    tableau: Tableau, weather: Weather
) -> None:
    outside = tableau.model_copy(update={"weather": weather})
    inside = outside.model_copy(update={"setting": "cottage", "detail": "a big window"})
    assert set_of(outside, *SIZE).front
    assert not set_of(inside, *SIZE).front


def test_a_stray_thing_is_drawn_where_it_lies_and_nowhere_else(tableau: Tableau, picture: Pixels) -> None:
    stray = Stray(name="traffic cone", x=1.2, y=0.96, size=0.15)
    other = draw_tableau(tableau.model_copy(update={"strays": (stray,)}), *SIZE)
    rows, columns = np.nonzero(_apart(picture, other))
    assert len(rows) > 100
    assert 0.78 * 240 <= rows.min() <= rows.max() <= 0.98 * 240
    assert 1.08 * 240 <= columns.min() <= columns.max() <= 1.32 * 240


def test_who_is_taken_away_leaves_the_backdrop_behind(tableau: Tableau, picture: Pixels) -> None:
    nobody = draw_tableau(tableau.model_copy(update={"actors": ()}), *SIZE)
    gone = draw_tableau(tableau.model_copy(update={"actors": tableau.actors[1:]}), *SIZE)
    assert np.array_equal(gone[:, :40], nobody[:, :40])
    assert np.count_nonzero(_apart(picture, nobody)) > np.count_nonzero(_apart(picture, gone)) > 500


def test_a_character_sheet_is_plain_paper_around_one_figure(tableau: Tableau) -> None:
    actor = tableau.actors[0].model_copy(update={"spot": None})
    sheet = draw_tableau(Tableau(kind="sheet", actors=(actor,)), 256, 256)
    assert (sheet[0] == PAPER).all()
    assert (sheet[:, 0] == PAPER).all()
    assert (sheet[-1] == PAPER).all()
    assert 0.05 < np.count_nonzero((sheet != PAPER).any(axis=2)) / 256**2 < 0.6


def test_a_larger_picture_shows_the_same(tableau: Tableau, picture: Pixels) -> None:
    large = draw_tableau(tableau, 640, 480).reshape(240, 2, 320, 2, 3).mean(axis=(1, 3))
    assert float(np.abs(large - picture).mean()) < 4


def _apart(one: Pixels, other: Pixels) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    gap = np.abs(one.astype(np.int16) - other)
    return np.asarray(gap.max(axis=2) > 8)


@pytest.mark.parametrize("text", ["SALE 2025", ""], ids=["letters", "a signature"])
def test_writing_is_seen_by_day_and_by_night_and_lies_in_its_line(tableau: Tableau, text: str) -> None:
    writing = Lettering(text=text, x=0.2, y=0.5, size=0.08)
    times: tuple[TimeOfDay, ...] = ("day", "night")
    for time in times:
        plain = tableau.model_copy(update={"time": time})
        before, after = (
            draw_tableau(t, *SIZE) for t in (plain, plain.model_copy(update={"lettering": (writing,)}))
        )
        rows, columns = np.nonzero(np.abs(after.astype(int) - before).max(axis=2) > 60)
        assert len(rows) > 0.002 * SIZE[0] * SIZE[1]
        assert 0.38 * SIZE[1] < rows.min() < rows.max() < 0.54 * SIZE[1]
        assert 0.18 * SIZE[1] < columns.min()
