"""All plots."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.plots.broken_machine import BROKEN_MACHINE
from vivant.studio.writer.plots.contest import CONTEST
from vivant.studio.writer.plots.last_loaf import LAST_LOAF
from vivant.studio.writer.plots.lost_thing import LOST_THING
from vivant.studio.writer.plots.map_journey import MAP_JOURNEY
from vivant.studio.writer.plots.misunderstanding import MISUNDERSTANDING
from vivant.studio.writer.plots.newcomer import NEWCOMER
from vivant.studio.writer.plots.night_fear import NIGHT_FEAR
from vivant.studio.writer.plots.out_of_reach import OUT_OF_REACH
from vivant.studio.writer.plots.secret_gift import SECRET_GIFT
from vivant.studio.writer.plots.slow_learner import SLOW_LEARNER
from vivant.studio.writer.plots.spoiled_show import SPOILED_SHOW
from vivant.studio.writer.plots.storm import STORM
from vivant.studio.writer.plots.strange_visitor import STRANGE_VISITOR
from vivant.studio.writer.plots.tired_helper import TIRED_HELPER

PLOTS: Final[tuple[Plot, ...]] = (
    LOST_THING, CONTEST, STORM, NEWCOMER, BROKEN_MACHINE, SECRET_GIFT, MISUNDERSTANDING, TIRED_HELPER,
    MAP_JOURNEY, NIGHT_FEAR, SPOILED_SHOW, LAST_LOAF, OUT_OF_REACH, STRANGE_VISITOR, SLOW_LEARNER,
)  # fmt: skip
