"""Slips: as often as stated, fewer where something guards against them, never unseen."""

import functools
import random
from collections import Counter

import cv2
import numpy as np
import pytest

from tests.studio.company import asked, characters, commission, company, painted, shown_in, spec
from vivant.gate.tuning import general, insisted
from vivant.schema.contact import Contact
from vivant.schema.gate import DEFECT_OF, DefectType, Finding, Question, Subject
from vivant.schema.vocabulary import MOST_ON_STAGE, SHOT_SCALES, ShotScale
from vivant.studio import painter
from vivant.studio.drawing.scene import draw_tableau, staged
from vivant.studio.drawing.tableau import Tableau
from vivant.studio.prompt_reading import read_emphasis
from vivant.studio.slips import KINDS, PRESETS, Slip, slip

SHOWN_BY_POSED = frozenset[DefectType](
    {"wrong_attribute", "wrong_colour", "swapped_colours", "wrong_pose", "wrong_expression", "wrong_facing"}
)
_ABOUT: dict[DefectType, Subject] = {defect: about for about, (defect, _) in DEFECT_OF.items()} | {
    "wrong_colour": "attribute"
}


def test_at_rate_none_nothing_slips() -> None:
    for seed in range(50):
        tableau = _frame(1 + seed % 5)
        assert _slipped(tableau, seed, PRESETS["none"]) == (tableau, ())


def test_typical_spoils_a_fifth_to_a_third_of_two_step_frames() -> None:
    spoiled = sum(bool(_slipped(_frame(1 + seed % 5), seed, PRESETS["typical"])[1]) for seed in range(600))
    assert 0.20 <= spoiled / 600 <= 0.35


def test_harsh_spoils_more_than_typical_and_words_alone_more_than_references() -> None:
    def share(rate: float, shown: frozenset[DefectType]) -> float:
        return sum(bool(_slipped(_frame(3), seed, rate, shown=shown)[1]) for seed in range(300)) / 300

    typical = share(PRESETS["typical"], SHOWN_BY_POSED)
    assert share(PRESETS["harsh"], SHOWN_BY_POSED) > 1.5 * typical
    assert share(PRESETS["typical"], frozenset()) > 1.5 * typical


def test_every_kind_of_slip_happens_about_as_often_as_stated() -> None:
    happened: Counter[DefectType] = Counter()
    runs = 1500
    for seed in range(runs):
        _, slips = _slipped(_frame(3, prop="lantern", met=True), seed, PRESETS["harsh"])
        happened.update(s.defect for s in slips)
    for defect, kind in KINDS.items():
        expected = kind.rate * PRESETS["harsh"] * (1 if defect in SHOWN_BY_POSED else kind.words)
        # One of the three touches another one.
        expected *= runs * (3 if kind.per_actor and defect != "wrong_contact" else 1)
        # Neighbours in one colour cannot swap it, and who is missing cannot slip any more.
        least = 0.3 if defect == "swapped_colours" else 0.7
        assert least * expected <= happened[defect] <= 1.35 * expected, defect


def test_the_same_chance_slips_in_the_same_way() -> None:
    for seed in range(20):
        assert _slipped(_frame(4), seed, 3.0) == _slipped(_frame(4), seed, 3.0)


def test_what_may_hide_and_nobody_could_see_is_no_slip() -> None:
    seen: list[tuple[Tableau, Tableau]] = []

    def shows(before: Tableau, after: Tableau) -> bool:
        seen.append((before, after))
        return False

    tableau = _frame(3, prop="lantern")
    for seed in range(30):
        spoiled, slips = slip(
            tableau, random.Random(seed), 5.0, shown=frozenset(), emphasised=frozenset(), shows=shows
        )
        assert not [s for s in slips if KINDS[s.defect].may_hide]
        assert (spoiled == tableau) == (not slips)
    assert len(seen) > 30
    assert all(before != after for before, after in seen)


