"""Questions are derived from what an image must show: each thing once, and only what can be seen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.company import asked, cast, characters, company, performance, spec
from tests.studio.frames import frame_specs
from vivant.gate.questions import for_frame, for_posed, for_template
from vivant.schema.character import Character
from vivant.schema.gate import DEFECT_OF, Question, Subject
from vivant.schema.story import FrameSpec
from vivant.schema.vocabulary import EXPRESSIONS, POSES, Expression, Pose
from vivant.studio.inspector.expectation import expected
from vivant.synthesis.portraits import portrait

_OF_PICTURE: set[Subject] = {"count", "setting", "time", "shot", "style", "stray", "lettering", "weather"}
_OF_EACH: set[Subject] = {
    "presence", "likeness", "attribute", "pose", "expression", "facing", "placement", "prop",
}  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(spec=frame_specs(), before=st.sets(st.sampled_from([c.id for c in characters()])))
def test_a_frame_is_asked_everything_it_specifies_exactly_once(spec: FrameSpec, before: set[str]) -> None:
    on_stage = _on_stage(spec)
    questions = for_frame(spec, on_stage, before)
    keys = [q.key for q in questions]
    assert len(set(keys)) == len(keys)
    wanted = set(_OF_PICTURE)
    assert {q.about for q in questions if q.character is None} == wanted
    for p in spec.performances:
        about = set(_OF_EACH)
        about |= {"colours"} if len(on_stage) > 1 else set()
        about |= {"hands"} if spec.composition.shot != "close_up" else set()
        about |= {"constancy"} if p.character in before else set()
        about |= {"contact"} if p.contact else set()
        assert {q.about for q in questions if q.character == p.character} == about
    assert {q.character for q in questions} == {None, *(c.id for c in on_stage)}


@settings(max_examples=100, deadline=None)
@given(spec=frame_specs())
def test_the_answers_hoped_for_are_the_values_of_the_specification(spec: FrameSpec) -> None:
    hoped = {q.key: q.expected for q in for_frame(spec, _on_stage(spec))}
    assert hoped["count"] == str(len(spec.performances))
    assert hoped["setting"] == f"{spec.scene.setting}/{spec.scene.detail}"
    assert hoped["time"] == spec.scene.time
    assert hoped["weather"] == spec.scene.weather
    assert hoped["shot"] == f"{spec.composition.shot}/{spec.composition.angle}"
    for p in spec.performances:
        assert hoped[f"pose:{p.character}"] == p.pose
        assert hoped[f"expression:{p.character}"] == p.expression
        assert hoped[f"facing:{p.character}"] == p.facing
        assert hoped[f"placement:{p.character}"] == p.placement
        assert hoped[f"prop:{p.character}"] == (p.prop or "")
        met = f"{p.contact.kind}/{p.contact.other}" if p.contact else None
        assert hoped.get(f"contact:{p.character}") == met


@settings(max_examples=60, deadline=None)
@given(spec=frame_specs())
def test_from_its_questions_alone_a_frame_can_be_told_again(spec: FrameSpec) -> None:
    on_stage = _on_stage(spec)
    told = expected(for_frame(spec, on_stage), [portrait(c, None) for c in on_stage])
    contacts = [p.contact for p in spec.performances]
    by_id = [
        a.model_copy(update={"name": c.id, "contact": contact})
        for a, c, contact in zip(asked(spec).actors, on_stage, contacts, strict=True)
    ]
    assert told == asked(spec).model_copy(update={"actors": tuple(by_id)})


def test_every_subject_that_is_asked_about_has_a_defect_and_a_check() -> None:
    first, second, *others = company(5)
    first = performance(0, first.placement, contact=("touching", 1))
    everything = for_frame(spec(first, second, *others), characters(), [c.id for c in characters()])
    assert {q.about for q in everything} == set(DEFECT_OF)
    assert {q.check for q in everything} == {"identity", "control", "scene", "sequence"}


def test_each_subject_belongs_to_one_check() -> None:
    check_of = {
        q.about: q.check
        for q in (*for_template(characters()[0]), *for_frame(spec(*company(2)), characters()[:2]))
    }
    for q in for_frame(spec(*company(5)), characters(), [c.id for c in characters()]):
        assert check_of.get(q.about, q.check) == q.check


def test_nothing_is_asked_about_hands_in_a_close_up() -> None:
    for shot, asks in (("wide", True), ("full", True), ("medium", True), ("close_up", False)):
        frame = spec(*company(2)).model_copy(
            update={"composition": spec(*company(2)).composition.model_copy(update={"shot": shot})}
        )
        assert ("hands" in {q.about for q in for_frame(frame, characters()[:2])}) == asks


def test_a_lone_character_cannot_wear_a_neighbours_colours() -> None:
    assert "colours" not in {q.about for q in for_frame(spec(*company(1)), characters()[:1])}


def test_a_character_nobody_saw_before_is_not_held_against_itself() -> None:
    first, second = characters()[:2]
    questions = for_frame(spec(*company(2)), [first, second], [second.id, "C0099"])
    assert [q.character for q in questions if q.about == "constancy"] == [second.id]


@pytest.mark.parametrize("character", characters(), ids=lambda c: c.identity.species)
def test_a_template_must_show_the_character_alone_in_the_neutral_stance(character: Character) -> None:
    questions = for_template(character)
    assert _hoped(questions) == _sheet_of(character, "standing", "neutral", "viewer")
    assert not {q.about for q in questions} & {"setting", "time", "weather", "shot", "placement", "colours"}


@pytest.mark.parametrize(("pose", "expression"), [(POSES[3], EXPRESSIONS[2]), (POSES[20], EXPRESSIONS[7])])
def test_a_posed_character_must_show_pose_and_expression_facing_right(
    pose: Pose, expression: Expression
) -> None:
    character = characters()[1]
    assert _hoped(for_posed(character, pose, expression)) == _sheet_of(character, pose, expression, "right")


def test_questions_are_whole_sentences_in_words_that_people_use() -> None:
    frame = spec(
        performance(0, "far_left", pose="hands_on_hips"), setting="village_street", detail="a fountain"
    )
    for question in for_frame(frame, characters()[:1]):
        assert question.text.startswith(("Is ", "Are "))
        assert question.text.endswith("?")
        assert "_" not in question.text


def _on_stage(frame: FrameSpec) -> list[Character]:
    return [cast().characters[p.character] for p in frame.performances]


def _hoped(questions: tuple[Question, ...]) -> dict[str, str]:
    hoped = {q.key: q.expected for q in questions}
    assert len(hoped) == len(questions)
    return hoped


def _sheet_of(character: Character, pose: str, expression: str, facing: str) -> dict[str, str]:
    of_each = {"pose": pose, "expression": expression, "facing": facing, "prop": ""}
    for about in ("presence", "likeness", "attribute", "hands"):
        of_each[about] = ""
    return {"count": "1", "stray": "", "lettering": ""} | {
        f"{about}:{character.id}": v for about, v in of_each.items()
    }


def test_an_own_style_is_asked_for_in_its_words() -> None:
    asked = {q.about: q for q in for_frame(spec(*company(1)), characters()[:1], style="oil on canvas")}
    assert asked["style"].expected == "oil on canvas"
    assert asked["style"].text == "Is it drawn in this art style: oil on canvas?"
