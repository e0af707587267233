"""Every clause that prompt tuning writes is understood by the painter that is to heed it."""

from typing import get_args

import pytest

from tests.studio.company import characters, performance, spec
from vivant.gate.attempting import found
from vivant.gate.questions import for_frame
from vivant.gate.tuning import general, insisted
from vivant.schema.brief import TuningBrief
from vivant.schema.gate import DEFECT_OF, Answer, Finding, Question, Subject
from vivant.studio.prompt_reading import read_emphasis
from vivant.studio.slips import Slip
from vivant.studio.writer.tuning import tune
from vivant.synthesis.prompts import frame_prompt

SUBJECTS: tuple[Subject, ...] = get_args(Subject)
ON_STAGE = characters()[:2]
FRAME = spec(
    performance(0, "left", prop="lantern", contact=("giving", 1)),
    performance(1, "right", "reaching", facing="left"),
    setting="cottage",
    detail="a fireplace",
)
QUESTIONS = for_frame(FRAME, ON_STAGE, [c.id for c in ON_STAGE])
NAMES = {c.id: c.name for c in ON_STAGE}


@pytest.mark.parametrize("about", SUBJECTS)
def test_a_general_clause_is_read_as_insisting_for_everybody(about: Subject) -> None:
    read = read_emphasis(f"A picture.\nAbove all: {general(about)}.")
    assert Slip(defect=DEFECT_OF[about][0]) in read
    assert _expected(about) == {slip.defect for slip in read}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.key)
def test_a_clause_about_one_finding_is_read_as_insisting_on_it(question: Question) -> None:
    (clause,) = insisted([_finding(question)], QUESTIONS, NAMES)
    read = read_emphasis(f"A picture.\nAbove all: {clause}.")
    assert {slip.defect for slip in read} == _expected(question.about)
    who = NAMES.get(question.character or "", "")
    assert {slip.actor for slip in read} <= {who, ""}


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.expected], ids=lambda q: q.key)
def test_a_clause_says_what_is_expected(question: Question) -> None:
    (clause,) = insisted([_finding(question)], QUESTIONS, NAMES)
    for word in question.expected.replace("/", " ").split():
        assert NAMES.get(word, word).replace("_", " ") in clause


def test_an_empty_hand_is_insisted_on_in_words() -> None:
    question = Question(check="scene", about="prop", text="?", character=ON_STAGE[0].id)
    assert insisted([_finding(question)], [question], NAMES) == (f"{ON_STAGE[0].name} is empty-handed",)
    assert Slip(defect="wrong_prop") in read_emphasis(f"Above all: {ON_STAGE[0].name} is empty-handed.")


def test_every_finding_has_one_clause_and_equal_ones_are_said_once() -> None:
    answers = [Answer(question=q.key, verdict="no") for q in QUESTIONS]
    findings = found(QUESTIONS, answers)
    clauses = insisted(findings, QUESTIONS, NAMES)
    assert len(clauses) == len(QUESTIONS)
    assert insisted([*findings, *findings], QUESTIONS, NAMES) == clauses


def test_a_whole_tuned_prompt_is_read_as_all_its_clauses_and_otherwise_as_before() -> None:
    answers = [Answer(question=q.key, verdict="no") for q in QUESTIONS]
    findings = found(QUESTIONS, answers)
    prompt = frame_prompt(FRAME, ON_STAGE, "two_step", [general("stray")])
    brief = TuningBrief(
        prompt=prompt, must=insisted(findings, QUESTIONS, NAMES), findings=findings, tried=(prompt,)
    )
    tuned = tune(brief).prompt
    assert {slip.defect for slip in read_emphasis(tuned)} >= {d for d, _ in DEFECT_OF.values()}
    assert tuned.split("\nAbove all:")[0] == prompt.split("\nAbove all:")[0]
    assert tuned.count("Above all:") == 1


def test_tuning_twice_says_each_clause_once() -> None:
    findings = (_finding(QUESTIONS[2]),)
    must = insisted(findings, QUESTIONS, NAMES)
    once = tune(TuningBrief(prompt="A picture.", must=must, findings=findings, tried=())).prompt
    assert tune(TuningBrief(prompt=once, must=must, findings=findings, tried=(once,))).prompt == once


def test_what_is_insisted_on_does_not_depend_on_an_unknown_character() -> None:
    question = Question(check="identity", about="presence", text="?", character="C0404")
    assert insisted([_finding(question)], [question], NAMES) == ("everybody is present",)


def _finding(question: Question) -> Finding:
    defect, scope = DEFECT_OF[question.about]
    return Finding(question=question.key, defect=defect, scope=scope, character=question.character)


def _expected(about: Subject) -> set[str]:
    """The defects a clause about a subject guards against, and no others."""
    return {DEFECT_OF[about][0]} | ({"wrong_colour"} if about == "attribute" else set())
