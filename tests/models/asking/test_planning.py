"""Asking for drafts: the brief as data, and answers held to the brief."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.servers.chatting import data_of
from tests.studio.writer.casts import make_brief, make_frame_brief
from tests.studio.writer.reading.little_texts import LITTLE
from vivant.errors import Invalid, Refused
from vivant.models.asking.planning import plan_ask
from vivant.models.asking.prompts import read_prompt
from vivant.models.providers.studio import StudioPlanner
from vivant.models.roles import PlanRequest
from vivant.schema.brief import (
    Brief,
    CastRole,
    CharacterBrief,
    FrameBrief,
    StoryBrief,
    TextBrief,
    TuningBrief,
)

ROLE = CastRole(
    key="fox", name="the Fox", subject_type="mammal", species="fox", category="makers", profession="baker"
)
TITLE, (TEXT, *_) = next(iter(LITTLE.items()))
BRIEFS: dict[str, Brief] = {
    "character": CharacterBrief(subject_type="bird", category="scholars", taken_names=("Mira",)),
    "role": CharacterBrief(subject_type="mammal", category="makers", role=ROLE),
    "story": make_brief(3, cast=2, frames=6),
    "respec": make_frame_brief(3, wish="closer, and everybody laughing"),
    "text": TextBrief(title=TITLE, text=TEXT),
    "tuning": TuningBrief(prompt="A fox.", must=("the fox's pose is waving",), findings=(), tried=()),
}


def drafted(brief: Brief) -> Any:
    """What the studio writer drafts, as plain data."""
    return json.loads(asyncio.run(StudioPlanner().plan(PlanRequest(brief, 5))))


def answered(name: str, change: Callable[[Any], None] = lambda draft: None) -> Any:
    """What the check makes of the studio's draft once it was changed."""
    draft = drafted(BRIEFS[name])
    if name == "text":
        draft["cannot"] = ""
    change(draft)
    return json.loads(plan_ask(PlanRequest(BRIEFS[name], 5)).check(json.dumps(draft)))


def complaint(name: str, change: Callable[[Any], None]) -> str:
    with pytest.raises(Invalid) as caught:
        answered(name, change)
    return caught.value.what


@pytest.mark.parametrize("name", BRIEFS)
def test_the_brief_is_the_data_and_the_prompt_the_system(name: str) -> None:
    ask = plan_ask(PlanRequest(BRIEFS[name], 5))
    assert data_of(ask.parts) == BRIEFS[name].model_dump(mode="json")
    assert ask.system in [read_prompt(p).text for p in ("character", "story", "respec", "text", "tuning")]
    assert (ask.name, ask.seed) == ("character" if name == "role" else name, 5)


@pytest.mark.parametrize("name", BRIEFS)
def test_a_good_draft_comes_through_as_it_is(name: str) -> None:
    assert answered(name) == drafted(BRIEFS[name])


def test_a_colour_in_capitals_is_not_worth_another_call() -> None:
    def shout(draft: Any) -> None:
        for feature in draft["identity"]["features"]:
            feature["colour"]["hex"] = feature["colour"]["hex"].upper()

    assert answered("character", shout) == drafted(BRIEFS["character"])


def put(*path: str | int, value: Any) -> Callable[[Any], None]:
    """Puts a value at a place of a draft."""

    def change(draft: Any) -> None:
        for step in path[:-1]:
            draft = draft[step]
        draft[path[-1]] = value

    return change


STRIPED = {"part": "neck", "kind": "scarf", "colour": {"name": "red", "hex": "#c8382f"}, "second": None, "pattern": "striped"}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("character", put("identity", "subject_type", value="mammal"), "subject_type must be bird, not mammal"),
        ("character", put("name", value="Mira"), "name 'Mira' is taken"),
        ("character", put("description", value="A bird."), "description must begin with"),
        ("character", lambda d: d["identity"]["features"].append(d["identity"]["features"][0]), "twice"),
        ("character", lambda d: d["identity"].update(features=[STRIPED]), "neck is striped and needs a second colour"),
        ("character", lambda d: d["identity"].update(features=[]), "no coat; identity.features has no eyes"),
        ("character", lambda d: d.pop("profession"), "profession: Field required"),
        ("role", put("name", value="Foxy"), "name must be 'the Fox' as in the role"),
        ("role", put("identity", "species", value="wolf"), "identity.species must be 'fox'"),
        ("role", put("profession", value="smith"), "profession must be 'baker'"),
        ("story", lambda d: d["frames"].append(d["frames"][0]), "there are 7 frames, but 6 are asked for"),
        ("story", put("frames", 1, "performances", 0, "character", value="C0099"), "frame 2 has C0099 on stage"),
        ("story", put("frames", 2, "narration", value="C0001 laughs."), "frame 3 says C0001"),
        ("story", put("frames", 0, "style", value="crayon"), "all frames must have one style"),
        ("story", put("frames", 0, "performances", 0, "pose", value="flying"), "frames.0.performances.0.pose"),
        ("story", put("frames", 0, "performances", value=[]), "frames.0.performances: "),
        ("respec", put("frame", "performances", 0, "character", value="C0099"), "the frame has C0099 on stage"),
        ("respec", put("frame", "narration", value="C0001 laughs."), "the frame says C0001"),
        ("text", lambda d: d["cast"].append(d["cast"][0]), "cast has the key girl twice"),
        ("text", lambda d: d["cast"].append({**d["cast"][0], "key": "nobody"}), "nobody is in the cast but in no frame"),
        ("text", put("frames", value=[]), "frames: "),
        ("tuning", put("prompt", value=" "), "prompt is empty"),
        ("tuning", put("more", value=1), "more: Extra inputs are not permitted"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_said_in_words(name: str, change: Callable[[Any], None], said: str) -> None:
    assert said in complaint(name, change)


def test_a_contact_that_cannot_be_shown_is_said_in_words() -> None:
    def meet(draft: Any) -> None:
        one, other = _frame_of_two(draft)
        one.update(pose="sleeping", prop="apple", contact={"kind": "giving", "other": other["character"]})

    assert "cannot be giving while sleeping" in complaint("story", meet)


def test_two_at_one_place_are_said_in_words() -> None:
    def crowd(draft: Any) -> None:
        one, other = _frame_of_two(draft)
        other["placement"] = one["placement"]

    assert "two characters share a placement" in complaint("story", crowd)


def _frame_of_two(draft: Any) -> Any:
    return next(f["performances"] for f in draft["frames"] if len(f["performances"]) == 2)


def test_a_text_that_cannot_be_shown_is_refused_with_the_reason() -> None:
    nothing = {"title": "", "premise": "", "cast": [], "frames": [], "cannot": "It is a\nshopping list."}
    with pytest.raises(Refused, match=f"{TITLE}.*It is a shopping list"):
        plan_ask(PlanRequest(BRIEFS["text"], 5)).check(json.dumps(nothing))


def test_a_text_that_was_shown_is_not_refused_for_a_word_too_many() -> None:
    assert answered("text", put("cannot", value="none")) == drafted(BRIEFS["text"])


def test_only_the_first_of_many_problems_are_told() -> None:
    said = complaint("story", put("frames", value=[{}] * 6))
    assert said.count("Field required") == 8
    assert said.endswith("; and 11 more")


def test_every_brief_that_there_is_has_a_prompt() -> None:
    assert isinstance(BRIEFS["story"], StoryBrief)
    kinds = {CharacterBrief, StoryBrief, FrameBrief, TextBrief, TuningBrief}
    assert {type(brief) for brief in BRIEFS.values()} == kinds
