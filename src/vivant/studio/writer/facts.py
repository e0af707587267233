"""The words that stay the same through a story: its thing, its places, its trades."""

import random
from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.arcs import Step
from vivant.studio.writer.places import PLACES, spot_of
from vivant.studio.writer.players import Player
from vivant.studio.writer.plot import Plot
from vivant.studio.writer.sentences import choose
from vivant.studio.writer.trades.shelf import trade_of

SPOKEN_PROP: Final[Mapping[str, str]] = {
    "stick bundle": "bundle of sticks",
    "bread": "loaf",
    "rope": "rope",
    "purse": "purse",
    "stone": "stone",
}
_KNOWN_FOR: Final[Mapping[str, tuple[str, ...]]] = {
    "bread": ("fresh", "big", "crusty", "last"),
    "apple": ("shiny", "sweet", "round", "perfect"),
    "flower": ("rare", "small", "sweet-smelling", "wild"),
    "cheese": ("round", "ripe", "whole", "strong-smelling"),
    "letter": ("sealed", "important", "folded", "secret"),
    "map": ("folded", "crumpled", "old", "secret"),
    "stone": ("smooth", "round", "lucky", "special"),
    "bone": ("long", "ancient", "enormous", "knobbly"),
    "cup": ("chipped", "favourite", "big", "old"),
    "jar": ("big", "round", "full", "old"),
}
_USUAL: Final = ("old", "favourite", "little", "fine", "well-loved", "trusty")


def spoken_thing(prop: str, rng: random.Random) -> tuple[str, str]:
    """The noun and an adjective for a prop: ("bundle of sticks", "old")."""
    return SPOKEN_PROP.get(prop, prop), rng.choice(_KNOWN_FOR.get(prop, _USUAL))


def state_facts(
    plot: Plot, hero: Player, prop: str, steps: tuple[Step, ...], rng: random.Random
) -> dict[str, str]:
    """Facts of the whole story; the plot's own may use the others."""
    thing, like = spoken_thing(prop, rng)
    trade = trade_of(hero.trade)
    home = next((step.scene for step in steps if step.leg == "h"), steps[0].scene)
    far = next((step.scene for step in steps if step.leg != "h"), steps[-1].scene)
    there = next((step.scene for step in reversed(steps) if step.leg == "t"), far)
    facts = {
        "thing": thing, "a thing": f"a {like} {thing}", "the thing": f"the [{thing}|{thing}|{like} {thing}]",
        "like": like, "home": PLACES[home.setting].noun, "there": PLACES[there.setting].noun,
        "to there": PLACES[there.setting].to, "to home": PLACES[home.setting].to, "at there": PLACES[there.setting].at,
        "at home": PLACES[home.setting].at,
        "home spot": spot_of(home), "there spot": spot_of(there), "to far": PLACES[far.setting].to,
        "trade": hero.trade, "kind": hero.kind if not hero.human else f"{hero.age} {hero.kind}".strip(),
        "hand": hero.hand, "gift": hero.gift, "wisdom": choose(rng.choice(trade.wisdom), rng),
        "makes": choose(rng.choice(trade.makes), rng), "craft": rng.choice(trade.craft),
    }  # fmt: skip
    facts |= {name: choose(" ".join(text.split()), rng) for name, text in plot.facts.items()}
    return facts | {
        name.capitalize(): text[:1].upper() + text[1:] for name, text in facts.items() if """ """ not in name
    }


def frame_facts(facts: Mapping[str, str], step: Step, friend: Player | None) -> dict[str, str]:
    """The story's facts and those of one frame: where it is, and who the friend is."""
    place = PLACES[step.scene.setting]
    here = {"here": place.at, "spot": spot_of(step.scene), "place": place.noun}
    if friend is None:
        return {**facts, **here}
    trade = trade_of(friend.trade)
    return {
        **facts, **here, "btrade": friend.trade, "bkind": friend.kind, "bhand": friend.hand, "bgift": friend.gift,
        "bcraft": trade.craft[0], "bmakes": trade.makes[0],
    }  # fmt: skip
