"""What a picture shows wrongly is answered no: every slip that can be seen, by its own question."""

import functools

import numpy as np
import pytest

from tests.studio.company import (
    commission,
    company,
    crowd_with,
    in_contact,
    judged,
    judged_tableau,
    not_yes,
    painted,
    performance,
    picture,
    shown_in,
    spec,
)
from tests.studio.inspector.spoiling import ABOUT, covered, questions_of, said_no, spoil
from vivant.gate.attempting import found
from vivant.gate.commission import Commission
from vivant.gate.retouching import instruction, paste, widened
from vivant.schema.gate import DefectType
from vivant.schema.vocabulary import CONTACT_KINDS, ContactKind, ShotScale
from vivant.store import images
from vivant.studio.drawing.tableau import Lettering, Stray, Tableau
from vivant.studio.painter import render
from vivant.studio.retoucher import retouch
from vivant.studio.slips import KINDS

APART = spec(
    performance(0, "left", prop="lantern"),
    performance(1, "right", facing="left", prop="book"),
)
CLOSE = spec(performance(0, "left", "thinking"), performance(1, "right", facing="left"))
THREE = spec(
    performance(0, "left", "hands_on_hips", prop="lantern"),
    performance(1, "center", "waving", "sad", prop="book"),
    performance(4, "right", "standing", facing="left", prop="basket"),
    setting="cottage",
    detail="a big window",
    shot="wide",
)
NEAR = spec(
    performance(2, "left"),
    performance(3, "right", "waving", "sad", "left"),
    setting="library",
    detail="a globe",
    shot="medium",
)
ALONE = spec(
    performance(4, "center", "holding", prop="flower"), setting="meadow", detail="poppies", time="dusk"
)
BUSY = spec(
    performance(0, "left", "thinking", prop="lantern"), performance(1, "right", facing="left", prop="book")
)
FRAMES = {"apart": APART, "close": CLOSE, "busy": BUSY, "three": THREE, "near": NEAR, "alone": ALONE}
LOCAL: tuple[DefectType, ...] = (
    "wrong_attribute", "wrong_colour", "wrong_expression", "malformed_hand", "wrong_prop", "stray_object",
    "stray_lettering",
)  # fmt: skip


@pytest.mark.parametrize("name", ["apart", "three", "near", "alone"])
@pytest.mark.parametrize("defect", KINDS)
def test_no_slip_that_can_be_seen_passes(name: str, defect: DefectType) -> None:
    wanted, clean = _frame(name)
    index = list(KINDS).index(defect) % len(clean.actors)
    spoiled = spoil(clean, defect, index, 1, wanted)
    if spoiled is not None:
        assert not_yes(judged_tableau(spoiled.tableau, wanted)), spoiled.tableau


@pytest.mark.parametrize(
    "defect", [d for d in KINDS if d not in ("extra_character", "wrong_pose", "wrong_contact")]
)
def test_where_figures_stand_apart_the_right_question_is_answered_no(defect: DefectType) -> None:
    wanted, clean = _frame("apart")
    for seed in range(2):
        spoiled = spoil(clean, defect, seed, seed, wanted)
        assert spoiled is not None
        answers = judged_tableau(spoiled.tableau, wanted)
        assert said_no(answers) & questions_of(spoiled, clean, wanted), not_yes(answers)


@pytest.mark.parametrize("defect", ["wrong_attribute", "wrong_colour", "malformed_hand", "wrong_facing",
                                    "wrong_time", "wrong_weather", "wrong_setting", "stray_object", "stray_lettering"])  # fmt: skip
def test_nothing_else_is_blamed_for_a_clear_slip(defect: DefectType) -> None:
    for name in ("apart", "alone"):
        wanted, clean = _frame(name)
        spoiled = spoil(clean, defect, 0, 1, wanted)
        assert spoiled is not None
        assert said_no(judged_tableau(spoiled.tableau, wanted)) == questions_of(spoiled, clean, wanted)


def test_somebody_too_many_in_a_gap_is_counted() -> None:
    wanted, clean = _frame("alone")
    for seed in range(3):
        spoiled = spoil(clean, "extra_character", 0, seed, wanted)
        assert spoiled is not None
        assert said_no(judged_tableau(spoiled.tableau, wanted)) == {"count"}


def test_somebody_too_many_beside_a_neighbour_is_counted_too() -> None:
    wanted, clean = _frame("close")
    spoiled = spoil(clean, "extra_character", 0, 1, wanted)
    assert spoiled is not None
    assert "count" in said_no(judged_tableau(spoiled.tableau, wanted))


