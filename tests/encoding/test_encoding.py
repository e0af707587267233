"""A planner's draft becomes a story of exactly the shape asked for, or is refused with a reason."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from vivant.design.balance import cells
from vivant.design.designing import Opening, fill
from vivant.encoding.dealing import Hand
from vivant.encoding.encoding import Refusal, cast_text, invent, read
from vivant.encoding.texts import GivenText
from vivant.errors import Refused, Transient
from vivant.models.calling import Roles
from vivant.models.crew import Patience
from vivant.models.providers.studio import StudioEditor, StudioGenerator, StudioJudge, StudioPlanner
from vivant.models.roles import PlanRequest
from vivant.schema.brief import TextDraft
from vivant.schema.character import Character
from vivant.schema.story import Story

Edit = Callable[[dict[str, Any]], None]
TEXT = GivenText(
    "fox",
    "The Fox and the Crow",
    "A Crow sat on a branch with a piece of cheese. A Fox came by and saw the cheese. "
    '"How beautiful you are!" said the Fox. "Can you sing, too?" The Crow was glad and opened her beak to '
    "sing. The cheese fell to the ground. The Fox took it and ran away into the forest. The Crow was sad.",
)


@dataclass
class EditedPlanner:
    """The studio's writer, whose drafts are edited before they are handed out."""

    edit: Edit
    model: str = "edited"

    async def plan(self, request: PlanRequest) -> str:
        draft = json.loads(await StudioPlanner().plan(request))
        self.edit(draft)
        return json.dumps(draft)


@dataclass
class FailingPlanner:
    error: Exception
    model: str = "failing"

    async def plan(self, request: PlanRequest) -> str:
        raise self.error


def roles(planner: EditedPlanner | FailingPlanner | StudioPlanner) -> Roles:
    return Roles.of(planner, StudioGenerator(0), StudioEditor(0), StudioJudge(), patience=Patience(5, 2, 0))


@pytest.fixture(scope="module")
def cast() -> dict[str, Character]:
    openings = [Opening(f"C{n:04d}", *cell) for n, cell in enumerate(cells(6), 1)]
    drafted = asyncio.run(fill(openings, [], roles(StudioPlanner()), 1))
    return {character.id: character for character in drafted}


def invented(cast: dict[str, Character], with_roles: Roles, *, frames: int = 6) -> Story | Refusal:
    hand = Hand(("C0001", "C0002"), frames)
    return asyncio.run(invent("S00001", 1, hand, cast, with_roles, 1))


def read_in(with_roles: Roles) -> TextDraft | str:
    return asyncio.run(read(TEXT, with_roles, 1))


def drop_a_frame(draft: dict[str, Any]) -> None:
    draft["frames"].pop()


def add_a_frame(draft: dict[str, Any]) -> None:
    draft["frames"].append(draft["frames"][-1])


def empty_the_stage(draft: dict[str, Any]) -> None:
    draft["frames"][2]["performances"] = []


def invent_a_pose(draft: dict[str, Any]) -> None:
    draft["frames"][0]["performances"][0]["pose"] = "levitating"


def bring_a_stranger(draft: dict[str, Any]) -> None:
    draft["frames"][0]["performances"][0]["character"] = "C0099"


def say_nothing(draft: dict[str, Any]) -> None:
    draft["frames"][1]["narration"] = ""


def chat(draft: dict[str, Any]) -> None:
    draft["comment"] = "Here you go!"


def crowd_the_cast(draft: dict[str, Any]) -> None:
    role = draft["cast"][0]
    draft["cast"] = [role | {"key": f"{role['key']}_{number}"} for number in range(6)]


def keep_five_frames(draft: dict[str, Any]) -> None:
    del draft["frames"][5:]


def test_a_hand_becomes_a_story_of_its_cast_and_length(cast: dict[str, Character]) -> None:
    for frames in (6, 7, 8, 9):
        story = invented(cast, roles(StudioPlanner()), frames=frames)
        assert isinstance(story, Story)
        assert story.cast == ("C0001", "C0002")
        assert len(story.frames) == frames


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (drop_a_frame, "frames"),
        (add_a_frame, "7 frames, not 6"),
        (empty_the_stage, "frames.2.performances"),
        (invent_a_pose, "pose"),
        (bring_a_stranger, "C0099"),
        (say_nothing, "narration"),
        (chat, "comment"),
    ],
)
def test_a_draft_of_another_shape_is_refused(edit: Edit, says: str, cast: dict[str, Character]) -> None:
    refusal = invented(cast, roles(EditedPlanner(edit)))
    assert isinstance(refusal, Refusal)
    assert says in refusal.reason


def test_a_planner_that_fails_leaves_a_refusal_with_its_reason(cast: dict[str, Character]) -> None:
    refusal = invented(cast, roles(FailingPlanner(Transient("overloaded"))))
    assert refusal == Refusal("S00001", "", "invented", "overloaded")


def test_a_text_becomes_a_story_played_by_characters() -> None:
    draft = read_in(roles(StudioPlanner()))
    assert isinstance(draft, TextDraft)
    assert {role.key for role in draft.cast} == {"fox", "crow"}
    story = cast_text("S00001", "fox", draft, {"fox": "C0001", "crow": "C0002"})
    assert isinstance(story, Story)
    assert set(story.cast) == {"C0001", "C0002"}
    assert 6 <= len(story.frames) <= 9
    assert story.source == "fox"


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (crowd_the_cast, "cast"),
        (keep_five_frames, "frames"),
        (invent_a_pose, "pose"),
        (say_nothing, "narration"),
    ],
)
def test_a_text_encoded_in_another_shape_is_refused(edit: Edit, says: str) -> None:
    reason = read_in(roles(EditedPlanner(edit)))
    assert isinstance(reason, str)
    assert reason.startswith("the planner failed")
    assert says in reason


def test_a_refused_text_keeps_the_planners_words() -> None:
    assert read_in(roles(FailingPlanner(Refused("nobody acts in it")))) == "nobody acts in it"


def test_a_role_that_nobody_plays_refuses_the_story() -> None:
    draft = read_in(roles(StudioPlanner()))
    assert isinstance(draft, TextDraft)
    refusal = cast_text("S00001", "fox", draft, {"fox": "C0001"})
    assert isinstance(refusal, Refusal)
    assert "crow" in refusal.reason


def test_two_roles_played_by_one_character_are_refused() -> None:
    draft = read_in(roles(StudioPlanner()))
    assert isinstance(draft, TextDraft)
    refusal = cast_text("S00001", "fox", draft, {"fox": "C0001", "crow": "C0001"})
    assert isinstance(refusal, Refusal)
    assert "twice" in refusal.reason