@pytest.mark.parametrize("size", [(768, 768), (512, 768), (768, 512)])
@pytest.mark.parametrize("shot", SHOT_SCALES)
def test_what_is_not_said_to_hide_can_always_be_seen(shot: ShotScale, size: tuple[int, int]) -> None:
    rng = random.Random(5)
    for count in {1, MOST_ON_STAGE[shot]}:
        tableau = staged(asked(spec(*company(count), shot=shot)), size[0] / size[1])
        for defect, kind in KINDS.items():
            spoiled = None if kind.may_hide else kind.make(tableau, 0, rng)
            if spoiled is not None:
                assert _pixels_apart(tableau, spoiled, size) >= 14, defect


@pytest.mark.parametrize("defect", sorted(KINDS))
def test_each_kind_changes_the_tableau_it_is_given_and_leaves_the_given_one_alone(defect: DefectType) -> None:
    tableau = _frame(3, prop="lantern", met=True)
    before = tableau.model_dump_json()
    for seed in range(20):
        spoiled = KINDS[defect].make(tableau, 1, random.Random(seed))
        assert spoiled is not None
        assert spoiled != tableau
    assert tableau.model_dump_json() == before


@pytest.mark.parametrize("defect", ["malformed_hand", "wrong_pose", "wrong_prop"])
def test_close_ups_do_not_slip_on_what_they_do_not_show(defect: DefectType) -> None:
    close = staged(asked(spec(*company(2, prop="lantern"), shot="close_up")), 1.0)
    assert KINDS[defect].make(close, 0, random.Random(1)) is None


def test_a_single_figure_is_never_left_out_nor_swapped() -> None:
    alone = _frame(1)
    for defect in ("missing_character", "swapped_colours", "wrong_placement"):
        assert KINDS[defect].make(alone, 0, random.Random(1)) is None


def test_a_character_sheet_has_no_place_and_no_time_to_get_wrong() -> None:
    sheet = _frame(1).model_copy(update={"kind": "sheet"})
    assert KINDS["wrong_setting"].make(sheet, 0, random.Random(1)) is None
    assert KINDS["wrong_time"].make(sheet, 0, random.Random(1)) is None
    assert KINDS["wrong_weather"].make(sheet, 0, random.Random(1)) is None


def test_the_painter_gets_the_weather_wrong_too() -> None:
    wanted = commission(spec(*company(1), setting="meadow", detail="poppies"), size=(512, 512))
    references = [(r.id, r.data) for r in wanted.references]
    made = [painter.paint(wanted.prompt, references, 512, 512, seed, rate=20)[1] for seed in range(16)]
    assert [fault for fault in made if Slip(defect="wrong_weather") in fault.slips]


@pytest.mark.parametrize("defect", sorted(KINDS))
def test_what_a_prompt_insists_on_in_general_slips_less(defect: DefectType) -> None:
    assert _share_of(defect, (general(_ABOUT[defect]),)) < 0.6 * _share_of(defect, ())


@pytest.mark.parametrize("defect", sorted(KINDS))
def test_what_a_prompt_insists_on_for_everybody_by_name_slips_less(defect: DefectType) -> None:
    about = _ABOUT[defect]
    of_picture = about in ("count", "setting", "time", "weather", "stray", "lettering")
    numbers = (None,) if of_picture else (0, 1, 2)
    clauses = tuple(_clause(about, number) for number in numbers)
    assert _share_of(defect, clauses) < 0.6 * _share_of(defect, ())


def test_insisting_on_one_character_leaves_the_others_as_they_were() -> None:
    insisting = read_emphasis(f"Above all: {_clause('expression', 0)}.")
    happened: Counter[str] = Counter()
    for seed in range(400):
        _, slips = _slipped(_frame(3), seed, 8.0, emphasised=insisting)
        happened.update(s.actor for s in slips if s.defect == "wrong_expression")
    first, second, third = (happened[c.name] for c in characters()[:3])
    assert first < 0.6 * min(second, third)


