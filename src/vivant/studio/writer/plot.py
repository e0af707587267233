"""A plot: a family of stories, as the beats it can go through and the words that are its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from vivant.schema.vocabulary import TimeOfDay, Weather
from vivant.studio.writer.scripts import Script

Beat = Literal[
    "opening", "trouble", "company", "attempt", "incident", "low", "turn", "resolve", "close",
]  # fmt: skip
BEATS: Final[tuple[Beat, ...]] = get_args(Beat)
"""Hero at home; what goes wrong; who comes along; a first try; something on the way; heart sinks; the
idea; it works; what is different now."""

ANY_DAY: Final[tuple[tuple[TimeOfDay, ...], ...]] = (
    ("dawn", "day"),
    ("dawn", "day", "dusk"),
    ("day", "dusk"),
    ("day", "dusk", "night"),
    ("day",),
    ("day", "dusk", "night", "dawn"),
    ("dusk", "night", "dawn"),
)


@dataclass(frozen=True, slots=True)
class Plot:
    """`beats` lists this plot's own scripts; the shared ones stand for a beat that is missing.

    `things` are the props the story may be about. `routes` say where each beat happens, one letter
    per beat: `h`ome, on the `w`ay, or `t`here. Empty `homes` are those of the hero's trade. `facts`
    are texts that scripts may use by name. `pair` keeps the same friend in every frame.
    `weathers` are those the story is about, by beat; without them it may have any.
    """

    name: str
    titles: tuple[str, ...]
    premises: tuple[str, ...]
    beats: Mapping[Beat, tuple[Script, ...]]
    facts: Mapping[str, str]
    things: tuple[str, ...] = ("basket",)
    routes: tuple[str, ...] = ("hhhwwttth", "hhhtttttt", "hhhttttth", "hhhwwtttt")
    homes: tuple[str, ...] = ()
    ways: tuple[str, ...] = (
        "forest",
        "meadow",
        "riverbank",
        "mountain_path",
        "village_street",
        "seashore",
        "cornfield",
        "pond",
        "country_road",
        "pasture",
        "inn",
        "cave",
    )
    ends: tuple[str, ...] = (
        "forest",
        "meadow",
        "riverbank",
        "mountain_path",
        "seashore",
        "farmyard",
        "market",
        "vineyard",
        "orchard",
        "garden",
        "harbour",
        "waterfall",
        "ruins",
        "rooftops",
    )
    clocks: tuple[tuple[TimeOfDay, ...], ...] = field(default=ANY_DAY)
    least_cast: int = 1
    pair: bool = False
    weathers: Mapping[Beat, Weather] = field(default_factory=dict)
