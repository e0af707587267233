"""Who is on stage in a frame, and with which script."""

import random
from collections.abc import Collection, Sequence

from vivant.errors import InputError
from vivant.studio.writer.arcs import Step
from vivant.studio.writer.mentions import Stage
from vivant.studio.writer.players import Player
from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import Script
from vivant.studio.writer.shared import SHARED, incidents_at
from vivant.studio.writer.trades.shelf import trade_of
from vivant.studio.writer.weathers import contradicts

_GATHERINGS = ("company", "close")


def select_script(
    plot: Plot, step: Step, cast: Sequence[Player], used: Collection[str], rng: random.Random
) -> Script:
    """A script for a step that fits place, time and cast, rather one not used before. Everybody is
    spoken of where the company gathers. Raises `InputError` for a plot with a gap."""
    fitting = [script for script in _offered(plot, step, cast[0]) if _fits(script, step, len(cast))]
    if len(cast) > 1:
        fitting = [script for script in fitting if script.friend] or fitting
    if step.beat in _GATHERINGS and len(cast) > 2:
        fitting = [script for script in fitting if script.tells_rest]
    fitting = [script for script in fitting if not contradicts(script.text, step.scene.weather)] or fitting
    fresh = [script for script in fitting if script.text not in used] or fitting
    if not fresh:
        raise InputError(
            f"the plot {plot.name} has no script for {step.beat} with a cast of {len(cast)} at {step.scene}",
            "Write one.",
        )
    return rng.choice(fresh)


def choose_stage(
    script: Script, step: Step, plot: Plot, cast: Sequence[Player], known: Collection[str], rng: random.Random
) -> Stage:
    """The roles of one frame. Those whom the text does not mention are there only once introduced."""
    hero, *others = cast
    friend = others[0] if others else None
    if (
        len(others) > 1
        and not plot.pair
        and not script.contact
        and step.beat in ("attempt", "incident")
        and rng.random() < 0.35
    ):
        friend = rng.choice(others[1:])
    if script.friend is None:
        friend = None
    rest = tuple(player for player in others if player is not friend)
    if script.friend is None and plot.pair:
        rest = rest[1:]
    if not script.rest or not rest:
        return Stage(hero, friend)
    met = all(player.id in known for player in rest)
    if script.tells_rest:
        keep = script.needs_rest or step.beat in _GATHERINGS or rng.random() < 0.6
        return Stage(hero, friend, rest if keep else ())
    if not met or rng.random() < 0.5:
        return Stage(hero, friend)
    return Stage(hero, friend, tuple(rng.sample(rest, rng.randint(1, len(rest)))))


def _offered(plot: Plot, step: Step, hero: Player) -> tuple[Script, ...]:
    if step.beat == "opening" and "opening" not in plot.beats:
        return trade_of(hero.trade).work
    if step.beat == "incident" and "incident" not in plot.beats:
        return incidents_at(step.scene.setting)
    return plot.beats.get(step.beat) or SHARED[step.beat]


def _fits(script: Script, step: Step, cast: int) -> bool:
    if step.scene.setting not in script.places or step.scene.time not in script.times:
        return False
    if script.needs_friend and cast < 2:
        return False
    return not (script.needs_rest and cast < 3)