def test_the_painter_reports_exactly_the_slips_that_can_be_seen() -> None:
    wanted = commission(spec(*company(3)), size=(512, 384))
    clean = shown_in(painted(wanted))
    for seed in range(6):
        references = [(r.id, r.data) for r in wanted.references]
        data, fault = painter.paint(wanted.prompt, references, 512, 384, seed, rate=2.5)
        unslipped = shown_in(painted(wanted, seed))
        assert (shown_in(data) == unslipped) == (fault.slips == ())
        assert [a.name for a in unslipped.actors] == [a.name for a in clean.actors]


def _pixels_apart(one: Tableau, other: Tableau, size: tuple[int, int]) -> int:
    """How many pixels of a picture half as large differ by more than 24 levels."""
    half = (size[0] // 2, size[1] // 2)
    gap = cv2.absdiff(draw_tableau(one, *half), draw_tableau(other, *half))
    return int(np.count_nonzero(gap.max(axis=2) > 24))


def _slipped(
    tableau: Tableau,
    seed: int,
    rate: float,
    *,
    shown: frozenset[DefectType] = SHOWN_BY_POSED,
    emphasised: frozenset[Slip] = frozenset(),
) -> tuple[Tableau, tuple[Slip, ...]]:
    return slip(
        tableau,
        random.Random(seed),
        rate,
        shown=shown,
        emphasised=emphasised,
        shows=lambda before, after: True,
    )


@functools.cache
def _share_of(defect: DefectType, clauses: tuple[str, ...]) -> float:
    """How often one kind of slip happens in 150 frames of three, under a prompt with these clauses."""
    emphasised = read_emphasis(f"Above all: {'; '.join(clauses)}.") if clauses else frozenset()
    happened = 0
    for seed in range(150):
        tableau = _frame(3, prop="lantern", met=defect == "wrong_contact")
        _, slips = _slipped(tableau, seed, 8.0, emphasised=emphasised)
        happened += sum(s.defect == defect for s in slips)
    return happened / 150


def _clause(about: Subject, who: int | None) -> str:
    character = characters()[who] if who is not None else None
    question = Question(
        check="control",
        about=about,
        text="?",
        expected="happy",
        character=character.id if character else None,
    )
    defect, scope = DEFECT_OF[about]
    finding = Finding(question=question.key, defect=defect, scope=scope, character=question.character)
    names = {character.id: character.name} if character else {}
    (clause,) = insisted([finding], [question], names)
    return clause


@functools.cache
def _frame(count: int, prop: str | None = None, *, met: bool = False) -> Tableau:
    tableau = asked(spec(*company(count, prop=prop)))
    if met:
        first, second, *others = tableau.actors
        touching = Contact(kind="touching", other=others[0].name)
        second = second.model_copy(update={"contact": touching})
        tableau = tableau.model_copy(update={"actors": (first, second, *others)})
    return staged(tableau, 1.0)


def test_who_slips_on_a_contact_stands_apart_from_the_other_with_empty_reach() -> None:
    tableau = _frame(3, met=True)
    apart = KINDS["wrong_contact"].make(tableau, 1, random.Random(1))
    assert apart is not None
    assert [a.hand_at is None for a in tableau.actors] == [True, False, True]
    assert [a.hand_at for a in apart.actors] == [None, None, None]
    before, after = ([a.spot.x for a in t.actors if a.spot] for t in (tableau, apart))
    assert after[2] - after[1] > before[2] - before[1] + 0.05
    assert KINDS["wrong_contact"].make(tableau, 0, random.Random(1)) is None


def test_who_takes_another_pose_does_not_reach_for_its_partner_any_more() -> None:
    spoiled = KINDS["wrong_pose"].make(_frame(3, met=True), 1, random.Random(1))
    assert spoiled is not None
    assert spoiled.actors[1].hand_at is None
