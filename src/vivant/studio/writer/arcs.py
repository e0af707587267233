"""The shape of a story: which beats it has, where each happens and when."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from vivant.schema.story import Scene
from vivant.schema.vocabulary import TimeOfDay
from vivant.studio.features import SETTINGS, variants
from vivant.studio.writer.plot import BEATS, Beat, Plot

_TWO = 0.5
"""How often a place has two details where two go together."""
_ALONE_NEEDS: frozenset[Beat] = frozenset({"trouble", "attempt", "turn", "resolve", "close"})
_MANY_NEED: frozenset[Beat] = _ALONE_NEEDS | {"company"}


@dataclass(frozen=True, slots=True)
class Step:
    """One frame to be told: `leg` is `h` at home, `w` on the way or `t` there."""

    beat: Beat
    scene: Scene
    leg: str


def plan_arc(
    plot: Plot, frames: int, cast: int, homes: Sequence[str], rng: random.Random
) -> tuple[Step, ...]:
    """The steps of a story with that many frames. The setting changes one to three times; time only goes
    forward."""
    beats = _beats(frames, cast, rng)
    legs = dict(zip(BEATS, rng.choice(plot.routes), strict=True))
    places = _places(plot, homes, rng)
    times = _times(frames, rng.choice(plot.clocks), rng)
    return tuple(
        Step(beat=beat, scene=Scene(setting=places[leg][0], detail=places[leg][1], time=time), leg=leg)
        for beat, time in zip(beats, times, strict=True)
        for leg in (legs[beat],)
    )


def _beats(frames: int, cast: int, rng: random.Random) -> tuple[Beat, ...]:
    needed = _MANY_NEED if cast > 1 else _ALONE_NEEDS
    spare = [beat for beat in BEATS if beat not in needed]
    kept = needed | frozenset(rng.sample(spare, frames - len(needed)))
    return tuple(beat for beat in BEATS if beat in kept)


def _places(plot: Plot, homes: Sequence[str], rng: random.Random) -> dict[str, tuple[str, str]]:
    home = rng.choice(tuple(homes))
    there = rng.choice([place for place in plot.ends if place != home] or plot.ends)
    way = rng.choice([place for place in plot.ways if place not in (home, there)] or plot.ways)
    return {
        leg: (setting, deal_details(setting, rng)) for leg, setting in (("h", home), ("w", way), ("t", there))
    }


def deal_details(setting: str, rng: random.Random) -> str:
    """One or two details, so that the same setting looks different in different stories."""
    alone = SETTINGS[setting]
    pairs = variants(setting)[len(alone) :]
    return rng.choice(pairs if pairs and rng.random() < _TWO else alone)


def _times(frames: int, clock: Sequence[TimeOfDay], rng: random.Random) -> tuple[TimeOfDay, ...]:
    cuts = [0, *sorted(rng.sample(range(1, frames), len(clock) - 1)), frames]
    return tuple(time for i, time in enumerate(clock) for _ in range(cuts[i], cuts[i + 1]))
