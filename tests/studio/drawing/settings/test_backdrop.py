"""Backdrops cover the frame, tell places and times apart, and never change between runs."""

import importlib
import subprocess
import sys
from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from vivant.schema.vocabulary import TIMES_OF_DAY, WEATHERS, TimeOfDay, Weather
from vivant.studio.drawing.displaylist import Group
from vivant.studio.drawing.settings.backdrop import GROUND, PLACES, draw_backdrop, is_outside
from vivant.studio.drawing.settings.light import indoors, outdoors
from vivant.studio.drawing.thorvg import rasterise
from vivant.studio.features import PAIRS, SETTINGS, details_of, together, variants

SIZE = 128
OVERSCAN = 0.15

DETAIL_FLOOR = 6.0
SETTING_FLOOR = 18.0
TIME_FLOOR = 12.0
WEATHER_FLOOR = 6.0
PAIR_FLOOR = 1.2
"""Mean absolute colour differences (0 to 255) over the upper 60 % of the picture."""


@cache
def upper_part(setting: str, detail: str, time: TimeOfDay) -> npt.NDArray[np.float64]:
    pixels = rasterise(draw_backdrop(setting, detail, time, 1.0).nodes, SIZE, SIZE, scale=SIZE)
    return pixels[: SIZE * 6 // 10, :, :3].astype(np.float64)


@cache
def whole(setting: str, detail: str, time: TimeOfDay, weather: Weather) -> npt.NDArray[np.float64]:
    nodes = draw_backdrop(setting, detail, time, 1.0, weather).nodes
    return rasterise(nodes, SIZE, SIZE, scale=SIZE)[..., :3].astype(np.float64)


def difference(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    return float(np.abs(one - other).mean())


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_detail_covers_the_frame_and_its_overscan(setting: str) -> None:
    for aspect in (0.75, 1.0, 16 / 9):
        for detail, time in zip(SETTINGS[setting], TIMES_OF_DAY, strict=True):
            nodes = draw_backdrop(setting, detail, time, aspect).nodes
            height = 96
            scale = height / (1 + 2 * OVERSCAN)
            width = int((aspect + 2 * OVERSCAN) * scale)
            moved = Group(nodes, (1.0, 0.0, 0.0, 1.0, OVERSCAN, OVERSCAN))
            pixels = rasterise([moved], width, height, scale=scale)
            assert pixels[..., 3].min() == 255, (detail, time, aspect)


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_details_of_a_setting_look_different(setting: str) -> None:
    for one, other in combinations(SETTINGS[setting], 2):
        for time in TIMES_OF_DAY:
            floor = DETAIL_FLOOR if time in ("dawn", "day") else DETAIL_FLOOR * 2 / 3
            assert difference(upper_part(setting, one, time), upper_part(setting, other, time)) > floor, (
                one,
                other,
                time,
            )


def test_all_settings_look_different_at_every_hour() -> None:
    for time in TIMES_OF_DAY:
        floor = SETTING_FLOOR if time in ("dawn", "day") else SETTING_FLOOR * 2 / 3
        for one, other in combinations(SETTINGS, 2):
            first, second = (upper_part(name, SETTINGS[name][0], time) for name in (one, other))
            assert difference(first, second) > floor, (one, other, time)


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_hours_look_different(setting: str) -> None:
    detail = SETTINGS[setting][0]
    for one, other in combinations(TIMES_OF_DAY, 2):
        assert (
            difference(upper_part(setting, detail, one), upper_part(setting, detail, other)) > TIME_FLOOR
        ), (one, other)


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_weathers_look_different(setting: str) -> None:
    detail = SETTINGS[setting][-1]
    floor = WEATHER_FLOOR if is_outside(setting) else WEATHER_FLOOR / 2
    for time in TIMES_OF_DAY:
        for one, other in combinations(WEATHERS, 2):
            first, second = (whole(setting, detail, time, weather) for weather in (one, other))
            dim = 2 / 3 if time == "night" else 1.0
            assert difference(first, second) > floor * dim, (one, other, time)


def test_snow_whitens_the_ground_outside_and_nothing_inside() -> None:
    for setting, details in SETTINGS.items():
        clear, snow = (
            whole(setting, details[0], "day", weather)[SIZE * 9 // 10] for weather in ("clear", "snow")
        )
        white = float(np.median(snow.min(axis=-1)))
        assert (white > 205) == is_outside(setting) or float(np.median(clear.min(axis=-1))) > 200, setting


def test_fog_swallows_the_distance_and_leaves_what_is_near() -> None:
    clear, fog = outdoors("day"), outdoors("day", "fog")
    assert fog.at(0.85).share > 0.85
    assert fog.at(0.08).share < 0.5
    assert all(fog.at(depth).share > clear.at(depth).share for depth in (0.08, 0.3, 0.55, 0.85))


def test_figures_stay_readable_in_every_weather() -> None:
    for light in (outdoors, indoors):
        for time in TIMES_OF_DAY:
            for weather in WEATHERS:
                assert min(light(time, weather).figures) >= 0.55


@pytest.mark.parametrize("setting", PAIRS)
def test_of_two_details_both_can_be_seen(setting: str) -> None:
    for one, other in PAIRS[setting]:
        both = whole(setting, together(one, other), "day", "clear")
        for alone in (one, other):
            assert difference(both, whole(setting, alone, "day", "clear")) > PAIR_FLOOR, (one, other)


def test_the_names_of_details_can_be_told_apart_when_two_are_named() -> None:
    for setting in SETTINGS:
        for name in variants(setting):
            assert together(*details_of(setting, name)) == name
        assert all(" and " not in detail for detail in SETTINGS[setting])
        assert len(set(variants(setting))) == len(variants(setting))


def test_night_is_darker_than_day() -> None:
    for setting, details in SETTINGS.items():
        assert (
            upper_part(setting, details[0], "night").mean()
            < upper_part(setting, details[0], "day").mean() - 40
        )


def test_figures_keep_their_colours_by_day_and_stay_readable_at_night() -> None:
    for setting, details in SETTINGS.items():
        assert draw_backdrop(setting, details[0], "day", 1.0).light == (1.0, 1.0, 1.0)
        assert min(draw_backdrop(setting, details[0], "night", 1.0).light) >= 0.6


def test_the_ground_under_the_feet_is_calm() -> None:
    """Figures stand on it: no line of objects may cross the place where their feet are."""
    row = int(GROUND * SIZE)
    for setting, details in SETTINGS.items():
        for detail in details:
            pixels = rasterise(draw_backdrop(setting, detail, "day", 1.0).nodes, SIZE, SIZE, scale=SIZE)
            feet = pixels[row - 2 : row + 3, SIZE // 5 : -SIZE // 5, :3].astype(np.float64)
            assert feet.std(axis=(0, 1)).max() < 60, (setting, detail)


def test_the_same_arguments_give_the_same_nodes() -> None:
    for setting, details in SETTINGS.items():
        one = draw_backdrop(setting, details[1], "dusk", 1.5)
        other = draw_backdrop(setting, details[1], "dusk", 1.5)
        assert drawing_of(one.nodes) == drawing_of(other.nodes)


def drawing_of(nodes: tuple[object, ...]) -> bytes:
    return rasterise(nodes, 48, 48, scale=48).tobytes()  # type: ignore[arg-type]


def test_another_process_draws_the_same_picture() -> None:
    script = (
        "import hashlib\n"
        "from vivant.studio.drawing.settings.backdrop import draw_backdrop\n"
        "from vivant.studio.drawing.thorvg import rasterise\n"
        "nodes = draw_backdrop('market', 'fruit crates', 'night', 1.0).nodes\n"
        "print(hashlib.sha256(rasterise(nodes, 96, 96, scale=96).tobytes()).hexdigest())\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != ""


def test_the_registry_knows_exactly_the_settings_and_details_of_the_vocabulary() -> None:
    assert tuple(PLACES) == tuple(SETTINGS)
    for name, details in SETTINGS.items():
        module = importlib.import_module(f"vivant.studio.drawing.settings.{name}")
        assert set(module.DETAILS) == set(details)


def test_an_unknown_setting_is_a_meadow_and_an_unknown_detail_the_first_one() -> None:
    first = SETTINGS["meadow"][0]
    expected = drawing_of(draw_backdrop("meadow", first, "day", 1.0).nodes)
    assert drawing_of(draw_backdrop("the moon", "a crater", "day", 1.0).nodes) == expected
    assert drawing_of(draw_backdrop("meadow", "a crater", "day", 1.0).nodes) == expected