@pytest.mark.parametrize(
    "pose", ["lying", "jumping", "bowing", "crouching", "offering", "pushing", "sitting"]
)
def test_who_stands_otherwise_than_asked_for_is_not_somebody_more(pose: str) -> None:
    wanted, clean = _frame("apart")
    other = clean.actors[1].model_copy(update={"pose": pose})
    answers = judged_tableau(clean.model_copy(update={"actors": (clean.actors[0], other)}), wanted)
    assert "pose:C0002" in said_no(answers)
    assert "count" not in said_no(answers)


def test_a_raised_arm_is_a_wrong_pose() -> None:
    wanted, clean = _frame("apart")
    raised = clean.actors[0].model_copy(update={"pose": "arms_raised"})
    answers = judged_tableau(clean.model_copy(update={"actors": (raised, clean.actors[1])}), wanted)
    assert "pose:C0001" in said_no(answers)


def test_a_stray_thing_in_front_of_somebody_is_a_stray_thing() -> None:
    wanted, clean = _frame("alone")
    stray = Stray(name="traffic cone", x=0.5, y=0.96, size=0.16)
    answers = judged_tableau(clean.model_copy(update={"strays": (stray,)}), wanted)
    assert "stray" in said_no(answers)


@pytest.mark.parametrize("name", ["apart", "three", "near", "alone"])
def test_writing_is_called_writing_wherever_it_stands_and_nothing_below_it_is_blamed(name: str) -> None:
    wanted, clean = _frame(name)
    for text, x, y in (("ENTRANCE", 0.06, 0.13), ("NO 25", 0.3, 0.55), ("", 0.66, 0.95)):
        writing = Lettering(text=text, x=x, y=y, size=0.07)
        answers = judged_tableau(clean.model_copy(update={"lettering": (writing,)}), wanted)
        assert said_no(answers) == {"lettering"}
        (region,) = [a.region for a in answers if a.region]
        assert region.top < y < region.bottom + 0.03
        assert region.left < x + 0.02


def test_an_expression_that_tilts_the_head_is_a_wrong_expression() -> None:
    wanted, clean = _frame("busy")
    afraid = clean.actors[0].model_copy(update={"expression": "afraid"})
    answers = judged_tableau(clean.model_copy(update={"actors": (afraid, clean.actors[1])}), wanted)
    assert "expression:C0001" in said_no(answers)


@pytest.mark.parametrize("name", ["apart", "alone"])
@pytest.mark.parametrize("defect", LOCAL)
def test_a_local_slip_is_shown_where_it_is(name: str, defect: DefectType) -> None:
    wanted, clean = _frame(name)
    for seed in range(2):
        spoiled = spoil(clean, defect, seed % len(clean.actors), seed, wanted)
        assert spoiled is not None
        keys = questions_of(spoiled, clean, wanted)
        regions = [
            a.region
            for a in judged_tableau(spoiled.tableau, wanted)
            if a.verdict == "no" and a.question in keys
        ]
        assert regions
        assert regions[0] is not None
        assert covered(spoiled.changed, widened(regions[0], 0.012)) >= 0.9


@pytest.mark.parametrize("name", ["apart", "three"])
@pytest.mark.parametrize("defect", LOCAL)
def test_a_local_slip_can_be_mended_inside_the_region_shown(name: str, defect: DefectType) -> None:
    wanted, clean = _frame(name)
    spoiled = spoil(clean, defect, 0, 1, wanted)
    assert spoiled is not None
    data = render(spoiled.tableau, wanted.width, wanted.height)
    for _ in range(2):
        data = _repaired(data, wanted)
    assert not_yes(judged(data, wanted)) == {}


@pytest.mark.parametrize("defect", ["missing_character", "wrong_placement"])
def test_who_cannot_be_made_out_is_left_unsure_and_not_passed(defect: DefectType) -> None:
    wanted, clean = _frame("apart")
    spoiled = spoil(clean, defect, 0, 1, wanted)
    assert spoiled is not None
    answers = judged_tableau(spoiled.tableau, wanted)
    of_lost = {a.question.partition(":")[2] for a in answers if a.verdict == "unsure"}
    assert of_lost
    for answer in answers:
        if answer.question.partition(":")[2] in of_lost:
            assert answer.verdict != "yes"


def test_who_is_missing_is_missed_by_name_and_by_number() -> None:
    wanted, clean = _frame("apart")
    without = clean.model_copy(update={"actors": clean.actors[1:]})
    assert said_no(judged_tableau(without, wanted)) == {"presence:C0001", "count"}


def test_another_picture_altogether_shows_nobody_of_those_asked_for() -> None:
    wanted, _ = _frame("apart")
    answers = {a.question: a.verdict for a in judged(painted(commission(THREE)), wanted)}
    assert answers["setting"] == "no"
    assert not [q for q, verdict in answers.items() if verdict == "yes" and ":" in q]


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_an_empty_picture_shows_nobody(grey: int) -> None:
    wanted, _ = _frame("apart")
    blank = images.encode_png(np.full((wanted.height, wanted.width, 3), grey, np.uint8))
    answers = {a.question: a.verdict for a in judged(blank, wanted)}
    assert not [q for q, verdict in answers.items() if verdict == "yes" and ":" in q]
    assert answers["setting"] == "no"


