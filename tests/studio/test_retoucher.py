"""The retoucher understands every instruction of the gate, and mends what it says and nothing else."""

import random

import numpy as np
import pytest

from tests.studio.company import (
    cast,
    characters,
    commission,
    company,
    judged,
    not_yes,
    painted,
    picture,
    shown_in,
    spec,
)
from vivant.errors import Refused
from vivant.gate.attempting import found
from vivant.gate.commission import Commission
from vivant.gate.retouching import feathered, instruction, paste, widened
from vivant.models.roles import Picture
from vivant.schema.character import Character
from vivant.schema.gate import Finding, Question, Region
from vivant.store import images
from vivant.studio.drawing.tableau import Actor, Lettering, Stray, Tableau
from vivant.studio.painter import render
from vivant.studio.retoucher import retouch
from vivant.studio.slips import KINDS, Fault, Slip

HERE = Region(left=0.05, top=0.6, right=0.3, bottom=1.0)


@pytest.fixture(scope="module")
def wanted() -> Commission:
    return commission(spec(*company(2, prop="lantern")))


@pytest.fixture(scope="module")
def clean(wanted: Commission) -> Tableau:
    return shown_in(painted(wanted))


def test_an_expression_is_put_right(wanted: Commission, clean: Tableau) -> None:
    spoiled = _with(clean, 0, expression="crying")
    edited, fault = _edit(wanted, spoiled, "expression:C0001")
    assert edited == clean
    assert fault.mended == (Slip(defect="wrong_expression", actor=characters()[0].name),)


def test_a_hand_is_put_right(wanted: Commission, clean: Tableau) -> None:
    edited, fault = _edit(wanted, _with(clean, 1, malformed_hand=True), "hands:C0002")
    assert edited == clean
    assert fault.mended == (Slip(defect="malformed_hand", actor=characters()[1].name),)


@pytest.mark.parametrize("held", [None, "umbrella", "stick bundle"])
def test_the_right_thing_is_held_again(wanted: Commission, clean: Tableau, held: str | None) -> None:
    edited, fault = _edit(wanted, _with(clean, 0, prop=held), "prop:C0001")
    assert edited == clean
    assert fault.mended == (Slip(defect="wrong_prop", actor=characters()[0].name),)


def test_what_nobody_asked_for_is_put_out_of_the_hand() -> None:
    wanted = commission(spec(*company(2)))
    clean = shown_in(painted(wanted))
    edited, _ = _edit(wanted, _with(clean, 1, prop="axe"), "prop:C0002")
    assert edited == clean


def test_a_stray_thing_is_removed_and_others_outside_the_region_stay(
    wanted: Commission, clean: Tableau
) -> None:
    inside = Stray(name="balloon", x=0.15, y=0.96, size=0.14)
    above = Stray(name="balloon", x=0.15, y=0.3, size=0.1)
    spoiled = clean.model_copy(update={"strays": (inside, above)})
    edited, fault = _edit(wanted, spoiled, "stray")
    assert edited == clean.model_copy(update={"strays": (above,)})
    assert fault.mended == (Slip(defect="stray_object"),)


def test_writing_is_removed_and_things_stay(wanted: Commission, clean: Tableau) -> None:
    writing = (Lettering(text="SALE", x=0.1, y=0.9, size=0.06), Lettering(x=0.1, y=0.12, size=0.06))
    thing = Stray(name="balloon", x=0.15, y=0.96, size=0.14)
    spoiled = clean.model_copy(update={"strays": (thing,), "lettering": writing})
    edited, fault = _edit(wanted, spoiled, "lettering")
    assert edited == clean.model_copy(update={"strays": (thing,), "lettering": writing[1:]})
    assert fault.mended == (Slip(defect="stray_lettering"),)


@pytest.mark.parametrize("defect", ["wrong_attribute", "wrong_colour"])
def test_looks_are_put_right_from_the_template(wanted: Commission, clean: Tableau, defect: str) -> None:
    kind = KINDS["wrong_attribute" if defect == "wrong_attribute" else "wrong_colour"]
    spoiled = kind.make(clean, 0, random.Random(4))
    assert spoiled is not None
    edited, fault = _edit(wanted, spoiled, "attribute:C0001", [cast().templates["C0001"]])
    assert edited == clean
    assert {slip.defect for slip in fault.mended} == {"wrong_attribute", "wrong_colour"}


def test_looks_come_from_the_description_where_there_is_no_template(
    wanted: Commission, clean: Tableau
) -> None:
    spoiled = KINDS["wrong_attribute"].make(clean, 0, random.Random(4))
    assert spoiled is not None
    edited, _ = _edit(wanted, spoiled, "attribute:C0001")
    mended, meant = edited.actors[0].identity, clean.actors[0].identity
    assert [(f.part, f.kind) for f in mended.features] == [(f.part, f.kind) for f in meant.features]
    assert edited.actors[1] == clean.actors[1]


@pytest.mark.parametrize("name", ["Thandi", "Shandor", "Looksy", "Mr. Fox"])
@pytest.mark.parametrize("about", ["expression", "hands", "prop", "attribute"])
def test_a_name_that_holds_a_word_of_the_instructions_changes_nothing(name: str, about: str) -> None:
    meant = Actor(name=name, identity=characters()[0].identity, expression="happy", prop="lantern")
    spoilt: dict[str, dict[str, object]] = {
        "expression": {"expression": "angry"},
        "hands": {"malformed_hand": True},
        "prop": {"prop": "axe"},
        "attribute": {"identity": characters()[1].identity},
    }
    spoiled = meant.model_copy(update=spoilt[about])
    expected = {"expression": "happy", "prop": "lantern"}.get(about, "")
    told = _told(about, expected, characters()[0].model_copy(update={"name": name}))
    edited, _ = _retouched(Tableau(kind="sheet", actors=(spoiled,)), told, [cast().templates["C0001"]])
    assert edited.actors[0].model_copy(update={"spot": None}) == meant


