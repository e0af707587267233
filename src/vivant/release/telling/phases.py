"""How a release was made, phase by phase, and on which licence it is given: sentences made of its facts."""

from typing import Final

from vivant.release.telling.origins import Player
from vivant.release.telling.terms import PERMISSIVE, licence_page
from vivant.release.telling.told import Told
from vivant.release.telling.wording import listed
from vivant.report.wording import counted
from vivant.schema.record import Role

_STRATEGIES: Final = {
    "two_step": "In two steps: first every character in the pose and with the expression that a frame needs, from its "
    "template and the references of pose and expression; then the frame, from those and the scene.",
    "one_step": "In one step: every frame straight from the templates of those on stage and its prompt.",
    "text_augmented": "From words alone, in which every character is described in full; no reference pictures.",
    "text_only": "From words alone; characters are named and not described.",
}


def design(told: Told) -> str:
    given = told.config.cast.given
    made = (
        "Characters were given by the project, and others invented beside them where it asked for more."
        if given
        else "Characters were invented, spread evenly over 8 subject types and 4 categories of profession, no two alike."
        if told.even_cast
        else "Characters are whom the given stories put on stage."
    )
    drawn = listed(list(dict.fromkeys(player.model for player in _players(told, "generator"))))
    return f"{made} Drawn by {drawn}."


def encoding(told: Told) -> str:
    stories = told.config.stories
    if stories.texts:
        return "Given texts were told word for word, frame by frame."
    if stories.scripts:
        return "Stories were given frame by frame."
    return "Stories of 6 to 9 frames were invented."


def synthesis(told: Told) -> str:
    config = told.config
    style = f" The style: {config.style.words}." if config.style.words else ""
    return f"{_STRATEGIES[config.synthesis.strategy]} {config.frames.width} × {config.frames.height} pixels.{style}"


def judged(told: Told) -> str:
    """Who judged, how often, and what came of it."""
    facts = told.facts
    judges = _players(told, "judge")
    votes = max(player.votes for player in judges)
    voting = f", asked {votes} times each" if votes > 1 else ""
    first = facts.rounds.get(0, 0)
    tried = facts.frames + facts.unsettled
    return (
        f"All {counted(facts.frames, 'frame')} were judged by {listed([player.model for player in judges])}{voting}, and "
        f"answered yes to every question that was derived for them, or were accepted by a person. "
        f"{counted(tried, 'frame')} were asked for in these stories; {facts.frames:,} were accepted, {first:,} of them "
        "at the first attempt."
    )


def licence(told: Told) -> str:
    stated = told.stated.licence
    bound = [one for one in told.terms if one.terms != PERMISSIVE]
    page = licence_page(stated)
    name = f"[{stated}]({page})" if page and page != stated else stated
    whose = (
        f"Those who release it give it under **{name}**."
        if stated
        else "**No licence was stated** by those who release it."
    )
    if not bound:
        return f"{whose} No model's terms bind any frame beside it."
    rows = sum(one.frames for one in bound)
    bind = f"bind {rows:,} of {counted(told.facts.frames, 'frame')}, as follows."
    if not stated:
        return f"{whose} The models' own terms {bind}"
    return f"{whose} That cannot give more than the models' own terms allow: they {bind}"


def _players(told: Told, role: Role) -> list[Player]:
    return [player for player in told.origins.players if player.role == role]