@pytest.mark.parametrize("kind", CONTACT_KINDS)
@pytest.mark.parametrize("shot", ["wide", "full", "medium"])
def test_partners_who_stand_apart_are_missed_meeting(kind: ContactKind, shot: ShotScale) -> None:
    number = CONTACT_KINDS.index(kind)
    wanted = commission(spec(*in_contact(kind, number, (number + 1) % 5), shot=shot))
    clean = shown_in(painted(wanted))
    spoiled = spoil(clean, "wrong_contact", 0, 1, wanted)
    assert spoiled is not None
    assert said_no(judged_tableau(spoiled.tableau, wanted)) == {f"contact:{wanted.portraits[0].character}"}


@pytest.mark.parametrize("defect", LOCAL[:-1])
@pytest.mark.parametrize("rear", [0, 3])
def test_a_slip_on_who_is_partly_hidden_is_found_on_nobody_else(defect: DefectType, rear: int) -> None:
    wanted = commission(spec(*(p.model_copy(update={"prop": "lantern"}) for p in company(4))))
    clean = shown_in(painted(wanted))
    sizes = [actor.spot.scale for actor in clean.actors if actor.spot]
    assert sizes[rear] < max(sizes)
    spoiled = spoil(clean, defect, rear, 1, wanted)
    assert spoiled is not None
    who = f":{wanted.portraits[rear].character}"
    noes = said_no(judged_tableau(spoiled.tableau, wanted))
    assert noes
    assert all(key.endswith(who) or ":" not in key for key in noes), noes


@pytest.mark.parametrize("kind", CONTACT_KINDS)
@pytest.mark.parametrize("defect", ["wrong_expression", "wrong_pose", "missing_character"])
def test_other_slips_on_partners_are_found_too(kind: ContactKind, defect: DefectType) -> None:
    wanted = commission(spec(*crowd_with(kind, 4)))
    clean = shown_in(painted(wanted))
    spoiled = spoil(clean, defect, 1, 2, wanted)
    assert spoiled is not None
    assert said_no(judged_tableau(spoiled.tableau, wanted)) & questions_of(spoiled, clean, wanted)


def test_two_slips_in_one_picture_are_both_found() -> None:
    wanted, clean = _frame("apart")
    first = spoil(clean, "malformed_hand", 0, 1, wanted)
    assert first is not None
    both = spoil(first.tableau, "wrong_expression", 1, 1, wanted)
    assert both is not None
    assert {"hands:C0001", "expression:C0002"} <= said_no(judged_tableau(both.tableau, wanted))


def test_every_question_is_answered_once_and_in_order() -> None:
    wanted, clean = _frame("three")
    for defect in ("wrong_pose", "missing_character"):
        spoiled = spoil(clean, "wrong_pose" if defect == "wrong_pose" else "missing_character", 1, 1, wanted)
        assert spoiled is not None
        answers = judged_tableau(spoiled.tableau, wanted)
        assert [a.question for a in answers] == [q.key for q in wanted.questions]


def test_every_kind_of_slip_has_a_question() -> None:
    assert set(KINDS) <= set(ABOUT)


def _repaired(data: bytes, wanted: Commission) -> bytes:
    """The picture after one round of local editing of the first finding, if there is one."""
    findings = [f for f in found(wanted.questions, judged(data, wanted)) if f.region]
    if not findings:
        return data
    # What lies about is looked at last: it may be the shadow of what is held wrongly.
    finding = min(findings, key=lambda f: f.defect == "stray_object")
    assert finding.region is not None
    question = next(q for q in wanted.questions if q.key == finding.question)
    portrait = next((p for p in wanted.portraits if p.character == finding.character), None)
    template = wanted.templates.get(finding.character or "")
    told = instruction(
        finding, question, portrait.name if portrait else "", portrait.description if portrait else ""
    )
    before, region = picture(data), widened(finding.region, 0.012)
    shown = [(template.id, template.data)] if template and question.about == "attribute" else []
    edited, _ = retouch((before.id, data), region, told, shown, 1, rate=0)
    pasted = paste(images.decode(data), images.decode(edited), region)
    assert pasted.pixels is not None
    return images.encode_png(pasted.pixels, text=images.read_text(edited))


@functools.cache
def _frame(name: str) -> tuple[Commission, Tableau]:
    wanted = commission(FRAMES[name])
    return wanted, shown_in(painted(wanted))