def test_a_description_is_not_read_as_an_instruction() -> None:
    told = (
        "Make Mira look as in image 1: all clothes and colours. Description: a sad expression, an open hand."
    )
    meant = Actor(name="Mira", identity=characters()[0].identity, expression="happy", malformed_hand=True)
    spoiled = meant.model_copy(update={"identity": characters()[1].identity})
    edited, _ = _retouched(Tableau(kind="sheet", actors=(spoiled,)), told, [cast().templates["C0001"]])
    assert edited.actors[0].model_copy(update={"spot": None}) == meant


def test_of_two_names_the_longer_one_is_meant_where_both_are_read() -> None:
    fox, old_fox = (
        Actor(name=name, identity=c.identity, expression="neutral", placement=place)
        for name, c, place in (
            ("Fox", characters()[0], "left"),
            ("Old Fox", characters()[2], "right"),
        )
    )
    both = Tableau(kind="frame", actors=(fox, old_fox), setting="forest", detail="mushrooms")
    told = _told("expression", "happy", characters()[2].model_copy(update={"name": "Old Fox"}))
    edited, _ = _retouched(both, told)
    assert [a.expression for a in edited.actors] == ["neutral", "happy"]


def test_outside_the_region_the_pasted_edit_is_the_picture_before(wanted: Commission, clean: Tableau) -> None:
    spoiled = _with(clean, 0, expression="crying")
    before = picture(render(spoiled, wanted.width, wanted.height))
    answers = judged(before.data, wanted)
    finding = next(f for f in found(wanted.questions, answers) if f.question == "expression:C0001")
    assert finding.region is not None
    region = widened(finding.region, 0.012)
    told = instruction(finding, _question(wanted, finding.question), characters()[0].name, "")
    for seed in range(16):
        edited, _ = retouch((before.id, before.data), region, told, [], seed, rate=6)
        original = images.decode(before.data)
        pasted = paste(original, images.decode(edited), region)
        if pasted.pixels is None:
            continue
        outside = feathered(region, wanted.width, wanted.height) == 0
        assert np.array_equal(pasted.pixels[outside], original[outside])


def test_an_edit_without_side_effects_makes_the_picture_pass(wanted: Commission, clean: Tableau) -> None:
    spoiled = _with(clean, 0, malformed_hand=True)
    before = picture(render(spoiled, wanted.width, wanted.height))
    (finding,) = found(wanted.questions, judged(before.data, wanted))
    assert finding.region is not None
    region = widened(finding.region, 0.012)
    told = instruction(finding, _question(wanted, finding.question), characters()[0].name, "")
    edited, _ = retouch((before.id, before.data), region, told, [], 1, rate=0)
    pasted = paste(images.decode(before.data), images.decode(edited), region)
    assert pasted.pixels is not None
    assert not_yes(judged(images.encode_png(pasted.pixels), wanted)) == {}


def test_at_rate_one_edits_sometimes_leave_things_or_disturb_the_rest(
    wanted: Commission, clean: Tableau
) -> None:
    spoiled = _with(clean, 0, expression="crying")
    before = picture(render(spoiled, 256, 256))
    meant = images.decode(render(clean, 256, 256))
    told = f"Give {characters()[0].name} a happy expression. Change nothing else."
    unlike = ignored = 0
    for seed in range(200):
        edited, fault = retouch((before.id, before.data), HERE, told, [], seed, rate=1)
        unlike += not np.array_equal(images.decode(edited), meant)
        ignored += fault == Fault()
    assert 2 <= ignored <= 20
    assert 25 <= unlike <= 75


@pytest.mark.parametrize("told", ["Make it nicer.", "Give Nobody a happy expression.", "Give {name} wings."])
def test_what_it_does_not_understand_is_refused(wanted: Commission, clean: Tableau, told: str) -> None:
    with pytest.raises(Refused, match="does not understand"):
        _retouched(clean, told.format(name=characters()[0].name))


def _with(tableau: Tableau, index: int, **changes: object) -> Tableau:
    actors = list(tableau.actors)
    actors[index] = actors[index].model_copy(update=changes)
    return tableau.model_copy(update={"actors": tuple(actors)})


def _edit(
    wanted: Commission, spoiled: Tableau, key: str, references: list[Picture] | None = None
) -> tuple[Tableau, Fault]:
    """What the gate would ask for about one question, done without a slip of the retoucher's own."""
    question = _question(wanted, key)
    character = cast().characters.get(question.character or "")
    finding = Finding(question=key, defect="wrong_attribute", scope="local", character=question.character)
    told = instruction(
        finding, question, character.name if character else "", character.description if character else ""
    )
    return _retouched(spoiled, told, references or [])


def _told(about: str, expected: str, who: Character) -> str:
    question = Question.model_validate(
        {"check": "control", "about": about, "text": "?", "expected": expected, "character": who.id}
    )
    finding = Finding(question=question.key, defect="wrong_attribute", scope="local", character=who.id)
    return instruction(finding, question, who.name, who.description)


def _retouched(tableau: Tableau, told: str, references: list[Picture] | None = None) -> tuple[Tableau, Fault]:
    before = picture(render(tableau, 256, 256))
    shown = [(r.id, r.data) for r in references or []]
    data, fault = retouch((before.id, before.data), HERE, told, shown, 3, rate=0)
    return shown_in(data), fault


def _question(wanted: Commission, key: str) -> Question:
    return next(q for q in wanted.questions if q.key == key)
