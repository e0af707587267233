"""Commissions: what a generator is given, in which order, and what must be true of the result."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.studio.company import SEED, cast, characters, company, performance, posed, spec
from tests.studio.frames import frame_specs
from vivant.config import Strategy
from vivant.gate import questions
from vivant.gate.commission import Commission
from vivant.models.roles import Picture
from vivant.schema.judging import Earlier
from vivant.schema.record import PosedCharacter
from vivant.schema.story import FrameSpec
from vivant.store import images
from vivant.studio.painter import look_at
from vivant.synthesis import commissions
from vivant.synthesis.commissions import POSED_SIZE, TEMPLATE_SIZE, posed_for

STRATEGIES: tuple[Strategy, ...] = ("text_only", "text_augmented", "one_step", "two_step")


@settings(max_examples=80, deadline=None)
@given(spec=frame_specs(), strategy=st.sampled_from(STRATEGIES))
def test_no_generator_is_given_more_than_five_references(spec: FrameSpec, strategy: Strategy) -> None:
    wanted = _frame(spec, strategy)
    count = len(spec.performances) if strategy in ("one_step", "two_step") else 0
    assert len(wanted.references) == count <= 5
    for number in range(1, 6):
        assert (f"image {number})" in wanted.prompt) == (number <= count)


@settings(max_examples=60, deadline=None)
@given(spec=frame_specs())
def test_references_follow_the_performances(spec: FrameSpec) -> None:
    templates = tuple(cast().templates[p.character] for p in spec.performances)
    assert _frame(spec, "one_step").references == templates
    shown = {w.id: Picture(f"{n:064x}", b"") for n, w in enumerate(_wanted(spec))}
    assert _frame(spec, "two_step", shown).references == tuple(shown[w.id] for w in _wanted(spec))


def test_a_posed_character_that_is_missing_is_replaced_by_its_template() -> None:
    frame = spec(*company(3))
    first, second, third = _wanted(frame)
    shown = {w.id: Picture(f"{n:064x}", b"") for n, w in enumerate((first, third))}
    wanted = _frame(frame, "two_step", shown)
    assert wanted.references == (shown[first.id], cast().templates[second.character], shown[third.id])


def test_a_posed_character_of_another_pose_mood_or_revision_is_not_taken() -> None:
    frame = spec(performance(0, pose="waving", expression="happy"))
    others = [
        PosedCharacter(character="C0001", revision=1, pose="waving", expression="sad"),
        PosedCharacter(character="C0001", revision=1, pose="bowing", expression="happy"),
        PosedCharacter(character="C0001", revision=2, pose="waving", expression="happy"),
        PosedCharacter(character="C0002", revision=1, pose="waving", expression="happy"),
    ]
    shown = {other.id: Picture(f"{n:064x}", b"") for n, other in enumerate(others)}
    assert len(shown) == 4
    assert _frame(frame, "two_step", shown).references == (cast().templates["C0001"],)


@pytest.mark.parametrize("strategy", STRATEGIES)
def test_every_strategy_is_judged_by_the_same_questions_and_portraits(strategy: Strategy) -> None:
    frame = spec(*company(3))
    wanted = _frame(frame, strategy)
    assert wanted.questions == questions.for_frame(frame, characters()[:3])
    assert [p.character for p in wanted.portraits] == [c.id for c in characters()[:3]]
    assert set(wanted.templates) == {c.id for c in characters()[:3]}
    assert wanted.strategy == strategy


def test_portraits_show_the_approved_templates_as_pixels() -> None:
    for shown in _frame(spec(*company(2)), "two_step").portraits:
        template = cast().templates[shown.character]
        assert shown.template_id == template.id
        assert shown.template is not None
        assert np.array_equal(shown.template, images.decode(template.data))
        assert "#" not in shown.description


def test_a_template_is_asked_for_in_words_with_its_exact_colours_and_no_references() -> None:
    wanted = commissions.template(characters()[0], SEED)
    assert (wanted.stage, wanted.references) == ("template", ())
    assert (wanted.width, wanted.height) == (TEMPLATE_SIZE, TEMPLATE_SIZE) == (1024, 1024)
    assert all(f.colour.hex in wanted.prompt for f in characters()[0].identity.features)
    assert wanted.portraits[0].template is None
    assert wanted.id == "C0001.1"


def test_a_posed_character_is_asked_for_with_template_pose_and_expression_in_this_order() -> None:
    wanted = PosedCharacter(character="C0002", revision=1, pose="kneeling", expression="afraid")
    made = commissions.posed(wanted, cast(), SEED)
    template, pose, expression = made.references
    assert template == cast().templates["C0002"]
    shown = [look_at(p.data) for p in (pose, expression)]
    assert shown[0] is not None
    assert shown[1] is not None
    assert shown[0].actors[0].pose == "kneeling"
    assert shown[1].actors[0].expression == "afraid"
    assert (made.width, made.height) == (POSED_SIZE, POSED_SIZE)
    assert made.questions == questions.for_posed(characters()[1], "kneeling", "afraid")
    for number, words in enumerate(("", "kneeling as in", "afraid expression as in"), 1):
        assert f"{words} image {number}".strip() in made.prompt
    assert posed("C0002", "kneeling", "afraid").id not in {p.id for p in made.references}


def test_who_was_seen_before_is_held_against_the_latest_frame_that_shows_it() -> None:
    first, second, third = (
        _earlier(number, frame)
        for number, frame in enumerate(
            (spec(*company(2)), spec(performance(0)), spec(performance(2))),
        )
    )
    wanted = commissions.frame(
        "S00001-F04",
        spec(*company(2)),
        cast(),
        {},
        "one_step",
        (64, 64),
        SEED,
        earlier=[first, second, third],
    )
    assert wanted.earlier == (first, second)
    constant = {q.character for q in wanted.questions if q.about == "constancy"}
    assert constant == {"C0001", "C0002"}


def test_who_is_new_is_not_asked_about_constancy() -> None:
    before = _earlier(0, spec(performance(0)))
    wanted = commissions.frame(
        "S00001-F02", spec(*company(3)), cast(), {}, "one_step", (64, 64), SEED, earlier=[before]
    )
    assert {q.character for q in wanted.questions if q.about == "constancy"} == {"C0001"}


def test_learned_clauses_stand_in_the_last_line_of_the_prompt() -> None:
    frame = spec(*company(1))
    clauses = ["nothing else lies about", "every pose is as said"]
    wanted = commissions.frame("S00001-F01", frame, cast(), {}, "one_step", (64, 64), SEED, emphasis=clauses)
    assert wanted.prompt.split("\n")[-1] == "Above all: nothing else lies about; every pose is as said."
    assert "Above all" not in _frame(frame, "one_step").prompt


def _frame(of: FrameSpec, strategy: Strategy, shown: dict[str, Picture] | None = None) -> Commission:
    return commissions.frame("S00001-F01", of, cast(), shown or {}, strategy, (64, 64), SEED)


def _wanted(of: FrameSpec) -> list[PosedCharacter]:
    return [posed_for(p, cast().characters) for p in of.performances]


def _earlier(number: int, of: FrameSpec) -> Earlier:
    made = _frame(of, "one_step")
    return Earlier(lambda: np.zeros((4, 4, 3), np.uint8), f"{number:064x}", made.questions, made.portraits)
