"""The painter understands what the prompts of the four strategies say."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.company import asked, cast, characters, company, performance, spec
from tests.studio.frames import frame_specs
from vivant.schema.brief import StoryBrief
from vivant.schema.character import Character
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import EXPRESSIONS, POSES, Expression, Pose
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.mannequin import expression_reference, pose_reference
from vivant.studio.painter import look_at
from vivant.studio.prompt_reading import read_emphasis, read_prompt, read_words
from vivant.studio.slips import Slip
from vivant.studio.writer.inventing import invent
from vivant.synthesis.prompts import (
    frame_prompt,
    full_description,
    posed_prompt,
    template_prompt,
)

_MANY = settings(max_examples=150, deadline=None)


@_MANY
@given(spec=frame_specs(), seed=st.integers(0, 1000))
def test_two_step_prompts_say_everything_but_pose_and_looks_which_the_references_show(
    spec: FrameSpec, seed: int
) -> None:
    on_stage = _on_stage(spec)
    seen = [_posed(c, p.pose, p.expression) for c, p in zip(on_stage, spec.performances, strict=True)]
    read = read_prompt(frame_prompt(spec, on_stage, "two_step"), seen, random.Random(seed))
    assert read == asked(spec)


@_MANY
@given(spec=frame_specs(), seed=st.integers(0, 1000))
def test_one_step_prompts_say_poses_too_and_templates_only_show_looks(spec: FrameSpec, seed: int) -> None:
    on_stage = _on_stage(spec)
    seen = [_template(c) for c in on_stage]
    read = read_prompt(frame_prompt(spec, on_stage, "one_step"), seen, random.Random(seed))
    assert read == asked(spec)


@_MANY
@given(spec=frame_specs(), seed=st.integers(0, 1000))
def test_text_augmented_prompts_leave_shades_open_and_nothing_else(spec: FrameSpec, seed: int) -> None:
    on_stage = _on_stage(spec)
    read = read_prompt(frame_prompt(spec, on_stage, "text_augmented"), [], random.Random(seed))
    meant = asked(spec)
    assert [_without_colours(a) for a in read.actors] == [_without_colours(a) for a in meant.actors]
    assert read.model_copy(update={"actors": ()}) == meant.model_copy(update={"actors": ()})


@_MANY
@given(spec=frame_specs(), seed=st.integers(0, 1000))
def test_text_only_prompts_say_who_is_there_and_leave_how_open(spec: FrameSpec, seed: int) -> None:
    on_stage = _on_stage(spec)
    read = read_prompt(frame_prompt(spec, on_stage, "text_only"), [], random.Random(seed))
    assert [a.name for a in read.actors] == [c.name for c in on_stage]
    assert [a.identity.species for a in read.actors] == [c.identity.species for c in on_stage]
    assert (read.setting, read.time, read.shot) == (
        spec.scene.setting,
        spec.scene.time,
        spec.composition.shot,
    )


@pytest.mark.parametrize("seed", range(12))
def test_every_frame_of_an_invented_story_is_understood_as_it_was_meant(seed: int) -> None:
    story = invent(StoryBrief(cast=characters()[: 1 + seed % 5], frames=6), seed)
    for frame in story.frames:
        on_stage = _on_stage(frame)
        seen = [_template(c) for c in on_stage]
        read = read_prompt(frame_prompt(frame, on_stage, "one_step"), seen, random.Random(0))
        assert read == asked(frame)


def test_emphasis_changes_nothing_that_is_drawn() -> None:
    frame = spec(*company(2))
    clauses = (
        "the setting is as said",
        "Nobody's pose is waving",
        "every hand is one of two hands well formed",
    )
    plain, insisting = (frame_prompt(frame, characters()[:2], "one_step", e) for e in ((), clauses))
    seen = [_template(c) for c in characters()[:2]]
    assert read_prompt(plain, seen, random.Random(0)) == read_prompt(insisting, seen, random.Random(0))


def test_a_missing_posed_character_is_replaced_by_its_template_and_the_words_tell_the_pose() -> None:
    frame = spec(performance(0, pose="waving", expression="sad"))
    read = read_prompt(
        frame_prompt(frame, characters()[:1], "two_step"), [_template(characters()[0])], random.Random(0)
    )
    assert (read.actors[0].pose, read.actors[0].expression) == ("waving", "sad")


@pytest.mark.parametrize("character", characters(), ids=lambda c: c.identity.species)
def test_a_template_prompt_says_the_whole_identity_exactly(character: Character) -> None:
    read = read_prompt(template_prompt(character), [], random.Random(5))
    actor = read.actors[0]
    assert read.kind == "sheet"
    assert actor.identity == character.identity
    assert (actor.name, actor.pose, actor.expression, actor.facing, actor.prop) == (
        character.name, "standing", "neutral", "viewer", None,
    )  # fmt: skip


@pytest.mark.parametrize("pose", POSES)
def test_a_posed_prompt_takes_the_pose_from_its_reference(pose: Pose) -> None:
    expression = EXPRESSIONS[POSES.index(pose) % len(EXPRESSIONS)]
    character = characters()[0]
    seen = [_template(character), look_at(pose_reference(pose)), look_at(expression_reference(expression))]
    read = read_prompt(posed_prompt(character, pose, expression), seen, random.Random(0))
    meant = Actor(name=character.name, identity=character.identity, pose=pose, expression=expression)
    assert read == Tableau(kind="sheet", actors=(meant,))


def test_references_that_show_nothing_leave_the_words() -> None:
    frame = spec(performance(1, pose="waving"))
    read = read_prompt(frame_prompt(frame, [characters()[1]], "two_step"), [None], random.Random(0))
    assert read.actors[0].pose == "waving"
    assert read.actors[0].identity != characters()[1].identity


def test_exact_colours_behind_a_description_are_used_exactly() -> None:
    for character in characters():
        assert read_words(full_description(character), random.Random(1)) == character.identity


@pytest.mark.parametrize(
    "name", ["the Fox", "Old Mother Hen", "O'Neil", "Jean-Luc", "Zofia", "Ångström", "Mr. Fox", "Dr. Owl"]
)
@pytest.mark.parametrize("strategy", ["text_only", "one_step"])
def test_any_name_without_a_colon_comma_or_bracket_is_read_whole(name: str, strategy: str) -> None:
    character = characters()[0].model_copy(update={"name": name})
    frame = spec(performance(0))
    prompt = frame_prompt(frame, [character], "one_step" if strategy == "one_step" else "text_only")
    actor = read_prompt(prompt, [_template(character)], random.Random(0)).actors[0]
    assert actor.name == name
    assert (actor.identity == character.identity) == (strategy == "one_step")


def test_a_prompt_without_emphasis_insists_on_nothing() -> None:
    assert read_emphasis(frame_prompt(spec(*company(2)), characters()[:2], "one_step")) == frozenset()


def test_emphasis_names_whom_it_is_about_or_everybody() -> None:
    prompt = "A picture.\nAbove all: Mira's pose is waving; every hand is one of two hands well formed."
    assert read_emphasis(prompt) == {
        Slip(defect="wrong_pose", actor="Mira"),
        Slip(defect="malformed_hand"),
    }


def test_nobody_is_found_in_a_prompt_without_lines_for_characters() -> None:
    assert read_prompt("A fox and a crow in the forest.", [], random.Random(0)).actors == ()


def _on_stage(frame: FrameSpec) -> list[Character]:
    return [cast().characters[p.character] for p in frame.performances]


def _posed(character: Character, pose: Pose, expression: Expression) -> Tableau:
    return Tableau(
        kind="sheet",
        actors=(Actor(name=character.name, identity=character.identity, pose=pose, expression=expression),),
    )


def _template(character: Character) -> Tableau:
    actor = Actor(name=character.name, identity=character.identity, facing="viewer")
    return Tableau(kind="sheet", actors=(actor,))


def _without_colours(actor: Actor) -> object:
    told = actor.model_dump()
    told["identity"]["features"] = [(f.part, f.kind, f.pattern) for f in actor.identity.features]
    return told
