import random
from itertools import pairwise

import pytest

from vivant.errors import InputError
from vivant.schema.story import Scene
from vivant.schema.vocabulary import TIMES_OF_DAY, WAIST_UP_POSES, TimeOfDay
from vivant.studio.features import OUTFITS, PROPS, SETTINGS
from vivant.studio.writer.arcs import Step
from vivant.studio.writer.incidents.shelf import INCIDENTS
from vivant.studio.writer.places import PLACES, SPOTS
from vivant.studio.writer.players import Player
from vivant.studio.writer.plot import BEATS, Plot
from vivant.studio.writer.plots.shelf import PLOTS
from vivant.studio.writer.presence import select_script
from vivant.studio.writer.scripts import read_cue
from vivant.studio.writer.senses import SENSES
from vivant.studio.writer.staging import choose_pose
from vivant.studio.writer.trades.shelf import TRADES, trade_of


def cast(size: int) -> list[Player]:
    return [
        Player(
            id=f"C{i:04d}", name=f"N{i}", kind="fox", trade="baker", age="", human=False, female=False,
            hand="paw", gift="a clever nose", nature=("kind", "merry"),
        )
        for i in range(size)
    ]  # fmt: skip


def test_there_are_at_least_twelve_plots_with_names_of_their_own() -> None:
    assert len({plot.name for plot in PLOTS}) == len(PLOTS) >= 12


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
@pytest.mark.parametrize("size", [1, 2, 5])
def test_a_plot_has_a_script_for_every_beat_wherever_and_whenever_it_can_happen(
    plot: Plot, size: int
) -> None:
    if size < plot.least_cast:
        return
    times: set[TimeOfDay] = {time for clock in plot.clocks for time in clock}
    for beat in BEATS:
        legs = {route[BEATS.index(beat)] for route in plot.routes}
        by_leg = {"h": plot.homes or tuple(SETTINGS), "w": plot.ways, "t": plot.ends}
        for setting in {setting for leg in legs for setting in by_leg[leg]}:
            for time in times:
                scene = Scene(setting=setting, detail=SETTINGS[setting][0], time=time)
                assert select_script(plot, Step(beat, scene, "h"), cast(size), (), random.Random(1))


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_a_plot_visits_one_to_four_places_whichever_beats_are_told(plot: Plot) -> None:
    for route in plot.routes:
        assert len(route) == len(BEATS)
        needed = [
            leg for beat, leg in zip(BEATS, route, strict=True) if beat not in ("opening", "incident", "low")
        ]
        assert 1 <= sum(a != b for a, b in pairwise(needed)) <= 3
    assert set(plot.things) <= set(PROPS)
    assert {"task", "trouble", "lesson"} <= set(plot.facts)


def test_the_shelves_are_complete() -> None:
    assert set(TRADES) == set(OUTFITS)
    assert set(PLACES) == set(SETTINGS) == set(INCIDENTS)
    assert set(SPOTS) == set(SENSES) == {detail for details in SETTINGS.values() for detail in details}
    for trade in TRADES.values():
        assert trade.tool in PROPS
        assert set(trade.homes) <= set(SETTINGS)


def test_an_unheard_of_trade_has_a_plain_days_work() -> None:
    assert trade_of("beekeeper").work


def test_a_cue_reads_poses_expressions_prop_and_direction() -> None:
    cue = read_cue("sitting/kneeling sad +stick_bundle >B")
    assert cue.poses == ("sitting", "kneeling")
    assert cue.expressions == ("sad",)
    assert (cue.prop, cue.toward) == ("stick bundle", "B")


@pytest.mark.parametrize("words", ["flying sad", "sitting moody", "sitting sad >Z"])
def test_a_cue_outside_the_vocabulary_is_refused(words: str) -> None:
    with pytest.raises(InputError, match="unknown words"):
        read_cue(words)


def test_a_near_shot_takes_the_pose_it_can_show() -> None:
    cue = read_cue("sitting/hugging_self sad")
    for seed in range(20):
        assert choose_pose(cue, "close_up", 1, (), random.Random(seed)) in WAIST_UP_POSES


def test_nobody_lies_down_in_a_crowd_where_there_is_another_way() -> None:
    cue = read_cue("lying/sitting sleepy")
    assert {choose_pose(cue, "full", 4, (), random.Random(seed)) for seed in range(20)} == {"sitting"}


def test_times_of_day_are_the_ones_that_openers_know() -> None:
    assert {time for plot in PLOTS for clock in plot.clocks for time in clock} == set(TIMES_OF_DAY)
